import type { ImapFlow, MailboxObject, SearchObject } from "imapflow";
import { faultOfProblem, readError } from "./mail/mailProblem.ts";
import { proxyUrlFor, tlsOptionsOf } from "./mail/mailServer.ts";
import type { MailServer, SpokenAccess } from "./mail/mailServer.ts";
import { speakFor } from "./mail/speakFor.ts";
import { proxyErrorIn } from "../../core/http/proxyError.ts";
import { withSigner } from "../../core/http/whoseCertificate.ts";
import { boundedWait } from "../../core/http/exchange.ts";
import { systemClock } from "../../core/time/clock.ts";
import { SourceError } from "../../core/ports/source.ts";
import { LARGEST_LETTER_BYTES } from "./limits.ts";
import type { Patience } from "./limits.ts";

/**
 * The server ended a connection because the token that it began with is over: another one goes on with the next token. Servers that take sign-ins hold
 * a connection no longer than its token, an hour.
 */
export class SessionOver extends SourceError {}

/** A folder that is open to be read only: nothing in it is marked, moved or deleted. */
export interface OpenFolder {
  readonly client: ImapFlow;
  readonly folder: MailboxObject;
  /** Runs one exchange with the server. Throws {@link SourceError}, and the reason of an abort. */
  ask<Answer>(exchange: (client: ImapFlow) => Promise<Answer>, longestMs?: number): Promise<Answer>;
  /** Why the connection ended by itself. */
  lost(): SourceError;
  close(): Promise<void>;
}

export interface FolderOptions {
  readonly server: MailServer;
  readonly path: string;
  readonly patience: Patience;
  readonly signal: AbortSignal;
}

/** Throws {@link SourceError}, {@link SessionOver} among them from then on, and the reason of an abort. */
export function openFolder(options: FolderOptions): Promise<OpenFolder> {
  const { server, signal } = options;
  const isRefusal = (error: unknown) => error instanceof SourceError && error.fault === "unauthorised";
  return speakFor(server.access, signal, { use: (access) => openedWith(access, options), isRefusal });
}

async function openedWith(access: SpokenAccess, { server, path, patience, signal }: FolderOptions): Promise<OpenFolder> {
  const client = await clientOf(server, access, patience).catch((error: unknown) => {
    throw proxyErrorIn(error) === null ? error : errorOfImap(error, server);
  });
  signal.throwIfAborted();
  let broke: Error | null = null;
  let isOpen = false;
  client.on("error", (error) => {
    broke = error;
  });
  const onAbort = () => client.close();
  signal.addEventListener("abort", onAbort, { once: true });

  const ask = async <Answer>(exchange: (client: ImapFlow) => Promise<Answer>, longestMs = patience.deadlineMs): Promise<Answer> => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      client.close();
    }, longestMs);
    try {
      return await exchange(client);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof SourceError) throw error;
      if (isLate) throw new SourceError("timeout", `${server.host} took too long to answer.`, { cause: error });
      // What an exchange was cut off by says more than that it was cut off.
      const refused = ofSession(errorOfImap(broke ?? error, server, client));
      throw server.security === "tls" ? await withSigner(refused, server) : refused;
    } finally {
      clearTimeout(timer);
    }
  };
  /** A sign-in that the server ended in the middle is renewed for the next connection. */
  const ofSession = (refused: SourceError): SourceError => {
    if (server.access.kind !== "sign-in" || access.kind !== "token" || !isOpen || !SESSION_OVER.test(refused.message)) return refused;
    if (!server.access.login.refused(access.token)) return refused;
    return new SessionOver(refused.fault, refused.message, { cause: refused });
  };
  const close = async () => {
    signal.removeEventListener("abort", onAbort);
    await leave(client, patience.goodbyeMs);
  };

  try {
    await ask(() => client.connect());
    const folder = await ask(() => client.mailboxOpen(path, { readOnly: true }));
    isOpen = true;
    const lost = () =>
      ofSession(errorOfImap(broke ?? Object.assign(new Error("The connection ended."), { code: "EConnectionClosed" }), server, client));
    return { client, folder, ask, lost, close };
  } catch (error) {
    signal.removeEventListener("abort", onAbort);
    client.close();
    throw error;
  }
}

/** Opens a folder for as long as it is used. Throws as {@link openFolder} does. */
export async function withFolder<Answer>(options: FolderOptions, use: (open: OpenFolder) => Promise<Answer>): Promise<Answer> {
  const open = await openFolder(options);
  try {
    return await use(open);
  } finally {
    await open.close();
  }
}

/** UIDs of the letters that are wanted; `what` they are, for the sentence of a refusal. Throws {@link SourceError}. */
export async function searchUids(open: OpenFolder, wanted: SearchObject, what: string): Promise<readonly number[]> {
  const found = await open.ask((client) => client.search(wanted, { uid: true }));
  if (Array.isArray(found)) return found;
  // The library says no more of a connection that ended than of a refusal.
  const hasEnded = !open.client.usable || (open.client.byeReason ?? "") !== "";
  throw hasEnded ? open.lost() : new SourceError("server-error", `The server refused to look for ${what}.`);
}

/** As Gmail ("Session expired, please login again") and Microsoft 365 ("Session invalidated - AccessTokenExpired") say it, and RFC 5530. */
const SESSION_OVER =
  /session (?:has )?(?:expired|invalidated|is no longer valid)|token ?(?:has )?expired|AUTHENTICATIONFAILED|\bEXPIRED\b/iu;

async function clientOf(
  { host, port, security, user, authority }: MailServer,
  access: SpokenAccess,
  patience: Patience,
): Promise<ImapFlow> {
  const { ImapFlow: Client } = await import("imapflow");
  const proxy = await proxyUrlFor({ host, port });
  return new Client({
    host,
    port,
    secure: security === "tls",
    doSTARTTLS: security === "starttls",
    auth: access.kind === "token" ? { user, accessToken: access.token } : { user, pass: access.password },
    tls: tlsOptionsOf({ authority }),
    ...(proxy !== null && { proxy }),
    clientInfo: { name: "ISMGT" },
    logger: false,
    disableAutoIdle: true,
    disableAutoEnable: true,
    disableCompression: true,
    connectionTimeout: patience.silenceMs,
    greetingTimeout: patience.silenceMs,
    socketTimeout: patience.silenceMs,
    maxLineLength: 16 * 1024 * 1024,
    maxLiteralSize: LARGEST_LETTER_BYTES + 64 * 1024,
    maxResponseSize: LARGEST_LETTER_BYTES + 1024 * 1024,
  });
}

/** What an error of imapflow means; with the words of the server's farewell where it said one. */
function errorOfImap(error: unknown, { host }: Pick<MailServer, "host">, client?: Pick<ImapFlow, "byeReason">): SourceError {
  const { problem, detail, waitMs } = readError(error);
  const bye = client?.byeReason;
  const said =
    bye !== undefined && bye !== "" && problem === "unreachable"
      ? `${host} ended the connection: ${bye.slice(0, 200)}`
      : `${host}: ${detail}`;
  const fault = bye !== undefined && problem === "unreachable" ? "server-error" : faultOfProblem(problem);
  const boundedMs = waitMs === null ? null : boundedWait(waitMs);
  return new SourceError(fault, said, { cause: error, retryAt: boundedMs === null ? null : Date.now() + boundedMs });
}

/** Says goodbye where the server still listens. */
async function leave(client: ImapFlow, longestMs: number): Promise<void> {
  if (client.usable) {
    const enough = new AbortController();
    await Promise.race([client.logout().catch(() => undefined), systemClock.sleep(longestMs, enough.signal)]);
    enough.abort();
  }
  client.close();
}

/** The number of the letter that comes next. */
export async function nextUidOf(open: OpenFolder): Promise<number> {
  if (open.folder.uidNext !== undefined) return open.folder.uidNext;
  // A server that did not say so in the beginning.
  const last = await open.ask((client) => client.fetchOne("*", { uid: true }));
  return last === false ? 1 : last.uid + 1;
}
