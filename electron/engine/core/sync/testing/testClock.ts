import type { Clock } from "../../time/clock.ts";

/** For tests: time that passes only when the test says so. */
export class TestClock implements Clock {
  #now: number;
  #elapsed = 0;
  #sleepers: { readonly at: number; readonly wake: () => void }[] = [];

  constructor(now = Date.parse("2026-11-24T10:00:00Z")) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  elapsed(): number {
    return this.#elapsed;
  }

  /** Somebody sets the clock of the machine: no time passes by that. */
  set(now: number): void {
    this.#now = now;
  }

  /** Sleeps that are under way: none is left behind by what has ended. */
  get sleeping(): number {
    return this.#sleepers.length;
  }

  sleep(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const sleeper = { at: this.#elapsed + Math.max(0, ms), wake: () => wake() };
      const wake = () => {
        this.#sleepers = this.#sleepers.filter((each) => each !== sleeper);
        signal.removeEventListener("abort", wake);
        resolve();
      };
      this.#sleepers.push(sleeper);
      signal.addEventListener("abort", wake, { once: true });
    });
  }

  /** Lets time pass, waking every sleeper at its moment, and what wakes do before the next. */
  async pass(ms: number): Promise<void> {
    const end = this.#elapsed + ms;
    await settle();
    for (;;) {
      const next = this.#sleepers.toSorted((first, second) => first.at - second.at)[0];
      if (!next || next.at > end) break;
      this.#moveTo(Math.max(this.#elapsed, next.at));
      next.wake();
      await settle();
    }
    this.#moveTo(end);
    await settle();
  }

  /** Time leaps ahead, as on a machine that slept or was busy: all that was due meanwhile wakes at once. */
  leap(ms: number): void {
    this.#moveTo(this.#elapsed + ms);
    for (const { wake } of this.#sleepers.filter(({ at }) => at <= this.#elapsed)) wake();
  }

  #moveTo(elapsed: number): void {
    this.#now += elapsed - this.#elapsed;
    this.#elapsed = elapsed;
  }
}

/** Lets everything that waits for nothing but promises and turns of the loop come to rest. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
