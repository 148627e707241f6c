import { open } from "node:fs/promises";
import { BadWorkbook } from "../../workbooks/markup.ts";
import { workbookRows as rowsOf } from "../../workbooks/workbookRows.ts";
import { csvRows } from "./csvRows.ts";
import { NotAnExport } from "./notAnExport.ts";

/** One row as text; dates of a workbook are written `2026-11-24 10:35:00`. */
export interface FileRow {
  /** The line on which it begins, from 1; in a workbook the number of its row. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Which letters a text file was written in; `windows-1252` is what is left where it is no Unicode, and holds no Hindi. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export interface OpenedRows {
  readonly encoding: TextEncoding | null;
  /** Throws {@link NotAnExport} where the file proves to be broken further on. */
  readonly rows: AsyncIterable<FileRow>;
}

/** 200,000 rows of 20 columns are some 100 MB. */
export const MOST_FILE_BYTES = 160 * 1024 * 1024;
const MOST_ROWS = 300_000;
export const MOST_COLUMNS = 300;

/** The rows of a file, whatever it is called. `onRead` hears how many of its bytes have been gone through. Throws {@link NotAnExport}. */
export async function fileRows(path: string, onRead: (bytes: number) => void = () => undefined): Promise<OpenedRows> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    if (size === 0) throw new NotAnExport("empty");
    if (size > MOST_FILE_BYTES) throw new NotAnExport("too-large");
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size, BEGINNING_BYTES)), 0, Math.min(size, BEGINNING_BYTES), 0);
    const beginning = buffer.subarray(0, bytesRead);
    if (startsWith(beginning, OLD_EXCEL)) throw new NotAnExport("old-excel");
    if (startsWith(beginning, ZIP)) return { encoding: null, rows: limited(workbookRows(path, onRead)) };
    const { encoding, rows } = await csvRows(path, beginning, onRead);
    return { encoding, rows: limited(rows) };
  } finally {
    await handle.close();
  }
}

const BEGINNING_BYTES = 64 * 1024;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

/** All letters of an export together: a text that many cells share is written out once for each. */
const MOST_LETTERS = 500_000_000;

/** Trimmed, and without the rows that hold nothing. */
async function* limited(rows: AsyncIterable<FileRow>): AsyncGenerator<FileRow> {
  let count = 0;
  let letters = 0;
  for await (const { line, cells } of rows) {
    const trimmed = cells.slice(0, MOST_COLUMNS).map((cell) => cell.trim());
    if (trimmed.every((cell) => cell === "")) continue;
    count += 1;
    if (count > MOST_ROWS) throw new NotAnExport("too-many-rows");
    for (const cell of trimmed) letters += cell.length;
    if (letters > MOST_LETTERS) throw new NotAnExport("too-large");
    yield { line, cells: trimmed };
  }
}

const MEGABYTE = 1024 * 1024;
/** Cells far out come of a spreadsheet in which somebody once styled a whole sheet. */
const LIMITS = { sheetBytes: 1_500 * MEGABYTE, stringsBytes: 400 * MEGABYTE, farCells: "passed-over", lastRow: 9_999_999 } as const;

/** The rows of the first sheet of a workbook that is shown. Throws {@link NotAnExport}. */
async function* workbookRows(path: string, onRead: (bytes: number) => void): AsyncGenerator<FileRow> {
  try {
    yield* rowsOf(path, { ...LIMITS, columns: MOST_COLUMNS }, onRead);
  } catch (error) {
    throw error instanceof BadWorkbook ? new NotAnExport(error.fault, { cause: error }) : error;
  }
}
