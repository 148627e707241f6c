import { DAY_MS, endOfIndianDay, startOfIndianDay } from "#domain/clock/indianDay.ts";
import { engineNow } from "../../../client/useNow.ts";

/** The last minute of a day in India. */
export const endOfDay = endOfIndianDay;

/** The beginning of the day in India on which an instant lies. */
export const dayOf = startOfIndianDay;

/** The day so many days after `from` (milliseconds UTC), or after today where that has passed or is not known. */
export function inDays(days: number, from: number | null): number {
  return startOfIndianDay(Math.max(from ?? 0, engineNow()) + days * DAY_MS);
}
