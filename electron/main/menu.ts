import { type BaseWindow, BrowserWindow, Menu, app } from "electron";
import type { Locale } from "#contract/locale.ts";
import { type MenuActions, menuTemplate } from "./menuTemplate.ts";
import { isPackaged } from "./packaged.ts";

/** Puts up the menu bar in the given language. Only a desk shows it at all times; its keys work in every window. */
export function showMenu(locale: Locale, actions: Omit<MenuActions, "press" | "quit" | "isPackaged" | "isMac">): void {
  const all = { ...actions, press, quit: () => app.quit(), isPackaged, isMac: process.platform === "darwin" };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(locale, all)));
}

function press(keyCode: string, window: BaseWindow | undefined): void {
  if (window instanceof BrowserWindow) window.webContents.sendInputEvent({ type: "keyDown", keyCode, modifiers: ["control"] });
}
