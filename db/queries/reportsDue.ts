import { indianDayNumber } from "#domain/clock/indianDay.ts";
import { askRow } from "../ask.ts";
import type { Reader } from "../connection.ts";

/** Of what offices were asked for in time: first reports that came in time, and due times that passed without one. */
export interface ReportsDue {
  readonly reportsInTime: number;
  readonly reportsMissed: number;
}

/** Those of so many days of India, the one of `now` (milliseconds UTC) included: the counts of a report of these days. */
export function reportsDue(reader: Reader, now: number, days: number): ReportsDue {
  const today = indianDayNumber(now);
  return ofDays(reader, today - days + 1, today) ?? { reportsInTime: 0, reportsMissed: 0 };
}

const ofDays = askRow<[first: number, last: number], ReportsDue>(`
  SELECT coalesce(sum(reports_in_time), 0) AS reportsInTime, coalesce(sum(reports_missed), 0) AS reportsMissed
  FROM day_figure WHERE day >= ? AND day <= ?`);
