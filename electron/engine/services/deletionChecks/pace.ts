import { HOUR_MS } from "#domain/clock/indianDay.ts";
import type { CheckTimes, PostToCheck } from "#db/posts/postChecks.ts";

/** Posts of so many days are asked after, whatever became of their cases. */
export const RECHECKED_DAYS = 30;
/** A platform wants to be asked at least so often after each. */
export const DUTY_MS = 24 * HOUR_MS;
/** All are asked after within this time, which leaves some for what goes wrong. */
const ROUND_MS = 20 * HOUR_MS;
/** Nothing is asked after again so soon. */
const FRESH_MS = 12 * HOUR_MS;
/** Between two questions even where many have waited too long, as after days without the program. */
const LEAST_PAUSE_MS = 2_000;

/** When a post was seen that is due just now, milliseconds UTC. */
export function justDueAt(now: number): number {
  return now - ROUND_MS;
}

/** Where there is a budget nobody is asked after before it is due: money that is gone by then would be missed by an open case. */
export function checkTimesAt(now: number, hasBudget: boolean): CheckTimes {
  const dueBefore = justDueAt(now);
  return { dueBefore, eligibleBefore: hasBudget ? dueBefore : now - FRESH_MS };
}

/** How long to wait before these are asked after, milliseconds, where the last question was `sinceLastMs` ago: at once where one has waited for long, else as the day's round has it. */
export function pauseBefore(batch: readonly PostToCheck[], total: number, mostAtOnce: number, sinceLastMs: number, now: number): number {
  const isDue = batch.some(({ checkedAt }) => checkedAt <= now - ROUND_MS);
  const pauseMs = isDue ? LEAST_PAUSE_MS : ROUND_MS / Math.max(1, Math.ceil(total / mostAtOnce));
  return Math.max(0, pauseMs - sinceLastMs);
}

/**
 * Whether the month's budget lets some be asked after now: it is spent evenly over the month, so that the last days are not without.
 * Times are UTC, as platforms bill.
 */
export function isWithinBudget(spentUsd: number, budgetUsd: number | null, now: number): boolean {
  if (budgetUsd === null) return true;
  const date = new Date(now);
  const daysOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return spentUsd < (budgetUsd * date.getUTCDate()) / daysOfMonth;
}
