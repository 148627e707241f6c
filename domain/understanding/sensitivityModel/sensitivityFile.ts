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
  readonly columns: number;
}

export interface SensitivityContent {
  readonly header: SensitivityHeader;
  readonly table: TableData;
}

export const SENSITIVITY_FORMAT = 1;
/** How the file begins. */
export const SENSITIVITY_MAGIC = "ISMGTS01";

/** Reads the file of the table. Throws {@link ModelFileError}. */
export function readSensitivityFile(bytes: Uint8Array): SensitivityContent {
  if (asciiOf(bytes.subarray(0, SENSITIVITY_MAGIC.length)) !== SENSITIVITY_MAGIC)
    throw new ModelFileError("These are no weights of what no wall may show.");
  const start = SENSITIVITY_MAGIC.length + 4;
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(SENSITIVITY_MAGIC.length, true);
  const header = JSON.parse(asciiOf(bytes.subarray(start, start + length))) as SensitivityHeader;
  const { format, rows, columns } = header;
  if (format !== SENSITIVITY_FORMAT) throw new ModelFileError(`These weights have format ${format}, not ${SENSITIVITY_FORMAT}.`);
  let at = start + length;
  const take = (count: number) => {
    if (!(count >= 0) || at + count > bytes.length) throw new ModelFileError("These weights are cut off.");
    at += count;
    return Uint8Array.from(bytes.subarray(at - count, at)).buffer;
  };
  const table = {
    columns,
    hashes: new Uint32Array(take(rows * 4)),
    rarity: new Float32Array(take(rows * 4)),
    scale: new Float32Array(take(rows * 4)),
    weights: new Int8Array(take(rows * columns)),
    bias: new Float32Array(take(columns * 4)),
  };
  if (at !== bytes.length) throw new ModelFileError("These weights are longer than they say.");
  return { header, table };
}

function asciiOf(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
