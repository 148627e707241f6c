import { EngineSilentError } from "./engine.ts";
import { pause } from "./refresh.ts";

interface Pace {
  readonly everyMs: number;
  /** An answer that takes longer is missed; it may still come. */
  readonly patienceMs: number;
}

/** Soon enough that a person who waits is told why; a busy engine answers so short a question well within it. */
const PACE: Pace = { everyMs: 2_000, patienceMs: 3_000 };

/**
 * Asks the engine a question that costs it nothing, again and again until `signal` aborts, and tells when answers begin to fail to come and when they come
 * again. An engine that hangs keeps its port open: nothing else says so before the calls of a person run into their limit of time.
 */
export async function followPulse(
  ask: (signal: AbortSignal) => Promise<unknown>,
  tell: (isSilent: boolean) => void,
  signal: AbortSignal,
  { everyMs, patienceMs }: Pace = PACE,
): Promise<void> {
  let isSilent = false;
  const become = (next: boolean) => {
    if (next === isSilent || signal.aborted) return;
    isSilent = next;
    tell(next);
  };
  while (!signal.aborted) {
    const late = setTimeout(() => become(true), patienceMs);
    // A refusal is an answer too; the call's own limit of time is none.
    const isAnswered = await ask(signal).then(
      () => true,
      (error: unknown) => !(error instanceof EngineSilentError),
    );
    clearTimeout(late);
    if (isAnswered) become(false);
    await pause(everyMs, signal);
  }
}
