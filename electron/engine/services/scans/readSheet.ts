import { meanOf } from "#domain/file/scanReading.ts";
import type { ReadLines } from "#domain/file/scanReading.ts";
import { fileOfPage } from "./preparePage.ts";
import type { GreyPage } from "./preparePage.ts";
import type { Tesseract } from "./tesseract.ts";

/** Lines that are read upside down or across are hardly believed, and come out as many signs. */
const DOUBTED = 60;
const MANY_WORDS = 12;
const QUARTERS = [1, 3, 2] as const;

/** The lines of a sheet, also of one that lies on its side or upside down without its camera saying so. */
export async function readSheet(page: GreyPage, tesseract: Tesseract): Promise<ReadLines> {
  let best = tesseract.linesOf(await fileOfPage(page));
  if (best.flat().length < MANY_WORDS || meanOf(best.flat()) >= DOUBTED) return best;
  for (const quarters of QUARTERS) {
    const turned = tesseract.linesOf(await fileOfPage(page, quarters));
    if (meanOf(turned.flat()) > meanOf(best.flat())) best = turned;
    if (meanOf(best.flat()) >= DOUBTED) break;
  }
  return best;
}
