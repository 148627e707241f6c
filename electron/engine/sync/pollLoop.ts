import { isPassing, waitAfter } from "./backOff.ts";
import type { Pace } from "./backOff.ts";
import { faultIn } from "./sourceHealth.ts";
import type { SourceRun } from "./sourceRun.ts";

const PACE: Pace = { firstMs: 1_000, longestMs: 5 * 60_000 };
/** A refused token or an empty account is looked at again now and then: somebody may have mended it at the platform. */
const MENDING_MS = 5 * 60_000;

/** Asks for what is new, again and again. */
export async function pollLoop(run: SourceRun): Promise<void> {
  const { clock, random, recorder } = run.parts;
  let failures = 0;
  let notBefore = 0;
  while (!run.stopped) {
    if (!run.mayAsk()) {
      await run.pollAlarm.sleep(run.restMs());
      continue;
    }
    if (clock.now() < notBefore) {
      await run.pollAlarm.sleep(notBefore - clock.now());
      continue;
    }
    const signal = run.activeSignal;
    try {
      for await (const page of run.source.pull(recorder.cursorOf(run.source.key), signal)) {
        failures = 0;
        run.record(page);
        if (!run.mayAsk()) break;
      }
      if (!signal.aborted) await run.pollAlarm.sleep(run.pollEveryMs * (0.9 + 0.2 * random()));
    } catch (error) {
      if (signal.aborted) continue;
      const fault = faultIn(error);
      failures += 1;
      notBefore = fault.retryAt ?? 0;
      run.failed(fault, "poll");
      const passing = isPassing(fault.fault) || fault.fault === "internal";
      await run.pollAlarm.sleep(passing ? waitAfter(fault, failures, random, PACE, clock.now()) : MENDING_MS * (0.9 + 0.2 * random()));
    }
  }
}
