/** Time as the engine's loops see it; a test puts its own in place. */
export interface Clock {
  /** Milliseconds UTC. */
  now(): number;
  /** Resolves after `ms` milliseconds or as soon as `signal` is aborted, whichever comes first; never rejects. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** A timer of Node holds 31 bits; a longer one would fire at once. */
const LONGEST_TIMER_MS = 2_147_483_647;

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const wake = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", wake);
        resolve();
      };
      const timer = setTimeout(wake, Math.min(Math.max(ms, 0), LONGEST_TIMER_MS));
      signal.addEventListener("abort", wake, { once: true });
    }),
};
