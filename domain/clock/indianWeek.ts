import { DAY_MS, indianDayNumber, startOfDay, weekdayOf } from "./indianDay.ts";

/*
 * Weeks of the ISO calendar as India counts its days: from Monday to Sunday, and a week belongs to the year in which its Thursday
 * lies. Written `2026-W48`, so that weeks sort as text.
 */

export interface IndianWeek {
  readonly name: string;
  /** From its first instant to that of the next week, milliseconds UTC. */
  readonly fromAt: number;
  readonly untilAt: number;
}

export function indianWeekOf(at: number): IndianWeek {
  return weekOfMonday(mondayOf(indianDayNumber(at)));
}

/** The week before that of `at`, or so many weeks before. */
export function weekBefore(at: number, weeks = 1): IndianWeek {
  return weekOfMonday(mondayOf(indianDayNumber(at)) - 7 * weeks);
}

/** The week that is written so; null where its year has none of that number, and for other words. */
export function indianWeekNamed(name: string): IndianWeek | null {
  const said = WRITTEN.exec(name);
  if (said === null) return null;
  const week = weekOfMonday(firstMondayOf(Number(said[1])) + 7 * (Number(said[2]) - 1));
  return week.name === name ? week : null;
}

const WRITTEN = /^(\d{4})-W(\d{2})$/u;

function mondayOf(day: number): number {
  return day - weekdayOf(day);
}

/** 4 January is always in the first week. */
function firstMondayOf(year: number): number {
  return mondayOf(Math.floor(Date.UTC(year, 0, 4) / DAY_MS));
}

function weekOfMonday(monday: number): IndianWeek {
  const year = new Date((monday + 3) * DAY_MS).getUTCFullYear();
  const number = (monday - firstMondayOf(year)) / 7 + 1;
  const fromAt = startOfDay(monday);
  return { name: `${year}-W${String(number).padStart(2, "0")}`, fromAt, untilAt: fromAt + 7 * DAY_MS };
}
