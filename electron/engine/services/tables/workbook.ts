import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";
import type { writeXlsxStream } from "hucre/xlsx";

/** A date of a workbook has no zone: it is shown as it would be in UTC. */
export type WorkbookCell = string | number | Date | null;

export interface WorkbookColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  /** How a spreadsheet shows numbers and dates, such as `dd-mm-yyyy`. */
  readonly format?: string | undefined;
}

/**
 * A workbook of one sheet whose first row stays in view, piece by piece: rows are taken as they are asked for, so that a table of any
 * length takes no more memory than a short one.
 */
export async function workbookOf(
  sheet: string,
  columns: readonly WorkbookColumn[],
  rows: Iterable<readonly WorkbookCell[]>,
): Promise<ReadableStream<Uint8Array>> {
  const library = await import("hucre/xlsx");
  const styled: { width: number; style: Style }[] = columns.map(({ width }) => ({ width, style: HEADING }));
  function* all(): Generator<(string | number | Date | null)[]> {
    yield columns.map(({ heading }) => heading);
    // The library has styles of columns alone, and reads them with each row.
    for (const [index, { format }] of columns.entries()) if (styled[index]) styled[index].style = format ? { numFmt: format } : {};
    for (const row of rows) yield row.map((cell) => (typeof cell === "string" ? plain(cell) : cell));
  }
  return library.writeXlsxStream(all(), { name: sheet, columns: styled, freezePane: { rows: 1 } });
}

/** The same in one piece, for tables that are short. */
export async function wholeWorkbook(...of: Parameters<typeof workbookOf>): Promise<Buffer> {
  return buffer(Readable.fromWeb(await workbookOf(...of)));
}

type Style = NonNullable<NonNullable<Parameters<typeof writeXlsxStream>[1]["columns"]>[number]["style"]>;

const HEADING: Style = { font: { bold: true }, alignment: { wrapText: true, vertical: "top" } };

/** A longer one makes the whole workbook unreadable for spreadsheets. */
const LONGEST_CELL = 32_767;

/** Nothing that XML cannot hold; null where nothing is left. */
function plain(text: string): string | null {
  const written = text.replaceAll(UNWRITABLE, "");
  const fitting = written.length > LONGEST_CELL ? `${written.slice(0, LONGEST_CELL - 1).replace(HALF_A_LETTER, "")}…` : written;
  return fitting === "" ? null : fitting;
}

const UNWRITABLE = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu;
const HALF_A_LETTER = /[\uD800-\uDBFF]$/u;
