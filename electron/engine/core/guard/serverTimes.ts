import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { ClientRequest, IncomingMessage } from "node:http";

/** What a server said that the time is, milliseconds UTC, and how old its answer was when it came. */
export interface ServerTime {
  readonly server: string;
  readonly serverAt: number;
}

/** Of fetch, and of Node's own HTTP client, which the library for X uses. */
const FETCH_ANSWERED = "undici:request:headers";
const HTTP_ANSWERED = "http.client.response.finish";

interface FetchAnswer {
  readonly request: { readonly origin?: string | URL };
  /** Names and values by turns. */
  readonly response: { readonly headers: readonly Buffer[] };
}

interface HttpAnswer {
  readonly request: ClientRequest;
  readonly response: IncomingMessage;
}

/**
 * Hears the `Date` of every HTTP answer that this process is given, no matter who asked, by Node's diagnostics channels. Answers out of a cache say
 * how old they are (`Age`). Returns how to stop it.
 */
export function onServerTime(hear: (time: ServerTime) => void): () => void {
  const told = (server: string, date: string | undefined, age: string | undefined) => {
    const saidAt = date === undefined ? Number.NaN : Date.parse(date);
    const ageMs = age !== undefined && /^\d{1,9}$/u.test(age) ? Number(age) * 1_000 : 0;
    if (!Number.isNaN(saidAt) && server !== "") hear({ server, serverAt: saidAt + ageMs });
  };
  const onFetch = (message: unknown) => {
    const { request, response } = message as FetchAnswer;
    const headers = new Map<string, string>();
    for (let at = 0; at + 1 < response.headers.length; at += 2) {
      headers.set(String(response.headers[at]).toLowerCase(), String(response.headers[at + 1]));
    }
    told(String(request.origin ?? ""), headers.get("date"), headers.get("age"));
  };
  const onHttp = (message: unknown) => {
    const { request, response } = message as HttpAnswer;
    told(String(request.getHeader("host") ?? ""), response.headers.date, response.headers.age);
  };
  subscribe(FETCH_ANSWERED, onFetch);
  subscribe(HTTP_ANSWERED, onHttp);
  return () => {
    unsubscribe(FETCH_ANSWERED, onFetch);
    unsubscribe(HTTP_ANSWERED, onHttp);
  };
}
