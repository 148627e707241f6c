import { setTimeout as wait } from "node:timers/promises";

/** Time as the engine's loops see it; a test puts its own in place. */
export interface Clock {
  /** Milliseconds UTC. */
  now(): number;
  /** Milliseconds since some moment, by a clock that nobody sets: what waits and durations are measured by. */
  elapsed(): number;
  /** Resolves after `ms` milliseconds or as soon as `signal` is aborted, whichever comes first; never rejects. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** A timer of Node runs by the clock that nobody sets, and holds 31 bits; a longer one would fire at once. */
const LONGEST_TIMER_MS = 2_147_483_647;

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  sleep: async (ms, signal) => {
    for (const endsAt = performance.now() + ms; !signal.aborted;) {
      const left = endsAt - performance.now();
      await wait(Math.min(LONGEST_TIMER_MS, Math.max(0, left)), undefined, { signal }).catch(() => undefined);
      if (left <= LONGEST_TIMER_MS) return;
    }
  },
};

/** The one clock of an engine. Its `now` is what the record is written by and what deadlines are compared with; it waits by the machine's own. */
export interface EngineClock extends Clock {
  readonly now: () => number;
  /** How far it is ahead of the machine's; windows add the same to theirs. */
  readonly aheadMs: number;
}

/** `notBefore`: an instant that it never shows an earlier one than, milliseconds UTC. */
export function engineClock(aheadMs = 0, notBefore: () => number = () => 0): EngineClock {
  return { ...systemClock, now: () => Math.max(Date.now() + aheadMs, notBefore()), aheadMs };
}
