import type { SequenceData } from "./sequence.ts";
import { placesOf } from "./sequencePass.ts";
import type { SequenceShape } from "./sequencePass.ts";
import type { TableData } from "./table.ts";

/** One decision of the model, and where its labels are among the columns of its table. */
export interface HeadData {
  readonly name: HeadName;
  readonly labels: readonly string[];
  readonly start: number;
}

export type HeadName = "kind" | "department" | "urgency" | "language" | "sensitivity";

/** Of how sure a score is: `1 / (1 + e^-(slope * x + offset))` of the logit of the first label's share. */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

/** What stands before the weights, as JSON. */
export interface ModelHeader {
  readonly format: number;
  /** The first letters of the hash of everything else in the file. */
  readonly id: string;
  /** What it was trained from. */
  readonly posts: string;
  readonly code: string;
  readonly features: string;
  readonly sense: TableShape;
  readonly language: TableShape;
  readonly sequence: SequenceSize;
  readonly heads: readonly HeadData[];
  readonly calibration: Readonly<Record<Exclude<HeadName, "sensitivity"> | "emergency" | "sensitive", Calibration>>;
  readonly thresholds: Thresholds;
  /** From which weight on the first department of the rules has the last word. */
  readonly certain: Readonly<Record<string, number>>;
}

interface Thresholds {
  /** From this calibrated share on a post is an emergency. */
  readonly emergency: number;
  /** From this one on it may be. */
  readonly maybeEmergency: number;
  readonly urgent: number;
  /** From this calibrated share on a post tells of what no wall may show. */
  readonly sensitive: number;
  /** Under these a person is to look. */
  readonly check: Readonly<Record<Exclude<HeadName, "sensitivity">, number>>;
}

interface TableShape {
  readonly rows: number;
  readonly columns: number;
}

/** Of several networks that share the rows of their words. */
export interface SequenceSize extends SequenceShape {
  readonly rows: number;
  readonly networks: number;
}

export interface ModelContent {
  readonly header: ModelHeader;
  readonly sense: TableData;
  readonly language: TableData;
  readonly sequence: SequenceData;
}

export const MODEL_FORMAT = 4;
/** How the file begins. */
export const MODEL_MAGIC = "ISMGTM01";

/** Bytes that are no such file, or one of another form. */
export class ModelFileError extends Error {}

/** Reads the file of the weights. Throws {@link ModelFileError}. */
export function readModelFile(bytes: Uint8Array): ModelContent {
  if (asciiOf(bytes.subarray(0, MODEL_MAGIC.length)) !== MODEL_MAGIC)
    throw new ModelFileError("These are no weights of the understanding model.");
  return readSoundly(() => {
    const { header: read, end } = headerIn(bytes, MODEL_FORMAT);
    const header = read as ModelHeader;
    const reader = new SectionReader(bytes, end);
    const sense = readTable(reader, header.sense);
    const language = readTable(reader, header.language);
    const sequence = readSequence(reader, header.sequence);
    reader.requireEnd();
    return { header, sense, language, sequence };
  });
}

/** Bytes that end within the header, or a header that is none, end in the one error that a reader of weights throws. */
export function readSoundly<Content>(read: () => Content): Content {
  try {
    return read();
  } catch (error) {
    if (error instanceof ModelFileError) throw error;
    throw new ModelFileError("These weights are broken.", { cause: error });
  }
}

/** The JSON that stands after the magic and the length of itself, and where the weights begin. Throws {@link ModelFileError} for another format, and what JSON and bytes throw. */
export function headerIn(bytes: Uint8Array, format: number): { readonly header: { readonly format: number }; readonly end: number } {
  const start = MODEL_MAGIC.length + 4;
  const end = start + new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(MODEL_MAGIC.length, true);
  const header = JSON.parse(asciiOf(bytes.subarray(start, end))) as { readonly format: number };
  if (header.format !== format) throw new ModelFileError(`These weights have format ${header.format}, not ${format}.`);
  return { header, end };
}

export function readTable(reader: SectionReader, { rows, columns }: TableShape): TableData {
  return {
    columns,
    hashes: new Uint32Array(reader.take(rows * 4)),
    rarity: new Float32Array(reader.take(rows * 4)),
    scale: new Float32Array(reader.take(rows * 4)),
    weights: new Int8Array(reader.take(rows * columns)),
    bias: new Float32Array(reader.take(columns * 4)),
  };
}

export function readSequence(reader: SectionReader, { rows, networks, ...shape }: SequenceSize): SequenceData {
  return {
    shape,
    hashes: new Uint32Array(reader.take(rows * 4)),
    scale: new Float32Array(reader.take(rows * 4)),
    rows: new Int8Array(reader.take(rows * networks * shape.width)),
    weights: Array.from({ length: networks }, () => new Float32Array(reader.take(placesOf(shape).length * 4))),
  };
}

/** Copies sections, since lists of numbers must begin at a multiple of their size. */
export class SectionReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  requireEnd(): void {
    if (this.#at !== this.#bytes.length) throw new ModelFileError("These weights are longer than they say.");
  }

  take(length: number): ArrayBuffer {
    const end = this.#at + length;
    if (!(length >= 0) || end > this.#bytes.length) throw new ModelFileError("These weights are cut off.");
    const copy = new Uint8Array(length);
    copy.set(this.#bytes.subarray(this.#at, end));
    this.#at = end;
    return copy.buffer;
  }
}

export function asciiOf(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
