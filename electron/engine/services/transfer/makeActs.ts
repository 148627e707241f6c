import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ActsLabel, DossierLabel } from "#domain/transfer/label.ts";
import type { Reader } from "#db/connection.ts";
import { actsWithin } from "#db/excerpt/actsWithin.ts";
import { ACTS_NAME, readActs, writtenActs } from "./actsFile.ts";
import { inspectTransferFile, writeTransferFile } from "./transferFile.ts";
import { TransferError } from "./transferError.ts";
import type { Made } from "./makeDossier.ts";
import type { ActsWithin } from "#db/excerpt/actsWithin.ts";

export interface MakingActs {
  readonly dossier: DossierLabel;
  /** The name of the person who brings them back. */
  readonly madeBy: string;
  readonly target: string;
  readonly temporaryFolder: string;
  readonly passphrase: string;
  readonly now: number;
  readonly workFactor?: number;
}

/** Seals what was done in a dossier. Rejects with {@link TransferError} where that is nothing. */
export async function makeActs(reader: Reader, making: MakingActs): Promise<Made> {
  const { dossier, madeBy, target, temporaryFolder, passphrase, now, workFactor } = making;
  const acts = actsWithin(reader);
  if (acts.events.length === 0) throw new TransferError("no-acts");
  const { id, title, seat } = dossier;
  const label: ActsLabel = { dossier: id, title, madeAt: now, madeBy, seat, from: acts.seat, acts: acts.events.length };
  try {
    await mkdir(temporaryFolder, { recursive: true, mode: 0o700 });
    const file = join(temporaryFolder, ACTS_NAME);
    await writeFile(file, writtenActs(acts), { mode: 0o600 });
    const sealing = { passphrase, ...(workFactor !== undefined && { workFactor }) };
    await writeTransferFile(target, { kind: "acts", ...label }, [{ name: ACTS_NAME, file }], sealing);
    return { is: "written", bytes: (await stat(target)).size, cases: new Set(acts.events.map(({ stream }) => stream)).size };
  } finally {
    await rm(temporaryFolder, { recursive: true, force: true });
  }
}

/** More than a hundred thousand acts: no review has so many. */
const MOST_BYTES = 96 * 1024 * 1024;

/** The acts in a sealed file, and what it says of them. Keeps nothing on the disk. */
export async function openActs(file: string, passphrase: string): Promise<{ readonly label: ActsLabel; readonly acts: ActsWithin }> {
  const read = await inspectTransferFile(file, { passphrase, mostBytes: MOST_BYTES, keep: [ACTS_NAME] });
  if (read.manifest.kind !== "acts") throw new TransferError("other-sort");
  const { kind: _, format: __, ...label } = read.manifest;
  return { label, acts: readActs(read.kept.get(ACTS_NAME) ?? "") };
}
