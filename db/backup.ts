import { renameSync, rmSync } from "node:fs";
import type { Reader } from "./connection.ts";
import { recordErrorOf } from "./faults.ts";
import { makePrivate } from "./privateFile.ts";

export interface BackupProgress {
  readonly donePages: number;
  readonly totalPages: number;
}

const PAGES_AT_ONCE = 1_000;

/**
 * Copies the record to `target` while it is in use, a piece at a time, so that other work goes on in between.
 * The copy gets its name when it is whole. Rejects with {@link RecordError}, for instance `disk-full`.
 */
export async function backUp(reader: Reader, target: string, onProgress?: (progress: BackupProgress) => void): Promise<void> {
  const partial = `${target}.partial`;
  rmSync(partial, { force: true });
  try {
    makePrivate(partial);
    await reader.sqlite.backup(partial, {
      progress({ totalPages, remainingPages }) {
        onProgress?.({ donePages: totalPages - remainingPages, totalPages });
        return PAGES_AT_ONCE;
      },
    });
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { force: true });
    throw recordErrorOf(error, target);
  }
}
