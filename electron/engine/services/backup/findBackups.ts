import { statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { chainOf } from "#domain/backup/backup.ts";
import type { BackupLabel } from "#domain/backup/backup.ts";
import { fileOf, requireKey } from "./archive.ts";
import { BackupError } from "./backupError.ts";
import { labelOf, listBackups } from "./backupFolder.ts";

export interface Place {
  /** A folder, or the file of a backup in it. */
  readonly place: string;
  /** Of the installation whose backups are meant first; null where it is not known. */
  readonly seat: string | null;
}

/** Those that can be restored, newest first, and the one that is meant. Throws {@link BackupError} or the system's error. */
export function findBackups({ place, seat }: Place): {
  readonly folder: string;
  readonly backups: readonly BackupLabel[];
  readonly chosen: string | null;
} {
  const isFolder = statSync(place).isDirectory();
  const folder = isFolder ? place : dirname(place);
  const all = listBackups(folder);
  const backups = all.filter(({ name }) => chainOf(name, all) !== null);
  if (isFolder) {
    const ofSeat = backups.find(({ name }) => seat !== null && name.startsWith(`ismgt-${seat}-`));
    return { folder, backups, chosen: (ofSeat ?? backups[0])?.name ?? null };
  }
  const name = basename(place).replace(/\.(?:json|age)$/u, "");
  if (backups.some((each) => each.name === name)) return { folder, backups, chosen: name };
  throw new BackupError(all.some((each) => each.name === name) ? "incomplete" : "damaged");
}

export interface TriedKey {
  readonly folder: string;
  readonly name: string;
  readonly identity: string;
}

/** The label of a backup, where the identity opens it and all that it builds on. Throws {@link BackupError} or the system's error. */
export async function tryKey({ folder, name, identity }: TriedKey): Promise<BackupLabel> {
  const label = labelOf(folder, name);
  const chain = chainOf(name, listBackups(folder));
  if (chain === null) throw new BackupError("incomplete");
  for (const part of chain) await requireKey(fileOf(folder, part.name), identity);
  return label;
}

/** The seat of a backup, by its name: `ismgt-<seat>-<time>`. */
export function seatOf(name: string): string {
  return name.split("-")[1] ?? "";
}
