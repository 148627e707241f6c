const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** What is left of a time, in the two units that say it best, as `age` says what has passed. */
export type Countdown =
  | { readonly unit: "over" }
  | { readonly unit: "minutes"; readonly m: number }
  | { readonly unit: "hours"; readonly h: number; readonly m: number }
  | { readonly unit: "days"; readonly d: number; readonly h: number };

/** Rounded up to minutes, so that it is over when it says so and not a minute before. */
export function countdownOf(leftMs: number): Countdown {
  if (!(leftMs > 0)) return { unit: "over" };
  const minutes = Math.ceil(leftMs / MINUTE_MS);
  if (minutes < 60) return { unit: "minutes", m: minutes };
  if (minutes * MINUTE_MS < 2 * DAY_MS) return { unit: "hours", h: Math.floor(minutes / 60), m: minutes % 60 };
  return { unit: "days", d: Math.floor((minutes * MINUTE_MS) / DAY_MS), h: Math.floor(((minutes * MINUTE_MS) % DAY_MS) / HOUR_MS) };
}
