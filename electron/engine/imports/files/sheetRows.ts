import { MOST_COLUMNS } from "./fileRows.ts";
import type { FileRow } from "./fileRows.ts";
import { unescaped } from "./markup.ts";
import { NotAnExport } from "./notAnExport.ts";
import { textOfRuns } from "./workbookParts.ts";
import type { WorkbookParts } from "./workbookParts.ts";

const MOST_BYTES_OF_A_SHEET = 1_500 * 1024 * 1024;
const LONGEST_ROW = 8 * 1024 * 1024;

/** The rows of a sheet while it is unpacked. Throws {@link NotAnExport}. */
export async function* sheetRows(parts: WorkbookParts, onRead: (packedBytes: number) => void): AsyncGenerator<FileRow> {
  const decoder = new TextDecoder();
  let rest = "";
  let last = 0;
  // Of one's own: where it stands is kept while others read.
  const row = new RegExp(ROW, "gu");
  for await (const piece of parts.sheet.read(MOST_BYTES_OF_A_SHEET, onRead)) {
    rest += decoder.decode(piece, { stream: true });
    let taken = 0;
    row.lastIndex = 0;
    for (let match = row.exec(rest); match !== null; match = row.exec(rest)) {
      taken = row.lastIndex;
      const line = Number(/(?:^|\s)r\s*=\s*["'](\d{1,7})["']/u.exec(match[1] ?? "")?.[1] ?? last + 1);
      last = line;
      if (match[2] !== undefined) yield { line, cells: cellsOf(match[2], parts) };
    }
    rest = rest.slice(taken);
    if (rest.length > LONGEST_ROW) throw new NotAnExport("too-large");
  }
}

const ROW = /<(?:\w+:)?row(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/u;
const CELL = /<(?:\w+:)?c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/gu;
const VALUE = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?v>/u;

function cellsOf(row: string, parts: WorkbookParts): readonly string[] {
  const cells: string[] = [];
  let next = 0;
  for (const [, attributes = "", content] of row.matchAll(CELL)) {
    const address = /(?:^|\s)r\s*=\s*["']([A-Z]{1,3})\d/u.exec(attributes)?.[1];
    const column = address === undefined ? next : columnOf(address);
    next = column + 1;
    // A cell at the far end of a sheet would be thousands of empty ones before it.
    if (content === undefined || column >= MOST_COLUMNS) continue;
    while (cells.length < column) cells.push("");
    cells[column] = cellText(attributes, content, parts);
  }
  return cells;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + (letter.codePointAt(0) ?? 0) - 64;
  return column - 1;
}

function cellText(attributes: string, content: string, { strings, isDate, from1904 }: WorkbookParts): string {
  const type = /(?:^|\s)t\s*=\s*["'](\w+)["']/u.exec(attributes)?.[1] ?? "n";
  if (type === "inlineStr") return textOfRuns(content);
  const value = VALUE.exec(content)?.[1] ?? "";
  if (value === "" || type === "e") return "";
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "true" : "false";
  if (type !== "n") return unescaped(value);
  const style = Number(/(?:^|\s)s\s*=\s*["'](\d+)["']/u.exec(attributes)?.[1] ?? "0");
  return isDate[style] === true ? dateText(Number(value), from1904) : numberText(value);
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
