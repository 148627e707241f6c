import { mayBeWritten, writtenWords } from "#domain/grievance/writtenWords.ts";
import type { WritingEvent, Written } from "#domain/grievance/writtenWords.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { askValue } from "../ask.ts";
import { perWriter } from "../connection.ts";
import type { Writer } from "../connection.ts";
import { indexedWords } from "./indexPost.ts";

/** What people wrote in a case and did not take back, in its order. */
export function writtenIn(events: readonly WritingEvent[]): readonly Written[] {
  return writtenWords(events, (actor) => actor === PROGRAM);
}

/** Who the program itself acts as. */
const PROGRAM = "engine";

/** Whether events may change what the index of writings holds of their case. */
export function changesWriting(events: readonly WritingEvent[]): boolean {
  return events.some(({ event }) => event !== null && mayBeWritten(event));
}

/**
 * Makes a case findable by what people wrote in it: of all its events, in order. Goes in at the end of the transaction, in the order of the rows, as posts
 * do. What was there of it before is taken out, so that nothing stays that was taken back or erased.
 */
export function indexWriting(writer: Writer, id: GrievanceId, events: readonly WritingEvent[]): void {
  const row = rowOf(writer, id);
  if (row !== null) indexWritingOfRow(writer, row, events);
}

export function indexWritingOfRow(writer: Writer, row: number, events: readonly WritingEvent[]): void {
  const { waiting } = statements(writer);
  const text = writtenIn(events)
    .map((each) => each.text)
    .join("\n");
  writer.beforeCommit(waiting, () => indexWaiting(writer));
  waiting.set(row, text);
}

/** For anyone who makes all cases again. */
export function clearWriting(writer: Writer): void {
  statements(writer).waiting.clear();
  statements(writer).clear.run();
}

function indexWaiting(writer: Writer): void {
  const { waiting, insert, remove } = statements(writer);
  const rows = [...waiting].toSorted(([one], [other]) => one - other);
  waiting.clear();
  for (const [row, text] of rows) {
    remove.run(row);
    if (text !== "") insert.run(row, ...indexedWords({ text, handle: null, name: null }));
  }
}

const rowOf = askValue<[GrievanceId], number>("SELECT rowid FROM grievance WHERE id = ?");

const statements = perWriter((writer) => {
  const waiting = new Map<number, string>();
  writer.onRollback(() => waiting.clear());
  return {
    waiting,
    insert: writer.sqlite.prepare("INSERT INTO case_search (rowid, text, roman, author) VALUES (?, ?, ?, ?)"),
    remove: writer.sqlite.prepare("DELETE FROM case_search WHERE rowid = ?"),
    clear: writer.sqlite.prepare("INSERT INTO case_search (case_search) VALUES ('delete-all')"),
  };
});
