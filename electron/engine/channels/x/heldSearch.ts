import type { SourceFault } from "#contract/sources.ts";
import type { SourceError } from "../../core/ports/source.ts";
import type { Held } from "../../core/ports/source.ts";
import type { XContext } from "./context.ts";
import { isRefusal } from "../common/isRefusal.ts";

/** A plan without search is asked again so often: somebody may have changed it. */
const REFUSED_MS = 6 * 3_600_000;
/** Where X names no time: the first wait, and the longest. */
const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

/** What hinders the search alone. Everything else, such as a token that is not accepted, hinders the whole source. */
const PASSING: ReadonlySet<SourceFault> = new Set([
  "rate-limited",
  "server-error",
  "timeout",
  "unreachable",
  "proxy-refused",
  "proxy-down",
  "certificate",
  "bad-answer",
]);

/** Whether the search below a timeline may be asked now. Waits run by the machine's own clock, which nobody sets. */
export class HeldSearch {
  readonly #context: Pick<XContext, "now" | "elapsed">;
  #until = 0;
  #failures = 0;
  #error: SourceError | null = null;

  constructor(context: Pick<XContext, "now" | "elapsed">) {
    this.#context = context;
  }

  get mayAsk(): boolean {
    return this.#context.elapsed() >= this.#until;
  }

  /** What holds it back, and how long still; null where nothing does, or nothing that passes by itself. */
  get held(): Held | null {
    return this.#error === null || this.mayAsk ? null : { error: this.#error, waitMs: this.#until - this.#context.elapsed() };
  }

  answered(): void {
    this.#failures = 0;
    this.#error = null;
  }

  /** Returns what to tell where X refuses it for good, null where it passes. Throws what is no matter of the search alone. */
  refused(error: SourceError): string | null {
    const { now, elapsed } = this.#context;
    if (!PASSING.has(error.fault)) {
      if (!isRefusal(error)) throw error;
      this.#until = elapsed() + REFUSED_MS;
      this.#error = null;
      return `More posts mentioned the account than X lists, and the older ones could not be searched for: ${error.message}`;
    }
    this.#failures += 1;
    const pauseMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(this.#failures - 1, 10));
    this.#until = elapsed() + Math.max(pauseMs, (error.retryAt ?? 0) - now());
    this.#error = error;
    return null;
  }
}
