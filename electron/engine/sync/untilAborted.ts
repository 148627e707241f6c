import { systemClock } from "./clock.ts";

/** A source that hears the signal takes leave of its platform within this time; on one that does not, nobody waits longer. */
const LEAVE_MS = 1_000;

/**
 * What a source yields, until `signal` is aborted: then it ends with the reason, whatever the source is waiting for. A source that does not
 * hear the signal is left behind; nothing that it yields later is looked at.
 */
export async function* untilAborted<Each>(source: AsyncIterable<Each>, signal: AbortSignal): AsyncGenerator<Each, void> {
  const iterator = source[Symbol.asyncIterator]();
  const { aborted, forget } = abortOf(signal);
  try {
    for (;;) {
      const next = iterator.next();
      // Of a source that is left behind nobody hears any more.
      next.catch(() => undefined);
      const { done, value } = await Promise.race([next, aborted]);
      if (done === true) return;
      yield value;
    }
  } finally {
    forget();
    await within(LEAVE_MS, iterator.return?.());
  }
}

/** Rejects with the reason of an abort. `forget` takes the listener back: a signal may live as long as the program. */
function abortOf(signal: AbortSignal): { readonly aborted: Promise<never>; readonly forget: () => void } {
  const { promise, reject } = promiseWithReject();
  const onAbort = () => reject(signal.reason);
  promise.catch(() => undefined);
  if (signal.aborted) onAbort();
  else signal.addEventListener("abort", onAbort, { once: true });
  return { aborted: promise, forget: () => signal.removeEventListener("abort", onAbort) };
}

function promiseWithReject(): { readonly promise: Promise<never>; readonly reject: (reason: unknown) => void } {
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<never>((_resolve, rejected) => {
    reject = rejected;
  });
  return { promise, reject };
}

/** Waits for something that may never come about, or fail. */
async function within(ms: number, work: Promise<unknown> | undefined): Promise<void> {
  if (work === undefined) return;
  const enough = new AbortController();
  await Promise.race([work.catch(() => undefined), systemClock.sleep(ms, enough.signal)]);
  enough.abort();
}
