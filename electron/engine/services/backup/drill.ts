import { createHash } from "node:crypto";
import { mkdtemp, rm, statfs } from "node:fs/promises";
import { join } from "node:path";
import { chainOf } from "#domain/backup/backup.ts";
import type { BackupLabel } from "#domain/backup/backup.ts";
import { BackupError } from "./backupError.ts";
import { labelOf, listBackups } from "./backupFolder.ts";
import { putTogether } from "./putTogether.ts";
import type { RestoreProgress } from "./putTogether.ts";
import { requireHoldings } from "./requireHoldings.ts";
import type { Restoring } from "./restoreBackup.ts";

export interface Drilling extends Pick<Restoring, "folder" | "name" | "identity"> {
  /** Where a folder for it is made, and removed again. */
  readonly room: string;
}

export interface DrillResult {
  readonly label: BackupLabel;
  /** Papers and pictures that were read, each with the content that its name is the hash of. */
  readonly files: number;
  readonly ms: number;
}

/**
 * Restores a backup as for good, into a folder of its own, and removes it again: pages, chains, counts, papers and pictures are checked. Rejects with
 * {@link BackupError} or the disk's error.
 */
export async function drillRestore({ folder, name, identity, room }: Drilling, tell: (progress: RestoreProgress) => void) {
  const startedAt = performance.now();
  const label = labelOf(folder, name);
  const chain = chainOf(name, listBackups(folder));
  if (chain === null) throw new BackupError("incomplete");
  const { bavail, bsize } = await statfs(room);
  if (bavail * bsize < label.recordBytes * 1.1) throw new BackupError("disk-full");
  const inside = await mkdtemp(join(room, ".drill-"));
  const file = join(inside, "record.db");
  let files = 0;
  try {
    const keep = async (_folder: string, kept: string, bytes: AsyncIterable<Uint8Array>) => {
      const digest = createHash("sha256");
      for await (const piece of bytes) digest.update(piece);
      if (!kept.startsWith(`${digest.digest("hex")}.`)) throw new BackupError("damaged");
      files += 1;
    };
    await putTogether({ chain, label, folder, identity, file, keep }, tell);
    requireHoldings(file, label);
    return { label, files, ms: Math.round(performance.now() - startedAt) } satisfies DrillResult;
  } finally {
    await rm(inside, { recursive: true, force: true });
  }
}
