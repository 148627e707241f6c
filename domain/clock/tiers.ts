import type { Allowance, Calendar, Reminder } from "./policy.ts";
import { addWorkingMs } from "./workingTime.ts";

/** The instants at which an office is reminded of a due time, earliest first; the first is tier 1. */
export function reminderTimes(allowance: Allowance, calendar: Calendar, dueAt: number): readonly number[] {
  return allowance.reminders
    .map((reminder) => addWorkingMs(calendar, dueAt, -leftMsOf(reminder, allowance)))
    .toSorted((one, other) => one - other);
}

/** The instants at which a late case goes one office higher, counted from `fromAt`. */
export function escalationTimes({ escalateAfterMs }: Allowance, calendar: Calendar, fromAt: number): readonly number[] {
  return escalateAfterMs.map((lagMs) => addWorkingMs(calendar, fromAt, lagMs));
}

function leftMsOf(reminder: Reminder, { reportMs }: Allowance): number {
  return reminder.after === "share" ? Math.round((1 - reminder.share) * reportMs) : reminder.leftMs;
}
