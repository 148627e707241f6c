import { systemClock } from "./clock.ts";

/** A source that hears the signal takes leave of its platform within this time; on one that does not, nobody waits longer. */
const LEAVE_MS = 1_000;

/**
 * What a source yields, until `signal` is aborted: then it ends with the reason, whatever the source is waiting for. A source that does not
 * hear the signal is left behind; nothing that it yields later is looked at.
 */
export async function* untilAborted<Each>(source: AsyncIterable<Each>, signal: AbortSignal): AsyncGenerator<Each, void> {
  const iterator = source[Symbol.asyncIterator]();
  const abortable = waitsUntil(signal);
  try {
    for (;;) {
      const { done, value } = await abortable.wait(iterator.next());
      if (done === true) return;
      yield value;
    }
  } finally {
    abortable.forget();
    await within(LEAVE_MS, iterator.return?.());
  }
}

interface AbortableWaits {
  /** What the work brings, or a rejection with the reason of the abort, whichever comes first. One wait at a time. */
  wait<Result>(work: Promise<Result>): Promise<Result>;
  /** Takes the listener back: a signal may live as long as the program. */
  forget(): void;
}

/**
 * Only the present wait is known to the listener. A race against one promise that stands for the abort would keep what every wait brought
 * until the end: all posts that a stream ever yielded.
 */
function waitsUntil(signal: AbortSignal): AbortableWaits {
  let end: (reason: unknown) => void = () => undefined;
  const onAbort = () => end(signal.reason);
  signal.addEventListener("abort", onAbort, { once: true });
  return {
    wait: (work) =>
      new Promise((resolve, reject) => {
        end = reject;
        // Of a source that is left behind nobody hears any more: what comes after the end is passed over.
        work.then(resolve, reject);
        if (signal.aborted) onAbort();
      }),
    forget: () => signal.removeEventListener("abort", onAbort),
  };
}

/** Waits for something that may never come about, or fail. */
async function within(ms: number, work: Promise<unknown> | undefined): Promise<void> {
  if (work === undefined) return;
  const enough = new AbortController();
  await Promise.race([work.catch(() => undefined), systemClock.sleep(ms, enough.signal)]);
  enough.abort();
}
