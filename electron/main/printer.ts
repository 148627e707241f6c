import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { BrowserWindow } from "electron";
import { writeNew } from "./newFile.ts";
import { freeName } from "./printName.ts";
import { windowOptions } from "./windows.ts";

const LOOK_EVERY_MS = 50;
const READY_WITHIN_MS = 30_000;
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
  try {
    load(window, token);
    await isReady(window, "ready");
    const pdf = await withFeet(window, await window.webContents.printToPDF(PRINTED));
    await mkdir(folder, { recursive: true });
    const file = join(folder, await freeName(folder, name));
    await writeNew(file, pdf);
    return file;
  } finally {
    window.destroy();
  }
}

/** The page knows its name and has the fonts; how many sheets it takes, only what was printed says. */
async function withFeet(window: BrowserWindow, printed: Uint8Array): Promise<Uint8Array> {
  // A start of the app need not load what only printing needs.
  const { unfooted } = await import("./sheetFeet.ts");
  const paper = await unfooted(printed);
  const code = `document.documentElement.dataset.sheets = ${JSON.stringify(String(paper.sheets))}; true`;
  await window.webContents.executeJavaScriptInIsolatedWorld(WORLD, [{ code }]);
  await isReady(window, "feet");
  return paper.withFeet(await window.webContents.printToPDF(PRINTED));
}

/** Waits until the page shows it: the paper, or the feet of its sheets. */
async function isReady(window: BrowserWindow, awaited: "ready" | "feet"): Promise<void> {
  const until = performance.now() + READY_WITHIN_MS;
  while (performance.now() < until) {
    if (window.isDestroyed()) throw new Error("the page for printing was closed");
    if (!window.webContents.isLoading()) {
      const said: unknown = await window.webContents.executeJavaScriptInIsolatedWorld(WORLD, [{ code: IS_READY }]);
      if (said === awaited) return;
      if (said === "failed") throw new Error("the page for printing had nothing to show");
    }
    await sleep(LOOK_EVERY_MS);
  }
  throw new Error("the page for printing did not get ready in time");
}
