import type { Statement } from "better-sqlite3";
import { perWriter } from "../connection.ts";
import type { Writer } from "../connection.ts";
import { assignmentsOf, fieldsOf, insertionOf } from "../schema/columns.ts";
import { grievance as table } from "../schema/grievance.ts";
import type { StoredRow } from "./grievanceRow.ts";

/*
 * A column that is written costs a new entry in each index that it is in, and a start of each trigger that looks at it, whether its value is
 * another or not. So only what is another is written.
 */

/** Null until more has happened to a case than that it came in. */
const OF_WHAT_HAPPENS: readonly (keyof StoredRow)[] = [
  "returnsTo",
  "correctedAt",
  "stoppedSinceAt",
  "dueRemainingMs",
  "markedTo",
  "additionalMarks",
  "interimReply",
  "atr",
  "aside",
  "disposedAt",
  "assignee",
  "atrWords",
  "markedOffice",
  "slaEvents",
  "escalations",
  "redFlaggedAt",
  "emergencySeenAt",
  "redFlagAlertAt",
  "redFlagSeenAt",
  "dispute",
  "incidentChoice",
  "replies",
  "letters",
  "checkCall",
  "links",
  "steps",
  "firstMarkedAt",
  "undertakenAt",
  "reportedAt",
  "reportedDueAt",
  "respondedAt",
  "returnedAt",
  "reopenedAt",
  "checkedAt",
  "performance",
  "erasedAt",
  "sensitive",
  "roomPictures",
];

/** All that can happen to cases changes some sixty sets of columns. */
const MOST_STATEMENTS = 64;

/**
 * Puts a case in its row, of which this is what is there now. The overdue flag stays while the due time stays, and waits for the next sweep where
 * that moved.
 */
export function writeRow(writer: Writer, row: StoredRow, now: StoredRow | null): boolean {
  const { insertNew, insert } = statements(writer);
  if (now !== null) return update(writer, row, now);
  if (OF_WHAT_HAPPENS.every((field) => row[field] === null)) insertNew.run(row);
  else insert.run(row);
  return true;
}

const CHANGING = fieldsOf(table, ["id", "overdue"]) as readonly { readonly field: keyof StoredRow; readonly column: string }[];

function update(writer: Writer, row: StoredRow, now: StoredRow): boolean {
  const changed = CHANGING.filter(({ field }) => row[field] !== now[field]);
  if (changed.length === 0) return false;
  const { updates } = statements(writer);
  const key = changed.map(({ column }) => column).join(" ");
  let statement = updates.get(key);
  if (statement === undefined) {
    if (updates.size >= MOST_STATEMENTS) updates.clear();
    const flag = changed.some(({ field }) => field === "dueAt") ? ", overdue = 0" : "";
    statement = writer.sqlite.prepare<[StoredRow]>(`UPDATE grievance SET ${assignmentsOf(changed, "parameters")}${flag} WHERE id = @id`);
    updates.set(key, statement);
  }
  statement.run(row);
  return true;
}

const statements = perWriter(({ sqlite }) => ({
  insertNew: sqlite.prepare<[StoredRow]>(insertionOf(table, fieldsOf(table, OF_WHAT_HAPPENS))),
  insert: sqlite.prepare<[StoredRow]>(insertionOf(table, fieldsOf(table))),
  updates: new Map<string, Statement<[StoredRow]>>(),
}));
