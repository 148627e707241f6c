import type { Writer } from "./connection.ts";
import { RecordError, hasNoRoom, recordErrorOf } from "./faults.ts";

/** Throws {@link RecordError} where nothing could be written now: another program holds it, its disk is full, or it may not be written to. */
export function requireWritable({ sqlite, file }: Writer): void {
  try {
    // Of a file that can only be read SQLite says so at the first statement that writes, and begins as if nothing were.
    sqlite.exec("BEGIN IMMEDIATE");
    try {
      sqlite.exec("DELETE FROM setting WHERE 0");
    } finally {
      if (sqlite.inTransaction) sqlite.exec("ROLLBACK");
    }
  } catch (error) {
    throw recordErrorOf(error, file);
  }
  if (hasNoRoom(file)) throw new RecordError("disk-full", `${file}: the disk is full`);
}
