import type { PinnableScene } from "#domain/wall/scenes.ts";
import type { Page } from "@playwright/test";
import Database from "better-sqlite3";
import type { RunningApp } from "./app.ts";
import { DeskPage } from "./deskPage.ts";
import { askRecord } from "./figureQuestions.ts";
import { expect, test } from "./fixtures.ts";
import { latinPlacesOn } from "./latinPlaces.ts";
import { IS_LONG } from "./longForm.ts";
import { MIXED_RECORD, generateMixedRecord, recordOf } from "./record.ts";
import { pressOn } from "./reviewPage.ts";
import { openPage, throughAllPages } from "./settingsPages.ts";

/** The scenes, and how many numbers each shows at least that are plain counts of rows. */
const FEWEST: Readonly<Record<PinnableScene, number>> = {
  now: 6,
  heat: 60,
  points: 6,
  overdue: 12,
  ranking: 16,
  officers: 10,
  trend: 60,
  shift: 4,
  "good-news": 2,
};
/** Fewer than the acts of the record give, whatever hour it is. */
const FEWEST_EVENTS = IS_LONG ? 10_000 : 4_000;

test.describe("the numbers of the wall", { tag: "@wall" }, () => {
  test("are those of the rows after thousands of mixed events, each of them in every scene", async ({ launch, profile }) => {
    test.slow();
    await generateMixedRecord(recordOf(profile), MIXED_RECORD);
    const app = await launch();
    const { wall } = app;
    await wall.hold();
    const record = askRecord(recordOf(profile));
    expect(record.countEvents()).toBeGreaterThanOrEqual(FEWEST_EVENTS);
    for (const scene of Object.keys(FEWEST) as PinnableScene[]) {
      await wall.show(scene);
      // A wall reads a moment after the record, whose clock goes on.
      await expect(async () => {
        const shown = await wall.allFigures();
        const now = Date.now();
        const names = shown.map(({ name }) => name);
        const compared = shown.map(({ name, value }) => ({ name, value, rows: record.answer(name, now) }));
        const counted = compared.filter(({ rows }) => rows !== null);
        expect(counted.filter(({ name }) => names.indexOf(name) !== names.lastIndexOf(name))).toEqual([]);
        expect(counted.filter(({ value, rows }) => value !== rows)).toEqual([]);
        expect(counted.length, scene).toBeGreaterThanOrEqual(FEWEST[scene]);
        expect(counted.some(({ value }) => value > 0)).toBe(true);
      }, scene).toPass({ timeout: 40_000 });
    }
    record.close();

    await test.step("and in Hindi no screen shows a Latin name of a place", () => walkInHindi(app, profile));
  });
});

/** The record has a village or a named place in every other case. */
async function walkInHindi(app: RunningApp, profile: string): Promise<void> {
  const speaker = await app.openReview();
  await prepareGurugram(speaker);
  await app.wall.page.keyboard.press("l");
  await expect(speaker.locator("html")).toHaveAttribute("lang", "hi");
  for (const scene of Object.keys(FEWEST) as PinnableScene[]) {
    await app.wall.show(scene);
    expect([scene, await latinPlacesOn(app.wall.page)]).toEqual([scene, []]);
  }
  await expect(speaker.getByRole("table").first()).toBeVisible();
  expect(await latinPlacesOn(speaker)).toEqual([]);

  const desk = new DeskPage(await app.openDesk());
  await expect(desk.countOf("all")).toHaveText(/[1-9]/u, { timeout: 60_000 });
  await expect(desk.case).toBeVisible();
  const { name, hindi, district } = placeOfNewestCase(recordOf(profile));
  for (const typed of [hindi, name]) {
    await desk.search(typed);
    await expect(desk.rows.first()).toContainText(hindi);
    await expect(desk.page.locator("b", { hasText: hindi }).first()).toBeVisible();
    expect(await latinPlacesOn(desk.page)).toEqual([]);
  }
  for (const key of ["KeyP", "KeyF", "Shift+KeyL", "Shift+KeyO", "Shift+KeyN", "Control+KeyK"]) {
    await desk.press(key);
    await expect(desk.dialog).toBeVisible();
    expect([key, await latinPlacesOn(desk.page)]).toEqual([key, []]);
    await desk.press("Escape");
    await expect(desk.dialog).toBeHidden();
  }

  const settings = await app.openSettings();
  const list = settings.getByRole("region", { name: "स्थानों के हिंदी नाम" });
  await throughAllPages(settings);
  await openPage(settings, "place-names");
  await expect(list.getByRole("row").nth(1)).toBeVisible();
  // The letterhead of English letters is English on every page.
  expect((await latinPlacesOn(settings)).filter((text) => !text.includes("Haryana Civil Secretariat"))).toEqual([]);
  // A correction shows at once in the other windows.
  await list.getByLabel("खोजें, हिंदी या अंग्रेज़ी अक्षरों में").fill(name);
  await list.getByLabel("दिखाएँ", { exact: true }).selectOption("all");
  // Other districts may have a place of that name.
  await list.getByLabel("ज़िला", { exact: true }).selectOption(district);
  await list
    .getByRole("button", { name: `${hindi} सुधारें`, exact: true })
    .first()
    .press("Enter");
  await settings.keyboard.press("Control+KeyA");
  await settings.keyboard.type(`${hindi} ख़ास`);
  await settings.keyboard.press("Enter");
  await expect(desk.rows.first()).toContainText(`${hindi} ख़ास`);
  await list.getByRole("button", { name: "वापस लें" }).press("Enter");
  await expect(desk.rows.first()).not.toContainText("ख़ास");
}

/** A stop whose cases name places. */
async function prepareGurugram(speaker: Page): Promise<void> {
  await pressOn(speaker.getByRole("button", { name: "Prepare a review" }));
  const dialog = speaker.getByRole("dialog", { name: "Prepare a review" });
  await expect(dialog.getByLabel("What it is called")).toBeFocused();
  await speaker.keyboard.type("समीक्षा");
  await speaker.keyboard.press("Tab");
  await speaker.keyboard.type("+1 11:30");
  for (const key of ["Tab", "Tab", "Enter", "Home", ...Array.from({ length: 5 }, () => "ArrowDown"), "Enter", "Escape"]) {
    await speaker.keyboard.press(key);
    await speaker.waitForTimeout(50);
  }
  await pressOn(dialog.getByRole("button", { name: "Prepare", exact: true }));
  await expect(speaker.getByRole("heading", { level: 1 })).toHaveText("समीक्षा");
}

interface PlaceOfCase {
  readonly name: string;
  readonly hindi: string;
  readonly district: string;
}

/** Of the newest case that has a place: what it is called in both scripts. */
function placeOfNewestCase(file: string): PlaceOfCase {
  const sqlite = new Database(file, { readonly: true });
  try {
    const row = sqlite
      .prepare<[], PlaceOfCase>(
        `SELECT g.place AS name, n.hindi, g.district FROM grievance g JOIN place_name n ON n.name = g.place AND n.district = g.district
         WHERE length(g.place) > 5 ORDER BY g.opened_at DESC LIMIT 1`,
      )
      .get();
    if (row === undefined) throw new Error("No case has a place");
    return row;
  } finally {
    sqlite.close();
  }
}
