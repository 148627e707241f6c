import { SourceError } from "../ports/source.ts";
import type { Page } from "../ports/source.ts";
import { backOff, isPassing, LONGEST_NAMED_MS, namedWait } from "../time/backOff.ts";
import type { Pace } from "../time/backOff.ts";
import type { Clock } from "../time/clock.ts";
import { recordInParts } from "./inParts.ts";
import { faultIn } from "./sourceHealth.ts";
import type { SourceRun } from "./sourceRun.ts";
import { untilAborted } from "../time/untilAborted.ts";

/** A fault that passes is tried again within a minute; what a platform names itself comes on top. */
const PACE: Pace = { firstMs: 1_000, longestMs: 60_000 };
/** A refused token or an empty account is looked at again now and then: somebody may have mended it at the platform. */
const MENDING_MS = 5 * 60_000;
/** No request of a source takes so long; one that does has lost its way, and is begun again. */
const LOST_MS = 5 * 60_000;

/** Asks for what is new, again and again. Whatever goes wrong, be it our own fault, is shown and tried again. */
export async function pollLoop(run: SourceRun): Promise<void> {
  const { clock, random } = run.parts;
  let failures = 0;
  while (!run.stopped) {
    let signal: AbortSignal | null = null;
    try {
      const restMs = run.mayAsk() ? run.notBefore.poll - clock.elapsed() : run.restMs();
      if (restMs > 0) {
        await run.pollAlarm.sleep(restMs);
        continue;
      }
      signal = run.activeSignal;
      for await (const page of pulled(run, signal)) {
        failures = 0;
        await record(run, page);
        if (!run.mayAsk()) break;
      }
      if (!signal.aborted) await run.pollAlarm.sleep(run.untilNextMs());
    } catch (error) {
      if (signal?.aborted) continue;
      const fault = faultIn(error);
      failures += 1;
      run.notBefore.poll = clock.elapsed() + Math.min(namedWait(fault, clock.now()), LONGEST_NAMED_MS);
      run.failed(fault, "poll");
      const passing = isPassing(fault.fault) || fault.fault === "internal" || fault.fault === "not-recorded";
      const pauseMs = passing ? backOff(failures, random, PACE) : MENDING_MS * (0.9 + 0.2 * random());
      await run.pollAlarm.sleep(passing ? run.notBefore.poll - clock.elapsed() + pauseMs : pauseMs);
    }
  }
}

/** A long page in parts, the oldest posts first: windows are answered in between. */
async function record(run: SourceRun, page: Page): Promise<void> {
  if (page.posts.length > 0) await run.parts.readyForPosts();
  const posts = page.posts.toSorted((one, other) => one.createdAt - other.createdAt);
  await recordInParts({ ...page, posts }, run.partSize, { ahead: (part) => run.recordAhead(part), last: (part) => run.record(part) });
}

/** The pages since the cursor. Throws {@link SourceError} where the next one does not come at all. */
async function* pulled({ source, parts: { clock, recorder } }: SourceRun, signal: AbortSignal): AsyncGenerator<Page, void> {
  // Linked by hand: a signal that lives as long as the program would remember every one that was made of it.
  const pull = new AbortController();
  const pass = () => pull.abort(signal.reason);
  signal.addEventListener("abort", pass, { once: true });
  const watch = () => {
    const came = new AbortController();
    void giveUp(pull, came.signal, clock);
    return came;
  };
  let watched = watch();
  try {
    for await (const page of untilAborted(source.pull(recorder.cursorOf(source.key), pull.signal), pull.signal)) {
      watched.abort();
      yield page;
      watched = watch();
    }
  } finally {
    watched.abort();
    signal.removeEventListener("abort", pass);
  }
}

async function giveUp(pull: AbortController, came: AbortSignal, clock: Clock): Promise<void> {
  await clock.sleep(LOST_MS, came);
  if (!came.aborted) pull.abort(new SourceError("timeout", `No answer came for ${LOST_MS / 60_000} minutes.`));
}
