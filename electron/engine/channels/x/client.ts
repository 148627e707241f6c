import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { ApiRequestError, ITwitterApiClientPlugin, TwitterApi } from "twitter-api-v2";
import { keepingAgent } from "../../core/http/agents.ts";
import { MOST_ANSWER_BYTES } from "../../core/http/ask.ts";
import { boundedAgent } from "../../core/http/boundedAgent.ts";
import { boundedJson } from "../../core/http/boundedJson.ts";
import type { ServerClock } from "../../core/http/serverClock.ts";
import type { Login } from "../../core/ports/login.ts";
import { targetOf, withSigner } from "../../core/http/whoseCertificate.ts";
import { SourceError } from "../../core/ports/source.ts";
import { rebase } from "./baseUrl.ts";
import { connectionToError, refusalToError } from "./faults.ts";
import { LeftOut } from "./leftOut.ts";

/** What signs requests in the name of one account (OAuth 1.0a). Unlike a user's bearer token these do not run out. */
export interface UserKeys {
  readonly appKey: string;
  readonly appSecret: string;
  readonly accessToken: string;
  readonly accessSecret: string;
}

export interface XClientSettings {
  readonly baseUrl: string;
  readonly bearer: string;
  /** Speaks in place of the bearer token, and is renewed by itself; not for streams. */
  readonly login?: Login | null;
  /** Sign requests in place of the bearer token; not for streams. */
  readonly userKeys?: UserKeys | null;
  readonly now: () => number;
  /** Hears what time it is at X. */
  readonly clock?: ServerClock;
  /** Without a byte for so long an attempt is given up. */
  readonly silenceMs?: number;
  /** However the bytes trickle, a whole answer takes no longer. */
  readonly deadlineMs?: number;
}

export type Query = Readonly<Record<string, string | number | undefined>>;

/** X's HTTP interface: a path below `/2/` and a query in, parsed JSON out. Throws {@link SourceError}; an abort throws its reason. */
export interface XClient {
  get(path: string, query: Query, signal: AbortSignal): Promise<unknown>;
  post(path: string, body: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<unknown>;
  delete(path: string, signal: AbortSignal): Promise<unknown>;
  /** One connection; the lines that each chunk completes, and none for a chunk that only keeps it alive. Throws when it ends. */
  stream(path: string, query: Query, signal: AbortSignal): AsyncIterable<readonly string[]>;
}

/**
 * The library builds, signs and sends the requests. Its reading of answers is not used (`forceParseMode:
 * "buffer"`), because it runs inside an event of the socket, where an exception ends the process: a broken
 * gzip body, or an error list with a null in it, would. Nor are its paginators (they stop silently at rate
 * limit 0 and at an empty page that has a successor) and its time limits (it has none).
 */
export function createXClient({
  baseUrl,
  bearer,
  login,
  userKeys,
  now,
  clock,
  silenceMs = 10_000,
  deadlineMs = 60_000,
}: XClientSettings): XClient {
  const library = async (attempt: AbortController, token: string) => {
    const { TwitterApi: Library } = await import("twitter-api-v2");
    const onTooLong = () => attempt.abort(tooLong());
    const onAnswer = ({ headers }: IncomingMessage) => clock?.hear(headers);
    const bounded = boundedAgent(keepingAgent(baseUrl), { mostBytes: MOST_ANSWER_BYTES, onAnswer, onTooLong });
    const options = { httpAgent: bounded, plugins: [redirect(baseUrl, attempt.signal)] };
    return userKeys ? new Library(userKeys, options) : new Library(token, options);
  };

  type Call = (client: TwitterApi) => Promise<unknown>;

  /** A sign-in may end between two pages: what was refused was not done, so that it is asked once more with another token. */
  const send = async (call: Call, signal: AbortSignal): Promise<unknown> => {
    if (login == null) return sendWith(bearer.trim(), call, signal);
    const token = await login.token(signal);
    try {
      return await sendWith(token, call, signal);
    } catch (error) {
      if (!(error instanceof SourceError) || error.fault !== "unauthorised" || !login.refused(token)) throw error;
      return sendWith(await login.token(signal), call, signal);
    }
  };

  const sendWith = async (token: string, call: Call, signal: AbortSignal): Promise<unknown> => {
    signal.throwIfAborted();
    const attempt = new AbortController();
    const abort = () => attempt.abort(signal.reason);
    const expire = () => attempt.abort(new SourceError("timeout", `X took longer than ${deadlineMs / 1_000} seconds to answer.`));
    signal.addEventListener("abort", abort, { once: true });
    const deadline = setTimeout(expire, deadlineMs);
    try {
      const client = await library(attempt, token);
      const answer = await call(client).catch(async (cause: unknown) => {
        if (await isStale(cause, attempt.signal)) return call(client);
        throw cause;
      });
      // A connection cut in the middle of a body counts as an answer to the library.
      attempt.signal.throwIfAborted();
      return await readBody(answer);
    } catch (cause) {
      attempt.signal.throwIfAborted();
      throw await withSigner(await toSourceError(cause, now()), targetOf(baseUrl));
    } finally {
      clearTimeout(deadline);
      signal.removeEventListener("abort", abort);
    }
  };

  const shape = { fullResponse: true, timeout: silenceMs, forceParseMode: "buffer", compression: false, forceBodyMode: "json" } as const;
  const asking = () => ({ ...shape, headers: { "accept-encoding": "gzip" } });
  const leftOut = new LeftOut();
  return {
    get: (path, query, signal) =>
      leftOut.ask(path, query, (asked) => send((client) => client.v2.get(path, { ...asked }, asking()), signal)),
    post: (path, body, signal) => send((client) => client.v2.post(path, { ...body }, asking()), signal),
    delete: (path, signal) => send((client) => client.v2.delete(path, {}, asking()), signal),
    async *stream(path, query, signal) {
      const { streamLines } = await import("./streamLines.ts");
      yield* leftOut.listen(path, query, (asked) => streamLines({ baseUrl, bearer: bearer.trim(), now }, path, asked, signal));
    },
  };
}

/** Said of an answer of X that grows beyond all measure. */
export function tooLong(): SourceError {
  return new SourceError("bad-answer", `X sent more than ${MOST_ANSWER_BYTES} bytes in one answer.`);
}

/** A connection that was kept open may have been closed from afar just as it was used again: no answer, and no fault. */
async function isStale(cause: unknown, signal: AbortSignal): Promise<boolean> {
  const { ApiRequestError } = await import("twitter-api-v2");
  return cause instanceof ApiRequestError && cause.request.method === "GET" && cause.request.reusedSocket && !signal.aborted;
}

function redirect(baseUrl: string, signal: AbortSignal): ITwitterApiClientPlugin {
  return {
    onBeforeRequestConfig: ({ params }) => {
      params.url = rebase(params.url, baseUrl);
    },
    onBeforeRequest: ({ requestOptions }) => {
      requestOptions.signal = signal;
    },
  };
}

async function readBody(answer: unknown): Promise<unknown> {
  const { data, headers } = answer as { data: Buffer; headers: IncomingHttpHeaders };
  if (data.length < Number(headers["content-length"] ?? 0)) {
    throw new SourceError("unreachable", "The connection to X broke in the middle of an answer.");
  }
  const body = await decodeBody(data, headers["content-encoding"]).catch(() => "");
  const json = boundedJson(body);
  if (json !== undefined) return json;
  throw new SourceError("bad-answer", "X sent an answer that could not be read: half of it was missing, or it was no JSON.");
}

/** Whatever the library throws, as a fault that says what to do. `now`: milliseconds UTC. */
export async function toSourceError(cause: unknown, now: number): Promise<SourceError> {
  if (cause instanceof SourceError) return cause;
  const library = await import("twitter-api-v2");
  if (cause instanceof library.ApiResponseError) {
    const { code: status, headers, data } = cause;
    return refusalToError({ status, headers, body: await textOf(data, headers["content-encoding"]) }, now);
  }
  // A body that the library could not parse, such as a proxy's page; the status is in the response alone.
  if (cause instanceof library.ApiPartialResponseError) {
    const { statusCode: status = 0, headers } = cause.response;
    if (status >= 400) return refusalToError({ status, headers, body: cause.rawContent }, now);
    return new SourceError("unreachable", "The connection to X broke in the middle of an answer.", { cause });
  }
  return connectionToError(cause instanceof library.ApiRequestError ? causeOf(cause) : cause);
}

async function textOf(data: unknown, encoding: string | undefined): Promise<string> {
  if (!Buffer.isBuffer(data)) return JSON.stringify(data) ?? "";
  return decodeBody(data, encoding).catch(() => "");
}

/** The library's `requestError` reads a property that it never sets; the cause is in its options. */
function causeOf(error: ApiRequestError): unknown {
  const options: unknown = Reflect.get(error, "_options");
  return typeof options === "object" && options !== null && "error" in options ? options.error : error;
}

const inflate = promisify(gunzip);

/** Throws where the body is not what its encoding says. */
async function decodeBody(body: Buffer, encoding: string | undefined): Promise<string> {
  const bytes = encoding?.trim().toLowerCase() === "gzip" ? await inflate(body, { maxOutputLength: MOST_ANSWER_BYTES }) : body;
  return new TextDecoder().decode(bytes);
}
