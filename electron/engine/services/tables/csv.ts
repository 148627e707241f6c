import { stringify } from "csv-stringify/sync";
import { withoutFormula } from "#domain/text/formulas.ts";
import { turnOfTheLoop } from "../../core/time/turnOfTheLoop.ts";

/** A text of anybody's, or a number of the program's own, which stays one. */
export type CsvCell = string | number;

/** What a CSV file begins with: without a byte order mark spreadsheets take Hindi for a language of their own. */
const CSV_BEGINNING = "\uFEFF";

/**
 * One line of a CSV file with its end. Every field is in quotes, so that no reader guesses where one ends, and no line of a text is one
 * that a spreadsheet runs. Every CSV file of the program is written by this.
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return stringify([cells.map((cell) => (typeof cell === "number" ? String(cell) : withoutFormula(writable(cell))))], {
    quoted: true,
    quoted_empty: true,
    record_delimiter: "windows",
  });
}

/** A whole file, for tables that are short. */
export function csvFile(rows: readonly (readonly CsvCell[])[]): Buffer {
  return Buffer.from(CSV_BEGINNING + rows.map(csvLine).join(""), "utf8");
}

const ROWS_AT_ONCE = 500;

/** A table of any length, some rows at once, with a turn of the loop between. */
export async function* csvPieces(heading: readonly string[], rows: Iterable<readonly CsvCell[]>): AsyncGenerator<string> {
  let piece = CSV_BEGINNING + csvLine(heading);
  let inPiece = 0;
  for (const row of rows) {
    piece += csvLine(row);
    inPiece += 1;
    if (inPiece < ROWS_AT_ONCE) continue;
    yield piece;
    [piece, inPiece] = ["", 0];
    await turnOfTheLoop();
  }
  yield piece;
}

/** Line breaks of one sort, and nothing that readers stop at or a terminal obeys. */
function writable(text: string): string {
  return text.replaceAll(/\r\n?/gu, "\n").replaceAll(UNWRITABLE, "");
}

const UNWRITABLE = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu;
