import { type BrowserWindow, app, dialog } from "electron";
import type { Locale } from "#contract/locale.ts";
import type { Quitting } from "./quitting.ts";
import { words } from "./words.ts";

interface Asking {
  readonly locale: () => Locale;
  readonly quitting: Quitting;
  readonly log: (line: string) => void;
}

/**
 * A page that holds what a person typed stops its window from closing (`renderer/ui/unsaved`). The person is asked then, and the window goes, and with it the
 * app where that was to end, only once they say so. Nothing waits meanwhile. Where the system ends the app, the window goes at once, and the log says that words went
 * which no draft keeps.
 */
export function askBeforeClose(window: BrowserWindow, { locale, quitting, log }: Asking): void {
  let isAsked = false;
  let mayGo = false;
  window.webContents.on("will-prevent-unload", (event) => {
    if (quitting.bySystem.aborted) log("a window went with typed words that no draft keeps");
    if (mayGo || quitting.bySystem.aborted) return event.preventDefault();
    if (isAsked) return undefined;
    isAsked = true;
    void askAndGo();
    return undefined;
  });
  const askAndGo = async () => {
    const discards = await ask(window, locale(), quitting.bySystem);
    isAsked = false;
    if (quitting.bySystem.aborted) return;
    if (!discards) quitting.refuse();
    if (!discards || window.isDestroyed()) return;
    mayGo = true;
    closeUntilGone(window, quitting);
  };
}

const FIRST_AFTER_MS = 50;
const AGAIN_EVERY_MS = 500;
/** A page that has not let its window go by then hangs. */
const FORCED_AFTER_MS = 5_000;

/** Until its page has told that the close was held, another is not heard: on a busy machine that takes longer than one try. A page that never tells goes by force. */
function closeUntilGone(window: BrowserWindow, quitting: Quitting): void {
  const close = () => (quitting.isOn ? app.quit() : window.close());
  const first = setTimeout(close, FIRST_AFTER_MS);
  const again = setInterval(close, AGAIN_EVERY_MS);
  const force = setTimeout(() => {
    window.destroy();
    if (quitting.isOn) app.quit();
  }, FORCED_AFTER_MS);
  window.once("closed", () => {
    clearTimeout(first);
    clearInterval(again);
    clearTimeout(force);
  });
}

async function ask(window: BrowserWindow, locale: Locale, signal: AbortSignal): Promise<boolean> {
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
    signal,
  });
  return response === 1;
}
