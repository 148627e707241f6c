import type { Writer } from "./connection.ts";
import { RecordError, hasNoRoom, recordErrorOf } from "./faults.ts";

/** Throws {@link RecordError} where nothing could be written now: another program holds it, its disk is full, or it may not be written to. */
export function requireWritable({ sqlite, file }: Writer): void {
  try {
    sqlite.exec("BEGIN IMMEDIATE; ROLLBACK");
  } catch (error) {
    throw recordErrorOf(error, file);
  }
  if (hasNoRoom(file)) throw new RecordError("disk-full", `${file}: the disk is full`);
}
