import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { BACKUP_FORMAT, backupLabelSchema } from "#domain/backup/backup.ts";
import type { BackupLabel } from "#domain/backup/backup.ts";
import { ENDING, fileOf } from "./archive.ts";
import { BackupError, backupErrorOf } from "./backupError.ts";

const LABEL_ENDING = ".json";
const LONGEST_LABEL = 16 * 1024;
/** More than a year of backups of many seats. */
const MOST_LABELS = 20_000;

/**
 * The backups in a folder, newest first: of one seat, or of all. A label that cannot be read, or whose backup is not there in its size, is passed over.
 * Throws {@link BackupError}.
 */
export function listBackups(folder: string, seat: string | null = null): readonly BackupLabel[] {
  const prefix = seat === null ? "ismgt-" : `ismgt-${seat}-`;
  let names: readonly string[];
  try {
    names = readdirSync(folder).filter((name) => name.startsWith(prefix) && name.endsWith(LABEL_ENDING));
  } catch (error) {
    throw backupErrorOf(error);
  }
  return names
    .slice(0, MOST_LABELS)
    .flatMap((name) => labelIn(folder, name) ?? [])
    .toSorted((one, other) => other.madeAt - one.madeAt);
}

/** The label of one backup. Throws {@link BackupError} where it is not there, or of a newer program. */
export function labelOf(folder: string, name: string): BackupLabel {
  const label = labelIn(folder, `${name}${LABEL_ENDING}`);
  if (label === null) throw new BackupError("damaged");
  return label;
}

function labelIn(folder: string, name: string): BackupLabel | null {
  try {
    const path = join(folder, name);
    if (statSync(path).size > LONGEST_LABEL) return null;
    const told: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof told === "object" && told !== null && "format" in told && Number(told.format) > BACKUP_FORMAT)
      throw new BackupError("newer");
    const label = backupLabelSchema.parse(told);
    const isNamedSo = `${label.name}${LABEL_ENDING}` === name;
    return isNamedSo && statSync(fileOf(folder, label.name)).size === label.bytes ? label : null;
  } catch (error) {
    if (error instanceof BackupError) throw error;
    return null;
  }
}

/** Removes a backup with its label. The label goes first: what is left after a crash is no backup. Throws the system's error. */
export function removeBackup(folder: string, { name }: BackupLabel): void {
  rmSync(join(folder, `${name}${LABEL_ENDING}`), { force: true });
  rmSync(fileOf(folder, name), { force: true });
}

/** Removes what backups of this seat that did not come to their end have left. */
export function removeLeftovers(folder: string, seat: string): void {
  const labelled = new Set(
    readdirSync(folder)
      .filter((name) => name.endsWith(LABEL_ENDING))
      .map((name) => name.slice(0, -LABEL_ENDING.length)),
  );
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`ismgt-${seat}-`)) continue;
    const isLeft = name.endsWith(".partial") || (name.endsWith(ENDING) && !labelled.has(name.slice(0, -ENDING.length)));
    if (isLeft) rmSync(join(folder, name), { force: true });
  }
}
