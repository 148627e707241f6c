import { asciiOf, headerIn, ModelFileError, readSequence, readSoundly, readTable, SectionReader } from "../model/modelFile.ts";
import type { Calibration, SequenceSize } from "../model/modelFile.ts";
import type { SequenceData } from "../model/sequence.ts";
import type { TableData } from "../model/table.ts";

/** What stands before the weights, as JSON. */
export interface SensitivityHeader {
  readonly format: number;
  /** The first letters of the hash of everything else in the file. */
  readonly id: string;
  /** What it was trained from, by hash. */
  readonly posts: string;
  readonly code: string;
  /** How sure the share makes that all say together. */
  readonly calibration: Calibration;
  /** From this probability on a post tells of what no wall may show. */
  readonly threshold: number;
  readonly rows: number;
  /** Of the hidden layer. */
  readonly width: number;
  readonly sequence: SequenceSize;
  /** What each column says; several may say the same. */
  readonly labels: readonly string[];
}

/** What each column says of a post: by its features, which a table brings to a hidden layer, and by its words in their order. */
export interface NetworkData {
  readonly table: TableData;
  readonly labels: readonly string[];
  /** Of the hidden layer, column by column. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly sequence: SequenceData;
}

export interface SensitivityContent {
  readonly header: SensitivityHeader;
  readonly network: NetworkData;
}

export const SENSITIVITY_FORMAT = 3;
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
    const sequence = readSequence(reader, header.sequence);
    reader.requireEnd();
    return { header, network: { table, labels, weights, bias, sequence } };
  });
}
