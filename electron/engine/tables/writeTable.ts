import { stringify } from "csv-stringify/sync";
import type { MadeFile, TableFormat } from "#contract/tables.ts";
import { assertNever } from "#domain/assertNever.ts";
import { withoutFormula } from "./formulas.ts";
import { wholeWorkbook } from "./workbook.ts";

export interface TableToWrite {
  /** Of the file, without its ending, and of the sheet. */
  readonly name: string;
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A file that `readTable` reads as it was, and in which a spreadsheet finds nothing to run. */
export async function writeTable(table: TableToWrite, format: TableFormat): Promise<MadeFile> {
  switch (format) {
    case "csv":
      return { name: `${table.name}.csv`, mediaType: "text/csv", bytes: csvOf(table).toString("base64") };
    case "xlsx":
      return { name: `${table.name}.xlsx`, mediaType: XLSX, bytes: (await xlsxOf(table)).toString("base64") };
    default:
      return assertNever(format);
  }
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** With a byte order mark: without it spreadsheets take Hindi for a language of their own. */
function csvOf({ heading, rows }: TableToWrite): Buffer {
  return Buffer.from(
    stringify([heading, ...rows.map((row) => row.map(withoutFormula))], { bom: true, record_delimiter: "windows" }),
    "utf8",
  );
}

const COLUMN_WIDTH = 22;

/** Every cell is text: a phone number keeps its zero. */
function xlsxOf({ name, heading, rows }: TableToWrite): Promise<Buffer> {
  const columns = heading.map((each) => ({ heading: each, width: COLUMN_WIDTH }));
  return wholeWorkbook(
    name,
    columns,
    rows.map((row) => row.map(withoutFormula)),
  );
}
