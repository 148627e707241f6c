import { zipSync, strToU8, unzipSync, strFromU8 } from "fflate";
import * as fc from "fast-check";
import { readSheet } from "read-excel-file/universal";
import { describe, expect, test } from "vitest";
import { TABLE_FORMATS } from "#contract/tables.ts";
import { LONGEST_TABLE } from "#domain/registry/longestTable.ts";
import { NotATable, readTable } from "./readTable.ts";
import { writeTable } from "./writeTable.ts";

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, "utf8"));

async function faultOf(bytes: Uint8Array): Promise<string | null> {
  try {
    await readTable(bytes);
  } catch (error) {
    if (error instanceof NotATable) return error.fault;
    throw error;
  }
  return null;
}

/** A workbook with this as the XML of its only sheet, made by hand as no program would make it. */
function workbook(sheetData: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  return zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "xl/workbook.xml": strToU8('<workbook xmlns:r="r"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    "xl/_rels/workbook.xml.rels": strToU8(
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet><sheetData>${sheetData}</sheetData></worksheet>`),
    ...more,
  });
}

const inline = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe.each(TABLE_FORMATS)("a table as %s", (format) => {
  const through = async (heading: readonly string[], rows: readonly (readonly string[])[]) => {
    const { bytes } = await writeTable({ name: "offices", heading, rows }, format);
    return readTable(new Uint8Array(Buffer.from(bytes, "base64")));
  };

  test("comes back as it was, Hindi, quotes, formulas and all", async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        "करनाल",
        "=1+1",
        "'=1",
        "@dc",
        "+91 98123 45678",
        "-",
        "01722740000",
        'a "b", c',
        "two\nlines",
        "2026-11-24",
        "1e5",
        "TRUE",
      ),
      fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replaceAll(/[\p{C}\u{FFFD}]/gu, "").trim()),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constant("x"), cell, cell), { maxLength: 6 }), async (rows) => {
        const table = await through(["a", "b", "c"], rows);
        expect(table.heading).toEqual(["a", "b", "c"]);
        expect(table.rows.map(({ cells }) => ["x", "", ""].map((_, index) => cells[index] ?? ""))).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });

  test("holds nothing that a spreadsheet would run", async () => {
    const dangerous = ["=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "\t=1", "'=1"];
    const { bytes } = await writeTable({ name: "offices", heading: ["a"], rows: dangerous.map((text) => [text]) }, format);
    const file = new Uint8Array(Buffer.from(bytes, "base64"));
    const text =
      format === "csv"
        ? strFromU8(file)
        : Object.entries(unzipSync(file))
            .filter(([name]) => name.startsWith("xl/"))
            .map(([, part]) => strFromU8(part))
            .join("");
    expect(text).not.toMatch(/<f[ >]/u);
    for (const each of dangerous) expect(text).toContain(`'${each}`);
  });

  test("says on which line each row stands, and leaves out empty ones", async () => {
    const { rows } = await through(
      ["a", "b"],
      [
        ["1", ""],
        ["", ""],
        ["3", "x"],
      ],
    );
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
  });
});

test("a workbook has counts as numbers and digits of a text as text", async () => {
  const { bytes } = await writeTable({ name: "activity", heading: ["a", "b"], rows: [[30, "01722740000"]] }, "xlsx");
  const sheet = await readSheet(new Uint8Array(Buffer.from(bytes, "base64")).buffer);
  expect(sheet[1]).toEqual([30, "01722740000"]);
});

describe("a workbook that somebody else made", () => {
  test("gives days as days, numbers as they are written, and of a formula its value", async () => {
    const styles = strToU8(
      '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
    );
    const bytes = workbook(
      `<row r="1">${inline("A1", "from")}${inline("B1", "phone")}${inline("C1", "name")}</row>` +
        `<row r="2"><c r="A2" s="1"><v>46350</v></c><c r="B2"><v>9812345678</v></c><c r="C2" t="str"><f>1+1</f><v>Asha</v></c></row>`,
      { "xl/styles.xml": styles },
    );
    expect((await readTable(bytes)).rows).toEqual([{ line: 2, cells: ["2026-11-24", "9812345678", "Asha"] }]);
  });

  test("is refused where it unpacks beyond all measure", async () => {
    const bomb = new Uint8Array(40 * 1024 * 1024);
    bomb.set(strToU8("<sst>"));
    const bytes = workbook("", { "xl/sharedStrings.xml": bomb });
    expect(bytes.length).toBeLessThan(1024 * 1024);
    expect(await faultOf(bytes)).toBe("too-large");
    // Its directory may say that it is small.
    const lying = new Uint8Array(bytes);
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 4; at += 1) if (view.getUint32(at, true) === bomb.length) view.setUint32(at, 10, true);
    expect(await faultOf(lying)).toBeOneOf(["too-large", "not-a-table"]);
  });

  test("is refused where a cell lies at the far end of the sheet", async () => {
    for (const row of [
      `<row r="1">${inline("A1", "a")}${inline("XFD1", "far")}</row>`,
      `<row r="1048576">${inline("A1048576", "a")}</row>`,
      `<row r='1e9'>${inline("A1", "a")}</row>`,
      `<row r="1&#101;9">${inline("A1", "a")}</row>`,
    ]) {
      expect(await faultOf(workbook(row))).toBe("too-large");
    }
  });

  test("brings neither pictures nor macros nor names that mean something to the program", async () => {
    const bytes = workbook(`<row r="1">${inline("A1", "a")}</row>`, {
      "xl/vbaProject.bin": strToU8("x".repeat(1000)),
      __proto__x: strToU8("x"),
      "xl/media/image1.png": strToU8("x"),
    });
    expect((await readTable(bytes)).heading).toEqual(["a"]);
  });
});

describe("a CSV file that somebody else made", () => {
  test("may part its columns by semicolons or tabs", async () => {
    for (const text of ["name;from\nAsha;2026-11-24\n", "name\tfrom\r\nAsha\t2026-11-24\r\n", "\uFEFFname,from\nAsha,2026-11-24"]) {
      expect(await readTable(bytesOf(text))).toEqual({ heading: ["name", "from"], rows: [{ line: 2, cells: ["Asha", "2026-11-24"] }] });
    }
  });
});

describe("a file that is no table", () => {
  test("is told by what it is", async () => {
    expect(await faultOf(new Uint8Array())).toBe("empty");
    expect(await faultOf(bytesOf("\n\n , \n"))).toBe("empty");
    expect(await faultOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBe("old-excel");
    expect(await faultOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]))).toBe("not-a-table");
    expect(await faultOf(new Uint8Array(Buffer.from("name\n\xe9t\xe9\n", "latin1")))).toBe("not-utf8");
    expect(await faultOf(bytesOf("PK\u0003\u0004 and nothing of an archive"))).toBe("not-a-table");
    expect(await faultOf(zipSync({ "word/document.xml": strToU8("<w/>") }))).toBe("not-a-table");
    expect(await faultOf(new Uint8Array(LONGEST_TABLE + 1))).toBe("too-large");
    expect(await faultOf(bytesOf(`name\n${"Asha\n".repeat(20_001)}`))).toBe("too-many-rows");
  });

  test("never fails in another way, whatever is in it", async () => {
    const zip = fc.uint8Array({ maxLength: 300 }).map((rest) => new Uint8Array([0x50, 0x4b, 0x03, 0x04, ...rest]));
    const sheet = fc.string({ maxLength: 120 }).map((text) => workbook(text));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), zip, sheet), async (bytes) => {
        expect([null, "empty", "not-a-table", "not-utf8", "too-large"]).toContain(await faultOf(bytes));
      }),
      { numRuns: 300 },
    );
  });
});
