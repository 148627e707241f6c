import { BadWorkbook } from "../../workbooks/badWorkbook.ts";
import { workbookRows as rowsOf } from "../../workbooks/workbookRows.ts";
import { MOST_COLUMNS } from "./fileRows.ts";
import type { FileRow } from "./fileRows.ts";
import { NotAnExport } from "./notAnExport.ts";

const MEGABYTE = 1024 * 1024;
/** Cells far out come of a spreadsheet in which somebody once styled a whole sheet. */
const LIMITS = { sheetBytes: 1_500 * MEGABYTE, stringsBytes: 400 * MEGABYTE, farCells: "passed-over", lastRow: 9_999_999 } as const;

/** The rows of the first sheet of a workbook that is shown. Throws {@link NotAnExport}. */
export async function* workbookRows(path: string, onRead: (bytes: number) => void): AsyncGenerator<FileRow> {
  try {
    yield* rowsOf(path, { ...LIMITS, columns: MOST_COLUMNS }, onRead);
  } catch (error) {
    throw error instanceof BadWorkbook ? new NotAnExport(error.fault, { cause: error }) : error;
  }
}
