import type { IncomingHttpHeaders } from "node:http";
import type { ITwitterApiClientPlugin, TwitterApi } from "twitter-api-v2";
import { MOST_ANSWER_BYTES } from "../../core/http/ask.ts";
import { boundedAgent } from "../../core/http/boundedAgent.ts";
import { boundedJson } from "../../core/http/boundedJson.ts";
import { SourceError } from "../../core/ports/source.ts";
import { agentFor, rebase } from "./baseUrl.ts";
import { decodeBody, toSourceError } from "./libraryErrors.ts";

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
  /** Sign requests in place of the bearer token; not for streams. */
  readonly userKeys?: UserKeys | null;
  readonly now: () => number;
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
export function createXClient({ baseUrl, bearer, userKeys, now, silenceMs = 10_000, deadlineMs = 60_000 }: XClientSettings): XClient {
  const httpAgent = agentFor(baseUrl);
  const library = async (attempt: AbortController) => {
    const { TwitterApi: Library } = await import("twitter-api-v2");
    const onTooLong = () => attempt.abort(tooLong());
    const bounded = boundedAgent(httpAgent, { mostBytes: MOST_ANSWER_BYTES, onTooLong });
    const options = { httpAgent: bounded, plugins: [redirect(baseUrl, attempt.signal)] };
    return userKeys ? new Library(userKeys, options) : new Library(bearer.trim(), options);
  };

  const send = async (call: (client: TwitterApi) => Promise<unknown>, signal: AbortSignal): Promise<unknown> => {
    signal.throwIfAborted();
    const attempt = new AbortController();
    const abort = () => attempt.abort(signal.reason);
    const expire = () => attempt.abort(new SourceError("timeout", `X took longer than ${deadlineMs / 1_000} seconds to answer.`));
    signal.addEventListener("abort", abort, { once: true });
    const deadline = setTimeout(expire, deadlineMs);
    try {
      const client = await library(attempt);
      const answer = await call(client).catch(async (cause: unknown) => {
        if (await isStale(cause, attempt.signal)) return call(client);
        throw cause;
      });
      // A connection cut in the middle of a body counts as an answer to the library.
      attempt.signal.throwIfAborted();
      return await readBody(answer);
    } catch (cause) {
      attempt.signal.throwIfAborted();
      throw await toSourceError(cause, now());
    } finally {
      clearTimeout(deadline);
      signal.removeEventListener("abort", abort);
    }
  };

  const shape = { fullResponse: true, timeout: silenceMs, forceParseMode: "buffer", compression: false, forceBodyMode: "json" } as const;
  const asking = () => ({ ...shape, headers: { "accept-encoding": "gzip" } });
  return {
    get: (path, query, signal) => send((client) => client.v2.get(path, { ...query }, asking()), signal),
    post: (path, body, signal) => send((client) => client.v2.post(path, { ...body }, asking()), signal),
    delete: (path, signal) => send((client) => client.v2.delete(path, {}, asking()), signal),
    async *stream(path, query, signal) {
      const { streamLines } = await import("./streamLines.ts");
      yield* streamLines({ baseUrl, bearer: bearer.trim(), now }, path, query, signal);
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
