import { type BrowserWindow, app, dialog } from "electron";
import type { Locale } from "#contract/locale.ts";
import type { Quitting } from "./quitting.ts";
import { words } from "./words.ts";

/**
 * A page that holds what a person typed stops its window from closing (`renderer/ui/unsaved`). The person is asked then, and the window goes, and with it the
 * app where that was to end, only once they say so. Nothing waits meanwhile.
 */
export function askBeforeClose(window: BrowserWindow, locale: () => Locale, quitting: Quitting): void {
  let isAsked = false;
  let mayGo = false;
  window.webContents.on("will-prevent-unload", (event) => {
    if (mayGo) return event.preventDefault();
    if (isAsked) return undefined;
    isAsked = true;
    void askAndGo();
    return undefined;
  });
  const askAndGo = async () => {
    const discards = await ask(window, locale());
    isAsked = false;
    if (!discards) quitting.refuse();
    if (!discards || window.isDestroyed()) return;
    mayGo = true;
    // In a turn of its own: until the close that was held is over, another would not be heard.
    setTimeout(() => (quitting.isOn ? app.quit() : window.close()), AFTER_HELD_MS);
  };
}

const AFTER_HELD_MS = 100;

async function ask(window: BrowserWindow, locale: Locale): Promise<boolean> {
  const said = words[locale];
  window.show();
  const { response } = await dialog.showMessageBox(window, {
    type: "question",
    title: app.getName(),
    message: said.unsaved,
    buttons: [said.keepWriting, said.closeUnsaved],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
