import type { ErasedSubject, ErasureReason } from "#domain/personal/subject.ts";
import { askNumber, changeRows } from "../ask.ts";
import type { Reader, Writer } from "../connection.ts";
import { noteTraces } from "./traces.ts";

/** Up to which erasure the record holds nothing of what was erased: a record that was restored is behind the keys beside it. */
const APPLIED = "erasures.applied";

/**
 * Destroys the keys of a subject and remembers its erasure, once: done again, as in a restored record, it adds nothing. The keys are destroyed on the disk
 * before the transaction of the caller commits.
 */
export function noteErasure(writer: Writer, subject: ErasedSubject, at: number, why: ErasureReason): void {
  // What authors take back waits for the search index to be cleaned in its own time.
  if (why !== "author") noteTraces(writer, at);
  if (!writer.keys.isLive(subject) && writer.keys.isErased(subject)) return;
  writer.keys.destroy(subject, at, why);
  markApplied(writer, at);
}

/** That all erasures so far are done in the record, together with what the transaction does. */
export function markApplied(writer: Writer, at: number): void {
  writer.beforeCommit(writer.keys, () => writer.keys.flush());
  write(writer, APPLIED, String(writer.keys.lastErasure()), at);
}

export function appliedErasures(reader: Reader): number {
  return read(reader, APPLIED);
}

/** Whether the keys know of an erasure that is not done in the record. */
export function areErasuresBehind(writer: Writer): boolean {
  return writer.keys.lastErasure() > appliedErasures(writer);
}

const read = askNumber<[string]>("SELECT CAST(value AS INTEGER) FROM setting WHERE key = ?");
const write = changeRows<[string, string, number]>(
  "INSERT INTO setting (key, value, changed_at) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at",
);
