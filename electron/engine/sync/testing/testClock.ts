import type { Clock } from "../clock.ts";

/** For tests: time that passes only when the test says so. */
export class TestClock implements Clock {
  #now: number;
  #sleepers: { readonly at: number; readonly wake: () => void }[] = [];

  constructor(now = Date.parse("2026-11-24T10:00:00Z")) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  /** Sleeps that are under way: none is left behind by what has ended. */
  get sleeping(): number {
    return this.#sleepers.length;
  }

  sleep(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const sleeper = { at: this.#now + Math.max(0, ms), wake: () => wake() };
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
    const end = this.#now + ms;
    await settle();
    for (;;) {
      const next = this.#sleepers.toSorted((first, second) => first.at - second.at)[0];
      if (!next || next.at > end) break;
      this.#now = Math.max(this.#now, next.at);
      next.wake();
      await settle();
    }
    this.#now = end;
    await settle();
  }
}

/** Lets everything that waits for nothing but promises come to rest. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
