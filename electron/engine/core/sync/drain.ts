import type { SourceFault } from "#contract/sources.ts";
import { SourceError } from "../ports/source.ts";
import type { Cursor, Held, Page, Source } from "../ports/source.ts";
import { isPassing, waitAfter } from "../time/backOff.ts";
import type { Random } from "../time/backOff.ts";
import { systemClock } from "../time/clock.ts";
import type { Clock } from "../time/clock.ts";
import type { Recorder } from "./recorder.ts";
import { isBudgetSpent, micro, spendingOn } from "./spending.ts";
import { untilAborted } from "../time/untilAborted.ts";

export interface DrainOptions {
  /** The whole drain takes no longer, milliseconds. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
  readonly random?: Random;
  /** Calendar-month limit, US dollars. */
  readonly budgetUsd?: number | null;
  /** Called after every recorded page. */
  readonly onProgress?: (progress: DrainTotals) => void;
}

export interface DrainTotals {
  /** Posts that the source delivered. */
  readonly read: number;
  readonly new: number;
  readonly updated: number;
  readonly cases: number;
  readonly costUsd: number;
}

/** A fault that was met, whether it was overcome or not. */
export interface DrainFault {
  readonly fault: SourceFault;
  readonly detail: string;
  /** When it was met first, milliseconds UTC. */
  readonly at: number;
  /** How often the same was met. */
  readonly count: number;
}

export interface DrainResult extends DrainTotals {
  readonly cursor: Cursor | null;
  /** False where time ran out, the drain was aborted, or a fault ended it: the last of `errors`. */
  readonly drained: boolean;
  readonly errors: readonly DrainFault[];
  /** What the platform could not give, one line each; the first hundred. */
  readonly problems: readonly string[];
}

/**
 * Reads one source until nothing is left, through everything that passes by itself: rate limits, faults of the
 * server, lost connections, half answers. Ends at once on what does not pass. Throws only what is our own fault,
 * such as a record that cannot be written.
 */
export async function drain(source: Source, recorder: Recorder, options: DrainOptions): Promise<DrainResult> {
  const { timeoutMs, clock = systemClock, random = Math.random } = options;
  const stop = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
  const endAt = clock.elapsed() + timeoutMs;
  void clock.sleep(timeoutMs, signal).then(() => stop.abort());
  const tally = new Tally();
  const meet = (error: SourceError) => {
    tally.meet(error, clock.now());
    recorder.noteFault(source.key, { fault: error.fault, detail: error.message, at: clock.now(), retryAt: error.retryAt });
  };
  /** False where sleeping would bring nothing more than ending now. */
  const rest = async (waitMs: number) => {
    if (clock.elapsed() + waitMs >= endAt) return false;
    await clock.sleep(waitMs, signal);
    return true;
  };
  try {
    let failures = 0;
    while (!signal.aborted) {
      let isLast = false;
      let held: Held | undefined;
      try {
        throwIfSpent(source, recorder, options);
        for await (const page of untilAborted(source.pull(recorder.cursorOf(source.key), signal), signal)) {
          failures = 0;
          recordPage(page, source, recorder, tally, options);
          isLast = page.drained;
          held = page.held;
        }
        if (held === undefined) return tally.result(recorder.cursorOf(source.key), true);
        meet(held.error);
        if (!(await rest(held.waitMs))) break;
      } catch (error) {
        if (signal.aborted && !(error instanceof SourceError)) return tally.result(recorder.cursorOf(source.key), isLast);
        if (!(error instanceof SourceError)) throw error;
        failures += 1;
        meet(error);
        if (!isPassing(error.fault) || !(await rest(waitAfter(error, failures, random, PACE, clock.now())))) break;
      }
    }
    return tally.result(recorder.cursorOf(source.key), false);
  } finally {
    stop.abort();
  }
}

/** The first wait is half a second at most. */
const PACE = { firstMs: 500, longestMs: 30_000 };

function recordPage(page: Page, source: Source, recorder: Recorder, tally: Tally, options: DrainOptions): void {
  const { clock = systemClock, onProgress } = options;
  const spending = spendingOn(page.reads, page.priceUsd ?? source.priceUsd, clock.now());
  const recorded = recorder.record(source.key, page, spending);
  recorder.noteAnswer(source.key, clock.now());
  tally.add(page, recorded, spending.usd);
  onProgress?.(tally.totals);
  if (!page.drained) throwIfSpent(source, recorder, options);
}

function throwIfSpent(source: Source, recorder: Recorder, { clock = systemClock, budgetUsd = null }: DrainOptions): void {
  if (isBudgetSpent(recorder, source, budgetUsd, clock.now())) {
    throw new SourceError("budget-spent", "The month's budget for this source is spent.");
  }
}

class Tally {
  totals: DrainTotals = { read: 0, new: 0, updated: 0, cases: 0, costUsd: 0 };
  readonly #faults = new Map<string, DrainFault>();
  readonly #problems: string[] = [];

  add({ posts, problems, notRead = [] }: Page, recorded: { new: number; updated: number; cases: number }, usd: number): void {
    const { totals } = this;
    this.totals = {
      read: totals.read + posts.length,
      new: totals.new + recorded.new,
      updated: totals.updated + recorded.updated,
      cases: totals.cases + recorded.cases,
      costUsd: micro(totals.costUsd + usd) / 1_000_000,
    };
    const told = [...problems, ...notRead.map(({ detail }) => detail)];
    this.#problems.push(...told.slice(0, 100 - this.#problems.length));
  }

  meet({ fault, message }: SourceError, at: number): void {
    const key = `${fault} ${message}`;
    const before = this.#faults.get(key);
    // Taken out and put back, so that the last of the map is the last that was met.
    this.#faults.delete(key);
    this.#faults.set(key, { fault, detail: message, at: before?.at ?? at, count: (before?.count ?? 0) + 1 });
  }

  result(cursor: Cursor | null, drained: boolean): DrainResult {
    return { ...this.totals, cursor, drained, errors: [...this.#faults.values()], problems: this.#problems };
  }
}
