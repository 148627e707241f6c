import { sheetRows } from "./sheetRows.ts";
import type { SheetRow } from "./sheetRows.ts";
import { workbookParts } from "./workbookParts.ts";
import { openZip } from "./zipFile.ts";

export interface WorkbookLimits {
  /** What the sheet may unpack to, bytes. */
  readonly sheetBytes: number;
  /** What the texts that cells share may unpack to, bytes: all of them are held at once. */
  readonly stringsBytes: number;
  readonly columns: number;
  /** Cells and rows beyond the limits: passed over, as where a spreadsheet once styled a whole sheet; or the workbook is refused. */
  readonly farCells: "passed-over" | "refused";
  /** The last row that may hold a cell. */
  readonly lastRow: number;
}

/** The rows of the first sheet of a workbook that is shown; the workbook is a file by its path, or bytes. `onRead` hears how many packed bytes are behind. Throws {@link BadWorkbook}. */
export async function* workbookRows(
  source: string | Uint8Array,
  limits: WorkbookLimits,
  onRead: (packedBytes: number) => void = () => undefined,
): AsyncGenerator<SheetRow> {
  const zip = await openZip(source);
  try {
    yield* sheetRows(await workbookParts(zip.entries, limits), limits, onRead);
  } finally {
    zip.close();
  }
}
