/*
 * What is usual: the mean of the same weekdays before, at most eight of them. A day counts only where the record holds arrivals of it,
 * so that an outage, or the time before anybody listened, makes nothing seem rare.
 */

export const USUAL_WEEKS = 8;
/** With fewer weeks than these nothing is called usual. */
const LEAST_WEEKS = 2;

const DAYS_A_WEEK = 7;

/** The same weekdays before a day, the nearest first; days as numbers, see `indianDay.ts`. */
export function sameWeekdaysBefore(day: number): readonly number[] {
  return Array.from({ length: USUAL_WEEKS }, (_, index) => day - (index + 1) * DAYS_A_WEEK);
}

/** Those of them that the record knows; null where they are too few to tell what is usual. */
export function knownWeekdays(day: number, openedOn: (day: number) => number): readonly number[] | null {
  const known = sameWeekdaysBefore(day).filter((each) => openedOn(each) > 0);
  return known.length < LEAST_WEEKS ? null : known;
}

/** How many weeks, over all, had so many by the beginning of the hour and so many within it. */
export interface PastHours {
  readonly weeks: number;
  readonly before: number;
  readonly within: number;
}

/** What is usual by now, `passed` of the hour being over (0 to 1): within the hour it rises evenly. */
export function usualByNow({ weeks, before, within }: PastHours, passed: number): number {
  return (before + within * passed) / weeks;
}
