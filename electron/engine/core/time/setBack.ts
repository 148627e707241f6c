import type { Clock } from "./clock.ts";

/** Clocks are put right by less than this every day, and no wait minds it. */
const LEAST_MS = 60_000;

export interface SetBack {
  /** By how much the clock was set back, milliseconds. */
  readonly byMs: number;
  /** How much of that was more than taking back what it had gone forward before, milliseconds. */
  readonly netMs: number;
}

/**
 * Watches for somebody setting the clock of the machine back: times in the record that lie ahead of it are to be moved by as much. Asked again
 * and again; null as long as nobody did.
 */
export function watchSetBack(clock: Pick<Clock, "now" | "elapsed">): () => SetBack | null {
  let aheadMs = clock.now() - clock.elapsed();
  let forwardMs = 0;
  return () => {
    const nowAhead = clock.now() - clock.elapsed();
    const byMs = aheadMs - nowAhead;
    if (byMs <= 0) {
      forwardMs -= byMs;
      aheadMs = nowAhead;
      return null;
    }
    if (byMs < LEAST_MS) return null;
    const netMs = Math.max(0, byMs - forwardMs);
    forwardMs = Math.max(0, forwardMs - byMs);
    aheadMs = nowAhead;
    return { byMs, netMs };
  };
}
