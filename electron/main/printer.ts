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

export interface PrinterParts {
  /** Where files go; made where it is not there. */
  readonly folder: string;
  /** Loads the page for printing into a window and gives it a port; `token` says what it shows. */
  readonly load: (window: BrowserWindow, token: string) => void;
}

/** Shows what is to be printed in a window that nobody sees, and writes it as PDF. Answers with the file. Throws where that fails. */
export async function printToFile(
  { token, name }: { readonly token: string; readonly name: string },
  { folder, load }: PrinterParts,
): Promise<string> {
  // Chromium paints the margins of a sheet with the colour of the window.
  const window = new BrowserWindow(windowOptions({ width: 900, height: 1_200, backgroundColor: "#ffffff" }));
  const page = shownIn(window);
  try {
    load(window, token);
    await pageShows(page, "ready");
    const pdf = await withFeet(window, page, await window.webContents.printToPDF(PRINTED));
    await mkdir(folder, { recursive: true });
    const file = join(folder, await freeName(folder, name));
    await writeNew(file, pdf);
    return file;
  } finally {
    window.destroy();
  }
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
