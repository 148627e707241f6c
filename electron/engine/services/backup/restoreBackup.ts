import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { chainOf } from "#domain/backup/backup.ts";
import type { BackupLabel } from "#domain/backup/backup.ts";
import type { SeatId } from "#domain/ids.ts";
import { becomeNewSeat } from "#db/backup/becomeNewSeat.ts";
import { cleanTraces } from "#db/erasure/cleanTraces.ts";
import { replayErasures } from "#db/erasure/replayErasures.ts";
import { isSoundKeyFile, keyFileOf } from "#db/keys/keyFile.ts";
import { openWriter } from "#db/opening/open.ts";
import { keysIdOfFile } from "#db/opening/ownKeys.ts";
import type { OpeningKeys } from "#db/opening/ownKeys.ts";
import { removeKept } from "../../core/files/removeKept.ts";
import { writePieces } from "../../core/files/wholeFile.ts";
import type { KeptFolder } from "./archive.ts";
import { BackupError } from "./backupError.ts";
import { labelOf, listBackups } from "./backupFolder.ts";
import { restoreKeys } from "./keyCopy.ts";
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
  /** The record whose keys are the newest where they are the same: the one that is to be replaced. Beside the target where left out. */
  readonly keysBeside?: string;
  /** Milliseconds UTC. */
  readonly now: number;
}

export interface RestoreResult {
  readonly label: BackupLabel;
  readonly former: SeatId;
  /** The seat that the record goes on as. */
  readonly own: SeatId;
  /** Where its keys are from; `lost`: there are none any more, and what people wrote about cases reads as erased. */
  readonly keys: "here" | "copy" | "lost";
  /** What was erased after the backup, and was erased again. */
  readonly erasures: number;
}

/**
 * Restores a backup with all that it builds on. The record gets its name once its blocks have the root that its label names, SQLite finds its pages sound, the
 * hash chains of its events hold, and it holds what its label says; it goes on as a new seat, with the newest keys that there are, and what was erased since is
 * erased in it before anybody reads it. Rejects with {@link BackupError} or the disk's error, and then leaves nothing at the target.
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
    const keys = await keysFor(arriving, restoring);
    const opening = OPENING[keys](restoring);
    const seats = becomeNewSeat(arriving, { from: name, madeAt: label.madeAt, at: now }, opening);
    const erasures = eraseAgain(arriving, opening, dirname(keptFolders.files));
    // The keys first: without them the record would not open.
    if (existsSync(keyFileOf(arriving))) await rename(keyFileOf(arriving), keyFileOf(target));
    await rename(arriving, target);
    return { label, ...seats, keys, erasures };
  } finally {
    await removeRecord(arriving);
  }

  async function keep(kind: KeptFolder, kept: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    const path = join(keptFolders[kind], kept.slice(0, 2), kept);
    if (!existsSync(path)) return await writePieces(path, bytes, 0o700);
    for await (const _ of bytes);
  }
}

const OPENING: Readonly<Record<RestoreResult["keys"], (restoring: Restoring) => OpeningKeys>> = {
  here: ({ target, keysBeside = target }) => ({ keysOf: keysBeside }),
  copy: () => ({}),
  lost: () => ({ areKeysLost: true }),
};

/** The keys that are here are newer than any copy, and know of every erasure. */
async function keysFor(arriving: string, { folder, identity, target, keysBeside = target }: Restoring): Promise<RestoreResult["keys"]> {
  const id = keysIdOfFile(arriving);
  if (id === null) return "copy";
  if (isSoundKeyFile(keysBeside, id)) return "here";
  return (await restoreKeys(folder, id, identity, arriving)) ? "copy" : "lost";
}

/** What was erased since the record was as it is in `file` is erased in it before anybody reads it. Answers how often. */
export function eraseAgain(file: string, keys: OpeningKeys, recordFolder: string): number {
  const writer = openWriter(file, keys);
  try {
    const { erasures, files } = replayErasures(writer);
    removeKept(recordFolder, files);
    if (erasures > 0) for (const _ of cleanTraces(writer));
    return erasures;
  } finally {
    writer.close();
  }
}

export async function removeRecord(file: string): Promise<void> {
  for (const suffix of ["", "-wal", "-shm", ".lock", ".keys", ".keys-wal", ".keys-shm"]) await rm(`${file}${suffix}`, { force: true });
}
