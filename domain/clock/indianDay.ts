/**
 * Days as India counts them. Asia/Kolkata has stood at +05:30 without daylight saving since 1945, so a
 * day is arithmetic and needs no time zone data.
 */

export const INDIA_OFFSET_MS = 19_800_000;
const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** Days since 1 January 1970 in India; the day number that the record's daily counts are kept under. */
export function indianDayNumber(at: number): number {
  return Math.floor((at + INDIA_OFFSET_MS) / DAY_MS);
}

/** The instant at which a day begins, by its number; milliseconds UTC. */
export function startOfDay(day: number): number {
  return day * DAY_MS - INDIA_OFFSET_MS;
}

/** The instant at which the Indian day of `at` began, milliseconds UTC. */
export function startOfIndianDay(at: number): number {
  return startOfDay(indianDayNumber(at));
}

/** The calendar date in India, `2026-11-24`. */
export function indianDate(at: number): string {
  return new Date(at + INDIA_OFFSET_MS).toISOString().slice(0, 10);
}

/** The number of a calendar date, January being month 1; null for one that the calendar does not have, such as 31 April. */
export function dayNumberOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? Math.floor(date.getTime() / DAY_MS) : null;
}

/** The number of 5 January 1970, the first Monday of the count of days. */
export const FIRST_MONDAY = 4;

/** 0 for Monday. */
export function weekdayOf(day: number): number {
  return (((day - FIRST_MONDAY) % 7) + 7) % 7;
}

/** The last minute of the Indian day of `at`, milliseconds UTC. */
export function endOfIndianDay(at: number): number {
  return startOfIndianDay(at) + DAY_MS - MINUTE_MS;
}
