import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import * as pdfWorker from "pdfjs-dist/legacy/build/pdf.worker.mjs";
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { ReadLines } from "#domain/file/scanReading.ts";
import { evenLight } from "./preparePage.ts";
import type { GreyPage } from "./preparePage.ts";
import { drawPlaced, multiply, partOfPage } from "./placedPicture.ts";
import type { Matrix, PdfPicture, PlacedPicture } from "./placedPicture.ts";

/** A sheet as it was scanned, or what is written in it as text. */
export type PdfSheet = { readonly is: "picture"; readonly page: GreyPage } | { readonly is: "text"; readonly lines: ReadLines };

export interface PdfSheets {
  readonly count: number;
  /** From 1. */
  sheet(number: number): Promise<PdfSheet>;
  close(): Promise<void>;
}

/** A scanner makes one picture of a sheet, at most as large as A3 at 600 dots an inch. */
const MOST_PIXELS = 70_000_000;

/**
 * The sheets of a PDF, without drawing it: a scan holds each sheet as pictures, which are put where they belong, and a written one holds its words. Runs no script
 * and fetches nothing. Rejects for what is no PDF, is damaged or wants a password.
 */
export async function openPdf(content: Uint8Array): Promise<PdfSheets> {
  // It would load its other half by an address of its own.
  Object.assign(globalThis, { pdfjsWorker: pdfWorker });
  const loading = getDocument({
    data: Uint8Array.from(content),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    maxImageSize: MOST_PIXELS,
    stopAtErrors: false,
  });
  const pdf = await loading.promise;
  return {
    count: pdf.numPages,
    async sheet(number) {
      const page = await pdf.getPage(number);
      try {
        return await sheetOf(page);
      } finally {
        page.cleanup();
      }
    },
    close: () => loading.destroy(),
  };
}

/** Of a sheet that pictures cover so far the words beside them are what a scanner guessed. */
const COVERED = 0.4;
const LONGEST_SIDE_PX = 3_500;
const SHORTEST_SIDE_PX = 1_600;

async function sheetOf(page: PDFPageProxy): Promise<PdfSheet> {
  const [width, height] = [page.view[2] ?? 0, page.view[3] ?? 0].map((end, at) => Math.max(1, end - (page.view[at] ?? 0))) as [
    number,
    number,
  ];
  const placed = await picturesOf(page);
  const covered = placed.reduce((sum, each) => sum + partOfPage(each.matrix), 0) / (width * height);
  if (covered < COVERED) return { is: "text", lines: await writtenLines(page) };
  const finest = Math.max(...placed.map(({ picture, matrix }) => picture.width / Math.max(1, Math.hypot(matrix[0], matrix[1]))));
  const longest = Math.max(width, height);
  const scale = Math.min(LONGEST_SIDE_PX / longest, Math.max(SHORTEST_SIDE_PX / longest, finest));
  const view = page.getViewport({ scale });
  return {
    is: "picture",
    page: evenLight(
      drawPlaced(
        placed.map(({ picture, matrix }) => ({ picture, matrix: multiply(view.transform as unknown as Matrix, matrix) })),
        { width: Math.max(1, Math.round(view.width)), height: Math.max(1, Math.round(view.height)) },
      ),
    ),
  };
}

/** Of a sheet that somebody made to be endless. */
const MOST_PICTURES = 400;

/** The pictures of a sheet, each with where it is put, in points. */
async function picturesOf(page: PDFPageProxy): Promise<readonly PlacedPicture[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const placed: PlacedPicture[] = [];
  const before: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [at, operator] of fnArray.entries()) {
    const args = argsArray[at] as readonly unknown[];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) before.push(matrix);
    if (operator === OPS.transform) matrix = multiply(matrix, args as unknown as Matrix);
    if (operator === OPS.paintFormXObjectBegin && Array.isArray(args[0])) matrix = multiply(matrix, args[0] as unknown as Matrix);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = before.pop() ?? matrix;
    if (!PAINTS.has(operator) || placed.length >= MOST_PICTURES) continue;
    const picture = await pictureOf(page, args[0], operator === OPS.paintImageMaskXObject);
    if (picture !== null) placed.push({ picture, matrix });
  }
  return placed;
}

const PAINTS: ReadonlySet<number> = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);

async function pictureOf(page: PDFPageProxy, given: unknown, isMask: boolean): Promise<PdfPicture | null> {
  const found = typeof given === "string" ? await objectOf(page, given) : given;
  if (!isHolder(found)) return null;
  const held = typeof found["data"] === "string" ? await objectOf(page, found["data"]) : found;
  if (!isHolder(held)) return null;
  const { data, kind } = held;
  const { width = held["width"], height = held["height"] } = found;
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray) || typeof width !== "number" || typeof height !== "number")
    return null;
  return { data, width, height, kind: isMask ? 1 : (kind as PdfPicture["kind"]), isMask };
}

/** It comes by itself once it is decoded; one that cannot be decoded comes as nothing. */
function objectOf(page: PDFPageProxy, id: string): Promise<unknown> {
  const objects = (id.startsWith("g_") ? page.commonObjs : page.objs) as { get(id: string, then: (found: unknown) => void): void };
  return new Promise((resolve) => objects.get(id, resolve));
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** What is written as text is what its writer typed, but for Hindi letters that were put together to be drawn. */
const SURE = 99;
const JOINED = 80;
const MOST_WORDS = 20_000;

async function writtenLines(page: PDFPageProxy): Promise<ReadLines> {
  const { items } = await page.getTextContent();
  const text = items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join("");
  // The typewriter fonts of before Unicode: what is drawn as Hindi is stored as Latin letters and signs.
  const confidence = isOldHindiFont(page, items) ? 0 : null;
  return text
    .split("\n")
    .slice(0, MOST_WORDS)
    .map((line) =>
      line
        .split(/\s+/u)
        .filter((word) => word !== "")
        .map((word) => ({ text: word.normalize("NFC"), confidence: confidence ?? (/\p{Script=Devanagari}/u.test(word) ? JOINED : SURE) })),
    );
}

const OLD_FONTS = /kruti|devlys|chanakya|shusha|shivaji|walkman|dvb|dv_?tt/iu;

function isOldHindiFont(page: PDFPageProxy, items: Awaited<ReturnType<PDFPageProxy["getTextContent"]>>["items"]): boolean {
  const fonts = new Set(items.map((item) => ("fontName" in item ? item.fontName : "")).slice(0, MOST_WORDS));
  return Array.from(fonts).some((font) => {
    const known = font !== "" && page.commonObjs.has(font) ? (page.commonObjs.get(font) as { readonly name?: string }) : null;
    return OLD_FONTS.test(known?.name ?? "");
  });
}
