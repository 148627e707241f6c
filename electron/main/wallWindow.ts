import { BrowserWindow, type Display } from "electron";
import type { WindowSize } from "./options.ts";
import { isSamePlace } from "./savedWalls.ts";
import { centred, windowOptions } from "./windows.ts";

/** The part of a display that a wall takes which does not fill it. */
const SHARE_WHEN_NOT_FULL = 0.8;

/** A window for a wall, not shown yet: an ordinary one of the size asked for, or one over the whole of its display. */
export function createWallWindow(windowed: WindowSize | null, display: Display, onEscape: () => void): BrowserWindow {
  const window = new BrowserWindow(windowOptions(windowed ? { ...windowed, useContentSize: true } : { ...display.bounds }));
  // Escape does what a person at the keyboard expects of anything that fills the screen. Menus know no plain Escape.
  window.webContents.on("before-input-event", (_event, { type, key }) => {
    if (type === "keyDown" && key === "Escape" && window.isFullScreen()) onEscape();
  });
  return window;
}

/** Moves the wall over the whole of a display, which `setFullScreen` then gives to it alone. */
export function cover(window: BrowserWindow, { bounds }: Display): void {
  if (isSamePlace(window.getBounds(), bounds)) return;
  // A window that fills a screen cannot be moved.
  window.setFullScreen(false);
  // A display without a window manager has no full screen: there the bounds alone must do.
  window.setBounds(bounds);
}

/** Takes a wall that does not fill its display to another one. */
export function moveInto(window: BrowserWindow, { workArea }: Display): void {
  const width = Math.round(workArea.width * SHARE_WHEN_NOT_FULL);
  const height = Math.round(workArea.height * SHARE_WHEN_NOT_FULL);
  window.setFullScreen(false);
  window.setBounds(centred(workArea, width, height));
}
