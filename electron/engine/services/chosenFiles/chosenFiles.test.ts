import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { chosenFilesInWorker, chosenFilesInline } from "./chosenFiles.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { workerScript } from "../../core/workers/testing/workerScript.ts";
import type { ChosenFile } from "./chosenFiles.ts";

const beside = chosenFilesInWorker(pathToFileURL(join(import.meta.dirname, "../../../../out/engine/chosenFileWorker.js")));

const temporary = temporaryFolder();
afterAll(() => temporary.remove());

async function faultOf(file: ChosenFile, files = chosenFilesInline): Promise<unknown> {
  return files.read(file).then(
    () => "read",
    (error: unknown) => (error instanceof Error && "fault" in error ? error.fault : error),
  );
}

type Parts = Readonly<Record<string, Uint8Array>>;
const PARTS: Parts = {
  "xl/workbook.xml": strToU8('<workbook xmlns:r="r"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>'),
  "xl/_rels/workbook.xml.rels": strToU8('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'),
};
const workbook = (sheet: string, more: Parts = {}): ChosenFile => ({
  is: "table",
  bytes: zipSync({ ...PARTS, "xl/worksheets/sheet1.xml": strToU8(sheet), ...more }, { level: 9 }),
});
const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const inline = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
const HEADING = `<row r="1">${inline("A1", "name")}</row>`;

const MEGABYTE = 1024 * 1024;

describe("a workbook that was made to be heavy", () => {
  test.each([
    ["a sheet that unpacks beyond measure", sheetOf(HEADING + " ".repeat(70 * MEGABYTE))],
    ["one text that is longer than any", sheetOf(`<row r="1">${inline("A1", "x".repeat(9 * MEGABYTE))}</row>`)],
    ["a tag without end", sheetOf(`<row ${"a ".repeat(MEGABYTE)}`)],
    ["a million rows", sheetOf(`<row><c t="str"><v>a</v></c></row>`.repeat(150_000))],
    ["a cell at the far corner", sheetOf(`${HEADING}<row r="1048576">${inline("XFD1048576", "a")}</row>`)],
  ])("by %s is refused", async (_, sheet) => {
    expect(await faultOf(workbook(sheet))).toBeOneOf(["too-large", "too-many-rows"]);
  });

  test("by a text that a million cells share is refused", async () => {
    const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`;
    const strings = { "xl/sharedStrings.xml": strToU8(`<sst><si><t>${"x".repeat(30_000)}</t></si></sst>`) };
    expect(await faultOf(workbook(sheetOf(row.repeat(10_000)), strings))).toBe("too-large");
  });

  test("by elements that are never closed is read once and no more", async () => {
    for (const opening of ["<row>", "<row><c>", "<row><c><v>", '<row><c t="inlineStr"><is><rPh>', "<x", "<c r='A1'", "<!--", "<![CDATA["]) {
      expect(await faultOf(workbook(sheetOf(opening.repeat(100_000))))).toBeOneOf(["empty", "too-large", "not-a-table", "read"]);
    }
    const strings = { "xl/sharedStrings.xml": strToU8(`<sst>${"<si><rPh>".repeat(100_000)}`) };
    expect(await faultOf(workbook(sheetOf(HEADING), strings))).toBe("read");
    const styles = { "xl/styles.xml": strToU8("<cellXfs><numFmt ".repeat(200_000)) };
    expect(await faultOf(workbook(sheetOf(HEADING), styles))).toBe("read");
  });

  test("by entities of its own is refused: none unfolds", async () => {
    const laughs = Array.from({ length: 20 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join("");
    const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a0 "ha">${laughs}]>${sheetOf(`<row r="1">${inline("A1", "&a20;")}</row>`)}`;
    expect(await faultOf(workbook(bomb))).toBe("not-a-table");
  });

  test("by merged cells is read without them", async () => {
    const merged = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'.repeat(50_000);
    const file = workbook(`<worksheet><sheetData>${HEADING}</sheetData>${merged}</worksheet>`);
    expect(await chosenFilesInline.read(file)).toEqual({ heading: ["name"], rows: [] });
  });

  test("by parts that are not read is read without them", async () => {
    const parts = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`xl/media/${n}.png`, new Uint8Array(8 * MEGABYTE)] as const));
    expect(await faultOf(workbook(sheetOf(HEADING), parts))).toBe("read");
    const entries = Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`a${n}`, new Uint8Array(1)] as const));
    expect(await faultOf(workbook(sheetOf(HEADING), entries))).toBe("too-large");
  });
});

describe("a CSV file that was made to be heavy", () => {
  test.each([
    ["one line without end", "x".repeat(5 * MEGABYTE)],
    ["a quote that is never closed", `name\n"${"x,\n".repeat(MEGABYTE)}`],
  ])("by %s is refused", async (_, text) => {
    expect(await faultOf({ is: "table", bytes: strToU8(text) })).toBe("not-a-table");
    expect(await faultOf({ is: "villages", csv: `name,district\n${text}` })).toBe("not-csv");
  });

  test("by a million columns is read without them", async () => {
    const columns = `name\nAsha${",x".repeat(MEGABYTE / 4)}\n`;
    const { rows } = await chosenFilesInline.read({ is: "table", bytes: strToU8(columns) });
    expect(rows.map(({ cells }) => cells.length)).toEqual([104]);
  });

  test("by more villages than there are is refused", async () => {
    expect(await faultOf({ is: "villages", csv: `name,district\n${"a,Karnal\n".repeat(200_001)}` })).toBe("too-heavy");
  });
});

describe("boundaries that were made to be heavy", () => {
  const topology = (geometry: object, arcs: unknown) => JSON.stringify({ type: "Topology", objects: { a: geometry }, arcs });

  test("by nesting are refused before anything is built of them", async () => {
    expect(await faultOf({ is: "boundaries", text: "[".repeat(10 * MEGABYTE) })).toBe("too-heavy");
    let geometry: object = { type: "Point", coordinates: [0, 0] };
    for (let n = 0; n < 100; n += 1) geometry = { type: "GeometryCollection", geometries: [geometry] };
    expect(await faultOf({ is: "boundaries", text: topology(geometry, []) })).toBe("too-heavy");
    const features = `{"type":"FeatureCollection","features":[${'{"type":"Feature","properties":{},"geometry":null},'.repeat(1_100_000)}null]}`;
    expect(await faultOf({ is: "boundaries", text: features })).toBe("too-heavy");
  });

  test("by an edge that is named again and again are refused before it is drawn", async () => {
    const edge = Array.from({ length: 10_000 }, (_, n) => [n % 7, 1]);
    const named = Array.from({ length: 10_000 }, (_, n) => [n % 2 === 0 ? 0 : -1]);
    expect(await faultOf({ is: "boundaries", text: topology({ type: "MultiPolygon", arcs: [named] }, [edge]) })).toBe("too-heavy");
  });
});

describe("a thread", () => {
  test("reads what is good, and says of the rest what a reader says", async () => {
    expect(await beside.read(workbook(sheetOf(HEADING)))).toEqual({ heading: ["name"], rows: [] });
    expect(await faultOf({ is: "table", bytes: strToU8("") }, beside)).toBe("empty");
    expect(await faultOf({ is: "villages", csv: "a,b\n1,2\n" }, beside)).toBe("no-columns");
    expect(await faultOf({ is: "boundaries", text: "{}" }, beside)).toBe("no-areas");
  });

  test("that takes too long or too much memory is ended, and so is one whose call is given up", async () => {
    const worker = (body: string) => workerScript(temporary.folder, body);
    const file: ChosenFile = { is: "boundaries", text: "{}" };
    const endless = chosenFilesInWorker(worker("for (;;);"), { deadlineMs: 150, memoryMb: 64 });
    expect(await faultOf(file, endless)).toBe("too-heavy");
    const greedy = chosenFilesInWorker(worker("const all = []; for (;;) all.push(new Array(1000).fill({}));"), {
      deadlineMs: 60_000,
      memoryMb: 32,
    });
    expect(await faultOf(file, greedy)).toBe("too-heavy");
    const leaving = new AbortController();
    const reading = chosenFilesInWorker(worker("for (;;);"), { deadlineMs: 60_000, memoryMb: 64 }).read(file, leaving.signal);
    leaving.abort(new Error("the window has closed"));
    await expect(reading).rejects.toThrow("the window has closed");
  });
});
