import { beginMarkedContent, endMarkedContent, PDFDocument } from "@cantoo/pdf-lib";

/** How far a foot stands above the edge of its sheet: 7 mm, in points. */
const ABOVE_EDGE = (7 / 25.4) * 72;

/** A paper whose sheets still want their feet. */
export interface Unfooted {
  readonly sheets: number;
  /** Puts page `n` of `feet` at the foot of sheet `n`, with the fonts that it brings. Throws where there is not one for each sheet. */
  readonly withFeet: (feet: Uint8Array) => Promise<Uint8Array>;
}

/**
 * Chromium draws the foot of a sheet in a page of its own, which the bundled fonts do not reach: Hindi is empty boxes where the system has no font for it.
 * So feet are printed as small sheets by the page itself, and put below.
 */
export async function unfooted(paper: Uint8Array): Promise<Unfooted> {
  // What the page said of itself stays: its title, and that Chromium made it.
  const document = await PDFDocument.load(paper, { updateMetadata: false });
  const sheets = document.getPages();
  return {
    sheets: sheets.length,
    async withFeet(feet) {
      const source = await PDFDocument.load(feet, { updateMetadata: false });
      const pages = source.getPages();
      if (pages.length !== sheets.length) throw new Error(`${String(sheets.length)} sheets have ${String(pages.length)} feet`);
      const drawn = await document.embedPages(pages);
      for (const [at, sheet] of sheets.entries()) {
        const foot = drawn[at];
        if (foot === undefined) continue;
        // A reader that reads a paper aloud passes over what stands on every sheet.
        sheet.pushOperators(beginMarkedContent("Artifact"));
        sheet.drawPage(foot, { x: (sheet.getWidth() - foot.width) / 2, y: ABOVE_EDGE });
        sheet.pushOperators(endMarkedContent());
      }
      return document.save();
    },
  };
}
