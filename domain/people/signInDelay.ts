import { DAY_MS } from "../clock/indianDay.ts";

/** Wrong passphrases under one name since the last right one. */
export interface WrongTries {
  readonly count: number;
  /** Milliseconds UTC. */
  readonly lastAt: number;
}

/** A slip of the finger costs nothing. */
const FREE_TRIES = 2;
const FIRST_DELAY_MS = 2_000;
/** At most 288 tries a day against one name, and nobody is kept out for longer than that by somebody else's tries. */
const LONGEST_DELAY_MS = 5 * 60_000;

/** How long after the last of them the next try is heard: it doubles with each. */
export function delayAfter(count: number): number {
  if (count <= FREE_TRIES) return 0;
  return Math.min(FIRST_DELAY_MS * 2 ** (count - FREE_TRIES - 1), LONGEST_DELAY_MS);
}

/** What is left of the wait, milliseconds; 0 where a try is heard now. */
export function waitMs({ count, lastAt }: WrongTries, now: number): number {
  return Math.max(0, lastAt + delayAfter(count) - now);
}

/**
 * The tries that count at `now`: those of another day are forgotten. One that lies in the future, because the clock
 * was set back, counts as made now; anyone who keeps the tries has to keep that, or the wait would never end.
 */
export function triesAt(tries: WrongTries | null, now: number): WrongTries {
  if (tries === null || now - tries.lastAt >= DAY_MS) return { count: 0, lastAt: now };
  return { count: tries.count, lastAt: Math.min(tries.lastAt, now) };
}
