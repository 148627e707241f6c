import { DAY_MS, indianDayNumber, INDIA_OFFSET_MS } from "../clock/indianDay.ts";
import type { Period } from "./period.ts";

/** When a report is made by itself: on one day of each week, or on the first of each month, at a minute since midnight in India. */
export interface Rhythm {
  readonly on: ScheduledDay;
  readonly minute: number;
}

/** A report is sent to as many addresses at most. */
export const MOST_ADDRESSES = 50;

/** From Monday, as weeks are counted in India. */
export const SCHEDULED_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "first-of-month"] as const;
type ScheduledDay = (typeof SCHEDULED_DAYS)[number];

/** Monday at nine. */
export const STANDARD_RHYTHM: Rhythm = { on: "monday", minute: 9 * 60 };

/** The last time that it was, or is, to be made until now, milliseconds UTC. */
export function latestRun(rhythm: Rhythm, now: number): number {
  return runOn(rhythm, now, 0);
}

/** The first time after now. */
export function nextRun(rhythm: Rhythm, now: number): number {
  return runOn(rhythm, now, 1);
}

export interface DueRun {
  readonly at: number;
  /** So many before it were missed as well; what they would have told is past, and only the last is made up for. */
  readonly missed: number;
}

/** What is to be made now, where all until `since` was seen to; null where nothing is. */
export function dueRun(rhythm: Rhythm, since: number, now: number): DueRun | null {
  const at = latestRun(rhythm, now);
  if (at <= since) return null;
  let missed = 0;
  for (let earlier = latestRun(rhythm, at - 1); earlier > since; earlier = latestRun(rhythm, earlier - 1)) missed += 1;
  return { at, missed };
}

/** What a report of that time tells: the seven days, or the calendar month, that ended when its day began. */
export function periodOfRun({ on }: Pick<Rhythm, "on">, at: number): Period {
  const until = startOfDay(indianDayNumber(at));
  if (on !== "first-of-month") return { from: until - 7 * DAY_MS, until };
  const { year, month } = monthOf(until - 1);
  return { from: startOfDay(firstDayOf(year, month)), until };
}

/** The run of the week or month of `now`, or a neighbour's: the last until now and those after it by `further`. */
function runOn({ on, minute }: Rhythm, now: number, further: 0 | 1): number {
  const instantOf = (day: number) => startOfDay(day) + minute * MINUTE_MS;
  const today = indianDayNumber(now);
  if (on === "first-of-month") {
    const { year, month } = monthOf(now);
    const isPast = instantOf(firstDayOf(year, month)) <= now;
    return instantOf(firstDayOf(year, month + (isPast ? 0 : -1) + further));
  }
  const day = today - mod(today - FIRST_MONDAY - SCHEDULED_DAYS.indexOf(on), DAYS_A_WEEK);
  const isPast = instantOf(day) <= now;
  return instantOf(day + DAYS_A_WEEK * ((isPast ? 0 : -1) + further));
}

const MINUTE_MS = 60_000;
const DAYS_A_WEEK = 7;
/** 5 January 1970. */
const FIRST_MONDAY = 4;

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}

function startOfDay(day: number): number {
  return day * DAY_MS - INDIA_OFFSET_MS;
}

function monthOf(at: number): { readonly year: number; readonly month: number } {
  const day = new Date(at + INDIA_OFFSET_MS);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() };
}

/** Months below 0 are of the year before. */
function firstDayOf(year: number, month: number): number {
  return Date.UTC(year, month, 1) / DAY_MS;
}
