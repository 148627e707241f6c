import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse as csvParse } from "csv-parse/sync";
import { csvParseRows } from "d3-dsv";
import * as fc from "fast-check";
import Papa from "papaparse";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Column } from "../reporting/columns.ts";
import { writeRows } from "../reporting/writeRows.ts";
import { faultsTable } from "../imports/faultsTable.ts";
import { readTable } from "./readTable.ts";
import { tableInPieces } from "./tableInPieces.ts";
import type { LongTable } from "./tableInPieces.ts";
import { writeTable } from "./writeTable.ts";

/** Three readers that share no code. One guesses what divides the fields if it is not told, and takes texts of semicolons for it. */
const READERS: Readonly<Record<string, (text: string) => string[][]>> = {
  "csv-parse": (text) => csvParse(text, { bom: true }),
  "Papa Parse": (text) => Papa.parse<string[]>(text.replace(/^\uFEFF/u, ""), { delimiter: ",", skipEmptyLines: false }).data.slice(0, -1),
  "d3-dsv": (text) => csvParseRows(text.replace(/^\uFEFF/u, "")),
};

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
const LIVE = /^[\s\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}"“”„‟«»]*[=+\-@\t\r＝＋－＠]/u;

const hasLiveLine = (cell: string) => cell.split(LINE_BREAK).some((line) => LIVE.test(line));

const EVERY_WAY_IN = [
  "=1+1",
  "plain\n=1+1",
  "plain\r\n=1+1",
  "plain\r=1+1",
  "plain\u2028=1+1",
  "plain\u0085=1+1",
  "=cmd|' /C calc'!A0",
  "+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "＝1+1",
  "＋1",
  "－1",
  "＠SUM(1)",
  " =1+1",
  "\u00a0=1+1",
  "\u3000=1+1",
  "\ufeff=1+1",
  "\u200b=1+1",
  "\u202e=1+1",
  "\u2066=1+1",
  "\u00ad=1+1",
  '"=1+1',
  '" =1+1',
  "“=1+1",
  "'=1+1",
  'a\n \u200b"=1+1\nb\n@x',
  '","=1+1","',
  '"\r\n=1+1',
  "\\",
  "\u0000=1+1",
];

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...EVERY_WAY_IN, "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", '"', "'", ",", ";", " ", "करनाल", "\ud83d"),
      fc.string({ unit: "binary", maxLength: 6 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "csv-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the pieces of a long table are together. */
async function joined(table: LongTable): Promise<string> {
  const pieces: string[] = [];
  for await (const step of tableInPieces(table, "csv")) if (step.is === "piece") pieces.push(decoded(step.bytes));
  return pieces.join("");
}

const decoded = (base64: string) => Buffer.from(base64, "base64").toString("utf8");

/** Everything that writes a CSV file, given the texts of a table of two columns. */
const WRITERS: Readonly<Record<string, (rows: readonly (readonly [string, string])[]) => Promise<string>>> = {
  "a table": async (rows) => decoded((await writeTable({ name: "a", heading: ["one", "two"], rows }, "csv")).bytes),
  "a report": async (rows) => {
    const columns: readonly Column<readonly [string, string]>[] = ([0, 1] as const).map((index) => ({
      heading: { en: `column ${index}`, hi: "स्तंभ" },
      width: 10,
      holds: "text",
      of: (row) => row[index],
    }));
    const file = join(folder, "a.csv");
    await writeRows(file, rows, { columns, format: "csv", locale: "en", sheet: "a", onRows: () => undefined });
    return readFileSync(file, "utf8");
  },
  "the rows that an import left out": async (rows) =>
    joined(
      faultsTable(
        "a.csv",
        rows.map(([number, detail]) => ({ line: 2, number, fault: "no-number", field: "number", detail })),
        rows.length,
      ),
    ),
};

describe.each(Object.keys(WRITERS))("%s as CSV", (name) => {
  const written = (rows: readonly (readonly [string, string])[]) => WRITERS[name]?.(rows) ?? Promise.resolve("");

  test.each(EVERY_WAY_IN)("holds no line that a spreadsheet runs: %j", async (cell) => {
    const file = await written([[cell, "plain"]]);
    for (const [reader, read] of Object.entries(READERS)) {
      const rows = read(file);
      expect([reader, rows.length, rows.flat().filter(hasLiveLine)]).toEqual([reader, 2, []]);
    }
  });

  test("has the rows and columns that were written, whatever the texts, for every reader", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), async (rows) => {
        const file = await written(rows);
        const read = Object.values(READERS).map((each) => each(file));
        const [first] = read;
        for (const table of read) {
          expect(table.length).toBe(rows.length + 1);
          expect(new Set(table.map((row) => row.length)).size).toBe(1);
          expect(table.flat().filter(hasLiveLine)).toEqual([]);
          expect(table).toEqual(first);
        }
      }),
      { numRuns: 150, examples: [[[[";", ";"]]]] },
    );
  });

  test("quotes every field and begins with the mark that spreadsheets know UTF-8 by", async () => {
    const file = await written([["plain", ""]]);
    expect(file.charCodeAt(0)).toBe(0xfeff);
    for (const line of file.slice(1).trimEnd().split("\r\n")) expect(line).toMatch(/^"[^"]*"(?:,"[^"]*")*$/u);
  });
});

test("what was made harmless in a table comes back as it was", async () => {
  const writable = text.map((each) =>
    each
      .replaceAll(/\r\n?/gu, "\n")
      .replaceAll(/(?!\n|\t)\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/gu, "")
      .trim(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.constant("x"), writable), { minLength: 1, maxLength: 5 }), async (rows) => {
      const { bytes } = await writeTable({ name: "a", heading: ["one", "two"], rows }, "csv");
      const table = await readTable(new Uint8Array(Buffer.from(bytes, "base64")));
      expect(table.rows.map(({ cells }) => [cells[0] ?? "", cells[1] ?? ""])).toEqual(rows);
    }),
    { numRuns: 200 },
  );
});

test("numbers of the program's own stay numbers, and telephone numbers can still be read", async () => {
  const columns: readonly Column<number>[] = [{ heading: { en: "n", hi: "n" }, width: 5, holds: "number", of: (row) => row }];
  const file = join(folder, "n.csv");
  await writeRows(file, [-3, 4], { columns, format: "csv", locale: "en", sheet: "a", onRows: () => undefined });
  expect(readFileSync(file, "utf8")).toBe('\uFEFF"n"\r\n"-3"\r\n"4"\r\n');
  const { bytes } = await writeTable({ name: "a", heading: ["phone"], rows: [["+91 98123 45678"]] }, "csv");
  expect(decoded(bytes)).toBe('\uFEFF"phone"\r\n"\'+91 98123 45678"\r\n');
});

test("one file alone writes CSV", () => {
  const root = fileURLToPath(new URL("../../../../", import.meta.url));
  const writers = ["domain", "db", "electron", "renderer"].flatMap((layer) =>
    readdirSync(join(root, layer), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/u.test(file) && !/\.test\.tsx?$/u.test(file))
      .map((file) => join(layer, file))
      .filter((file) => readFileSync(join(root, file), "utf8").includes('from "csv-stringify')),
  );
  expect(writers).toEqual([join("electron", "engine", "services", "tables", "csv.ts")]);
});
