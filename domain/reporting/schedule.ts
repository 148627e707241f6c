import { DAY_MS, indianDayNumber, startOfDay, startOfIndianDay, weekdayOf } from "../clock/indianDay.ts";
import { startOfMonth } from "../clock/indianMonth.ts";
import type { Period } from "./period.ts";

/** When a scheduled report is made: on a day of each week, or on the first of each month, at a minute since midnight in India. */
export interface Rhythm {
  readonly on: ScheduledDay;
  readonly minute: number;
}

/** The most addresses of a scheduled report. */
export const MOST_ADDRESSES = 50;

/** From Monday, as weeks are counted in India. */
export const SCHEDULED_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "first-of-month"] as const;
type ScheduledDay = (typeof SCHEDULED_DAYS)[number];

/** Monday at nine. */
export const STANDARD_RHYTHM: Rhythm = { on: "monday", minute: 9 * 60 };

/** The last scheduled time until `now`, milliseconds UTC. */
export function latestRun(rhythm: Rhythm, now: number): number {
  return runOn(rhythm, now, 0);
}

/** The first scheduled time after `now`. */
export function nextRun(rhythm: Rhythm, now: number): number {
  return runOn(rhythm, now, 1);
}

export interface DueRun {
  readonly at: number;
  /** How many earlier runs were missed too; only the last is made up for. */
  readonly missed: number;
}

/** The run that is due now, where all until `since` are done; null for none. */
export function dueRun(rhythm: Rhythm, since: number, now: number): DueRun | null {
  const at = latestRun(rhythm, now);
  if (at <= since) return null;
  let missed = 0;
  for (let earlier = latestRun(rhythm, at - 1); earlier > since; earlier = latestRun(rhythm, earlier - 1)) missed += 1;
  return { at, missed };
}

/** The period of the report of a run: the seven days, or the calendar month, before its day. */
export function periodOfRun({ on }: Pick<Rhythm, "on">, at: number): Period {
  const until = startOfIndianDay(at);
  return { from: on === "first-of-month" ? startOfMonth(until - 1) : until - 7 * DAY_MS, until };
}

/** The last run until `now`, or with `further` the one after it. */
function runOn({ on, minute }: Rhythm, now: number, further: 0 | 1): number {
  const today = indianDayNumber(now);
  const nth =
    on === "first-of-month"
      ? (later: number) => startOfMonth(now, later) + minute * MINUTE_MS
      : (later: number) => startOfDay(today - weekdayOf(today - SCHEDULED_DAYS.indexOf(on)) + 7 * later) + minute * MINUTE_MS;
  return nth((nth(0) <= now ? 0 : -1) + further);
}

const MINUTE_MS = 60_000;
