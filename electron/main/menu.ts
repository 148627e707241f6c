import { Menu, app } from "electron";
import type { Locale } from "#contract/locale.ts";
import { type MenuActions, menuTemplate } from "./menuTemplate.ts";
import { isPackaged } from "./packaged.ts";

/** Puts up the menu bar in the given language. Only a desk shows it at all times; its keys work in every window. */
export function showMenu(locale: Locale, actions: Omit<MenuActions, "quit" | "isPackaged" | "isMac">): void {
  const all = { ...actions, quit: () => app.quit(), isPackaged, isMac: process.platform === "darwin" };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(locale, all)));
}
