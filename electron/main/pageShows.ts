import { setTimeout as sleep } from "node:timers/promises";

/** A page that is to show something, as far as one waits for it. */
export interface ShownPage {
  /** What it says of itself now. An answer is a sign of life, whatever it says. */
  readonly says: () => Promise<unknown>;
  /** Aborts when the page is gone; nothing answers then. */
  readonly gone: AbortSignal;
}

interface Patience {
  readonly lookEveryMs: number;
  /** A page that gives no sign of life for so long hangs. */
  readonly silentMs: number;
  /** One that lives and says neither that it is there nor that it failed has a fault of its own. */
  readonly longestMs: number;
}

const PATIENCE: Patience = { lookEveryMs: 50, silentMs: 120_000, longestMs: 600_000 };

/**
 * Waits until the page itself says `awaited`. How long that takes is a matter of the machine and of how much it has to show, so it is not what ends the wait:
 * that are its own `failed`, its end, or that it gives no sign of life. Throws then.
 */
export async function pageShows(
  page: ShownPage,
  awaited: string,
  { lookEveryMs, silentMs, longestMs }: Patience = PATIENCE,
): Promise<void> {
  const until = performance.now() + longestMs;
  while (performance.now() < until) {
    const said = await heard(page, silentMs);
    if (said === awaited) return;
    if (said === "failed") throw new Error("the page for printing had nothing to show");
    await sleep(lookEveryMs);
  }
  throw new Error(`the page for printing never said that it is ${awaited}`);
}

/** Rejects where no answer comes, and as soon as none can come any more. */
async function heard({ says, gone }: ShownPage, silentMs: number): Promise<unknown> {
  const answered = new AbortController();
  const ends = AbortSignal.any([gone, AbortSignal.timeout(silentMs), answered.signal]);
  const ended = new Promise<never>((_, reject) => {
    const tell = () => reject(new Error(gone.aborted ? "the page for printing is gone" : "the page for printing hangs"));
    if (ends.aborted) tell();
    else ends.addEventListener("abort", tell, { once: true });
  });
  try {
    return await Promise.race([says(), ended]);
  } finally {
    ended.catch(() => undefined);
    answered.abort();
  }
}
