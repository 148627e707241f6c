import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { chainOf } from "#domain/backup/backup.ts";
import type { BackupLabel } from "#domain/backup/backup.ts";
import type { SeatId } from "#domain/ids.ts";
import { becomeNewSeat } from "#db/backup/becomeNewSeat.ts";
import { verifyEvents } from "#db/events/verify.ts";
import { openReader } from "#db/opening/open.ts";
import { writePieces } from "../../core/files/wholeFile.ts";
import { fileOf, readArchive } from "./archive.ts";
import type { KeptFolder } from "./archive.ts";
import { BackupError } from "./backupError.ts";
import { labelOf, listBackups } from "./backupFolder.ts";
import { hashesOf, rootOf } from "./blocks.ts";
import { openForRestore, requireSound } from "./restoreFile.ts";

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

export interface RestoreProgress {
  readonly done: number;
  /** Bytes of all backups of the chain. */
  readonly total: number;
}

export interface RestoreResult {
  readonly label: BackupLabel;
  readonly former: SeatId;
  /** The seat that the record goes on as. */
  readonly own: SeatId;
}

/**
 * Restores a backup with all that it builds on. The record gets its name once its blocks have the root that its label names, SQLite finds its pages sound, and
 * the hash chains of its events hold; it goes on as a new seat. Rejects with {@link BackupError} or the disk's error, and then leaves nothing at the target.
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
    await putTogether(chain, arriving, restoring, onProgress);
    if (rootOf(hashesOf(arriving, label.recordBytes)) !== label.root) throw new BackupError("damaged");
    requireSound(arriving);
    const seats = becomeNewSeat(arriving, { from: name, madeAt: label.madeAt, at: now });
    requireIntact(arriving);
    await rename(arriving, target);
    return { label, ...seats };
  } finally {
    await removeRecord(arriving);
  }

  async function putTogether(parts: readonly BackupLabel[], file: string, from: Restoring, tell: typeof onProgress): Promise<void> {
    const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
    const restore = openForRestore(file);
    let before = 0;
    try {
      for (const part of parts) {
        const root = await readArchive(fileOf(from.folder, part.name), identity, { run: (run) => restore.write(run), file: keep }, (done) =>
          tell({ done: before + done, total }),
        );
        if (root !== part.root) throw new BackupError("damaged");
        before += part.bytes;
      }
      restore.cutTo(label.recordBytes);
    } finally {
      restore.close();
    }
  }

  async function keep(kind: KeptFolder, kept: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    const path = join(keptFolders[kind], kept.slice(0, 2), kept);
    if (!existsSync(path)) return await writePieces(path, bytes, 0o700);
    for await (const _ of bytes);
  }
}

/** Throws {@link BackupError} `damaged` where an event was changed. */
function requireIntact(file: string): void {
  const reader = openReader(file);
  try {
    if (!verifyEvents(reader).intact) throw new BackupError("damaged");
  } finally {
    reader.close();
  }
}

async function removeRecord(file: string): Promise<void> {
  for (const suffix of ["", "-wal", "-shm", ".lock"]) await rm(`${file}${suffix}`, { force: true });
}
