/** Time as the engine's loops see it; a test puts its own in place. */
export interface Clock {
  /** Milliseconds UTC. */
  now(): number;
  /** Milliseconds since some moment, by a clock that nobody sets: what waits and durations are measured by. */
  elapsed(): number;
  /** Resolves after `ms` milliseconds or as soon as `signal` is aborted, whichever comes first; never rejects. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** A timer of Node runs by the clock that nobody sets, and holds 31 bits; a longer one would fire at once. */
const LONGEST_TIMER_MS = 2_147_483_647;

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const endsAt = performance.now() + ms;
      let timer: NodeJS.Timeout;
      const wake = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", wake);
        resolve();
      };
      const rest = () => {
        const left = endsAt - performance.now();
        timer = left > LONGEST_TIMER_MS ? setTimeout(rest, LONGEST_TIMER_MS) : setTimeout(wake, Math.max(0, left));
      };
      rest();
      signal.addEventListener("abort", wake, { once: true });
    }),
};
