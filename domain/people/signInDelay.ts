import { DAY_MS } from "../clock/indianDay.ts";

/** Wrong passphrases for one name since the last right one. */
export interface WrongTries {
  readonly count: number;
  /** Milliseconds UTC. */
  readonly lastAt: number;
}

/** The first mistakes cost no wait. */
const FREE_TRIES = 2;
const FIRST_DELAY_MS = 2_000;
/** Allows at most 288 tries a day for one name, and limits how long other people's tries can keep somebody out. */
const LONGEST_DELAY_MS = 5 * 60_000;

/** How long after the last wrong try the next one is accepted: it doubles with each. */
export function delayAfter(count: number): number {
  if (count <= FREE_TRIES) return 0;
  return Math.min(FIRST_DELAY_MS * 2 ** (count - FREE_TRIES - 1), LONGEST_DELAY_MS);
}

/** What is left of the wait, milliseconds; 0 where a try is accepted now. */
export function waitMs({ count, lastAt }: WrongTries, now: number): number {
  return Math.max(0, lastAt + delayAfter(count) - now);
}

/**
 * The tries that count at `now`: those that are older than a day do not. One in the future, because the clock
 * was set back, counts as made now; the caller has to store that, or the wait would never end.
 */
export function triesAt(tries: WrongTries | null, now: number): WrongTries {
  if (tries === null || now - tries.lastAt >= DAY_MS) return { count: 0, lastAt: now };
  return { count: tries.count, lastAt: Math.min(tries.lastAt, now) };
}
