import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { makePrivate } from "../privateFile.ts";

const BESIDE_IT = ["", "-wal", "-shm", "-journal"];

/**
 * Makes a new record under another name and gives it its own when it is whole and on the disk, so that a kill or a full disk in the middle leaves
 * no half record. It is empty, or of the bytes of `image`, before it is prepared. For anyone who holds the writer's lock: what an earlier try left is removed.
 */
export function createRecord(
  file: string,
  prepare: (sqlite: SqliteDatabase.Database, file: string) => void,
  image: Uint8Array | null = null,
): void {
  const arriving = `${file}.new`;
  remove(arriving);
  try {
    makePrivate(arriving);
    if (image !== null) writeFileSync(arriving, image, { mode: 0o600 });
    const sqlite = new SqliteDatabase(arriving);
    try {
      // Nobody wants a part of it back after a power cut: it is written to the disk once, as a whole.
      sqlite.pragma("journal_mode = MEMORY");
      sqlite.pragma("synchronous = OFF");
      prepare(sqlite, file);
    } finally {
      sqlite.close();
    }
    onDisk(arriving);
    renameSync(arriving, file);
  } catch (error) {
    remove(arriving);
    throw error;
  }
  // Windows keeps names by itself and opens no folders.
  if (process.platform !== "win32") onDisk(dirname(file));
}

function onDisk(path: string): void {
  const descriptor = openSync(path, process.platform === "win32" ? "r+" : "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function remove(file: string): void {
  for (const suffix of BESIDE_IT) if (existsSync(`${file}${suffix}`)) rmSync(`${file}${suffix}`);
}
