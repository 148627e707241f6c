import type { Writer } from "#db/connection.ts";
import { followRules } from "#db/projections/followRules.ts";
import { guardedTimer, unguarded } from "../guard/guardedTimer.ts";
import type { RecordGuard } from "../guard/recordGuard.ts";

/** Long enough that calls of windows and the clock's own turns come in between. */
const TURN_EVERY_MS = 50;
/** Each time, every window asks again for what it shows. */
const ANNOUNCED_EVERY_MS = 10_000;

export interface RemakeOptions {
  readonly record: Writer;
  /** Milliseconds UTC. */
  readonly now: () => number;
  readonly onDidChange: () => void;
  readonly guard?: Pick<RecordGuard, "obstacle" | "met">;
}

/**
 * Makes the rows of cases again where another program made them by other rules. A large record takes a quarter of an hour, so nothing waits for it and windows
 * hear of it seldom. It runs on every seat and in a dossier, since each has rows of its own. Returns how to stop it.
 */
export function remakeRows({ record, now, onDidChange, guard = unguarded }: RemakeOptions): () => void {
  let unannounced = 0;
  let announcedAt = performance.now();
  const turn = () => {
    const { cases, hasMore } = followRules(record, now());
    unannounced += cases;
    if (unannounced > 0 && (!hasMore || performance.now() - announcedAt >= ANNOUNCED_EVERY_MS)) {
      unannounced = 0;
      announcedAt = performance.now();
      onDidChange();
    }
    return hasMore ? TURN_EVERY_MS : null;
  };
  return guardedTimer(guard, { turn, firstAfterMs: TURN_EVERY_MS });
}
