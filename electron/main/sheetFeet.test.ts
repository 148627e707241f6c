import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { unfooted } from "./sheetFeet.ts";

const A4 = [595, 842] as const;
const FOOT = [480, 20] as const;

test("each sheet gets the foot of its number, and what the paper says of itself stays", async () => {
  const paper = await pdfOf(A4, ["first sheet", "second sheet"], "Minutes");
  const { sheets, withFeet } = await unfooted(paper);
  expect(sheets).toBe(2);
  const whole = await readBack(await withFeet(await pdfOf(FOOT, ["Minutes 1/2", "Minutes 2/2"], "feet")));
  expect(whole).toMatchObject({ title: "Minutes", producer: "a test" });
  expect(whole.texts).toEqual([
    ["first sheet", "Minutes 1/2"],
    ["second sheet", "Minutes 2/2"],
  ]);
  // Centred, and within the lower margin.
  for (const [x, y] of whole.feet) {
    expect(x).toBeGreaterThan((A4[0] - FOOT[0]) / 2 - 1);
    expect(y).toBeLessThan(50);
    expect(y).toBeGreaterThan(15);
  }
});

test("feet that are not one for each sheet are refused, and so is what is no PDF", async () => {
  const { withFeet } = await unfooted(await pdfOf(A4, ["one", "two"], "t"));
  await expect(withFeet(await pdfOf(FOOT, ["1/1"], "feet"))).rejects.toThrow("2 sheets have 1 feet");
  await expect(unfooted(new TextEncoder().encode("no pdf"))).rejects.toThrow();
});

async function pdfOf([width, height]: readonly [number, number], words: readonly string[], title: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setTitle(title);
  document.setProducer("a test");
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const each of words) document.addPage([width, height]).drawText(each, { x: 4, y: 6, size: 8, font });
  return document.save();
}

async function readBack(pdf: Uint8Array) {
  const loading = getDocument({ data: pdf, verbosity: 0 });
  const document = await loading.promise;
  try {
    const pages = await Promise.all(Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1)));
    const items = await Promise.all(pages.map(async (page) => (await page.getTextContent()).items.filter((item) => "str" in item)));
    const { info } = await document.getMetadata();
    const { Title: title, Producer: producer } = info as { readonly Title?: string; readonly Producer?: string };
    return {
      title,
      producer,
      texts: items.map((each) => each.map(({ str }) => str).filter((str) => str.trim() !== "")),
      feet: items.map((each) => {
        const [, , , , x = 0, y = 0] = (each.at(-1)?.transform ?? []) as readonly number[];
        return [x, y] as const;
      }),
    };
  } finally {
    await loading.destroy();
  }
}
