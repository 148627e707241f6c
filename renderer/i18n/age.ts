const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export type Age = { readonly unit: "now" } | { readonly unit: "seconds" | "minutes" | "hours" | "days"; readonly n: number };

/**
 * A span in the one unit that says it best, rounded down, as officers say it aloud: hours up to two days, then days
 * without end ("412 days", never "1 year"). A span below five seconds, or below zero where two clocks differ, is "now".
 */
export function ageOf(spanMs: number): Age {
  if (!(spanMs >= 5 * SECOND_MS)) return { unit: "now" };
  if (spanMs < MINUTE_MS) return { unit: "seconds", n: Math.floor(spanMs / SECOND_MS) };
  if (spanMs < HOUR_MS) return { unit: "minutes", n: Math.floor(spanMs / MINUTE_MS) };
  if (spanMs < 2 * DAY_MS) return { unit: "hours", n: Math.floor(spanMs / HOUR_MS) };
  return { unit: "days", n: Math.floor(spanMs / DAY_MS) };
}
