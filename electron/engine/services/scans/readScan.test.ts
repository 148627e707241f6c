import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { drawnPicture } from "#rehearsal/x/picture.ts";
import { loadSharp } from "../../core/files/thumbnail.ts";
import { workerScript } from "../../core/workers/testing/workerScript.ts";
import { readScan } from "./readScan.ts";
import { scansInWorker } from "./scanReading.ts";
import { loadTesseract } from "./tesseract.ts";
import type { Tesseract } from "./tesseract.ts";

/** A letter in Hindi, photographed askew in bad light and passed on small; `bench/ocr` has more. */
const PHOTOGRAPH = readFileSync(join(import.meta.dirname, "testing", "hindi-photograph.jpg"));
const SAID = ["सामुदायिक", "स्वास्थ्य", "डॉक्टर", "गर्भवती", "महिलाओं", "चालीस", "किलोमीटर", "अस्पताल", "दवाइयां", "फिरोजपुर", "नूंह"];

const sharp = loadSharp();
let tesseract: Tesseract;
beforeAll(async () => {
  tesseract = await loadTesseract(() => undefined);
}, 120_000);

const read = (content: Uint8Array) => readScan(content, tesseract, () => undefined);

async function pdfOf(...pictures: readonly Uint8Array[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (const picture of pictures) {
    const sheet = pdf.addPage([595, 842]);
    sheet.drawImage(await pdf.embedJpg(picture), { x: 0, y: 0, width: 595, height: 842 });
  }
  return pdf.save();
}

describe("a scan", () => {
  test("that is the photograph of a printed letter is read", async () => {
    const reading = await read(PHOTOGRAPH);
    expect(reading).toMatchObject({ outcome: "read", sheets: 1, sheetsLeft: 0 });
    expect(SAID.filter((word) => !reading.text.includes(word))).toEqual([]);
    expect(reading.confidence).toBeGreaterThan(75);
  });

  test("that is a PDF is read sheet by sheet, and no further than may be", async () => {
    const small = await sharp(PHOTOGRAPH).extract({ left: 60, top: 120, width: 1_080, height: 360 }).jpeg().toBuffer();
    const told: number[] = [];
    const reading = await readScan(await pdfOf(small, ...Array.from({ length: 11 }, () => BLANK)), tesseract, ({ sheet }) =>
      told.push(sheet),
    );
    expect(told).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(reading).toMatchObject({ sheets: 10, sheetsLeft: 2 });
  });

  test("that is a PDF with written words is what it says", async () => {
    const pdf = await PDFDocument.create();
    const sheet = pdf.addPage();
    sheet.drawText("The street lights of Sector 46 do not work", { font: await pdf.embedFont(StandardFonts.Helvetica), x: 50, y: 500 });
    expect(await read(await pdf.save())).toMatchObject({ outcome: "read", text: "The street lights of Sector 46 do not work" });
  });

  test("without writing holds nothing, and one that nobody can make out is left to a person", async () => {
    expect(await read(drawnPicture("a road"))).toMatchObject({ outcome: "nothing", text: "" });
    expect(await read(await scrawled(PHOTOGRAPH))).toMatchObject({ outcome: "unclear", text: "", confidence: null });
  });

  test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ["a JPEG that is cut off", () => PHOTOGRAPH.subarray(0, 9_000)],
    ["a picture of more points than a camera makes", () => hugePng()],
    ["nothing but the heading of a PDF", () => Buffer.from("%PDF-1.7")],
    ["a PDF that wants a password", () => Buffer.from("%PDF-1.7\n1 0 obj<</Filter/Standard>>endobj\ntrailer<</Encrypt 1 0 R/Root 1 0 R>>")],
  ])("cannot be opened where it is %s", async (_, content) => {
    expect(await read(await content())).toMatchObject({ outcome: "damaged", text: "" });
  });
});

test("a PDF whose sheets hold themselves comes to an end", async () => {
  expect((await read(endlessPdf())).outcome).toBe("nothing");
});

describe("the thread that reads", () => {
  test("is ended at a scan that it does not come out of, and another reads the next", async () => {
    const temporary = temporaryFolder();
    const script = workerScript(
      temporary.folder,
      `if (Buffer.from(input.content).toString() === "stuck") for (;;);
       answer({ outcome: "read", text: Buffer.from(input.content).toString(), confidence: 90, sheets: 1, sheetsLeft: 0 });`,
    );
    const readings = scansInWorker(script, { deadlineMs: 800, mostBytes: 2 ** 31, idleMs: 1_000 });
    const [stuck, behind] = await Promise.all([readings.read(Buffer.from("stuck")), readings.read(Buffer.from("behind it"))]);
    expect([stuck.outcome, behind.text]).toEqual(["too-heavy", "behind it"]);
    const giveUp = new AbortController();
    const given = readings.read(Buffer.from("stuck"), { signal: giveUp.signal });
    giveUp.abort(new Error("given up"));
    await expect(given).rejects.toThrow("given up");
    await readings.stop();
    temporary.remove();
  });

  test("is ended where a scan takes too much memory", async () => {
    const temporary = temporaryFolder();
    const script = workerScript(
      temporary.folder,
      `globalThis.held = []; setInterval(() => globalThis.held.push(Buffer.alloc(16 * 1024 * 1024, 1)), 20);`,
    );
    const readings = scansInWorker(script, { deadlineMs: 60_000, mostBytes: 200 * 1024 * 1024, idleMs: 1_000 });
    expect((await readings.read(Buffer.from("bomb"))).outcome).toBe("too-heavy");
    await readings.stop();
    temporary.remove();
  });
});

/** As no machine reads it. */
async function scrawled(picture: Uint8Array): Promise<Uint8Array> {
  const { data, info } = await sharp(picture).greyscale().toColourspace("b-w").raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const bent = Buffer.alloc(width * height, 255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [fromX, fromY] = [Math.round(x + 6 * Math.sin(y / 4)), Math.round(y + 6 * Math.sin(x / 5))];
      bent[y * width + x] = data[fromY * width + fromX] ?? 255;
    }
  }
  return sharp(bent, { raw: { width, height, channels: 1 } })
    .jpeg()
    .toBuffer();
}

const BLANK = Buffer.from(
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==",
  "base64",
);

function hugePng(): Buffer {
  const heading = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  const size = Buffer.alloc(8);
  size.writeUInt32BE(60_000, 0);
  size.writeUInt32BE(60_000, 4);
  return Buffer.concat([heading, size, Buffer.from("0100000000", "hex"), Buffer.alloc(4), deflateSync(Buffer.alloc(1_000_000))]);
}

function endlessPdf(): Buffer {
  return Buffer.from(
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 99999999/Kids[2 0 R 2 0 R]>>endobj\ntrailer<</Root 1 0 R/Size 3>>",
  );
}
