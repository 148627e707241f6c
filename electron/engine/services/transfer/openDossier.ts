import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { DossierLabel } from "#domain/transfer/label.ts";
import { dossierLabelSchema } from "#domain/transfer/label.ts";
import type { Reader } from "#db/connection.ts";
import { EXCERPT } from "#db/excerpt/excerptMark.ts";
import { keyFileOf } from "#db/keys/keyFile.ts";
import { openWriter } from "#db/opening/open.ts";
import { goOnFrom } from "#db/seat.ts";
import { readSetting } from "#db/settings.ts";
import { openTransferFile } from "./transferFile.ts";
import { TransferError } from "./transferError.ts";
import { PAPERS, PICTURES, RECORD_KEYS_NAME, RECORD_NAME } from "./makeDossier.ts";

export interface OpeningDossier {
  readonly file: string;
  readonly passphrase: string;
  /** Where opened dossiers lie, each in a folder of its own. */
  readonly dossiersFolder: string;
}

/** Names of the folders on the dossiersFolder; what is only read is removed when its window closes, and so stands apart. */
export function folderOf({ id, mode }: Pick<DossierLabel, "id" | "mode">): string {
  return `${mode === "editable" ? "act" : "read"}-${id}`;
}

/** Where the engine of an opened dossier looks for its record: beside it lie its pictures and papers. */
export const DOSSIER_RECORD = "ismgt.db";

/**
 * Opens a sealed dossier onto the dossiersFolder and answers with its folder there. One that was opened before stays as it is, with what was done in it.
 * What cannot be opened leaves nothing behind. Rejects with {@link TransferError}, a RecordError or the disk's error.
 */
export async function openDossier(
  { file, passphrase, dossiersFolder }: OpeningDossier,
  onShare: (bytes: number) => void,
): Promise<{ readonly folder: string; readonly label: DossierLabel }> {
  await mkdir(dossiersFolder, { recursive: true, mode: 0o700 });
  const arriving = join(dossiersFolder, `arriving-${process.pid}-${Date.now()}`);
  try {
    const manifest = await openTransferFile(file, arriving, { passphrase, mostBytes: await roomOn(dossiersFolder), onProgress: onShare });
    if (manifest.kind !== "dossier") throw new TransferError("other-sort");
    const { kind: _, format: __, ...label } = manifest;
    const folder = join(dossiersFolder, folderOf(label));
    if (!existsSync(folder)) {
      await arrange(arriving, label);
      await rename(arriving, folder);
    }
    return { folder, label };
  } finally {
    await rm(arriving, { recursive: true, force: true });
  }
}

/** What a disk holds free, less what a system needs to live. */
export async function roomOn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return Math.max(0, bavail * bsize - KEPT_FREE_BYTES);
}

const KEPT_FREE_BYTES = 64 * 1024 * 1024;

/** Puts the files where an engine looks for them, and sees that the record is one. */
async function arrange(arriving: string, label: DossierLabel): Promise<void> {
  const record = join(arriving, DOSSIER_RECORD);
  if (!existsSync(join(arriving, RECORD_NAME))) throw new TransferError("damaged");
  await rename(join(arriving, RECORD_NAME), record);
  if (existsSync(join(arriving, RECORD_KEYS_NAME))) await rename(join(arriving, RECORD_KEYS_NAME), keyFileOf(record));
  await sortInto(join(arriving, PICTURES), join(arriving, "pictures-sorted"));
  await sortInto(join(arriving, PAPERS), join(arriving, "files"));
  await rm(join(arriving, PICTURES), { recursive: true, force: true });
  await rm(join(arriving, PAPERS), { recursive: true, force: true });
  if (existsSync(join(arriving, "pictures-sorted"))) await rename(join(arriving, "pictures-sorted"), join(arriving, "pictures"));
  // Brings it up to date where an older program made it, and gives it a seat of its own.
  const writer = openWriter(record);
  try {
    if (dossierOf(writer)?.id !== label.id) throw new TransferError("damaged");
    // Whatever the clock of this machine shows: the room believes no act that is older than the dossier.
    goOnFrom(writer, label.madeAt);
    writer.checkpoint();
  } finally {
    writer.close();
  }
}

async function sortInto(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  for (const name of await readdir(from)) {
    const target = join(to, name.slice(0, 2), name);
    await mkdir(dirname(target), { recursive: true });
    await rename(join(from, name), target);
  }
}

/** What a record says of itself where it is an opened dossier; null for the record of a room. */
export function dossierOf(reader: Reader): DossierLabel | null {
  return dossierLabelSchema.safeParse(readSetting(reader, EXCERPT)).data ?? null;
}
