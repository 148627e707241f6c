import { BrowserWindow } from "electron";
import { windowOptions } from "./windowOptions.ts";

/** A child of the window it is asked for from: one of its own would hide behind a wall that fills the screen. */
export function openSettingsWindow(parent: BrowserWindow): BrowserWindow {
  const window = new BrowserWindow(windowOptions({ parent, width: 980, height: 760, minWidth: 640, minHeight: 480, useContentSize: true }));
  window.once("ready-to-show", () => window.show());
  return window;
}
