import { stringify } from "csv-stringify/sync";
import writeWorkbook from "write-excel-file/node";
import type { MadeFile, TableFormat } from "#contract/tables.ts";
import { assertNever } from "#domain/assertNever.ts";
import { withoutFormula } from "./formulas.ts";

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
      return { name: `${table.name}.xlsx`, mediaType: XLSX, bytes: (await workbookOf(table)).toString("base64") };
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
function workbookOf({ name, heading, rows }: TableToWrite): Promise<Buffer> {
  const cells = rows.map((row) => row.map((text) => (text === "" ? null : { value: apart(withoutFormula(text)), type: String })));
  return writeWorkbook([heading.map((value) => ({ value, type: String, fontWeight: "bold" as const })), ...cells], {
    sheet: name,
    columns: heading.map(() => ({ width: COLUMN_WIDTH })),
    stickyRowsCount: 1,
  }).toBuffer();
}

/** The library looks texts up in a plain object, so that `constructor` is there already. A blank at the end is not read. */
function apart(text: string): string {
  return text in Object.prototype ? `${text} ` : text;
}
