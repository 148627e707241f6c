import { systemClock } from "./clock.ts";
import type { Clock } from "./clock.ts";

/** The one clock of an engine. Its `now` is what the record is written by and what deadlines are compared with; it waits by the machine's own. */
export interface EngineClock extends Clock {
  readonly now: () => number;
  /** How far it is ahead of the machine's; windows add the same to theirs. */
  readonly aheadMs: number;
}

export function engineClock(aheadMs = 0): EngineClock {
  return { ...systemClock, now: () => Date.now() + aheadMs, aheadMs };
}
