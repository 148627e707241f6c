/** At most so many attempts within any stretch of so many milliseconds. */
export interface AttemptLimit {
  readonly attempts: number;
  readonly withinMs: number;
}

/** X allows an app 50 stream connections in 15 minutes; a few are left for other programs of the same app. */
export const STREAM_ATTEMPTS: AttemptLimit = { attempts: 40, withinMs: 15 * 60_000 };

/** Remembers when attempts were made, by a clock that nobody sets, and says how long the next one has to wait. Milliseconds. */
export class AttemptWindow {
  readonly #limit: AttemptLimit;
  #times: readonly number[] = [];

  constructor(limit: AttemptLimit) {
    this.#limit = limit;
  }

  note(at: number): void {
    this.#times = [...this.#times, at].slice(-this.#limit.attempts);
  }

  /** Milliseconds from `now` until another attempt is within the limit. */
  waitMs(now: number): number {
    const oldest = this.#times[0];
    if (oldest === undefined || this.#times.length < this.#limit.attempts) return 0;
    return Math.max(0, oldest + this.#limit.withinMs - now);
  }
}
