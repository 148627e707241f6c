import type { MadeFile, TableFormat } from "#contract/tables.ts";
import { assertNever } from "#domain/assertNever.ts";
import { withoutFormula } from "#domain/text/formulas.ts";
import { csvFile } from "./csv.ts";
import type { CsvCell } from "./csv.ts";
import { wholeWorkbook } from "./workbook.ts";

export interface TableToWrite {
  /** Of the file, without its ending, and of the sheet. */
  readonly name: string;
  readonly heading: readonly string[];
  /** Counts are numbers, so that a spreadsheet adds them up. */
  readonly rows: readonly (readonly CsvCell[])[];
}

/** A file that `readTable` reads as it was, and in which a spreadsheet finds nothing to run. */
export async function writeTable(table: TableToWrite, format: TableFormat): Promise<MadeFile> {
  switch (format) {
    case "csv":
      return { name: `${table.name}.csv`, mediaType: MEDIA_TYPES.csv, bytes: csvFile([table.heading, ...table.rows]).toString("base64") };
    case "xlsx":
      return { name: `${table.name}.xlsx`, mediaType: MEDIA_TYPES.xlsx, bytes: (await xlsxOf(table)).toString("base64") };
    default:
      return assertNever(format);
  }
}

export const MEDIA_TYPES: Readonly<Record<TableFormat, string>> = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** In characters. */
export const COLUMN_WIDTH = 22;

/** A text stays one: a phone number keeps its zero. */
function xlsxOf({ name, heading, rows }: TableToWrite): Promise<Buffer> {
  const columns = heading.map((each) => ({ heading: each, width: COLUMN_WIDTH }));
  return wholeWorkbook(
    name,
    columns,
    rows.map((row) => row.map((cell) => (typeof cell === "number" ? cell : withoutFormula(cell)))),
  );
}
