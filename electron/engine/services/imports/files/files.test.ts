import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { fileRows } from "./fileRows.ts";

let temporary: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
  temporary = temporaryFolder();
  file = join(temporary.folder, "export");
});
afterEach(() => temporary.remove());

async function cellsOf(bytes: Uint8Array): Promise<string[][]> {
  writeFileSync(file, bytes);
  const { rows } = await fileRows(file);
  const all: string[][] = [];
  for await (const { cells } of rows) all.push([...cells]);
  return all;
}

const text = (xml: string) => new TextEncoder().encode(xml);
/** A workbook as the parts of its archive. */
const workbook = (sheet: string, more: Readonly<Record<string, Uint8Array>> = {}) =>
  zipSync({
    "xl/workbook.xml": text(`<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`),
    "xl/_rels/workbook.xml.rels": text(`<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`),
    "xl/worksheets/sheet1.xml": text(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
    ...more,
  });

describe("a CSV file", () => {
  test("comes back whatever is written into its cells, with any delimiter, in any letters", async () => {
    const cell = fc
      .string({ unit: fc.constantFrom("a", "ज", "ि", "1", " ", ",", ";", '"', "\n", "é", "|"), maxLength: 8 })
      .map((each) => each.trim());
    const table = fc.array(fc.tuple(fc.constant("x"), cell, cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(",", ";", "\t"), fc.constantFrom("utf8", "utf16le"), async (rows, delimiter, encoding) => {
        const wanted = [["Number", "Name", "Words"], ...rows];
        const quoted = stringify(wanted, { delimiter, quoted: true, bom: true });
        expect(await cellsOf(Buffer.from(quoted, encoding as "utf8"))).toEqual(wanted);
      }),
      { numRuns: 40 },
    );
  });

  test("tells the line on which each row begins, those within quotes counted", async () => {
    writeFileSync(file, 'a,b\n1,"two\nlines"\n\n2,x\n');
    const lines: number[] = [];
    for await (const { line } of (await fileRows(file)).rows) lines.push(line);
    expect(lines).toEqual([1, 2, 5]);
  });

  test("is read as Windows-1252 where it is no Unicode, and says so", async () => {
    writeFileSync(file, Buffer.from([0x61, 0x2c, 0xe9, 0x0a]));
    const { encoding } = await fileRows(file);
    expect(encoding).toBe("windows-1252");
    expect(await cellsOf(Buffer.from([0x61, 0x2c, 0xe9, 0x0a]))).toEqual([["a", "é"]]);
  });

  test("whose quote is never closed is no table", async () => {
    const bytes = Buffer.from(`a,b\n"${"x".repeat(1_200_000)}`);
    await expect(cellsOf(bytes)).rejects.toMatchObject({ fault: "not-a-table" });
  });
});

describe("a workbook", () => {
  test("of another program's making comes back as it is shown", async () => {
    const columns = [{}, { numFmt: "dd/mm/yyyy hh:mm" }, {}];
    const rows = [
      ["शिकायत संख्या", "दिनांक", "फ़ोन"],
      ["CMOFF/N/2026/1", new Date(Date.UTC(2026, 10, 24, 10, 35)), 9_812_345_678],
    ];
    const bytes = await writeXlsx({ sheets: [{ name: "a", columns, rows }] });
    expect(await cellsOf(bytes)).toEqual([
      ["शिकायत संख्या", "दिनांक", "फ़ोन"],
      ["CMOFF/N/2026/1", "2026-11-24 10:35:00", "9812345678"],
    ]);
  });

  test("may hold texts in every way there is, with gaps between", async () => {
    const strings = text(
      `<sst><si><t>one &amp; all</t></si><si><r><t xml:space="preserve">two </t></r><r><t>runs</t></r><rPh><t>aid</t></rPh></si></sst>`,
    );
    const sheet = `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row><row r="4"><c r="B4" t="inlineStr"><is><t>&#2346;&#2366;</t></is></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c><v>9.81E9</v></c></row><row r="5"/>`;
    expect(await cellsOf(workbook(sheet, { "xl/sharedStrings.xml": strings }))).toEqual([
      ["one & all", "", "two runs"],
      ["", "पा", "true", "", "9810000000"],
    ]);
  });

  test("with prefixes on every element is one as well", async () => {
    const bytes = zipSync({
      "xl/workbook.xml": text(`<x:workbook><x:sheets><x:sheet name="a" r:id="rId7"/></x:sheets></x:workbook>`),
      "xl/_rels/workbook.xml.rels": text(`<Relationships><Relationship Id="rId7" Target="/xl/worksheets/only.xml"/></Relationships>`),
      "xl/worksheets/only.xml": text(
        `<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
      ),
    });
    expect(await cellsOf(bytes)).toEqual([["a"]]);
  });

  test("that unpacks to more than fits ends there", async () => {
    const bomb = workbook(`<row r="1"><c r="A1" t="inlineStr"><is><t>${"x".repeat(9 * 1024 * 1024)}</t></is></c>`);
    expect(bomb.length).toBeLessThan(100_000);
    await expect(cellsOf(bomb)).rejects.toMatchObject({ fault: "too-large" });
  });

  test("with a cell at the far corner has no thousand million cells before it", async () => {
    expect(await cellsOf(workbook(`<row r="1048576"><c r="A1048576"><v>1</v></c><c r="XFD1048576"><v>2</v></c></row>`))).toEqual([["1"]]);
  });

  test.each(["cut short", "with rubbish"])("%s is broken", async (how) => {
    const whole = workbook(`<row r="1"><c r="A1"><v>1</v></c></row>`);
    writeFileSync(
      file,
      how === "cut short"
        ? whole.subarray(0, whole.length - 40)
        : Buffer.concat([whole.subarray(0, 60), Buffer.alloc(40, 7), whole.subarray(100)]),
    );
    if (how === "with rubbish") appendFileSync(file, "");
    const read = async () => {
      for await (const row of (await fileRows(file)).rows) expect(row.cells).toBeDefined();
    };
    await expect(read()).rejects.toMatchObject({ fault: "not-a-table" });
  });
});
