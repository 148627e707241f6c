import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import { stringify } from "csv-stringify/sync";
import writeWorkbook from "write-excel-file/node";
import type { Locale } from "#contract/settings.ts";
import type { TableFormat } from "#contract/tables.ts";
import { csvCell, workbookCell } from "./columns.ts";
import type { Column } from "./columns.ts";

const ROWS_AT_ONCE = 500;

/** Writes a table of any length into a file. `onRows` is told how many are through. Answers with how many there were. */
export async function writeRows<Row>(
  file: string,
  rows: Iterable<Row>,
  {
    columns,
    format,
    locale,
    sheet,
    onRows,
  }: {
    readonly columns: readonly Column<Row>[];
    readonly format: TableFormat;
    readonly locale: Locale;
    readonly sheet: string;
    readonly onRows: (count: number) => void;
  },
): Promise<number> {
  const headings = columns.map(({ heading }) => heading[locale]);
  return format === "csv" ? writeCsv() : writeXlsx();

  async function writeCsv(): Promise<number> {
    const output = createWriteStream(file);
    // Without a byte order mark spreadsheets take Hindi for a language of their own.
    output.write(`\uFEFF${line(headings)}`);
    let count = 0;
    let piece = "";
    for (const row of rows) {
      piece += line(columns.map((column) => csvCell(column, row)));
      count += 1;
      if (count % ROWS_AT_ONCE !== 0) continue;
      if (!output.write(piece)) await once(output, "drain");
      piece = "";
      onRows(count);
    }
    output.end(piece);
    await finished(output);
    return count;
  }

  async function writeXlsx(): Promise<number> {
    const heading = headings.map((value) => ({ value, type: String, fontWeight: "bold" as const, wrap: true }));
    const cells: ReturnType<typeof workbookCell<Row>>[][] = [];
    let count = 0;
    for (const row of rows) {
      cells.push(columns.map((column) => workbookCell(column, row)));
      count += 1;
      if (count % ROWS_AT_ONCE === 0) onRows(count);
    }
    const workbook = await writeWorkbook([heading, ...cells], {
      sheet,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    }).toBuffer();
    await writeFile(file, workbook);
    return count;
  }
}

function line(cells: readonly string[]): string {
  return stringify([[...cells]], { record_delimiter: "windows" });
}
