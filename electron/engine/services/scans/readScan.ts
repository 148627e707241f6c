import { mediaTypeOf } from "#domain/file/mediaType.ts";
import { judgeReading, MOST_SHEETS } from "#domain/file/scanReading.ts";
import type { ReadLines, ScanReading } from "#domain/file/scanReading.ts";
import { openPdf } from "./pdfSheets.ts";
import { pageOfPicture } from "./preparePage.ts";
import { readSheet } from "./readSheet.ts";
import type { Tesseract } from "./tesseract.ts";

export interface ScanProgress {
  /** From 1. */
  readonly sheet: number;
  readonly sheets: number;
}

const DAMAGED: ScanReading = { outcome: "damaged", text: "", confidence: null, sheets: 0, sheetsLeft: 0 };

/** Reads a picture or a PDF. What cannot be opened is an outcome; rejects where what reads it is at fault. */
export async function readScan(content: Uint8Array, tesseract: Tesseract, onSheet: (progress: ScanProgress) => void): Promise<ScanReading> {
  if (mediaTypeOf(content) === "application/pdf") return readPdf(content, tesseract, onSheet);
  const page = await pageOfPicture(content).catch(() => null);
  if (page === null) return DAMAGED;
  onSheet({ sheet: 1, sheets: 1 });
  return judgeReading([await readSheet(page, tesseract)], { sheets: 1, sheetsLeft: 0 });
}

async function readPdf(content: Uint8Array, tesseract: Tesseract, onSheet: (progress: ScanProgress) => void): Promise<ScanReading> {
  const pdf = await openPdf(content).catch(() => null);
  if (pdf === null) return DAMAGED;
  try {
    const sheets = Math.min(pdf.count, MOST_SHEETS);
    const read: ReadLines[] = [];
    for (let sheet = 1; sheet <= sheets; sheet += 1) {
      onSheet({ sheet, sheets });
      const found = await pdf.sheet(sheet).catch(() => null);
      // The others may be whole.
      if (found !== null) read.push(found.is === "text" ? found.lines : await readSheet(found.page, tesseract));
    }
    if (read.length === 0) return DAMAGED;
    return judgeReading(read, { sheets, sheetsLeft: pdf.count - sheets });
  } finally {
    await pdf.close().catch(() => undefined);
  }
}
