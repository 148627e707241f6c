import { BrowserWindow } from "electron";
import { windowOptions } from "./windowOptions.ts";

/** A child of the wall: a window of its own would hide behind a wall that fills the screen. */
export function openSettingsWindow(wall: BrowserWindow): BrowserWindow {
  const window = new BrowserWindow(
    windowOptions({ parent: wall, width: 980, height: 760, minWidth: 640, minHeight: 480, useContentSize: true }),
  );
  window.once("ready-to-show", () => window.show());
  return window;
}
