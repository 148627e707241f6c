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
const IS_READY = `document.documentElement.dataset.print ?? ""`;

/** At the foot of each sheet: what the page calls itself, and which sheet of how many. Chromium fills in the classes. */
const FOOTER = `<div style="width: 100%; text-align: center; font: 8pt sans-serif; color: #444">
  <span class="title"></span> · <span class="pageNumber"></span>/<span class="totalPages"></span></div>`;

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
    await isReady(window);
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: "<span></span>",
      footerTemplate: FOOTER,
      generateTaggedPDF: true,
    });
    await mkdir(folder, { recursive: true });
    const file = join(folder, await freeName(folder, name));
    await writeNew(file, pdf);
    return file;
  } finally {
    window.destroy();
  }
}

async function isReady(window: BrowserWindow): Promise<void> {
  const until = performance.now() + READY_WITHIN_MS;
  while (performance.now() < until) {
    if (window.isDestroyed()) throw new Error("the page for printing was closed");
    if (!window.webContents.isLoading()) {
      const said: unknown = await window.webContents.executeJavaScriptInIsolatedWorld(WORLD, [{ code: IS_READY }]);
      if (said === "ready") return;
      if (said === "failed") throw new Error("the page for printing had nothing to show");
    }
    await sleep(LOOK_EVERY_MS);
  }
  throw new Error("the page for printing did not get ready in time");
}
