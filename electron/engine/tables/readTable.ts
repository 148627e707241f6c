import { CsvError, parse } from "csv-parse/sync";
import { LONGEST_TABLE } from "#domain/registry/longestTable.ts";
import { fromWithoutFormula } from "#domain/text/formulas.ts";
import { NotATable } from "./notATable.ts";
import { unpackWorkbook } from "./unpackWorkbook.ts";

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

/** Told by its bytes, whatever the file is called. Throws {@link NotATable}. */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  if (bytes.length === 0) throw new NotATable("empty");
  if (bytes.length > LONGEST_TABLE) throw new NotATable("too-large");
  if (startsWith(bytes, OLD_EXCEL)) throw new NotATable("old-excel");
  const rows = startsWith(bytes, ZIP) ? await workbookRows(bytes) : csvRows(textOf(bytes));
  const written = rows
    .map(({ line, cells }) => ({ line, cells: cells.map((cell) => fromWithoutFormula(cell.trim()).trim()) }))
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

async function workbookRows(bytes: Uint8Array): Promise<readonly TableRow[]> {
  const unpacked = unpackWorkbook(bytes);
  const { readSheet } = await import("read-excel-file/universal");
  try {
    const rows = await readSheet(unpacked);
    return rows.map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cellText(cell)) }));
  } catch (error) {
    throw new NotATable("not-a-table", { cause: error });
  }
}

/** The library gives a text, a number, a boolean, a `Date` or null, which its types do not quite say. */
function cellText(cell: unknown): string {
  // A day in a workbook has no time zone; it is read as if it were UTC. A number that is dressed as a date may be no day at all.
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10);
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "";
}

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
    }) as unknown as readonly CsvRecord[];
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (error instanceof CsvError) throw new NotATable("not-a-table", { cause: error });
    throw error;
  }
}

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
