import { statSync } from "node:fs";
import type { BackupHoldings } from "#domain/backup/backup.ts";
import type { Writer } from "../connection.ts";
import { RecordError } from "../faults.ts";
import { lastStep } from "../lastStep.ts";
import { openReader } from "../opening/open.ts";
import { holdingsOf } from "./holdings.ts";

/** The record at one moment. Until `release` its file holds exactly that and does not change: all later writes stay in the log beside it. */
export interface PinnedSnapshot {
  readonly file: string;
  /** Size of the file, bytes. */
  readonly bytes: number;
  readonly holds: BackupHoldings;
  /** The last migration. */
  readonly schema: string;
  readonly release: () => void;
}

/**
 * Pins the record as it is now. Synchronous, so that nothing is written between the checkpoint and the start of the read transaction; with an empty log that
 * transaction reads the file alone, and SQLite moves nothing into a file that is read so. Throws {@link RecordError} `busy` where another reader keeps the log
 * from being moved into the file: try again later.
 */
export function pinSnapshot(writer: Writer): PinnedSnapshot {
  // Not TRUNCATE: that waits for readers, and the engine with it.
  if (!isAllInFile(writer)) throw new RecordError("busy", `${writer.file}: a long read keeps the log from being moved into the file`);
  const reader = openReader(writer.file);
  try {
    reader.sqlite.exec("BEGIN");
    const holds = holdingsOf(reader);
    const schema = lastStep(reader);
    const pages = reader.sqlite.pragma("page_count", { simple: true }) as number;
    const pageBytes = reader.sqlite.pragma("page_size", { simple: true }) as number;
    const bytes = pages * pageBytes;
    if (statSync(writer.file).size < bytes) throw new RecordError("damaged", `${writer.file}: the file is shorter than it says of itself`);
    return { file: writer.file, bytes, holds, schema, release: () => reader.close() };
  } catch (error) {
    reader.close();
    throw error;
  }
}

function isAllInFile({ sqlite }: Writer): boolean {
  const [result] = sqlite.pragma("wal_checkpoint(PASSIVE)") as readonly { readonly log: number; readonly checkpointed: number }[];
  return result !== undefined && result.log === result.checkpointed;
}
