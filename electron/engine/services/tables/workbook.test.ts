import { strFromU8, unzipSync } from "fflate";
import { readSheet } from "read-excel-file/universal";
import { expect, test } from "vitest";
import { wholeWorkbook, workbookOf } from "./workbook.ts";

const COLUMNS = [
  { heading: "Ticket", width: 16 },
  { heading: "प्राप्ति", width: 17, format: "dd-mm-yyyy hh:mm" },
  { heading: "Share", width: 9.5, format: "0.0%" },
];
const AT = new Date(Date.UTC(2026, 10, 24, 10, 35));

async function partsOf(rows: Parameters<typeof workbookOf>[2]): Promise<Record<string, string>> {
  const parts = unzipSync(new Uint8Array(await wholeWorkbook("cases", COLUMNS, rows)));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test("a workbook keeps its headings in view, has the widths that were asked for, and shows dates as dates", async () => {
  const bytes = await wholeWorkbook("cases", COLUMNS, [["HR-1", AT, 0.5]]);
  const sheet = await readSheet(new Uint8Array(bytes).buffer);
  expect(sheet).toEqual([
    ["Ticket", "प्राप्ति", "Share"],
    ["HR-1", expect.any(Date), 0.5],
  ]);
  // A day and its part are one number, so that a millisecond may be lost.
  const at = sheet.flat().find((cell) => cell instanceof Date);
  expect(Math.abs(Number(at) - AT.getTime())).toBeLessThanOrEqual(1);
  const parts = await partsOf([["HR-1", AT, 0.5]]);
  const xml = parts["xl/worksheets/sheet1.xml"] ?? "";
  expect(xml).toMatch(/<pane ySplit="1" topLeftCell="A2" state="frozen"/u);
  expect([...xml.matchAll(/ width="([\d.]+)"/gu)].map(([, width]) => width)).toEqual(["16", "17", "9.5"]);
  expect(parts["xl/styles.xml"]).toContain('formatCode="dd-mm-yyyy hh:mm"');
});

test("the headings are bold, and nothing else is", async () => {
  const { "xl/styles.xml": styles = "", "xl/worksheets/sheet1.xml": xml = "" } = await partsOf([["HR-1", AT, 0.5]]);
  const fonts = [...styles.matchAll(/<font>(.*?)<\/font>/gu)].map(([, font = ""]) => font.includes("<b/>"));
  const fontOfStyle = [...(/<cellXfs.*<\/cellXfs>/u.exec(styles)?.[0] ?? "").matchAll(/fontId="(\d+)"/gu)].map(([, id]) => Number(id));
  const rows = [...xml.matchAll(/<row r="\d+">(.*?)<\/row>/gu)].map(([, row = ""]) => row);
  const bold = rows.map((row) => [...row.matchAll(/<c r="\w+"([^>]*)>/gu)].map(([, more = ""]) => fonts[fontOfStyle[styleOf(more)] ?? 0]));
  expect(bold).toEqual([
    [true, true, true],
    [false, false, false],
  ]);
});

test("what no workbook can hold is left out, and what is too long for a cell is cut", async () => {
  const bytes = await wholeWorkbook("cases", COLUMNS, [
    ["a\u0000b\u0007\r\nc", null, null],
    [`${"x".repeat(32_765)}😀😀`, null, null],
    ["", null, 1],
  ]);
  const [, first, long, empty] = await readSheet(new Uint8Array(bytes).buffer);
  expect(first?.[0]).toBe("ab\nc");
  expect(String(long?.[0])).toBe(`${"x".repeat(32_765)}…`);
  expect(empty).toEqual([null, null, 1]);
});

test("a text is a text by its type: no formula, link or name comes of it", async () => {
  const texts = [
    "=1+1",
    "plain\n=1+1",
    '=HYPERLINK("http://a.example")',
    "https://a.example",
    "mailto:a@a.example",
    "@SUM(1)",
    "＝1",
    "{=1}",
  ];
  const parts = await partsOf(texts.map((text) => [text, AT, 1]));
  const all = Object.entries(parts).map(([name, xml]) => [name, /<(?:\w+:)?(?:f|hyperlink|definedName)[ >/]/u.exec(xml)?.[0] ?? null]);
  expect(all.filter(([, found]) => found !== null)).toEqual([]);
  const relations = Object.entries(parts).filter(([name]) => name.endsWith(".rels"));
  expect(relations.filter(([, xml]) => /TargetMode="External"|externalLink/u.test(xml))).toEqual([]);
  const xml = parts["xl/worksheets/sheet1.xml"] ?? "";
  const types = [...xml.matchAll(/<c r="A(\d+)"([^>]*)>/gu)].map(([, , more = ""]) => /t="(\w+)"/u.exec(more)?.[1]);
  expect(new Set(types)).toEqual(new Set(["inlineStr"]));
});

test("rows are taken only as the file takes them", async () => {
  let taken = 0;
  function* rows() {
    for (let row = 0; row < 200_000; row += 1) {
      taken += 1;
      yield [`HR-${row} ${Math.sin(row)}`, AT, row];
    }
  }
  const workbook = await workbookOf("cases", COLUMNS, rows());
  const reading = workbook.getReader();
  await reading.read();
  await reading.read();
  expect(taken).toBeLessThan(20_000);
  await reading.cancel();
});

function styleOf(attributes: string): number {
  return Number(/s="(\d+)"/u.exec(attributes)?.[1] ?? 0);
}
