import { type BrowserWindow, app, dialog } from "electron";
import { FAULT_POLICIES } from "#contract/faultPolicy.ts";
import type { Locale } from "#contract/locale.ts";
import type { WentBack } from "#domain/updates/trial.ts";
import { type Runtime, runtimeLine } from "./runtime.ts";
import type { GivenUp } from "./supervisorParts.ts";
import { isTestBuild } from "./testBuild.ts";
import { words } from "./words.ts";

/** Says why the engine does not run and what to do. Resolves true where the person wants to try again, false to quit or while quitting. */
export async function tellGivenUp(window: BrowserWindow, locale: Locale, why: GivenUp, logFile: string): Promise<boolean> {
  const said = words[locale];
  const signal = untilQuit();
  const { response } = await dialog.showMessageBox(window, {
    type: "error",
    title: app.getName(),
    message: why.reason === "fatal" ? FAULT_POLICIES[why.code].sentence[locale] : said.engineKeepsEnding,
    detail: said.seeLog(logFile),
    buttons: [said.tryAgain, said.quit],
    defaultId: 0,
    // Closing the notice with Escape must not close the wall.
    cancelId: 0,
    noLink: true,
    signal,
  });
  return response === 0 && !signal.aborted;
}

/** Says that a new version did not come up, and that this one goes on. */
export async function tellWentBack(window: BrowserWindow, locale: Locale, { version, why }: WentBack): Promise<void> {
  const said = words[locale];
  await dialog.showMessageBox(window, {
    type: "warning",
    title: app.getName(),
    message: said.wentBack(version, app.getVersion()),
    detail: `${said.wentBackWhy[why]}\n\n${said.wentBackNext}`,
    buttons: [said.close],
    noLink: true,
    signal: untilQuit(),
  });
}

export async function tellAbout(window: BrowserWindow, locale: Locale, runtime: Runtime): Promise<void> {
  const said = words[locale];
  await dialog.showMessageBox(window, {
    type: "info",
    title: said.about,
    message: `ISMGT ${app.getVersion()}`,
    detail: [
      said.appName,
      runtimeLine(runtime),
      ...(isTestBuild ? [said.testBuild] : []),
      ...(runtime.official ? [] : [said.standIn]),
    ].join("\n\n"),
    buttons: [said.close],
    noLink: true,
    signal: untilQuit(),
  });
}

/** A notice that stays open would hold the app: its window could not close, and the app could not end. */
function untilQuit(): AbortSignal {
  const quitting = new AbortController();
  app.once("before-quit", () => quitting.abort());
  return quitting.signal;
}
