import { closeSync, fsyncSync, ftruncateSync, openSync, writeSync } from "node:fs";
import SqliteDatabase from "better-sqlite3";
import { BackupError } from "./backupError.ts";
import type { Run } from "./blocks.ts";

/** A record's file that is put together from runs of blocks. */
export interface RestoreFile {
  write(run: Run): void;
  /** Cuts the file to its size, and brings it to the disk. */
  cutTo(bytes: number): void;
  close(): void;
}

/** A new file for its owner alone. Throws the system's error where one is there. */
export function openForRestore(file: string): RestoreFile {
  const handle = openSync(file, "wx", 0o600);
  return {
    write({ offset, bytes }) {
      for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done, bytes.length - done, offset + done);
    },
    cutTo(bytes) {
      ftruncateSync(handle, bytes);
      fsyncSync(handle);
    },
    close: () => closeSync(handle),
  };
}

/** Throws {@link BackupError} `check-failed` unless SQLite opens the file and finds nothing wrong with its pages. */
export function requireSound(file: string): void {
  let found: unknown;
  try {
    const sqlite = new SqliteDatabase(file, { fileMustExist: true });
    try {
      found = sqlite.pragma("quick_check(1)", { simple: true });
    } finally {
      sqlite.close();
    }
  } catch (error) {
    throw new BackupError("check-failed", error);
  }
  if (found !== "ok") throw new BackupError("check-failed", found);
}
