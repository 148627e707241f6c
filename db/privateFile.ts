import { chmodSync, closeSync, openSync, statSync } from "node:fs";

const FILE = 0o600;
const FOLDER = 0o700;
const OTHERS = 0o077;

/** What SQLite and we keep beside a record. */
export const BESIDE_RECORD = ["", "-wal", "-shm", "-journal", ".lock", ".lock-journal", ".log", ".keys", ".keys-wal", ".keys-shm"];

/** Takes from everybody but its owner what they may do with a file or a folder. What is not there, or is another's, stays as it is. On Windows the profile's own rights hold. */
function narrow(path: string): void {
  if (process.platform === "win32") return;
  try {
    const stats = statSync(path);
    // What its owner made read-only stays so.
    if ((stats.mode & OTHERS) !== 0) chmodSync(path, stats.mode & FOLDER);
  } catch {
    // Not there yet, or not ours to change.
  }
}

export function narrowRecord(file: string): void {
  for (const suffix of BESIDE_RECORD) narrow(`${file}${suffix}`);
}

/** An empty file that only its owner may read, for SQLite to fill: it makes what lies beside a file with the same rights, and says why it cannot. */
export function makePrivate(path: string): void {
  try {
    closeSync(openSync(path, "a", FILE));
  } catch {
    return;
  }
  narrow(path);
}
