import { readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DOSSIER_RECORD } from "../transfer/openDossier.ts";

/** Folders of dossiers that were opened on this machine and not written since `before` (milliseconds UTC). */
export async function oldDossiers(recordFile: string, before: number): Promise<readonly string[]> {
  const folder = join(dirname(recordFile), "carried");
  const names = await readdir(folder).catch(() => []);
  const old: string[] = [];
  for (const name of names) {
    const opened = join(folder, name);
    // The log of a record is written before the record.
    const times = await Promise.all(["", "-wal"].map((ending) => changedAt(join(opened, DOSSIER_RECORD + ending))));
    const last = Math.max(...times.map((at) => at ?? Number.NEGATIVE_INFINITY));
    if (Number.isFinite(last) && last < before) old.push(opened);
  }
  return old;
}

export async function removeOldDossiers(recordFile: string, before: number): Promise<number> {
  const old = await oldDossiers(recordFile, before);
  for (const folder of old) await rm(folder, { recursive: true, force: true });
  return old.length;
}

async function changedAt(file: string): Promise<number | null> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );
}
