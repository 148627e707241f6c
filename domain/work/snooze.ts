import { assertNever } from "../assertNever.ts";
import { DAY_MS, HOUR_MS, indianDayNumber, startOfDay, weekdayOf } from "../clock/indianDay.ts";
import type { EventType } from "../grievance/events.ts";

/*
 * A snoozed case is out of one person's working lists until a time. It is so for nobody else, its clock runs on, and every figure, wall and report counts it as
 * before: snoozing is no event of the case.
 */

/** Letters of a reason, and of the line of a follow-up. */
export const LONGEST_WORK_LINE = 300;
export const MOST_SNOOZED = 500;
export const MOST_FOLLOW_UPS = 500;
export const MOST_SNOOZE_DAYS = 366;

export const SNOOZE_PRESETS = ["tomorrow", "monday", "week"] as const;
export type SnoozePreset = (typeof SNOOZE_PRESETS)[number];

/** The office opens at nine. */
export const MORNING_MS = 9 * HOUR_MS;

/** Nine in the morning in India; a Monday is the next one, and never today. */
export function snoozeUntil(preset: SnoozePreset, now: number): number {
  const today = indianDayNumber(now);
  switch (preset) {
    case "tomorrow":
      return morningOf(today + 1);
    case "monday":
      return morningOf(today + 7 - weekdayOf(today));
    case "week":
      return morningOf(today + 7);
    default:
      return assertNever(preset);
  }
}

/** Of a day by its number, milliseconds UTC. */
function morningOf(day: number): number {
  return startOfDay(day) + MORNING_MS;
}

/** Whether a case may be snoozed until then: later than now, and not for ever. */
export function isSnoozeTime(untilAt: number, now: number): boolean {
  return untilAt > now && untilAt <= now + MOST_SNOOZE_DAYS * DAY_MS;
}

/** What happens to a case that a person who put it off has to know at once. */
const WAKING = [
  "post-joined",
  "atr-sent",
  "interim-replied",
  "details-received",
  "reopened",
  "restored",
  "assigned",
  "disputed",
  "dispute-answered",
  "dispute-settled",
  "reply-refused",
  "letter-answered",
  "reminded",
  "fell-due",
  "escalated",
  "red-flagged",
] as const satisfies readonly EventType[];

/** Why a case is back: its time came, or something happened to it. */
export const WAKING_TYPES = ["time", ...WAKING] as const;
export type WakingType = (typeof WAKING_TYPES)[number];

const WAKES: ReadonlySet<string> = new Set(WAKING);

export function wakes(type: EventType): type is Exclude<WakingType, "time"> {
  return WAKES.has(type);
}
