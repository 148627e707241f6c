import type { IncomingHttpHeaders } from "node:http";
import { boundedWait } from "../../core/http/exchange.ts";

/**
 * When X will answer again after it refused because of a limit, milliseconds UTC by our clock; null where it named no believable time.
 * X says so in `x-rate-limit-reset`, seconds since 1970 by its own clock, which the `Date` of the same answer shows; proxies before it say it
 * in `Retry-After`. A fault of the server (`server-fault`) says nothing of the limit: its reset is that of requests that were well.
 */
export function retryTime(headers: IncomingHttpHeaders, now: number, because: "limit" | "server-fault"): number | null {
  const theirNow = timeOf(headers.date) ?? now;
  const waits = [because === "limit" ? untilReset(headers, theirNow) : null, untilRetryAfter(headers, theirNow)];
  for (const named of waits) {
    const waitMs = named === null ? null : boundedWait(named, because);
    if (waitMs !== null) return now + waitMs;
  }
  return null;
}

function untilReset(headers: IncomingHttpHeaders, theirNow: number): number | null {
  const named = headers["x-rate-limit-reset"];
  if (typeof named !== "string" || !/^\d+(\.\d+)?$/.test(named.trim())) return null;
  const value = Number(named);
  if (value === 0) return null;
  return (value > 100_000_000_000 ? value : value * 1_000) - theirNow;
}

function untilRetryAfter(headers: IncomingHttpHeaders, theirNow: number): number | null {
  const named = headers["retry-after"]?.trim();
  if (!named) return null;
  if (/^\d+$/.test(named)) return Number(named) * 1_000;
  const at = timeOf(named);
  return at === null ? null : at - theirNow;
}

function timeOf(text: string | undefined): number | null {
  // A number alone is no date, though the parser takes it for a year.
  const at = /[A-Za-z]{3}/.test(text ?? "") ? Date.parse(text ?? "") : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
