export interface RestartLimits {
  /** So many ends within `withinMs` are a fault that another start does not cure. */
  readonly mostEnds: number;
  readonly withinMs: number;
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
}

export const RESTART_LIMITS: RestartLimits = { mostEnds: 6, withinMs: 60_000, firstDelayMs: 200, longestDelayMs: 5_000 };

/**
 * When to start a process again that ended unasked. The first time almost at once, for a room should not notice; then twice as
 * late each time; after `mostEnds` within the window not at all. One quiet window forgives everything.
 */
export class RestartPolicy {
  readonly #limits: RestartLimits;
  #endedAt: number[] = [];

  constructor(limits: RestartLimits = RESTART_LIMITS) {
    this.#limits = limits;
  }

  /** Milliseconds until the next start; null to give up. Call once for each end. */
  afterEnd(nowMs: number): number | null {
    const { mostEnds, withinMs, firstDelayMs, longestDelayMs } = this.#limits;
    this.#endedAt = [...this.#endedAt.filter((endedAt) => nowMs - endedAt < withinMs), nowMs];
    if (this.#endedAt.length >= mostEnds) return null;
    return Math.min(firstDelayMs * 2 ** (this.#endedAt.length - 1), longestDelayMs);
  }

  /** A person asked to try again. */
  forgive(): void {
    this.#endedAt = [];
  }
}
