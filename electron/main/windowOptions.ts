import { type BrowserWindowConstructorOptions, app } from "electron";
import { bundle } from "./bundle.ts";
import { isPackaged } from "./packaged.ts";

/** The canvas colour of the design, so that no window flashes white before its page is there. */
const CANVAS = "#0a0e13";

/** What holds for every window of ours. A page gets no Node, no Electron, no other origin; only its port. */
export function windowOptions(options: BrowserWindowConstructorOptions): BrowserWindowConstructorOptions {
  return {
    show: false,
    backgroundColor: CANVAS,
    autoHideMenuBar: true,
    title: app.getName(),
    ...options,
    webPreferences: {
      preload: bundle.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !isPackaged,
      // A wall behind another window must not fall behind the record.
      backgroundThrottling: false,
    },
  };
}
