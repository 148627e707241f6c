import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { isSmallWebp } from "./smallWebp.ts";

export const SCHEME = "ismgt";
export const ORIGIN = `${SCHEME}://app`;

/**
 * Only what was built into the renderer folder, and of that only these kinds. A page runs its own scripts and styles and nothing
 * that came with data: no inline code, no evaluation, no connection to anywhere, no frame.
 */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".jpg": "image/jpeg",
  ".gif": "image/gif",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
};

export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // One policy, which lets empty markup through and nothing else: renderer/client/emptyMarkup.ts.
  "trusted-types default",
].join("; ");

export interface ServedFolders {
  /** What was built. */
  readonly folder: string;
  /** Photographs and papers that the engine keeps. */
  readonly filesFolder: string;
  /** Pictures of posts that it fetched, and their thumbnails: of the record, and of a rehearsal. */
  readonly pictureFolders: readonly string[];
}

const SAFETY_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-cache",
};

/**
 * A path is served only if each of its parts is a plain name. Nothing is decoded: an encoded slash, a dot-dot, a drive or a hidden
 * file has no spelling here, so no request can leave the folder.
 */
const PLAIN_PATH = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/;

/**
 * A kept picture by the hash of its content, or the still that was made of it for the wall; its folder is named by the first two
 * digits. A page is given what the engine drew of a picture and never the bytes that a stranger sent, whatever it asks for. Papers are not
 * shown by a page.
 */
const KEPT_FILE = /^\/files\/([0-9a-f]{2})([0-9a-f]{62})\.(jpg|png|webp|gif|wall\.webp)$/;

/** Answers one request of a page out of `folder`, or out of the kept files and pictures; never throws. */
export async function serveRendererFile(
  { folder, filesFolder, pictureFolders }: ServedFolders,
  request: { readonly url: string; readonly method: string },
): Promise<Response> {
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
  const path = plainPath(request.url);
  const contentType = path === null ? undefined : CONTENT_TYPES[extname(path)];
  if (path === null || contentType === undefined) return refuse(404);
  try {
    const [, group, rest, ending] = KEPT_FILE.exec(path) ?? [];
    const isKept = group !== undefined && rest !== undefined;
    const drawn = ending === "wall.webp" ? ".wall.webp" : ".shown.webp";
    const bytes = isKept
      ? await readFirst([filesFolder, ...pictureFolders].map((kept) => join(kept, group, group + rest + drawn)))
      : await readFile(join(folder, ...path.split("/")));
    if (isKept && !isSmallWebp(bytes)) return refuse(404);
    return new Response(request.method === "HEAD" ? null : new Uint8Array(bytes), {
      headers: { ...SAFETY_HEADERS, "Content-Type": isKept ? "image/webp" : contentType, "Content-Length": String(bytes.length) },
    });
  } catch {
    return refuse(404);
  }
}

/** The content of the first of the files that is there. Rejects where none is. */
async function readFirst([file, ...others]: readonly string[]): Promise<Uint8Array> {
  if (file === undefined) throw new Error("No such file");
  return readFile(file).catch(() => readFirst(others));
}

function plainPath(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname } = new URL(url);
  return protocol === `${SCHEME}:` && host === "app" && PLAIN_PATH.test(pathname) ? pathname : null;
}

function refuse(status: 404 | 405): Response {
  return new Response(null, { status, headers: SAFETY_HEADERS });
}

/**
 * Whether a download is a table, or the report for support, that one of our pages made out of what it knows: bytes in the page's own memory, under a name that no
 * system runs. Everything else is refused.
 */
export function isOwnTable(address: string, name: string): boolean {
  return address.startsWith(`blob:${ORIGIN}/`) && /^[\w -]{1,80}\.(?:csv|xlsx|json)$/u.test(name);
}
