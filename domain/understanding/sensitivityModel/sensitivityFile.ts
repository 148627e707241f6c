import { asciiOf, headerIn, ModelFileError, readSoundly, readTable, SectionReader } from "../model/modelFile.ts";
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
/** How the file begins, in as many letters as the other weights do. */
export const SENSITIVITY_MAGIC = "ISMGTS01";

/** Reads the file of the network. Throws {@link ModelFileError}. */
export function readSensitivityFile(bytes: Uint8Array): SensitivityContent {
  if (asciiOf(bytes.subarray(0, SENSITIVITY_MAGIC.length)) !== SENSITIVITY_MAGIC)
    throw new ModelFileError("These are no weights of what no wall may show.");
  return readSoundly(() => {
    const { header: read, end } = headerIn(bytes, SENSITIVITY_FORMAT);
    const header = read as SensitivityHeader;
    const { rows, width, labels } = header;
    const reader = new SectionReader(bytes, end);
    const table = readTable(reader, { rows, columns: width });
    const weights = new Float32Array(reader.take(labels.length * width * 4));
    const bias = new Float32Array(reader.take(labels.length * 4));
    reader.requireEnd();
    return { header, network: { table, labels, weights, bias } };
  });
}
