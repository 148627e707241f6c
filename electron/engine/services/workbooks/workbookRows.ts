import { BadWorkbook, markupReader, unescaped } from "./markup.ts";
import type { Attributes } from "./markup.ts";
import { cut, requireBearable, textOfRuns, workbookParts } from "./workbookParts.ts";
import type { WorkbookParts } from "./workbookParts.ts";
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

/** One row as text; dates are written `2026-11-24 10:35:00`. */
interface SheetRow {
  /** Its number, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a sheet while it is unpacked; what follows them is not unpacked. Throws {@link BadWorkbook}. */
async function* sheetRows(parts: WorkbookParts, limits: WorkbookLimits, onRead: (packedBytes: number) => void): AsyncGenerator<SheetRow> {
  const decoder = new TextDecoder();
  const gathering = gatheredRows(parts, limits);
  const push = markupReader(gathering);
  for await (const piece of parts.sheet.read(limits.sheetBytes, onRead)) {
    push(decoder.decode(piece, { stream: true }));
    yield* gathering.rows.splice(0);
    if (gathering.isOver()) return;
  }
}

function gatheredRows(parts: WorkbookParts, { columns, farCells, lastRow }: WorkbookLimits) {
  const rows: SheetRow[] = [];
  const runs = textOfRuns();
  let isOver = false;
  let line = 0;
  let cells: string[] | null = null;
  let next = 0;
  let cell: { readonly column: number; readonly attributes: Attributes } | null = null;
  let isValue = false;
  let value = "";

  const isFar = (isTooFar: boolean) => {
    if (isTooFar && farCells === "refused") throw new BadWorkbook("too-large");
    return isTooFar;
  };

  function beginRow({ r: written }: Attributes): void {
    const known = written === undefined || !/^\d{1,7}$/u.test(written) ? null : Number(written);
    isFar(written !== undefined && (known === null || known > lastRow));
    line = known ?? line + 1;
    cells = null;
    next = 0;
  }

  function beginCell(attributes: Attributes): void {
    const address = attributes["r"];
    const letters = address === undefined ? undefined : COLUMN.exec(address)?.[1];
    isFar(address !== undefined && letters === undefined);
    const column = letters === undefined ? next : columnOf(letters);
    next = column + 1;
    cell = isFar(column >= columns) ? null : { column, attributes };
    value = "";
    runs.begin();
  }

  function endCell(): void {
    if (cell === null) return;
    const { column, attributes } = cell;
    const type = attributes["t"] ?? "n";
    const text = type === "inlineStr" ? runs.whole() : cellText(type, value, attributes, parts);
    cell = null;
    if (text === "") return;
    cells ??= [];
    while (cells.length < column) cells.push("");
    cells[column] = text;
  }

  return {
    rows,
    isOver: () => isOver,
    opened(name: string, attributes: Attributes): void {
      if (name === "row") beginRow(attributes);
      else if (name === "c") beginCell(attributes);
      else if (name === "v") isValue = true;
      runs.opened(name);
    },
    closed(name: string): void {
      runs.closed(name);
      if (name === "v") isValue = false;
      else if (name === "c") endCell();
      else if (name === "row") {
        if (cells !== null && !isOver) rows.push({ line, cells });
        cells = null;
      } else if (name === "sheetdata") isOver = true;
    },
    text(piece: string): void {
      if (isValue) {
        value += piece;
        requireBearable(value);
      }
      runs.add(piece);
    },
  };
}

const COLUMN = /^([A-Z]{1,3})\d{1,7}$/u;

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + (letter.codePointAt(0) ?? 0) - 64;
  return column - 1;
}

function cellText(type: string, value: string, attributes: Attributes, { strings, isDate, from1904 }: WorkbookParts): string {
  if (value === "" || type === "e") return "";
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "true" : "false";
  if (type !== "n") return cut(unescaped(value));
  const style = Number(attributes["s"] ?? "0");
  return isDate[style] === true ? dateText(Number(value), from1904) : numberText(cut(value));
}

/** A telephone number is written `9.8123456789E9` as often as not. */
function numberText(value: string): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return Number.isInteger(number) && Math.abs(number) < 1e21 ? number.toLocaleString("en-US", { useGrouping: false }) : String(number);
}

const DAY_MS = 86_400_000;
const SERIAL_OF_1970 = 25_569;
const DAYS_UNTIL_1904 = 1_462;

/** A day of a workbook has no time zone: it is written as it would be shown. */
function dateText(serial: number, from1904: boolean): string {
  const days = serial + (from1904 ? DAYS_UNTIL_1904 : 0) - SERIAL_OF_1970;
  const date = new Date(Math.round(days * 86_400) * 1_000);
  if (Number.isNaN(date.getTime()) || Math.abs(days) > 100_000) return "";
  const text = date.toISOString().slice(0, 19).replace("T", " ");
  return date.getTime() % DAY_MS === 0 ? text.slice(0, 10) : text;
}
