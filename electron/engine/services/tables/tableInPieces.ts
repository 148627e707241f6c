import type { MadeInPieces, TableFormat } from "#contract/tables.ts";
import { withoutFormula } from "#domain/text/formulas.ts";
import { turnOfTheLoop } from "../../core/time/turnOfTheLoop.ts";
import { csvPieces } from "./csv.ts";
import type { CsvCell } from "./csv.ts";
import { workbookOf } from "./workbook.ts";
import { COLUMN_WIDTH, MEDIA_TYPES } from "./writeTable.ts";
import type { TableToWrite } from "./writeTable.ts";

export interface LongTable extends Omit<TableToWrite, "rows"> {
  /** Read while they are written, some at once. */
  readonly rows: Iterable<readonly CsvCell[]>;
  /** How many there will be; 0 where nobody knows. */
  readonly of: number;
}

/** The file that `writeTable` makes, of a table that takes longer: the engine answers others between two pieces, and nothing more is read once nobody asks. */
export async function* tableInPieces({ name, heading, rows, of }: LongTable, format: TableFormat): AsyncGenerator<MadeInPieces> {
  let count = 0;
  function* counted(): Generator<readonly CsvCell[]> {
    for (const row of rows) {
      count += 1;
      yield row;
    }
  }
  for await (const piece of format === "csv" ? csvPieces(heading, counted()) : xlsxPieces(name, heading, counted())) {
    yield { is: "piece", bytes: Buffer.from(piece).toString("base64") };
    yield { is: "underway", rows: count, of };
    await turnOfTheLoop();
  }
  yield { is: "whole", name: `${name}.${format}`, mediaType: MEDIA_TYPES[format], rows: count };
}

async function* xlsxPieces(name: string, heading: readonly string[], rows: Iterable<readonly CsvCell[]>): AsyncGenerator<Uint8Array> {
  const columns = heading.map((each) => ({ heading: each, width: COLUMN_WIDTH }));
  function* cells() {
    for (const row of rows) yield row.map((cell) => (typeof cell === "number" ? cell : withoutFormula(cell)));
  }
  yield* await workbookOf(name, columns, cells());
}
