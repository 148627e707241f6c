import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { BrowserWindow } from "electron";
import { writeNew } from "./newFile.ts";
import { pageShows, type ShownPage } from "./pageShows.ts";
import { freeName } from "./printName.ts";
import { windowOptions } from "./windows.ts";

/** A world of its own in the page, where our question cannot meet the page's code. */
const WORLD = 1_002;
const PRINTED = { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true } as const;
const IS_READY = `document.documentElement.dataset.print ?? ""`;

export interface PaperOrder {
  /** Says what the page shows. */
  readonly token: string;
  /** What the file is called, without its ending. */
  readonly name: string;
}

export interface PrinterParts {
  /** Where files go; made where it is not there. */
  readonly folder: string;
  /** Loads the page for printing into a window and gives it a port; `token` says what it shows. */
  readonly load: (window: BrowserWindow, token: string) => void;
}

/**
 * Shows what is to be printed in a window that nobody sees, and writes it as PDF. Answers with the file. Throws where that fails, and as soon as `signal` aborts: nobody waits for the paper
 * any more, or the engine that has its words is gone.
 */
export async function printToFile({ token, name }: PaperOrder, { folder, load }: PrinterParts, signal: AbortSignal): Promise<string> {
  signal.throwIfAborted();
  // Chromium paints the margins of a sheet with the colour of the window.
  const window = new BrowserWindow(windowOptions({ width: 900, height: 1_200, backgroundColor: "#ffffff" }));
  const ended = new AbortController();
  const givenUp = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true, signal: ended.signal });
  });
  givenUp.catch(() => undefined);
  try {
    load(window, token);
    const pdf = await Promise.race([drawn(window), givenUp]);
    await mkdir(folder, { recursive: true });
    const file = join(folder, await freeName(folder, name));
    signal.throwIfAborted();
    await writeNew(file, pdf);
    return file;
  } finally {
    // The signal may be of the engine's whole life.
    ended.abort();
    window.destroy();
  }
}

async function drawn(window: BrowserWindow): Promise<Uint8Array> {
  const page = shownIn(window);
  await pageShows(page, "ready");
  return withFeet(window, page, await window.webContents.printToPDF(PRINTED));
}

/** The page knows its name and has the fonts; how many sheets it takes, only what was printed says. */
async function withFeet(window: BrowserWindow, page: ShownPage, printed: Uint8Array): Promise<Uint8Array> {
  // A start of the app need not load what only printing needs.
  const { unfooted } = await import("./sheetFeet.ts");
  const paper = await unfooted(printed);
  const code = `document.documentElement.dataset.sheets = ${JSON.stringify(String(paper.sheets))}; true`;
  await window.webContents.executeJavaScriptInIsolatedWorld(WORLD, [{ code }]);
  await pageShows(page, "feet");
  return paper.withFeet(await window.webContents.printToPDF(PRINTED));
}

/** Until it is loaded there is no page to ask: it says nothing, and is not taken for one that hangs. */
function shownIn(window: BrowserWindow): ShownPage {
  const gone = new AbortController();
  const leave = () => gone.abort();
  window.once("closed", leave);
  window.webContents.once("render-process-gone", leave);
  return {
    gone: gone.signal,
    says: async () =>
      window.webContents.isLoading() ? "" : window.webContents.executeJavaScriptInIsolatedWorld(WORLD, [{ code: IS_READY }]),
  };
}
