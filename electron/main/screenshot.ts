import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { BrowserWindow } from "electron";
import type { Log } from "./log.ts";

const LOOK_EVERY_MS = 100;
/** Long enough for entrances to end, so that the picture shows the wall at rest. */
const SETTLE_MS = 1_500;
/** A world of its own in the page, where our question cannot meet the page's code. */
const WORLD = 1_001;
const SHOWS_COMPLAINTS = `document.querySelector("[data-ticket]") !== null && document.querySelector("[data-problem]") === null && document.fonts.status === "loaded"`;

const WITHIN_MS = 60_000;

/** A picture of the wall as a file. It is for the log alone whether that went well. */
export async function screenshotOfWall(wall: BrowserWindow | null, file: string, log: Log): Promise<void> {
  if (!wall) return log.warn("no screenshot: the wall is not open");
  try {
    const isShowing = await screenshotWhenShowing(wall, file, WITHIN_MS);
    log.info(`screenshot of the wall${isShowing ? "" : ", which shows no complaint yet"}: ${file}`);
  } catch (error) {
    log.error("no screenshot of the wall", error);
  }
}

/**
 * Writes the wall's picture as PNG once it shows complaints, or after `withinMs` as it is then. Resolves whether complaints were on it.
 * Rejects where the wall was closed or the file cannot be written.
 */
async function screenshotWhenShowing(window: BrowserWindow, file: string, withinMs: number): Promise<boolean> {
  const until = performance.now() + withinMs;
  let isShowing = await showsComplaints(window);
  while (!isShowing && performance.now() < until) {
    await sleep(LOOK_EVERY_MS);
    isShowing = await showsComplaints(window);
  }
  if (isShowing) await sleep(SETTLE_MS);
  const picture = await window.webContents.capturePage();
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, picture.toPNG());
  return isShowing;
}

async function showsComplaints(window: BrowserWindow): Promise<boolean> {
  if (window.isDestroyed()) throw new Error("the wall was closed");
  if (!window.isVisible() || window.webContents.isLoading()) return false;
  return (await window.webContents.executeJavaScriptInIsolatedWorld(WORLD, [{ code: SHOWS_COMPLAINTS }])) === true;
}
