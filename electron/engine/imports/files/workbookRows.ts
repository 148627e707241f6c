import type { FileRow } from "./fileRows.ts";
import { sheetRows } from "./sheetRows.ts";
import { workbookParts } from "./workbookParts.ts";
import { zipEntries } from "./zipFile.ts";

/** The rows of the first sheet of a workbook that is shown. Throws {@link NotAnExport}. */
export async function* workbookRows(path: string, onRead: (bytes: number) => void): AsyncGenerator<FileRow> {
  yield* sheetRows(await workbookParts(await zipEntries(path)), onRead);
}
