import type { Clock } from "./clock.ts";

/**
 * How long ago things happened whose times are in the record, whatever somebody does to the clock of the machine meanwhile. What happened while
 * this runs is measured by the clock that nobody sets; a time that lay in the future when it was first asked for counts as long ago. The clock on
 * the wall may only make it longer, since the other one may not count while the machine sleeps.
 */
export class TimeSince<Key> {
  readonly #clock: Pick<Clock, "now" | "elapsed">;
  /** By the clock that nobody sets. */
  readonly #happened = new Map<Key, number>();

  constructor(clock: Pick<Clock, "now" | "elapsed">) {
    this.#clock = clock;
  }

  /** Milliseconds since `at` (UTC), which is when the record says that it happened. */
  ms(key: Key, at: number): number {
    const elapsed = this.#clock.elapsed();
    const byTheWall = this.#clock.now() - at;
    let happened = this.#happened.get(key);
    if (happened === undefined) {
      happened = byTheWall < 0 ? Number.NEGATIVE_INFINITY : elapsed - byTheWall;
      this.#happened.set(key, happened);
    }
    return Math.max(elapsed - happened, byTheWall);
  }

  /** It happens now. */
  note(key: Key): void {
    this.#happened.set(key, this.#clock.elapsed());
  }
}
