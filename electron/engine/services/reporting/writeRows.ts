import type { Locale } from "#contract/settings.ts";
import type { TableFormat } from "#contract/tables.ts";
import { csvPieces } from "../tables/csv.ts";
import { writePieces } from "../../core/files/wholeFile.ts";
import { workbookOf } from "../tables/workbook.ts";
import { csvCell, FORMATS, workbookCell } from "./columns.ts";
import type { Column } from "./columns.ts";

const ROWS_AT_ONCE = 500;

export interface RowsToWrite<Row> {
  readonly columns: readonly Column<Row>[];
  readonly format: TableFormat;
  readonly locale: Locale;
  readonly sheet: string;
  /** Told how many are through; what it throws gives the file up. */
  readonly onRows: (count: number) => void;
}

/** Writes a table of any length into a file, which is there whole or not at all. Answers with how many rows there were. */
export async function writeRows<Row>(file: string, rows: Iterable<Row>, of: RowsToWrite<Row>): Promise<number> {
  const count = { rows: 0 };
  await writePieces(file, of.format === "csv" ? csvOf(counted(), of) : xlsxPieces(counted(), of));
  return count.rows;

  function* counted(): Generator<Row> {
    for (const row of rows) {
      count.rows += 1;
      if (count.rows % ROWS_AT_ONCE === 0) of.onRows(count.rows);
      yield row;
    }
  }
}

function csvOf<Row>(rows: Iterable<Row>, { columns, locale }: RowsToWrite<Row>): AsyncGenerator<string> {
  function* cells() {
    for (const row of rows) yield columns.map((column) => csvCell(column, row));
  }
  return csvPieces(
    columns.map(({ heading }) => heading[locale]),
    cells(),
  );
}

async function* xlsxPieces<Row>(rows: Iterable<Row>, { columns, locale, sheet }: RowsToWrite<Row>): AsyncGenerator<Uint8Array> {
  function* cells() {
    for (const row of rows) yield columns.map((column) => workbookCell(column, row));
  }
  const headed = columns.map(({ heading, width, holds }) => ({ heading: heading[locale], width, format: FORMATS[holds] }));
  yield* await workbookOf(sheet, headed, cells());
}
