import { addWorkingMs } from "./workingTime.ts";
import { DAY_MS, HOUR_MS } from "./indianDay.ts";
import { calendarOf, limitOf } from "./limit.ts";
import type { Timed } from "./limit.ts";
import type { Allowance, SlaPolicy } from "./policy.ts";

export { calendarOf } from "./limit.ts";
export type { Timed } from "./limit.ts";
export type { SlaPolicy } from "./policy.ts";

export const LONGEST_TIME_LIMIT_MS = 1_000 * DAY_MS;

/** By working hours, with a reminder when half of the time is gone, and another when only `leftMs` is. */
const allowance = (acknowledgeMs: number, reportMs: number, leftMs: number, escalateAfterMs: number[]): Allowance => ({
  acknowledgeMs,
  reportMs,
  aroundTheClock: false,
  reminders: [
    { after: "share", share: 0.5 },
    { after: "all-but", leftMs },
  ],
  escalateAfterMs,
});

export const DEFAULT_SLA_POLICY: SlaPolicy = {
  version: 3,
  calendar: { kind: "running-hours" },
  emergency: {
    acknowledgeMs: 2 * HOUR_MS,
    reportMs: 2 * HOUR_MS,
    aroundTheClock: true,
    reminders: [{ after: "share", share: 0.5 }],
    escalateAfterMs: [HOUR_MS, 3 * HOUR_MS, 6 * HOUR_MS],
  },
  urgent: {
    acknowledgeMs: 4 * HOUR_MS,
    reportMs: DAY_MS,
    aroundTheClock: true,
    reminders: [
      { after: "share", share: 0.5 },
      { after: "all-but", leftMs: 4 * HOUR_MS },
    ],
    escalateAfterMs: [12 * HOUR_MS, DAY_MS, 2 * DAY_MS],
  },
  routine: allowance(5 * HOUR_MS, 48 * HOUR_MS, 4 * HOUR_MS, [24 * HOUR_MS, 48 * HOUR_MS, 96 * HOUR_MS]),
  ordinary: allowance(DAY_MS, 7 * DAY_MS, DAY_MS, [2 * DAY_MS, 5 * DAY_MS, 10 * DAY_MS]),
  long: allowance(DAY_MS, 30 * DAY_MS, 3 * DAY_MS, [2 * DAY_MS, 5 * DAY_MS, 10 * DAY_MS]),
  rules: [],
  pauses: { "needs-info": { stops: true, atMostMs: null }, "sub-judice": { stops: true, atMostMs: null } },
  checkCalls: { perDepartment: 5, departments: {} },
  letters: { explanationAfterMs: 2 * DAY_MS, unansweredAfterMs: DAY_MS },
  redFlagMs: 120 * DAY_MS,
  untimedKinds: ["praise", "other"],
};

/** When the action-taken report is due, milliseconds UTC; null where nobody owes one. */
export function dueAt(timed: Timed, openedAt: number, policy: SlaPolicy): number | null {
  return endOf("reportMs", timed, openedAt, policy);
}

/** By when the office has to undertake the case, milliseconds UTC; null where nobody owes an answer. */
export function acknowledgeBy(timed: Timed, openedAt: number, policy: SlaPolicy): number | null {
  return endOf("acknowledgeMs", timed, openedAt, policy);
}

function endOf(time: "reportMs" | "acknowledgeMs", timed: Timed, openedAt: number, policy: SlaPolicy): number | null {
  if (isUntimed(timed, policy)) return null;
  const allowed = allowanceOf(timed, policy);
  return addWorkingMs(calendarOf(allowed, policy), openedAt, allowed[time]);
}

export function isUntimed({ kind }: Pick<Timed, "kind">, { untimedKinds }: SlaPolicy): boolean {
  return untimedKinds.includes(kind);
}

export function allowanceOf(timed: Timed, policy: SlaPolicy): Allowance {
  return limitOf(timed, policy).allowance;
}

/**
 * The due time of a report, and the time for which its clock was stopped. Kept apart, not as one deadline,
 * so that the due time can be corrected while the clock is stopped.
 */
export interface Countdown {
  /** What set the due time. Only one counted from the opening changes when the opening or the urgency is corrected. */
  readonly basis: "opening" | "extension" | "reopening";
  /** When the report would be due had the clock never stopped; null where nobody owes one. */
  readonly dueAt: number | null;
  /** For how long the clock was stopped, without a stop that still lasts. */
  readonly stoppedMs: number;
  /** Since when it is stopped; null while it runs. */
  readonly stoppedSinceAt: number | null;
}

export function started(basis: Countdown["basis"], dueAt: number | null): Countdown {
  return { basis, dueAt, stoppedMs: 0, stoppedSinceAt: null };
}

export function stopped(countdown: Countdown, at: number): Countdown {
  return countdown.stoppedSinceAt === null ? { ...countdown, stoppedSinceAt: at } : countdown;
}

export function goneOn(countdown: Countdown, at: number): Countdown {
  if (countdown.stoppedSinceAt === null) return countdown;
  // The wall clock may have been set back in between; that must not take time from the office.
  const stoodStillMs = Math.max(0, at - countdown.stoppedSinceAt);
  return { ...countdown, stoppedMs: countdown.stoppedMs + stoodStillMs, stoppedSinceAt: null };
}

/** The deadline; null while the clock is stopped or nobody owes a report. */
export function deadlineOf({ dueAt, stoppedMs, stoppedSinceAt }: Countdown): number | null {
  return dueAt === null || stoppedSinceAt !== null ? null : dueAt + stoppedMs;
}

/** The time that is left while the clock is stopped, below zero if the report was late already; null while it runs. */
export function remainingMsOf({ dueAt, stoppedMs, stoppedSinceAt }: Countdown): number | null {
  return dueAt === null || stoppedSinceAt === null ? null : dueAt + stoppedMs - stoppedSinceAt;
}
