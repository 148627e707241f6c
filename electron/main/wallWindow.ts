import { BrowserWindow, type Rectangle, powerSaveBlocker } from "electron";
import type { Displays } from "./displays.ts";
import type { WindowSize } from "./options.ts";
import { windowOptions } from "./windowOptions.ts";

/**
 * The wall: the whole of its display, or an ordinary window of the size asked for. While it is open the display stays
 * awake.
 */
export function openWallWindow(displays: Displays, windowed: WindowSize | null): BrowserWindow {
  const window = new BrowserWindow(windowOptions(windowed ? { ...windowed, useContentSize: true } : displays.forWall().bounds));
  window.once("ready-to-show", () => {
    if (!windowed) fill(window, displays);
    window.show();
  });
  // Escape does what a person at the keyboard expects of anything that fills the screen. Menus know no plain Escape.
  window.webContents.on("before-input-event", (_event, { type, key }) => {
    if (type === "keyDown" && key === "Escape" && window.isFullScreen()) window.setFullScreen(false);
  });
  if (!windowed) displays.onDidChange(() => fill(window, displays));
  keepDisplayAwake(window);
  return window;
}

/** Moves the wall over the whole of its display: also after a display came, went or changed its size. */
export function fill(window: BrowserWindow, displays: Displays): void {
  if (window.isDestroyed()) return;
  const { bounds } = displays.forWall();
  if (!covers(window.getBounds(), bounds)) {
    // A window that fills a screen cannot be moved.
    window.setFullScreen(false);
    // A display without a window manager has no full screen: there the bounds alone must do.
    window.setBounds(bounds);
  }
  window.setFullScreen(true);
}

function covers(one: Rectangle, other: Rectangle): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}

function keepDisplayAwake(window: BrowserWindow): void {
  const blocker = powerSaveBlocker.start("prevent-display-sleep");
  window.once("closed", () => powerSaveBlocker.stop(blocker));
}
