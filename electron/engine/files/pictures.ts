import type { GrievanceId } from "#domain/ids.ts";
import type { Writer } from "#db/connection.ts";
import { knownPicture, rememberFailure, rememberPicture } from "#db/pictures/pictures.ts";
import { casePosts } from "#db/queries/casePosts.ts";
import { LARGEST_FILE_BYTES, nameOf } from "./fileStore.ts";
import type { FileStore } from "./fileStore.ts";

const PATIENCE_MS = 15_000;
/** After so many failures the picture is gone, or not for us. */
const MOST_FAILURES = 3;
const TRY_AGAIN_AFTER_MS = 60_000;
const MOST_POSTS = 100;

export interface Fetched {
  readonly fetched: number;
  readonly failed: number;
}

export interface PicturesOptions {
  readonly record: Writer;
  readonly files: FileStore;
  /** Where pictures may be fetched from. A post names any address it likes. */
  readonly mayFetch: (url: URL) => boolean;
  readonly now: () => number;
}

/** Fetches the pictures of a case that are not here and not given up, and keeps them beside the record. Never rejects. */
export async function fetchPictures(id: GrievanceId, { record, files, mayFetch, now }: PicturesOptions): Promise<Fetched> {
  const wanted = [...new Set(picturesOf(record, id))].filter((url) => isWanted(url));
  const outcomes = await Promise.all(wanted.map((url) => fetchOne(url)));
  const fetched = outcomes.filter(Boolean).length;
  return { fetched, failed: outcomes.length - fetched };

  function isWanted(url: string): boolean {
    const known = knownPicture(record, url);
    if (known === null) return true;
    return known.file === null && known.failures < MOST_FAILURES && now() - known.triedAt >= TRY_AGAIN_AFTER_MS;
  }

  async function fetchOne(url: string): Promise<boolean> {
    try {
      const content = await download(url, mayFetch);
      const kept = await files.keep(content);
      if (!kept.ok) throw new Error(kept.refusal);
      rememberPicture(record, url, nameOf(kept.file), now());
      return true;
    } catch {
      rememberFailure(record, url, now());
      return false;
    }
  }
}

/** The addresses of the pictures and stills of a case. */
export function picturesOf(record: Writer, id: GrievanceId): readonly string[] {
  return casePosts(record, id, MOST_POSTS).flatMap(({ media }) =>
    media.flatMap(({ url, previewUrl, kind }) => (kind === "photo" ? url : previewUrl) ?? []),
  );
}

/** Follows no redirect to anywhere else, and stops at the size that would be refused. */
async function download(url: string, mayFetch: (url: URL) => boolean): Promise<Uint8Array> {
  if (!URL.canParse(url) || !mayFetch(new URL(url))) throw new Error("not an address of the channel");
  const answer = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!answer.ok || answer.body === null) throw new Error(`answered ${answer.status}`);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer.body) {
    bytes += chunk.length;
    if (bytes > LARGEST_FILE_BYTES) throw new Error("too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
