import { z } from "zod";
import type { State } from "../grievance/state.ts";
import { KINDS } from "../understanding/proposal.ts";
import type { Kind, Urgency } from "../understanding/proposal.ts";
import { DAY_MS, HOUR_MS } from "./indianDay.ts";

const durationMs = z.number().int().positive();

/** How long an office may take, from the citizen's first post: to take the case up, and to report on it. */
const allowanceSchema = z.strictObject({ acknowledgeMs: durationMs, reportMs: durationMs });

/**
 * The times within which citizens are to be answered. Counted in running hours: `calendar` is the place
 * where working hours and holidays join as a second variant.
 */
export const slaPolicySchema = z.strictObject({
  calendar: z.discriminatedUnion("kind", [z.strictObject({ kind: z.literal("running-hours") })]),
  emergency: allowanceSchema,
  /** Water, power, sewer, garbage, street light. */
  routine: allowanceSchema,
  ordinary: allowanceSchema,
  /** Cases that the office has declared long, such as works that need a tender. */
  long: allowanceSchema,
  /** Age at which an open case is shown to the top, whatever was granted to it. */
  redFlagMs: durationMs,
  /** Nobody owes an answer to these kinds. */
  untimedKinds: z.array(z.enum(KINDS)),
});
export type SlaPolicy = z.infer<typeof slaPolicySchema>;

export const DEFAULT_SLA_POLICY: SlaPolicy = {
  calendar: { kind: "running-hours" },
  emergency: { acknowledgeMs: 2 * HOUR_MS, reportMs: 2 * HOUR_MS },
  routine: { acknowledgeMs: 5 * HOUR_MS, reportMs: 48 * HOUR_MS },
  ordinary: { acknowledgeMs: DAY_MS, reportMs: 7 * DAY_MS },
  long: { acknowledgeMs: DAY_MS, reportMs: 30 * DAY_MS },
  redFlagMs: 120 * DAY_MS,
  untimedKinds: ["praise", "other"],
};

/** What decides how much time a case has. */
export interface Timed {
  readonly kind: Kind;
  readonly urgency: Urgency;
  readonly routine: boolean;
}

/** When the action-taken report is due, milliseconds UTC; null where nobody owes one. */
export function dueAt(timed: Timed, openedAt: number, policy: SlaPolicy): number | null {
  if (policy.untimedKinds.includes(timed.kind)) return null;
  return openedAt + allowanceOf(timed, policy).reportMs;
}

/** When the office has to have taken the case up, milliseconds UTC; null where nobody owes an answer. */
export function acknowledgeBy(timed: Timed, openedAt: number, policy: SlaPolicy): number | null {
  if (policy.untimedKinds.includes(timed.kind)) return null;
  return openedAt + allowanceOf(timed, policy).acknowledgeMs;
}

/** States in which the report is still owed, so that it can be late. */
export const OWING_STATES = ["new", "marked", "in-action"] as const satisfies readonly State[];

export function isOverdue(grievance: { readonly state: State; readonly dueAt: number | null }, now: number): boolean {
  return grievance.dueAt !== null && grievance.dueAt < now && (OWING_STATES as readonly State[]).includes(grievance.state);
}

export function isRedFlag(openedAt: number, now: number, policy: SlaPolicy): boolean {
  return now - openedAt >= policy.redFlagMs;
}

/**
 * The time that runs towards a report, and the time that does not count. Kept as facts, not as a deadline,
 * so that the due time may be put right even while the clock stands still.
 */
export interface Countdown {
  /** What set the due time. Only one counted from the opening moves when the opening or the urgency is put right. */
  readonly basis: "opening" | "extension" | "reopening";
  /** When the report would be due had the clock never stopped; null where nobody owes one. */
  readonly dueAt: number | null;
  /** How long the clock stood still, while it runs again. */
  readonly stoppedMs: number;
  /** Since when it stands still; null while it runs. */
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
  // A wall clock that was set back in between must not take time away from the office.
  const stoodStillMs = Math.max(0, at - countdown.stoppedSinceAt);
  return { ...countdown, stoppedMs: countdown.stoppedMs + stoodStillMs, stoppedSinceAt: null };
}

/** When the time runs out; null while the clock stands still or nobody owes a report. */
export function deadlineOf({ dueAt, stoppedMs, stoppedSinceAt }: Countdown): number | null {
  return dueAt === null || stoppedSinceAt !== null ? null : dueAt + stoppedMs;
}

/** What is left while the clock stands still, below zero if it was late already; null while it runs. */
export function remainingMsOf({ dueAt, stoppedMs, stoppedSinceAt }: Countdown): number | null {
  return dueAt === null || stoppedSinceAt === null ? null : dueAt + stoppedMs - stoppedSinceAt;
}

function allowanceOf({ urgency, routine }: Timed, policy: SlaPolicy): z.infer<typeof allowanceSchema> {
  if (urgency === "emergency") return policy.emergency;
  return routine ? policy.routine : policy.ordinary;
}
