import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { FileRow, TextEncoding } from "./fileRows.ts";
import { NotAnExport } from "./notAnExport.ts";

/** The rows of a CSV file, in whatever letters and with whatever delimiter it was written. Throws {@link NotAnExport}. */
export async function csvRows(
  path: string,
  beginning: Uint8Array,
  onRead: (bytes: number) => void,
): Promise<{ readonly encoding: TextEncoding; readonly rows: AsyncIterable<FileRow> }> {
  const encoding = await encodingOf(path, beginning);
  const sample = new TextDecoder(encoding).decode(beginning);
  if (WEB_PAGE.test(sample)) throw new NotAnExport("web-page");
  return { encoding, rows: parsed(path, encoding, delimiterOf(sample), onRead) };
}

/** Many portals give out a web page under the name of a spreadsheet. */
const WEB_PAGE = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|meta|style|table|div|body|script)\b/iu;

/** A quote that is never closed would swallow the rest of the file. */
const LONGEST_RECORD = 1024 * 1024;

async function* parsed(path: string, encoding: TextEncoding, delimiter: string, onRead: (bytes: number) => void): AsyncGenerator<FileRow> {
  const parser = parse({
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
    info: true,
    delimiter,
    maxRecordSize: LONGEST_RECORD,
  });
  const source = Readable.from(textOf(path, encoding, onRead));
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    let line = 1;
    for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
      // `info.lines` is where the row ends; a cell of several lines begins higher up.
      const breaks = record.reduce((count, cell) => count + (cell.includes("\n") ? cell.split("\n").length - 1 : 0), 0);
      line = Math.max(line, info.lines - breaks);
      yield { line, cells: record };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new NotAnExport("not-a-table", { cause: error });
    throw error;
  } finally {
    source.destroy();
    parser.destroy();
  }
}

/** What `info` makes of a row. */
interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const DELIMITERS = [",", ";", "\t", "|"] as const;
const LINES_LOOKED_AT = 40;

/** The one that parts most lines into the same number of columns: titles stand above a table, and texts hold commas. */
function delimiterOf(sample: string): string {
  // Quoted cells hold delimiters and line breaks that part nothing; a quote within a text, as of 12" pipes, opens none.
  const lines = sample
    .replaceAll(/(?<=^|[,;\t|\r\n])"(?:[^"]|"")*"/gu, "quoted")
    .split(/\r\n|\n|\r/u)
    .filter((line) => line.trim() !== "")
    .slice(0, LINES_LOOKED_AT);
  const scores = DELIMITERS.map((delimiter) => {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(delimiter).length - 1;
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    return { delimiter, score: Math.max(0, ...[...counts].map(([count, alike]) => alike * Math.min(count, 5))) };
  });
  return scores.toSorted((one, other) => other.score - one.score)[0]?.delimiter ?? ",";
}

/** The letters of a text file, seen from its beginning and, where nothing is said there, from the whole of it. Throws {@link NotAnExport}. */
async function encodingOf(path: string, beginning: Uint8Array): Promise<TextEncoding> {
  if (beginning[0] === 0xff && beginning[1] === 0xfe) return "utf-16le";
  if (beginning[0] === 0xfe && beginning[1] === 0xff) return "utf-16be";
  const zeros = [0, 0];
  beginning.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // Latin letters and commas in UTF-16 have a zero in every second byte, and in that one only.
  const most = beginning.length / 2;
  if (odd > most / 4 && even < most / 50) return "utf-16le";
  if (even > most / 4 && odd < most / 50) return "utf-16be";
  if (even + odd > 0) throw new NotAnExport("not-a-table");
  return (await isUtf8(path)) ? "utf-8" : "windows-1252";
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const piece of createReadStream(path)) decoder.decode(piece as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The text in pieces, without a byte order mark. */
async function* textOf(path: string, encoding: TextEncoding, onRead: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let bytes = 0;
  for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
    const chunk = piece as Buffer;
    const text = decoder.decode(chunk, { stream: true });
    if (text !== "") yield text;
    onRead((bytes += chunk.length));
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}

const PIECE_BYTES = 256 * 1024;
