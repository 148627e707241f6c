export interface Update {
  readonly update_id: number;
  readonly [kind: string]: unknown;
}

/** Where updates wait until the bot confirms them: by asking for those after them. */
export class UpdateQueue {
  #pending: Update[] = [];
  #confirmed: Update[] = [];
  #nextId: number;
  #wake: (() => void) | null = null;
  #terminate: (() => void) | null = null;

  constructor(firstId: number) {
    this.#nextId = firstId;
  }

  get pending(): readonly Update[] {
    return this.#pending;
  }

  get confirmed(): readonly Update[] {
    return this.#confirmed;
  }

  push(kind: string, body: unknown): Update {
    const update = { update_id: this.#nextId, [kind]: body };
    this.#nextId += 1;
    this.#pending.push(update);
    this.#wake?.();
    return update;
  }

  /** As after a week of silence: Telegram goes on with any number. */
  continueFrom(id: number): void {
    this.#nextId = id;
  }

  /** What nobody asked for within a day is dropped: so many of the oldest. */
  expire(count: number): void {
    this.#pending.splice(0, count);
  }

  /** Forgets that the last ones were confirmed. */
  redeliver(count: number): void {
    const again = count === 0 ? [] : this.#confirmed.splice(-count);
    this.#pending = [...again, ...this.#pending];
  }

  /**
   * What `getUpdates` gives; waits so long for the first where there is none. Another call ends one that waits: it then gets null.
   * A negative offset counts from the end and forgets what is before it.
   */
  async take(offset: number | undefined, limit: number, waitMs: number, gone: AbortSignal): Promise<readonly Update[] | null> {
    this.#terminate?.();
    if (offset !== undefined) this.#confirmBefore(offset < 0 ? (this.#pending.at(offset)?.update_id ?? this.#nextId) : offset);
    if (this.#pending.length > 0 || waitMs === 0) return this.#pending.slice(0, limit);
    const isTerminated = await this.#firstOf(waitMs, gone);
    return isTerminated ? null : this.#pending.slice(0, limit);
  }

  /** Ends a call that waits, as another instance of the bot does. */
  terminate(): void {
    this.#terminate?.();
  }

  get isWaiting(): boolean {
    return this.#wake !== null;
  }

  #confirmBefore(id: number): void {
    this.#confirmed.push(...this.#pending.filter(({ update_id }) => update_id < id));
    this.#pending = this.#pending.filter(({ update_id }) => update_id >= id);
  }

  #firstOf(waitMs: number, gone: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (isTerminated: boolean) => {
        clearTimeout(timer);
        gone.removeEventListener("abort", leave);
        [this.#wake, this.#terminate] = [null, null];
        resolve(isTerminated);
      };
      const leave = () => end(false);
      const timer = setTimeout(leave, waitMs);
      gone.addEventListener("abort", leave, { once: true });
      this.#wake = () => end(false);
      this.#terminate = () => end(true);
    });
  }
}
