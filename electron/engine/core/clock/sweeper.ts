import type { Writer } from "#db/connection.ts";
import { sweepOverdue } from "#db/sweep.ts";

/** Flags everything that is overdue at `now`; returns the number of cases whose flag changed. */
export function sweepAll(writer: Writer, now: number): number {
  let changed = 0;
  for (let swept = sweepOverdue(writer, now); swept > 0; swept = sweepOverdue(writer, now)) changed += swept;
  return changed;
}
