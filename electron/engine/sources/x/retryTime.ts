import type { IncomingHttpHeaders } from "node:http";

/** Beyond it a time is nonsense: X's longest window is a day. */
const LONGEST_WAIT_MS = 24 * 3_600_000;
/** Under it the two clocks agree well enough; `Date` has whole seconds. */
const NOTABLE_SKEW_MS = 30_000;

/**
 * When the platform will answer again, milliseconds UTC by our clock; null where it named no believable time.
 * X says so in `x-rate-limit-reset`, seconds since 1970 by its clock; proxies before it in `Retry-After`.
 */
export function retryTime(headers: IncomingHttpHeaders, now: number): number | null {
  const skew = skewOf(headers, now);
  for (const at of [resetOf(headers, skew), retryAfterOf(headers, now, skew)]) {
    if (at !== null && at <= now + LONGEST_WAIT_MS) return Math.max(at, now);
  }
  return null;
}

/** How far our clock runs behind the platform's. A machine without network time may be hours off. */
function skewOf(headers: IncomingHttpHeaders, now: number): number {
  const theirs = Date.parse(headers.date ?? "");
  if (Number.isNaN(theirs)) return 0;
  return Math.abs(theirs - now) > NOTABLE_SKEW_MS ? theirs - now : 0;
}

function resetOf(headers: IncomingHttpHeaders, skew: number): number | null {
  const named = headers["x-rate-limit-reset"];
  if (typeof named !== "string" || !/^\d+(\.\d+)?$/.test(named.trim())) return null;
  const value = Number(named);
  if (value === 0) return null;
  return (value > 100_000_000_000 ? value : value * 1_000) - skew;
}

function retryAfterOf(headers: IncomingHttpHeaders, now: number, skew: number): number | null {
  const named = headers["retry-after"]?.trim();
  if (!named) return null;
  if (/^\d+$/.test(named)) return now + Number(named) * 1_000;
  const at = Date.parse(named);
  return Number.isNaN(at) ? null : at - skew;
}
