import type { BackupLabel } from "#domain/backup/backup.ts";
import { fileOf, readArchive } from "./archive.ts";
import type { Taker } from "./archive.ts";
import { BackupError } from "./backupError.ts";
import { hashesOf, rootOf } from "./blocks.ts";
import { openForRestore, requireSound } from "./restoreFile.ts";

export interface RestoreProgress {
  /** Of the backups' bytes while they are read; checking tells no share. */
  readonly step: "reading" | "checking";
  readonly done: number;
  readonly total: number;
}

export interface Parts {
  /** The backups in order, the whole one first and the wanted one last. */
  readonly chain: readonly BackupLabel[];
  readonly label: BackupLabel;
  readonly folder: string;
  readonly identity: string;
  /** A new file. */
  readonly file: string;
  /** Takes each paper and picture. */
  readonly keep: Taker["file"];
}

/** Makes a record's file of its backups. Throws {@link BackupError} unless it has the root of its label and SQLite finds its pages sound. */
export async function putTogether(
  { chain, label, folder, identity, file, keep }: Parts,
  tell: (progress: RestoreProgress) => void,
): Promise<void> {
  const total = chain.reduce((sum, { bytes }) => sum + bytes, 0);
  const restore = openForRestore(file);
  let before = 0;
  try {
    for (const part of chain) {
      const taker: Taker = { run: (run) => restore.write(run), file: keep };
      const root = await readArchive(fileOf(folder, part.name), identity, taker, (done) =>
        tell({ step: "reading", done: before + done, total }),
      );
      if (root !== part.root) throw new BackupError("damaged");
      before += part.bytes;
    }
    restore.cutTo(label.recordBytes);
  } finally {
    restore.close();
  }
  tell({ step: "checking", done: total, total });
  if (rootOf(hashesOf(file, label.recordBytes)) !== label.root) throw new BackupError("damaged");
  requireSound(file);
}
