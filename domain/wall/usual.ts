/*
 * The usual number: the mean of the same weekdays before, at most eight. A day counts only where the record has arrivals of it, so that an
 * outage, or the time before the installation, does not lower the mean.
 */

export const USUAL_WEEKS = 8;
/** With fewer weeks there is no usual number. */
const LEAST_WEEKS = 2;

const DAYS_A_WEEK = 7;

/** The same weekdays before a day, the nearest first; days as numbers, see `indianDay.ts`. */
export function sameWeekdaysBefore(day: number): readonly number[] {
  return Array.from({ length: USUAL_WEEKS }, (_, index) => day - (index + 1) * DAYS_A_WEEK);
}

/** The same weekdays before a day of which the record has arrivals; null where they are too few. */
export function knownWeekdays(day: number, openedOn: (day: number) => number): readonly number[] | null {
  const known = sameWeekdaysBefore(day).filter((each) => openedOn(each) > 0);
  return known.length < LEAST_WEEKS ? null : known;
}

/** With so many weeks the least and the most of them are left out of the band: one holiday or one flood makes no custom. */
const WEEKS_TO_TRIM = 5;

/** Between what and what a number usually lies, by what it was in the weeks before. */
export function usualBand(past: readonly number[]): { readonly low: number; readonly high: number } | null {
  if (past.length < LEAST_WEEKS) return null;
  const sorted = past.toSorted((one, other) => one - other);
  const band = sorted.length >= WEEKS_TO_TRIM ? sorted.slice(1, -1) : sorted;
  return { low: band[0] ?? 0, high: band.at(-1) ?? 0 };
}

/** Sums over the weeks before: arrivals before the present hour of the day, and within it. */
export interface PastHours {
  readonly weeks: number;
  readonly before: number;
  readonly within: number;
}

/** The usual number by now, where the share `passed` (0 to 1) of the hour is over. */
export function usualByNow({ weeks, before, within }: PastHours, passed: number): number {
  return (before + within * passed) / weeks;
}
