import { CsvError, parse } from "csv-parse/sync";
import type { TableFault } from "#contract/tables.ts";
import { LONGEST_TABLE } from "#domain/registry/longestTable.ts";
import { fromWithoutFormula } from "#domain/text/formulas.ts";
import { BadWorkbook } from "../workbooks/markup.ts";
import { workbookRows as rowsOf } from "../workbooks/workbookRows.ts";

export interface TableRow {
  /** The line on which it stands, the heading being line 1; in a workbook the number of its row. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The first sheet of a workbook, or a CSV file, as text. Dates are written `2026-11-24`. Rows without any text are left out. */
export interface Table {
  readonly heading: readonly string[];
  readonly rows: readonly TableRow[];
}

/** More than all offices of the State with everybody who ever held them. */
const MOST_ROWS = 20_000;
/** To CZ: four times as many as any list has. */
const MOST_COLUMNS = 104;

/** Told by its bytes, whatever the file is called. Throws {@link NotATable}. */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  if (bytes.length === 0) throw new NotATable("empty");
  if (bytes.length > LONGEST_TABLE) throw new NotATable("too-large");
  if (startsWith(bytes, OLD_EXCEL)) throw new NotATable("old-excel");
  const rows = startsWith(bytes, ZIP) ? await workbookRows(bytes) : csvRows(textOf(bytes));
  const written = rows
    .map(({ line, cells }) => ({ line, cells: cells.slice(0, MOST_COLUMNS).map((cell) => fromWithoutFormula(cell.trim()).trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  const [heading, ...rest] = written;
  if (heading === undefined) throw new NotATable("empty");
  if (rest.length > MOST_ROWS) throw new NotATable("too-many-rows");
  return { heading: heading.cells, rows: rest };
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

const MEGABYTE = 1024 * 1024;
/** A list of 20,000 offices unpacks to 20 MB. */
const LIMITS = {
  sheetBytes: 64 * MEGABYTE,
  stringsBytes: 32 * MEGABYTE,
  columns: MOST_COLUMNS,
  farCells: "refused",
  lastRow: 99_999,
} as const;
/** All letters of a table together: a text that many cells share is written out for each. */
const MOST_LETTERS = 40_000_000;

async function workbookRows(bytes: Uint8Array): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  let letters = 0;
  try {
    for await (const { line, cells } of rowsOf(bytes, LIMITS)) {
      if (rows.length > MOST_ROWS) throw new NotATable("too-many-rows");
      for (const cell of cells) letters += cell.length;
      if (letters > MOST_LETTERS) throw new NotATable("too-large");
      rows.push({ line, cells: cells.map(dayText) });
    }
    return rows;
  } catch (error) {
    throw error instanceof BadWorkbook ? new NotATable(error.fault, { cause: error }) : error;
  }
}

/** A day in a workbook has no time zone; of a time the day alone is wanted here. */
function dayText(cell: string): string {
  return DAY_WITH_TIME.test(cell) ? cell.slice(0, 10) : cell;
}

const DAY_WITH_TIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/u;

function textOf(bytes: Uint8Array): string {
  if (bytes.includes(0)) throw new NotATable("not-a-table");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new NotATable("not-utf8", { cause: error });
  }
}

function csvRows(text: string): readonly TableRow[] {
  try {
    const records = parse(text, {
      bom: true,
      relaxColumnCount: true,
      relaxQuotes: true,
      info: true,
      delimiter: delimiterOf(text),
      to: MOST_ROWS + 2,
      maxRecordSize: LONGEST_RECORD,
    }) as unknown as readonly CsvRecord[];
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (error instanceof CsvError) throw new NotATable("not-a-table", { cause: error });
    throw error;
  }
}

/** A quote that is never closed would swallow the rest of the file. */
const LONGEST_RECORD = 1024 * 1024;

/** What `info` makes of a row. */
interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Where a comma is the decimal sign, spreadsheets part the columns by semicolons. */
function delimiterOf(text: string): string {
  const [first = ""] = text.split("\n", 1);
  const counts = [",", ";", "\t"].map((delimiter) => ({ delimiter, count: first.split(delimiter).length }));
  return counts.toSorted((one, other) => other.count - one.count)[0]?.delimiter ?? ",";
}

/** The file cannot be read as a table. */
export class NotATable extends Error {
  override readonly name = "NotATable";
  readonly fault: TableFault;

  constructor(fault: TableFault, options?: ErrorOptions) {
    super(SENTENCES[fault], options);
    this.fault = fault;
  }
}

const SENTENCES: Readonly<Record<TableFault, string>> = {
  empty: "The file is empty.",
  "not-a-table": "This is neither a CSV file nor an XLSX workbook.",
  "old-excel": "This is a workbook of the old form (XLS). Save it as XLSX.",
  "not-utf8": "The text of the file is not in UTF-8. Save it as CSV (UTF-8), or as XLSX.",
  "too-large": "The file is larger than any list of offices.",
  "too-many-rows": "The file has more rows than any list of offices.",
  "too-heavy": "Reading the file takes more time or memory than any list of offices. Copy the rows into a new sheet and save that.",
  "no-columns": "The first line does not name the columns that are needed.",
};
