import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { ReadLines, ReadWord } from "#domain/file/scanReading.ts";

/*
 * Tesseract in its WebAssembly form, called directly: the package around it would fetch what it lacks from the network and start threads of its own. It only ever
 * gets pictures that this program drew, so that none of its decoders sees a stranger's bytes.
 */

export interface Tesseract {
  /** The lines of a sheet, from a PNG that this program wrote; turned straight first. */
  linesOf(page: Uint8Array): ReadLines;
}

const CORE = "tesseract.js-core/tesseract-core-simd-lstm.js";
/** Hindi first: most letters are, and of two equal readings the first language wins. */
const LANGUAGES = ["hin", "eng"] as const;

const require = createRequire(import.meta.url);

/** Whether what reads scans is installed: a trimmed package may lack it. */
export function isReadingInstalled(): boolean {
  try {
    return [CORE, ...LANGUAGES.map(dataOf)].every((file) => require.resolve(file) !== "");
  } catch {
    return false;
  }
}

/** Rejects where it is not installed. Takes some 200 MB until its thread ends. */
export async function loadTesseract(onProgress: (percent: number) => void): Promise<Tesseract> {
  const start = require(CORE) as (options: object) => Promise<Core>;
  const core = await start({
    wasmBinary: await readFile(join(dirname(require.resolve(CORE)), "tesseract-core-simd-lstm.wasm")),
    TesseractProgress: onProgress,
    print: () => undefined,
    printErr: () => undefined,
  });
  for (const language of LANGUAGES) {
    core.FS.writeFile(`${language}.traineddata`, await promisify(gunzip)(await readFile(require.resolve(dataOf(language)))));
  }
  const api = new core.TessBaseAPI();
  if (api.Init(null, LANGUAGES.join("+"), LSTM_ONLY) !== 0) throw new Error("What reads scans could not be started");
  return {
    linesOf(page) {
      core.FS.writeFile("/input", page);
      setImage(api, 0);
      api.FindLines();
      const angle = api.GetGradient();
      if (Math.abs(angle) >= FEWEST_RADIANS) setImage(api, angle);
      try {
        if (api.Recognize(null) !== 0) return [];
        return linesOfTable(api.GetTSVText(0));
      } finally {
        api.Clear();
      }
    },
  };
}

function dataOf(language: (typeof LANGUAGES)[number]): string {
  return `@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`;
}

const LSTM_ONLY = 1;
/** Automatic, without finding out which way is up. */
const WHOLE_PAGE = 3;
/** A third of a degree: straighter than that nothing is gained. */
const FEWEST_RADIANS = 0.005;

function setImage(api: Api, angle: number): void {
  if (api.SetImageFile(1, angle) !== 0) throw new Error("The sheet could not be given to the reader");
  api.SetPageSegMode(WHOLE_PAGE);
  api.SetSourceResolution(300);
}

/** The words of Tesseract's own table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
function linesOfTable(table: string): ReadLines {
  const lines: ReadWord[][] = [];
  let paragraph = "";
  let line = "";
  for (const row of table.split("\n")) {
    const [level, page, block, inBlock, inParagraph, , , , , , confidence, text = ""] = row.split("\t");
    if (level !== "5" || text.trim() === "") continue;
    const ofParagraph = `${page}/${block}/${inBlock}`;
    const ofLine = `${ofParagraph}/${inParagraph}`;
    if (ofParagraph !== paragraph && lines.length > 0) lines.push([]);
    if (ofLine !== line) lines.push([]);
    paragraph = ofParagraph;
    line = ofLine;
    lines.at(-1)?.push({ text: text.trim(), confidence: Number(confidence) });
  }
  return lines;
}

interface Core {
  readonly FS: { writeFile(path: string, content: Uint8Array): void };
  readonly TessBaseAPI: new () => Api;
}

interface Api {
  Init(path: null, languages: string, engine: number): number;
  SetImageFile(exif: number, angle: number): number;
  SetPageSegMode(mode: number): void;
  SetSourceResolution(dotsPerInch: number): void;
  FindLines(): void;
  /** Radians. */
  GetGradient(): number;
  Recognize(monitor: null): number;
  GetTSVText(page: number): string;
  Clear(): void;
}
