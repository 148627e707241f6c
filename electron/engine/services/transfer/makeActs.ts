import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Reader } from "#db/connection.ts";
import { actsWithin } from "#db/excerpt/actsWithin.ts";
import type { ActsWithin } from "#db/excerpt/actsWithin.ts";
import { readSetting } from "#db/settings.ts";
import type { SeatId } from "#domain/ids.ts";
import { actsLabelSchema } from "#domain/transfer/label.ts";
import type { ActsLabel, DossierLabel } from "#domain/transfer/label.ts";
import { isWithinBounds } from "../../core/http/boundedJson.ts";
import { DOSSIER_KEY, signActs } from "./dossierKey.ts";
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
  const key = readSetting(reader, DOSSIER_KEY);
  if (typeof key !== "string") throw new TransferError("damaged");
  const { id, title, seat } = dossier;
  const label: ActsLabel = { dossier: id, title, madeAt: now, madeBy, seat, from: acts.seat, acts: acts.events.length };
  try {
    await mkdir(temporaryFolder, { recursive: true, mode: 0o700 });
    const file = join(temporaryFolder, ACTS_NAME);
    const signature = join(temporaryFolder, SIGNATURE_NAME);
    const written = writtenActs(label, acts);
    await writeFile(file, written, { mode: 0o600 });
    await writeFile(signature, signActs(written, key), { mode: 0o600 });
    const sealing = { passphrase, ...(workFactor !== undefined && { workFactor }) };
    await writeTransferFile(
      target,
      { kind: "acts", ...label },
      [
        { name: ACTS_NAME, file },
        { name: SIGNATURE_NAME, file: signature },
      ],
      sealing,
    );
    return { is: "written", bytes: (await stat(target)).size, cases: new Set(acts.events.map(({ stream }) => stream)).size };
  } finally {
    await rm(temporaryFolder, { recursive: true, force: true });
  }
}

/** More than a hundred thousand acts: no review has so many. */
const MOST_BYTES = 96 * 1024 * 1024;

/** What came in a file of acts; whether a dossier signed it is still to be proven. */
export interface OpenedActs {
  readonly label: ActsLabel;
  readonly acts: ActsWithin;
  /** Just what is signed, and the signature. */
  readonly written: string;
  readonly signature: string;
}

/** The acts in a sealed file, and what it says of them. Keeps nothing on the disk. */
export async function openActs(file: string, passphrase: string): Promise<OpenedActs> {
  const read = await inspectTransferFile(file, { passphrase, mostBytes: MOST_BYTES, keep: [ACTS_NAME, SIGNATURE_NAME] });
  if (read.manifest.kind !== "acts") throw new TransferError("other-sort");
  const written = read.kept.get(ACTS_NAME) ?? "";
  const signature = read.kept.get(SIGNATURE_NAME) ?? "";
  const { label, acts } = readActs(written);
  // What a person was shown of the file is what is taken in.
  if (label.dossier !== read.manifest.dossier || acts.events.length !== read.manifest.acts) throw new TransferError("damaged");
  return { label, acts, written, signature: signature.slice(0, LONGEST_SIGNATURE) };
}

/** What is in a file of acts beside its manifest. */
const ACTS_NAME = "acts.json";
const SIGNATURE_NAME = "acts.sig";
const LONGEST_SIGNATURE = 200;

/** More than people do in a review of all districts. */
const MOST_ACTS = 20_000;
const LONGEST_PAYLOAD = 64 * 1024;
const MOST_KNOWN = 10_000;
const text = z.string().max(200);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const stamp = z.string().regex(/^[0-9a-f]{16}$/u);
const bytes = z
  .base64()
  .max(100)
  .transform((written) => Buffer.from(written, "base64"));
const keySchema = z.strictObject({ ref: bytes, madeAt: z.number().int(), secret: bytes });
const eventSchema = z.strictObject({
  id: z.uuid(),
  seat: stamp,
  seatSeq: z.number().int().positive().max(MOST_ACTS),
  hlc: stamp,
  stream: text,
  type: text,
  version: z.number().int().positive().max(1_000),
  actor: text,
  at: z.number().int().nonnegative(),
  payload: z.string().max(LONGEST_PAYLOAD),
  prevHash: sha256,
  hash: sha256,
  /** Of what is sealed in it. */
  keys: z.array(keySchema).max(2).optional(),
});
const actsSchema = z.strictObject({
  label: actsLabelSchema,
  seat: stamp,
  events: z.array(eventSchema).min(1).max(MOST_ACTS),
  known: z.record(text, z.array(text).max(MOST_KNOWN)),
});

function writtenActs(label: ActsLabel, acts: ActsWithin): string {
  const written = (value: Uint8Array) => Buffer.from(value).toString("base64");
  const events = acts.events.map(({ keys, ...event }) =>
    keys === undefined
      ? event
      : { ...event, keys: keys.map(({ ref, madeAt, secret }) => ({ ref: written(ref), madeAt, secret: written(secret) })) },
  );
  return JSON.stringify({ label, ...acts, events });
}

/** Throws {@link TransferError}: what is sealed whole and still is no list of acts was made by another program. */
function readActs(written: string): Pick<OpenedActs, "label" | "acts"> {
  if (!isWithinBounds(written, { deepest: 10, mostParts: 1_000_000 })) throw new TransferError("too-heavy");
  try {
    const { label, seat, events, known } = actsSchema.parse(JSON.parse(written));
    const carried = events.map(({ keys, ...event }) => (keys === undefined ? event : { ...event, keys }));
    return { label, acts: { seat: seat as SeatId, events: carried, known } };
  } catch (error) {
    throw new TransferError("damaged", error);
  }
}
