/** Headings of an answer, as Node's HTTP client and fetch name them. */
export interface TimedHeaders {
  readonly date?: string | undefined;
  readonly age?: string | undefined;
}

/** The clocks of this machine: one that anybody may set, and one that nobody sets. Milliseconds. */
interface OwnClocks {
  readonly now: () => number;
  readonly elapsed: () => number;
}

/**
 * What time it is at a platform, by the `Date` of its answers. What a platform still gives is decided by that: this machine's clock may
 * be years beside it.
 */
export class ServerClock {
  readonly #own: OwnClocks;
  #heard: { readonly at: number; readonly elapsed: number } | null = null;
  #hasAnswered = false;

  constructor(own: OwnClocks) {
    this.#own = own;
  }

  hear({ date, age }: TimedHeaders): void {
    this.#hasAnswered = true;
    const said = Date.parse(date ?? "");
    const ageMs = age !== undefined && /^\d{1,9}$/u.test(age) ? Number(age) * 1_000 : 0;
    if (!Number.isNaN(said)) this.#heard = { at: said + ageMs, elapsed: this.#own.elapsed() };
  }

  /** Whole milliseconds UTC, as the record keeps them; null before the first answer. Of a server that tells no time this machine's clock has to do. */
  get now(): number | null {
    if (this.#heard !== null) return Math.floor(this.#heard.at + this.#own.elapsed() - this.#heard.elapsed);
    return this.#hasAnswered ? this.#own.now() : null;
  }
}
