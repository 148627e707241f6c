import type { Page } from "@playwright/test";
import type { Locale } from "#contract/settings.ts";
import { PINNABLE_SCENES } from "#domain/wall/scenes.ts";
import type { RunningApp } from "./app.ts";
import { DeskPage } from "./deskPage.ts";
import { FULLER_REHEARSAL, expect, test } from "./fixtures.ts";
import { IS_LONG, inTurn } from "./longForm.ts";
import { oneApp } from "./oneApp.ts";
import { WallPage } from "./wallPage.ts";
import { violationsOf } from "./violations.ts";
import { throughAllPages } from "./settingsPages.ts";

/** What is read from eight metres has a contrast of 7 to 1. */
const ON_A_WALL = { rules: { "color-contrast-enhanced": { enabled: true } } };

/** The wall's own scenes, each as it is when it has come. */
async function expectScenesWithoutFault(page: Page): Promise<void> {
  const wall = new WallPage(page);
  // Nothing fades or glides while it is looked at.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await wall.hold();
  for (const scene of PINNABLE_SCENES) {
    await wall.show(scene);
    // A cell in which nothing is to be told shows no figure.
    await expect(page.locator("[data-scene] [data-figure]").filter({ visible: true }).first()).toBeVisible();
    expect([scene, await violationsOf(page, ON_A_WALL)]).toEqual([scene, []]);
  }
}

const PUT_UP: Readonly<Record<Locale, readonly [template: string, putUp: string]>> = {
  hi: ["10 मिनट में वीसी", "सभी वॉल पर लगाएँ"],
  en: ["VC in 10 minutes", "Put up on all walls"],
};

/**
 * What opens over a case, made of the same parts in both languages, so that each is looked through once, in one of them. Over any case: a reply, the place, letters,
 * a note, replies, merging, a colleague, keys, the guide, palette, filter, register, outbox, reports, a new complaint, walls, putting it off, following it up, the look of lists, notices.
 */
const DIALOG_KEYS = [
  "KeyR",
  "KeyP",
  "KeyL",
  "KeyW",
  "KeyM",
  "Shift+KeyI",
  "Shift+Slash",
  "Shift+F1",
  "Control+KeyK",
  "KeyF",
  "Shift+KeyL",
  "Shift+KeyO",
  "Shift+KeyT",
  "Shift+KeyC",
  "Shift+KeyN",
  "Shift+KeyD",
  "Shift+KeyZ",
  "Period",
  "Shift+Minus",
  "Shift+Digit2",
] as const;

/** The others: department, office, urgency, an officer, a representative, details, no grievance, set aside, a portal, a step up, more time, "not ours", a report, sensitive, figures, activity. */
const OTHER_KEYS = [
  "KeyD",
  "KeyO",
  "KeyU",
  "Shift+KeyF",
  "Digit8",
  "KeyN",
  "KeyX",
  "Shift+KeyX",
  "Shift+KeyW",
  "KeyE",
  "KeyY",
  "KeyQ",
  "KeyT",
  "Digit7",
  "Shift+KeyB",
  "Shift+KeyV",
] as const;

/** One beside the case, one over it and one over the whole window: of the page behind them all others make the same. */
const WITH_PAGE_BEHIND: ReadonlySet<string> = new Set(["KeyR", "Shift+Slash", "Shift+KeyL"]);

/** They hold every sort of part there is; in the short form what a person opens most. */
const IN_LIGHT_TOO: ReadonlySet<string> = IS_LONG ? new Set(DIALOG_KEYS) : WITH_PAGE_BEHIND;

const LOCALES = ["hi", "en"] as const;

interface Looked {
  readonly name?: string;
  /** The contrast of the light look too, in which all else is the same, and which is that of the words of every language. */
  readonly inLight: boolean;
  /** A selector of what came since the page was looked at as a whole. */
  readonly within?: string;
}

async function expectNoFault(page: Page, { name = "", inLight, within }: Looked): Promise<void> {
  const part = within === undefined ? {} : { within };
  expect([name, await violationsOf(page, part)]).toEqual([name, []]);
  if (!inLight) return;
  await page.evaluate(() => (document.documentElement.dataset["theme"] = "light"));
  expect([name, "light", await violationsOf(page, { ...part, only: ["color-contrast"] })]).toEqual([name, "light", []]);
  await page.evaluate(() => (document.documentElement.dataset["theme"] = "dark"));
}

/** All pages of the settings, which are of the same parts in both languages. */
async function lookThroughSettings(app: RunningApp, inLight: boolean): Promise<void> {
  const settings = await app.openSettings();
  await throughAllPages(settings);
  // What was opened stays; shown all at once, it is looked through once.
  await settings.evaluate(() => {
    for (const page of document.querySelectorAll<HTMLElement>("[data-page]")) page.hidden = false;
  });
  await expectNoFault(settings, { inLight });
  await settings.close();
}

// Wall and desk have an app each, and need not wait for one another.
test.describe.configure({ mode: "parallel" });

test.describe("accessibility of the wall", { tag: "@main-job" }, () => {
  const shared = oneApp({ source: "none", args: () => ["--rehearsal", "2/s", ...FULLER_REHEARSAL] });

  for (const locale of inTurn(LOCALES, 0)) {
    test(`every scene, banner, notice and view of the wall breaks no rule of the checker, in ${locale}`, async () => {
      test.slow();
      const { app } = shared;
      await app.speak(locale);
      const { page } = app.wall;
      await expect(page.locator("[data-alert][data-kind]")).toBeVisible({ timeout: 90_000 });
      await expectScenesWithoutFault(page);

      const desk = new DeskPage(await app.openDesk());
      await expect(desk.countOf("all")).toHaveText(/[1-9]/u, { timeout: 60_000 });
      // Its scenes are those of the wall, with a button on each figure: in one language, and in the long form alone.
      if (IS_LONG && locale === "hi") {
        const opened = app.electron.waitForEvent("window");
        await desk.press("Shift+KeyG");
        const mirror = await opened;
        await expectScenesWithoutFault(mirror);
        await mirror.close();
      }

      await desk.page.bringToFront();
      await desk.press("Shift+KeyE");
      // The one of the beginning may be settled by now; the rehearsal brings others.
      await expect(desk.dialog.locator("[data-alert]").first()).toBeVisible({ timeout: 90_000 });
      expect(await violationsOf(desk.page)).toEqual([]);
      for (const button of PUT_UP[locale]) await desk.dialog.getByRole("button", { name: button, exact: true }).press("Enter");
      await expect(page.locator("[data-notice]")).toBeVisible({ timeout: 20_000 });
      expect(await violationsOf(page, ON_A_WALL)).toEqual([]);
      // It would still be there for the next test.
      await app.speak("en");
      await desk.dialog.getByRole("button", { name: "Take down" }).press("Enter");
      await expect(page.locator("[data-notice]")).toHaveCount(0, { timeout: 20_000 });
    });
  }
});

test.describe("accessibility of the desk", { tag: "@main-job" }, () => {
  const shared = oneApp({ source: "none", args: () => ["--desk", "--rehearsal", "0/min", ...FULLER_REHEARSAL] });

  for (const locale of LOCALES) {
    test(`the desk, what opens over it and the settings break no rule of the checker, in ${locale}`, async () => {
      test.slow();
      // The light look of the page too, in which all but the contrast is the same, and that is the same in both languages.
      const inLight = locale === "hi";
      const { app, desk } = shared;
      await app.speak(locale);
      if (IS_LONG || locale === "hi") await lookThroughSettings(app, inLight);
      await desk.page.bringToFront();
      await expect(desk.countOf("overdue")).toHaveText(/[1-9]/u, { timeout: 60_000 });
      // What an office has and does not answer allows the most. While the days before are made up for, what was found may go on at once.
      await expect(async () => {
        await desk.search("overdue");
        await expect(desk.case).toBeVisible({ timeout: 5_000 });
        await desk.search("overdue state:in-action");
        await expect(desk.caseIn("in-action")).toBeVisible({ timeout: 5_000 });
      }).toPass({ timeout: 60_000 });
      await expectNoFault(desk.page, { inLight });
      for (const key of [...DIALOG_KEYS, ...OTHER_KEYS].filter((_, at) => IS_LONG || LOCALES[at % 2] === locale)) {
        // While the rehearsal changes the case, a key may fall between two of its states.
        await expect(async () => {
          await desk.press(key);
          await expect(desk.dialog).toBeVisible({ timeout: 5_000 });
        }, key).toPass({ timeout: 30_000 });
        await expectNoFault(desk.page, {
          name: key,
          inLight: IN_LIGHT_TOO.has(key),
          ...(!WITH_PAGE_BEHIND.has(key) && { within: "[role=dialog]" }),
        });
        await desk.press("Escape");
        await expect(desk.dialog).toBeHidden();
      }
      await desk.press("Backslash", "KeyJ");
      await expect(desk.page.locator("[data-held]")).toBeVisible();
      await expectNoFault(desk.page, { name: "two cases", inLight });
    });
  }

  test("windows open in the look that was chosen, and a wall stays dark", async () => {
    const { app, desk } = shared;
    await app.speak("en");
    const choosing = await app.openSettings("language");
    const look = (name: string) => choosing.locator("label").filter({ hasText: name });
    await look("Light").click();
    await expect(desk.page.locator("html")).toHaveAttribute("data-theme", "light");
    const reviews = await app.openReview();
    const window = await app.electron.browserWindow(reviews);
    expect(await window.evaluate((of: Electron.BrowserWindow) => of.getBackgroundColor())).toBe("#F4F6F9");
    // Before its script has run nothing of a page is painted.
    await expect(reviews.locator('head script[type=module][blocking="render"]')).toHaveCount(1);
    await expect(reviews.locator("html")).toHaveAttribute("data-theme", "light");
    const opened = app.electron.waitForEvent("window");
    await desk.page.bringToFront();
    await desk.press("Shift+KeyG");
    const wall = await opened;
    await expect(wall.locator("body")).toHaveCSS("background-color", "rgb(10, 14, 19)");
    await look("Dark").click();
  });
});
