/** The one clock of an engine: what the record is written by and what deadlines are compared with. Pauses and retries run by the machine's own. */
export interface EngineClock {
  /** Milliseconds UTC. */
  readonly now: () => number;
  /** How far it is ahead of the machine's; windows add the same to theirs. */
  readonly aheadMs: number;
}

export function engineClock(aheadMs = 0): EngineClock {
  return { now: () => Date.now() + aheadMs, aheadMs };
}
