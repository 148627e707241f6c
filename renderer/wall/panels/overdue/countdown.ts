import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import type { Words } from "../../../i18n/useWords.ts";

/** How soon something happens, in words. */
export function countdown(leftMs: number, { say }: Pick<Words, "say">): string {
  const left = countdownOf(leftMs);
  if (left.unit === "hours" && left.m === 0) return say("countdown.wholeHours", { h: left.h });
  if (left.unit === "days" && left.h === 0) return say("countdown.wholeDays", { d: left.d });
  const { unit, ...values } = left;
  return say(`countdown.${unit}`, values);
}

const MINUTE_MS = 60_000;

/** What is left of a time, in the two units that say it best, as `age` says what has passed. */
type Countdown =
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
