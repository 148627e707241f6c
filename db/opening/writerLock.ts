import SqliteDatabase from "better-sqlite3";
import { RecordError, recordErrorOf } from "../faults.ts";
import { makePrivate } from "../privateFile.ts";

/** Held until it is released or the process ends, however it ends. */
interface WriterLock {
  release(): void;
}

/**
 * Makes this process the only writer of `file`. The lock is the exclusive transaction of a second, empty
 * SQLite file beside it: the operating system drops it with the process, so that neither a crash nor a
 * `kill -9` leaves it stuck, and it works the same on every platform. Readers are not hindered.
 * Throws {@link RecordError} `already-running` when another process, or this one, holds it.
 */
export function takeWriterLock(file: string): WriterLock {
  let lock: SqliteDatabase.Database | undefined;
  try {
    makePrivate(`${file}.lock`);
    lock = new SqliteDatabase(`${file}.lock`, { timeout: 0 });
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock?.close();
    const fault = recordErrorOf(error, `${file}.lock`);
    if (fault instanceof RecordError && fault.fault === "busy") {
      throw new RecordError("already-running", `${file}: another copy is already running on this record`, error);
    }
    throw fault;
  }
  const held = lock;
  return { release: () => held.close() };
}

/** Does something to the files of a record that no program may have open meanwhile. Throws as {@link takeWriterLock} does. */
export function withWriterLock<Result>(file: string, work: () => Result): Result {
  const lock = takeWriterLock(file);
  try {
    return work();
  } finally {
    lock.release();
  }
}
