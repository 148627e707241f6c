import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { chainOf } from "#domain/backup/backup.ts";
import type { BackupLabel } from "#domain/backup/backup.ts";
import type { SeatId } from "#domain/ids.ts";
import { becomeNewSeat } from "#db/backup/becomeNewSeat.ts";
import { writePieces } from "../../core/files/wholeFile.ts";
import type { KeptFolder } from "./archive.ts";
import { BackupError } from "./backupError.ts";
import { labelOf, listBackups } from "./backupFolder.ts";
import { putTogether } from "./putTogether.ts";
import type { RestoreProgress } from "./putTogether.ts";
import { requireHoldings } from "./requireHoldings.ts";

export interface Restoring {
  /** Of the backups. */
  readonly folder: string;
  readonly name: string;
  /** The age identity that the administrator keeps: `AGE-SECRET-KEY-1…`. */
  readonly identity: string;
  /** Where the record is to be; nothing may be there. */
  readonly target: string;
  readonly keptFolders: Readonly<Record<KeptFolder, string>>;
  /** Milliseconds UTC. */
  readonly now: number;
}

export interface RestoreResult {
  readonly label: BackupLabel;
  readonly former: SeatId;
  /** The seat that the record goes on as. */
  readonly own: SeatId;
}

/**
 * Restores a backup with all that it builds on. The record gets its name once its blocks have the root that its label names, SQLite finds its pages sound, the
 * hash chains of its events hold, and it holds what its label says; it goes on as a new seat. Rejects with {@link BackupError} or the disk's error, and then
 * leaves nothing at the target.
 */
export async function restoreBackup(restoring: Restoring, onProgress: (progress: RestoreProgress) => void): Promise<RestoreResult> {
  const { folder, name, identity, target, keptFolders, now } = restoring;
  for (const suffix of ["", "-wal", "-shm"]) if (existsSync(`${target}${suffix}`)) throw new BackupError("occupied");
  const label = labelOf(folder, name);
  const chain = chainOf(name, listBackups(folder));
  if (chain === null) throw new BackupError("incomplete");
  const arriving = join(dirname(target), `.restoring-${name}.db`);
  await removeRecord(arriving);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  try {
    await putTogether({ chain, label, folder, identity, file: arriving, keep }, onProgress);
    requireHoldings(arriving, label);
    const seats = becomeNewSeat(arriving, { from: name, madeAt: label.madeAt, at: now });
    await rename(arriving, target);
    return { label, ...seats };
  } finally {
    await removeRecord(arriving);
  }

  async function keep(kind: KeptFolder, kept: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    const path = join(keptFolders[kind], kept.slice(0, 2), kept);
    if (!existsSync(path)) return await writePieces(path, bytes, 0o700);
    for await (const _ of bytes);
  }
}

async function removeRecord(file: string): Promise<void> {
  for (const suffix of ["", "-wal", "-shm", ".lock"]) await rm(`${file}${suffix}`, { force: true });
}
