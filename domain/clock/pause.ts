import type { Calendar, Pause } from "./policy.ts";
import { deadlineOf, goneOn } from "./sla.ts";
import type { Countdown } from "./sla.ts";
import { addWorkingMs, workingMsBetween } from "./workingTime.ts";

/**
 * When the report is due after the clock of a countdown was stopped until `at`, by the calendar and the rule of the pause: the working time that
 * was left at the stop is left at `at`. Null where {@link goneOn} gives the same time, or the clock was not stopped.
 */
export function dueAfterPause(countdown: Countdown, { stops, atMostMs }: Pause, calendar: Calendar, at: number): number | null {
  const { dueAt, stoppedMs, stoppedSinceAt: sinceAt } = countdown;
  if (dueAt === null || sinceAt === null) return null;
  const stoodStillMs = stops ? Math.min(Math.max(0, at - sinceAt), atMostMs ?? Number.POSITIVE_INFINITY) : 0;
  const due = addWorkingMs(calendar, sinceAt + stoodStillMs, workingMsBetween(calendar, sinceAt, dueAt + stoppedMs));
  return due === deadlineOf(goneOn(countdown, at)) ? null : due;
}
