import { readFileSync } from "node:fs";
import { type BaseWindow, BrowserWindow, screen } from "electron";
import { writeAtomically } from "./atomicFile.ts";
import { deskBounds, type SavedDesk, savedDeskSchema, SMALLEST_DESK } from "./deskBounds.ts";
import { followGround, groundOfWork } from "./ground.ts";
import { windowOptions } from "./windows.ts";

const open = new Set<BrowserWindow>();

/** The window, where it is a desk; null for another one. */
export function deskAmong(window: BaseWindow | undefined): BrowserWindow | null {
  return [...open].find((each) => each === window) ?? null;
}

/** One more desk, where the last one was left; `file` remembers it. `onFault` gets one line for the log. */
export function openDeskWindow(file: string, onFault: (line: string) => void): BrowserWindow {
  const saved = readSaved(file);
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const bounds = deskBounds(saved, screens, screen.getPrimaryDisplay().workArea, open.size);
  const window = new BrowserWindow(
    windowOptions({
      ...bounds,
      backgroundColor: groundOfWork(),
      autoHideMenuBar: false,
      minWidth: SMALLEST_DESK.width,
      minHeight: SMALLEST_DESK.height,
    }),
  );
  followGround(window);
  open.add(window);
  window.once("closed", () => open.delete(window));
  window.once("ready-to-show", () => {
    if (saved?.isMaximized === true) window.maximize();
    window.show();
  });
  window.on("close", () => {
    const left: SavedDesk = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
    writeAtomically(file, `${JSON.stringify(left)}\n`).catch((error: unknown) =>
      onFault(`the place of the desk was not kept: ${String(error)}`),
    );
  });
  return window;
}

function readSaved(file: string): SavedDesk | null {
  try {
    return savedDeskSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    // None was opened yet, or the file is damaged: both mean a first time.
    return null;
  }
}
