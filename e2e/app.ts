import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type ElectronApplication, type Page, _electron, test } from "@playwright/test";
import type { ShellCommand } from "#contract/commandList.ts";
import type { Locale } from "#contract/settings.ts";
import { openPage } from "./settingsPages.ts";
import { answerSurely } from "./sureAnswers.ts";
import { WallPage } from "./wallPage.ts";

const projectFolder = join(import.meta.dirname, "..");

/** A virtual display has no graphics card: Chromium would start for one, fail, and start again without. What is left to do then takes no process of its own. */
const WITHOUT_A_CARD = ["--disable-gpu", "--in-process-gpu"];

/** Code that runs for seconds is never worth the work of making it fast. */
const AS_IT_IS = ["--js-flags=--no-opt"];

/** The app as started by a spec. */
export interface RunningApp {
  readonly electron: ElectronApplication;
  readonly wall: WallPage;
  readonly profile: string;
  /** Chooses an item of the menu by the names that lead to it. */
  choose(...path: readonly string[]): Promise<void>;
  /** Chooses the language of every screen by the menu, and waits until the first page has it. */
  speak(locale: Locale): Promise<void>;
  /** At a page of them, where one is named. */
  openSettings(id?: string): Promise<Page>;
  openDesk(): Promise<Page>;
  /** The speaker's window of the reviews. */
  openReview(): Promise<Page>;
  /** Process id of the engine; undefined while none runs. */
  enginePid(): Promise<number | undefined>;
  log(): string;
  /** Ends the app as its menu would; a second call does nothing. */
  close(): Promise<void>;
}

export interface AppOptions {
  readonly profile: string;
  /** Width by height of the wall's window; null for the whole screen. */
  readonly size: `${number}x${number}` | null;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A module that is loaded into the app before its own code. */
  readonly before?: string;
}

/**
 * The driver finds Electron by itself, and must: only then does it hold the app until it is connected. Given a path it lets the app run,
 * and on a busy machine the two then wait for each other for ever. On Linux it adds `--no-sandbox`, which the product never does.
 */
export async function startApp({ profile, size, args, env = {}, before }: AppOptions): Promise<RunningApp> {
  const electron = await _electron.launch({
    cwd: projectFolder,
    args: [
      ...(before === undefined ? [] : ["-r", before]),
      ".",
      ...WITHOUT_A_CARD,
      ...(isMeasured() ? [] : AS_IT_IS),
      `--user-data-dir=${profile}`,
      ...(size === null ? [] : ["--windowed", size]),
      ...args,
    ],
    env: { ...environment(), ...env },
  });
  answerSurely(electron);
  let isOpen = true;
  const first = await electron.firstWindow();
  return {
    electron,
    wall: new WallPage(first),
    profile,
    choose: (...path) => chooseFromMenu(electron, path),
    async speak(locale) {
      await first.locator(READY).first().waitFor();
      await chooseLanguage(electron, LANGUAGE_NAMES[locale]);
      await first.waitForFunction((lang) => document.documentElement.lang === lang, locale);
    },
    async openSettings(id) {
      const settings = await openByMenu(electron, "openSettings");
      if (id !== undefined) await openPage(settings, id);
      return settings;
    },
    openDesk: () => openByMenu(electron, "newDesk"),
    openReview: () => openByMenu(electron, "openReviews"),
    enginePid: () => electron.evaluate(({ app }) => app.getAppMetrics().find(({ name }) => name === "ISMGT engine")?.pid),
    log: () => readLog(profile),
    async close() {
      if (!isOpen) return;
      isOpen = false;
      await discardTyped(electron);
      await electron.close();
    },
  };
}

/** In a spec that runs alone, since it looks at times. */
function isMeasured(): boolean {
  return test.info().project.name === "alone";
}

/** A window in which something is typed asks before it closes: here it goes. */
async function discardTyped(electron: ElectronApplication): Promise<void> {
  const asked = electron.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
  });
  // One that was killed asks nothing.
  await asked.catch(() => {});
}

async function openByMenu(electron: ElectronApplication, command: ShellCommand): Promise<Page> {
  const opened = electron.waitForEvent("window");
  await electron.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), command);
  return opened;
}

async function chooseFromMenu(electron: ElectronApplication, path: readonly string[]): Promise<void> {
  const isChosen = await electron.evaluate(({ BrowserWindow, Menu }, names) => {
    let item: Electron.MenuItem | undefined;
    let menu = Menu.getApplicationMenu();
    for (const name of names) {
      item = menu?.items.find(({ label }) => label === name);
      menu = item?.submenu ?? null;
    }
    item?.click(undefined, BrowserWindow.getFocusedWindow() ?? undefined);
    return item !== undefined;
  }, path);
  if (!isChosen) throw new Error(`The menu has no ${path.join(" > ")}`);
}

/** What a wall or a desk shows once the engine has told it something: until then no language is known, and none can be chosen. */
export const READY = "[data-source], [data-view] b:not(:empty)";

const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { hi: "हिंदी", en: "English" };

/** The menu above it is named in both languages, that of the screens first. */
async function chooseLanguage(electron: ElectronApplication, name: string): Promise<void> {
  await electron.evaluate(({ Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.getMenuItemById("languages")?.submenu?.items;
    items?.find(({ label }) => label === wanted)?.click();
  }, name);
}

/** Makes the window of a page so large, the wall's where none is given, and waits until its page is. */
export async function setSize({ electron, wall }: RunningApp, width: number, height: number, page = wall.page): Promise<void> {
  const window = await electron.browserWindow(page);
  await window.evaluate((of: Electron.BrowserWindow, size) => of.setContentSize(size.width, size.height), { width, height });
  await page.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, { width, height });
}

export function electronBinary(): string {
  const binary: unknown = createRequire(import.meta.url)("electron");
  if (typeof binary !== "string") throw new Error("Electron is not set up");
  return binary;
}

export function readLog(profile: string): string {
  const file = join(profile, "logs", "ismgt.log");
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

export function freshProfile(folder: string): string {
  return mkdtempSync(join(folder, "ismgt-e2e-"));
}

/** Tries for some seconds: Chromium's children write for a moment after the app has ended. */
export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 8, retryDelay: 100 });
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
