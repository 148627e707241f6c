import { HOUR_MS } from "../clock/indianDay.ts";

/** Failed tries of one hour, of one person or of names that are nobody's. */
export interface FailedTries {
  /** Hours since 1970. */
  readonly hour: number;
  readonly tries: number;
}

/**
 * Counts one more. It is told only at 1, 2, 4, 8 … of an hour, so that a flood of tries leaves a few events, and the last of them still says how large it was
 * within a factor of two.
 */
export function countFailedTry(before: FailedTries | null, at: number): { readonly now: FailedTries; readonly isTold: boolean } {
  const hour = Math.floor(at / HOUR_MS);
  const tries = before?.hour === hour ? before.tries + 1 : 1;
  return { now: { hour, tries }, isTold: Number.isInteger(Math.log2(tries)) };
}
