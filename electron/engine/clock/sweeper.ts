import type { Writer } from "#db/connection.ts";
import { sweepOverdue } from "#db/sweep.ts";

/** Overdue is told to the second where a room watches a count go up. */
const SWEEP_EVERY_MS = 1_000;
/** The log is folded into the file when nothing was swept for so long. */
const CHECKPOINT_EVERY_MS = 60_000;

/** Flags what has become overdue while the engine runs, first of all what did while it slept. Returns how to stop it. */
export function startSweeper(writer: Writer, onDidChange: () => void, now: () => number = Date.now): () => void {
  let checkpointedAt = now();
  const sweep = () => {
    if (sweepAll(writer, now()) > 0) onDidChange();
    else if (now() - checkpointedAt >= CHECKPOINT_EVERY_MS) {
      checkpointedAt = now();
      writer.checkpoint();
    }
  };
  sweep();
  const timer = setInterval(sweep, SWEEP_EVERY_MS);
  return () => clearInterval(timer);
}

/** Flags everything that is overdue at `now`; returns the number of cases whose flag changed. */
export function sweepAll(writer: Writer, now: number): number {
  let changed = 0;
  for (let swept = sweepOverdue(writer, now); swept > 0; swept = sweepOverdue(writer, now)) changed += swept;
  return changed;
}
