import { type BrowserWindow, app, dialog } from "electron";
import type { Locale } from "#contract/settings.ts";
import { type Runtime, runtimeLine } from "./runtime.ts";
import type { GivenUp } from "./supervisor.ts";
import { words } from "./words.ts";

/** Says why the engine does not run and what to do. Resolves true where the person wants to try again, false to quit. */
export async function tellGivenUp(window: BrowserWindow, locale: Locale, why: GivenUp, logFile: string): Promise<boolean> {
  const said = words[locale];
  const { response } = await dialog.showMessageBox(window, {
    type: "error",
    title: app.getName(),
    message: why.reason === "fatal" ? said.fatal[why.code] : said.engineKeepsEnding,
    detail: said.seeLog(logFile),
    buttons: [said.tryAgain, said.quit],
    defaultId: 0,
    // Closing the notice with Escape must not close the wall.
    cancelId: 0,
    noLink: true,
  });
  return response === 0;
}

export async function tellAbout(window: BrowserWindow, locale: Locale, runtime: Runtime): Promise<void> {
  const said = words[locale];
  await dialog.showMessageBox(window, {
    type: "info",
    title: said.about,
    message: `ISMGT ${app.getVersion()}`,
    detail: [said.appName, runtimeLine(runtime), ...(runtime.official ? [] : [said.standIn])].join("\n\n"),
    buttons: [said.close],
    noLink: true,
  });
}
