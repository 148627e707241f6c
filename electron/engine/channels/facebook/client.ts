import { trimEndOf } from "#domain/text/trimLetters.ts";
import { createHmac } from "node:crypto";
import { exchange, jsonOf, retryAfter } from "../../core/http/exchange.ts";
import type { Answered } from "../../core/http/exchange.ts";
import { withoutSecrets } from "../../core/sources/concealing.ts";
import { ServerClock } from "../../core/http/serverClock.ts";
import { SourceError } from "../../core/ports/source.ts";
import { readRefusal, refusalToError } from "./graphRefusal.ts";
import { Usage } from "./usage.ts";
import type { Sleep } from "./usage.ts";

/**
 * The version of Meta's Graph API that all of this is written for. Since it came, new apps may ask for several things by their ids no more, nor use
 * other forms of dates, names of one's own for fields and asynchronous batches: none of that is used here. developers.facebook.com, "Introducing Graph
 * API v27.0" (4 November 2026); looked up on 30 November 2026.
 */
export const GRAPH_VERSION = "v27.0";

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

export type GraphClient = ReturnType<typeof createGraphClient>;

export interface GraphClientOptions {
  readonly baseUrl: string;
  readonly token: string;
  /** Proves beside the token that the request comes from the app itself. */
  readonly appSecret: string | undefined;
  readonly now: () => number;
  readonly sleep?: Sleep;
  /** Milliseconds of a clock that nobody sets. */
  readonly elapsed?: () => number;
  readonly deadlineMs?: number;
}

/**
 * Meta's Graph API: a path below the version and a query in, parsed JSON out. Throws {@link SourceError}; an abort throws its reason.
 * The token goes to `baseUrl` and nowhere else: addresses that an answer names, as those of further pages, are never called, and redirections
 * are not followed.
 */
export function createGraphClient(options: GraphClientOptions) {
  const { baseUrl, token, appSecret, now, sleep, elapsed, deadlineMs = 60_000 } = options;
  const root = rootOf(baseUrl);
  const usage = new Usage(now, sleep, elapsed);
  const clock = new ServerClock({ now, elapsed: elapsed ?? (() => performance.now()) });
  const credentials = credentialsOf(token, appSecret);
  const secrets = [token, appSecret].flatMap((secret) => secret?.trim() || []);

  async function ask(method: "GET" | "POST", path: string, given: Query, signal: AbortSignal, file?: Upload): Promise<unknown> {
    await usage.ready(signal);
    const parameters = parametersOf({ ...given, ...credentials });
    const isPost = method === "POST";
    const address = `${root}/${GRAPH_VERSION}/${path}${isPost ? "" : `?${parameters}`}`;
    const accept = "application/json";
    const request = file
      ? { method, body: formWith(parameters, file), headers: { accept } }
      : isPost
        ? { method, body: parameters, headers: { "content-type": "application/x-www-form-urlencoded", accept } }
        : { method, headers: { accept } };
    const answer = await exchange(address, request, { platform: "Meta", signal, deadlineMs, clock });
    usage.note(answer.headers);
    const asked = `${method} /${path}${isPost ? "" : `?${parametersOf(given)}`}`;
    return readAnswer(answer, { path: asked, retryAt: usage.retryAt ?? retryAfter(answer.headers, now()), now: now(), secrets });
  }

  return {
    /** Meta's own clock, milliseconds UTC; null before it has answered. */
    theirNow: () => clock.now,
    get: (path: string, query: Query, signal: AbortSignal) => ask("GET", path, query, signal),
    post: (path: string, form: Query, signal: AbortSignal) => ask("POST", path, form, signal),
    upload: (path: string, form: Query, file: Upload, signal: AbortSignal) => ask("POST", path, form, signal, file),
  };
}

/** A file, and under which name the edge takes it. */
interface Upload {
  readonly field: string;
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

function formWith(parameters: string, { field, name, mediaType, content }: Upload): FormData {
  const form = new FormData();
  for (const [each, value] of new URLSearchParams(parameters)) form.set(each, value);
  form.set(field, new Blob([content], { type: mediaType }), name);
  return form;
}

interface AskedFor {
  readonly path: string;
  /** Of a limit. Milliseconds UTC, as `now`. */
  readonly retryAt: number | null;
  readonly now: number;
  readonly secrets: readonly string[];
}

function readAnswer({ status, headers, body }: Answered, { path, retryAt, now, secrets }: AskedFor): unknown {
  const json = jsonOf(body);
  const refusal = readRefusal(json);
  if (refusal !== null) {
    // "Malformed access token", says Meta, and names it.
    const message = withoutSecrets(refusal.message, secrets);
    throw refusalToError({ ...refusal, message }, { status, path: path.replace(/^GET /u, ""), retryAt });
  }
  if (status === 429) throw new SourceError("rate-limited", "Meta asks to wait before the next request (HTTP 429).", { retryAt });
  if (status >= 500) {
    const faultRetryAt = retryAfter(headers, now, "server-fault");
    throw new SourceError("server-error", `Meta has a fault of its own (HTTP ${status}).`, { retryAt: faultRetryAt });
  }
  if (status >= 400) throw new SourceError(status === 404 ? "not-found" : "bad-request", `Meta refused the request (HTTP ${status}).`);
  if (json !== undefined && status >= 200 && status < 300) return json;
  const isPage = /html/iu.test(headers.get("content-type") ?? "") || body.subarray(0, 64).toString("latin1").trimStart().startsWith("<");
  const found = body.length === 0 ? "it was empty" : isPage ? "it was a web page" : "half of it was missing, or it was no JSON";
  throw new SourceError("bad-answer", `Meta sent an answer that could not be read: ${found}.`);
}

/** A base that names a version already must not name it twice. */
function rootOf(baseUrl: string): string {
  const { origin, pathname } = new URL(baseUrl);
  return `${origin}${trimEndOf(pathname, /\//u).replace(/\/v\d+\.\d+$/u, "")}`;
}

function credentialsOf(token: string, appSecret: string | undefined): Query {
  const access_token = token.trim();
  const secret = appSecret?.trim();
  return { access_token, appsecret_proof: secret ? createHmac("sha256", secret).update(access_token).digest("hex") : undefined };
}

function parametersOf(query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.set(name, String(value));
  return parameters.toString();
}
