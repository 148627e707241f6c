import { appendFileSync, chmodSync, renameSync, rmSync, statSync } from "node:fs";

/** A service that fails and is started again for weeks must not fill the disk with saying so: of the file and the one before it, each is at most about so long. */
const LARGEST_BYTES = 1024 * 1024;
/** As long as the logs of the app, see `electron/main/logFiles.ts`. */
const KEPT_MS = 366 * 86_400_000;

/** Adds where an error happened to a file beside the record, for its owner alone. False where that cannot be: on a disk without room the sentence is all there is. */
export function keepStack(file: string, stack: string, now: Date): boolean {
  const before = `${file}.1`;
  try {
    if (sizeOf(file) > LARGEST_BYTES) renameSync(file, before);
    if (ageOf(before, now) > KEPT_MS) rmSync(before, { force: true });
    appendFileSync(file, `${now.toISOString()} ${stack}\n`, { mode: 0o600 });
    chmodSync(file, 0o600);
    return true;
  } catch {
    return false;
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function ageOf(file: string, now: Date): number {
  return now.getTime() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now.getTime());
}
