import { ModelFileError } from "../model/modelFile.ts";
import type { Calibration } from "../model/modelFile.ts";
import type { TableData } from "../model/table.ts";

/** What stands before the weights, as JSON. */
export interface SensitivityHeader {
  readonly format: number;
  /** The first letters of the hash of everything else in the file. */
  readonly id: string;
  /** What it was trained from, by hash. */
  readonly posts: string;
  readonly code: string;
  /** How sure the share makes that both say together. */
  readonly calibration: Calibration;
  /** From this probability on a post tells of what no wall may show. */
  readonly threshold: number;
  readonly rows: number;
  /** Of the hidden layer. */
  readonly width: number;
  /** What each column says; several may say the same. */
  readonly labels: readonly string[];
}

/** A table from features to a hidden layer, and what that layer says of each column. */
export interface NetworkData {
  readonly table: TableData;
  readonly labels: readonly string[];
  /** Column by column. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

export interface SensitivityContent {
  readonly header: SensitivityHeader;
  readonly network: NetworkData;
}

export const SENSITIVITY_FORMAT = 2;
/** How the file begins. */
export const SENSITIVITY_MAGIC = "ISMGTS01";

/** Reads the file of the network. Throws {@link ModelFileError}. */
export function readSensitivityFile(bytes: Uint8Array): SensitivityContent {
  if (asciiOf(bytes.subarray(0, SENSITIVITY_MAGIC.length)) !== SENSITIVITY_MAGIC)
    throw new ModelFileError("These are no weights of what no wall may show.");
  const start = SENSITIVITY_MAGIC.length + 4;
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(SENSITIVITY_MAGIC.length, true);
  const header = JSON.parse(asciiOf(bytes.subarray(start, start + length))) as SensitivityHeader;
  const { format, rows, width, labels } = header;
  if (format !== SENSITIVITY_FORMAT) throw new ModelFileError(`These weights have format ${format}, not ${SENSITIVITY_FORMAT}.`);
  let at = start + length;
  const take = (count: number) => {
    if (!(count >= 0) || at + count > bytes.length) throw new ModelFileError("These weights are cut off.");
    at += count;
    return Uint8Array.from(bytes.subarray(at - count, at)).buffer;
  };
  const table = {
    columns: width,
    hashes: new Uint32Array(take(rows * 4)),
    rarity: new Float32Array(take(rows * 4)),
    scale: new Float32Array(take(rows * 4)),
    weights: new Int8Array(take(rows * width)),
    bias: new Float32Array(take(width * 4)),
  };
  const weights = new Float32Array(take(labels.length * width * 4));
  const bias = new Float32Array(take(labels.length * 4));
  if (at !== bytes.length) throw new ModelFileError("These weights are longer than they say.");
  return { header, network: { table, labels, weights, bias } };
}

function asciiOf(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
