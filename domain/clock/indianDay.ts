/**
 * Days as India counts them. Asia/Kolkata has stood at +05:30 without daylight saving since 1945, so a
 * day is arithmetic and needs no time zone data.
 */

export const INDIA_OFFSET_MS = 19_800_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** Days since 1 January 1970 in India; the day number that the record's daily counts are kept under. */
export function indianDayNumber(at: number): number {
  return Math.floor((at + INDIA_OFFSET_MS) / DAY_MS);
}

/** The instant at which the Indian day of `at` began, milliseconds UTC. */
export function startOfIndianDay(at: number): number {
  return indianDayNumber(at) * DAY_MS - INDIA_OFFSET_MS;
}

/** The calendar date in India, `2026-11-24`. */
export function indianDate(at: number): string {
  return new Date(at + INDIA_OFFSET_MS).toISOString().slice(0, 10);
}
