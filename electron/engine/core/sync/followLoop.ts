import type { SourceFault } from "#contract/sources.ts";
import { SourceError } from "../ports/source.ts";
import type { PushedPage } from "../ports/source.ts";
import { backOff, LONGEST_NAMED_MS, namedWait } from "../time/backOff.ts";
import type { Pace } from "../time/backOff.ts";
import { untilAborted } from "../time/untilAborted.ts";
import { recordInParts } from "./inParts.ts";
import { faultIn } from "./sourceHealth.ts";
import type { SourceRun } from "./sourceRun.ts";

/** A connection that held so long was good: the next loss counts as the first. */
const STEADY_MS = 60_000;

/** As X asks of clients of its streams: a lost connection soon again, an error of the server later, a limit much later. */
const PACES: Partial<Record<SourceFault, Pace>> = {
  unreachable: { firstMs: 500, longestMs: 16_000 },
  timeout: { firstMs: 500, longestMs: 16_000 },
  "rate-limited": { firstMs: 60_000, longestMs: 15 * 60_000 },
  "too-many-connections": { firstMs: 60_000, longestMs: 15 * 60_000 },
};
const OTHER_PACE: Pace = { firstMs: 5_000, longestMs: 5 * 60_000 };

/** Keeps a stream open beside the polls, which bring what it misses. */
export async function followLoop(run: SourceRun): Promise<void> {
  const { clock, random } = run.parts;
  const attempts = new AttemptWindow(STREAM_ATTEMPTS);
  let failures = 0;
  while (!run.stopped && run.source.follow) {
    const at = clock.elapsed();
    const holdMs = run.mayAsk() ? Math.max(attempts.waitMs(at), run.notBefore.stream - at) : run.restMs();
    if (holdMs > 0) {
      await run.streamAlarm.sleep(holdMs);
      continue;
    }
    const startedAt = clock.elapsed();
    attempts.note(startedAt);
    const signal = run.activeSignal;
    const loss = await followOnce(run, signal);
    if (signal.aborted) continue;
    run.failed(loss, "stream");
    failures = clock.elapsed() - startedAt >= STEADY_MS ? 1 : failures + 1;
    // Whatever wakes this loop, a time that the platform named is waited for.
    run.notBefore.stream = clock.elapsed() + Math.min(namedWait(loss, clock.now()), LONGEST_NAMED_MS);
    const pauseMs = backOff(failures, random, PACES[loss.fault] ?? OTHER_PACE);
    await run.streamAlarm.sleep(run.notBefore.stream - clock.elapsed() + pauseMs);
  }
}

/** One connection; returns why it ended. */
async function followOnce(run: SourceRun, signal: AbortSignal): Promise<SourceError> {
  try {
    for await (const page of untilAborted(run.source.follow?.(signal) ?? nothing(), signal)) {
      if (page.posts.length > 0) await run.parts.readyForPosts();
      const record = (part: PushedPage) => run.recordPushed(part);
      await recordInParts(page, run.partSize, { ahead: record, last: record });
      if (!run.mayAsk()) break;
    }
    return new SourceError("unreachable", "The stream ended.");
  } catch (error) {
    return faultIn(error);
  }
}

/** Of a source that cannot be followed. */
async function* nothing(): AsyncGenerator<PushedPage, void> {}

/** At most so many attempts within any stretch of so many milliseconds. */
interface AttemptLimit {
  readonly attempts: number;
  readonly withinMs: number;
}

/** X allows an app 50 stream connections in 15 minutes; a few are left for other programs of the same app. */
const STREAM_ATTEMPTS: AttemptLimit = { attempts: 40, withinMs: 15 * 60_000 };

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
