import type { Clock } from "./clock.ts";

/** Sleep that can be cut short. A call that comes before the sleep is not lost: the next sleep ends at once. */
export class Alarm {
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  #rang = false;
  #ring: () => void = () => {
    this.#rang = true;
  };

  constructor(clock: Clock, signal: AbortSignal) {
    this.#clock = clock;
    this.#signal = signal;
  }

  ring(): void {
    this.#ring();
  }

  /** Until `ms` milliseconds are over, the alarm rings, or everything stops. */
  async sleep(ms: number): Promise<void> {
    if (this.#rang || this.#signal.aborted) {
      this.#rang = false;
      return;
    }
    const early = new AbortController();
    const wake = () => early.abort();
    const latch = this.#ring;
    this.#ring = wake;
    this.#signal.addEventListener("abort", wake, { once: true });
    await this.#clock.sleep(ms, early.signal);
    this.#signal.removeEventListener("abort", wake);
    this.#ring = latch;
  }
}
