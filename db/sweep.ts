import { askValue, changeRows } from "./ask.ts";
import type { Writer } from "./connection.ts";

const AT_ONCE = 2_000;

/**
 * Sets the overdue flag of the cases whose due time has passed, and clears it where it has not, as after a
 * clock was put right. Returns how many changed: at most {@link AT_ONCE} of each, so that the writer is not
 * held up; call it again while it returns something.
 */
export function sweepOverdue(writer: Writer, now: number): number {
  // A transaction that changes nothing would still take the writer's turn.
  if (isDue(writer, now, now) === 0) return 0;
  return writer.transaction(() => set(writer, now) + clear(writer, now));
}

const LATE = "overdue = 0 AND due_at IS NOT NULL AND due_at < ?";
const NOT_LATE = "overdue = 1 AND due_at IS NOT NULL AND due_at >= ?";

const isDue = askValue<[number, number], number>(
  `SELECT EXISTS (SELECT 1 FROM grievance WHERE ${LATE}) OR EXISTS (SELECT 1 FROM grievance WHERE ${NOT_LATE})`,
);
const set = changeRows(
  `UPDATE grievance SET overdue = 1 WHERE rowid IN (SELECT rowid FROM grievance WHERE ${LATE} ORDER BY due_at LIMIT ${AT_ONCE})`,
);
const clear = changeRows(
  `UPDATE grievance SET overdue = 0 WHERE rowid IN (SELECT rowid FROM grievance WHERE ${NOT_LATE} ORDER BY due_at DESC LIMIT ${AT_ONCE})`,
);

/** Flags everything that is overdue at `now`; returns the number of cases whose flag changed. */
export function sweepAll(writer: Writer, now: number): number {
  let changed = 0;
  for (let swept = sweepOverdue(writer, now); swept > 0; swept = sweepOverdue(writer, now)) changed += swept;
  return changed;
}
