import { trimEndOf } from "#domain/text/trimLetters.ts";
import { exchange, jsonOf } from "../../core/http/exchange.ts";
import { ServerClock } from "../../core/http/serverClock.ts";
import type { Login } from "../../core/ports/login.ts";
import { SourceError } from "../../core/ports/source.ts";
import type { Quota } from "./quota.ts";
import { refusalToError } from "./refusals.ts";

export interface YouTubeClientOptions {
  readonly apiUrl: string;
  readonly apiKey: string;
  /** Null where nobody has signed in: then comments can only be read. */
  readonly login: Login | null;
  readonly quota: Quota;
  /** Milliseconds UTC. */
  readonly now: () => number;
  readonly deadlineMs?: number;
}

export type Query = Readonly<Record<string, string | number | undefined>>;
type Resource = "commentThreads" | "comments" | "channels";

/** What Google charges, in units. */
const READ_UNITS = 1;
const WRITE_UNITS = 50;

export type YouTubeClient = ReturnType<typeof createYouTubeClient>;

/** The Data API: a query in, parsed JSON out. Throws {@link SourceError}; an abort throws its reason. */
export function createYouTubeClient({ apiUrl, apiKey, login, quota, now, deadlineMs = 30_000 }: YouTubeClientOptions) {
  const root = trimEndOf(apiUrl, /\//u);
  const clock = new ServerClock({ now, elapsed: () => performance.now() });

  async function send(resource: Resource, query: Query, request: Sent, signal: AbortSignal): Promise<unknown> {
    quota.take(request.body === undefined ? READ_UNITS : WRITE_UNITS);
    const parameters = new URLSearchParams([...request.key]);
    for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.set(name, String(value));
    const address = `${root}/${resource}?${parameters.toString()}`;
    const { headers, body } = request;
    const options = { method: body === undefined ? "GET" : "POST", headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const answer = await exchange(address, options, { platform: "YouTube", signal, deadlineMs, clock });
    if (answer.status !== 200) throw refusalToError(answer, now());
    const json = jsonOf(answer.body);
    if (typeof json === "object" && json !== null) return json;
    throw new SourceError("bad-answer", "YouTube sent an answer that could not be read: half of it was missing, or it was no JSON.");
  }

  /** A token may end between two pages: once, another one is asked for. */
  async function asOwner(resource: Resource, query: Query, body: unknown, signal: AbortSignal): Promise<unknown> {
    if (login === null) throw new SourceError("unauthorised", "Nobody has signed in for the channel, and this is only for its owner.");
    for (let attempt = 1; ; attempt += 1) {
      const token = await login.token(signal);
      const type = body === undefined ? {} : { "content-type": "application/json" };
      const request = { headers: { ...type, authorization: `Bearer ${token}` }, key: [], ...(body !== undefined && { body }) };
      try {
        return await send(resource, query, request, signal);
      } catch (error) {
        const isOver = error instanceof SourceError && error.fault === "unauthorised";
        if (!isOver || !login.refused(token) || attempt > 1) throw error;
      }
    }
  }

  return {
    quota,
    hasLogin: login !== null,
    /** Google's own clock, milliseconds UTC; null before it has answered. */
    theirNow: () => clock.now,
    /** By the key, as anybody. */
    list: (resource: Resource, query: Query, signal: AbortSignal) =>
      send(resource, query, { headers: {}, key: [["key", apiKey.trim()]] }, signal),
    /** In the name of the owner, who sees more. */
    listAsOwner: (resource: Resource, query: Query, signal: AbortSignal) => asOwner(resource, query, undefined, signal),
    insert: (resource: Resource, query: Query, body: unknown, signal: AbortSignal) => asOwner(resource, query, body, signal),
  };
}

interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly key: readonly [string, string][];
  readonly body?: unknown;
}
