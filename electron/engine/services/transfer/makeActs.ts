import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Reader } from "#db/connection.ts";
import { actsWithin } from "#db/excerpt/actsWithin.ts";
import type { ActsWithin } from "#db/excerpt/actsWithin.ts";
import type { SeatId } from "#domain/ids.ts";
import type { ActsLabel, DossierLabel } from "#domain/transfer/label.ts";
import { isWithinBounds } from "../../core/http/boundedJson.ts";
import type { Made } from "./makeDossier.ts";
import { TransferError } from "./transferError.ts";
import { inspectTransferFile, writeTransferFile } from "./transferFile.ts";

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

/** What is in a file of acts beside its manifest. */
const ACTS_NAME = "acts.json";

const text = z.string().max(1_000);
const eventSchema = z.strictObject({
  id: text,
  seat: text,
  seatSeq: z.number().int().positive(),
  hlc: text,
  stream: text,
  type: text,
  version: z.number().int(),
  actor: text,
  at: z.number().int(),
  payload: z.string(),
  prevHash: text,
  hash: text,
});
const actsSchema = z.strictObject({ seat: text, events: z.array(eventSchema), known: z.record(z.string(), z.array(text)) });

function writtenActs(acts: ActsWithin): string {
  return JSON.stringify(acts);
}

/** Throws {@link TransferError}: what is sealed whole and still is no list of acts was made by another program. */
function readActs(written: string): ActsWithin {
  if (!isWithinBounds(written, { deepest: 10, mostParts: 1_000_000 })) throw new TransferError("too-heavy");
  try {
    const { seat, ...acts } = actsSchema.parse(JSON.parse(written));
    return { seat: seat as SeatId, ...acts };
  } catch (error) {
    throw new TransferError("damaged", error);
  }
}
