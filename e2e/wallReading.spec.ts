import type { Locator, Page } from "@playwright/test";
import type { Locale } from "#contract/settings.ts";
import { STANDARD_VIEWING } from "#domain/wall/letters.ts";
import { REPLAY_STEPS } from "#domain/wall/replay.ts";
import { PINNABLE_SCENES } from "#domain/wall/scenes.ts";
import { DeskPage } from "./deskPage.ts";
import { expect, test } from "./fixtures.ts";
import { emptyShare, hardToRead } from "./letters.ts";
import { inTurn } from "./longForm.ts";
import { oneApp } from "./oneApp.ts";
import { MIXED_RECORD, generateMixedRecord, recordOf } from "./record.ts";
import { violationsOf } from "./violations.ts";
import { WallPage } from "./wallPage.ts";

const EMERGENCY = "@HaryanaCMCell कृपया ध्यान दें: सेक्टर 13 करनाल में खुले मैनहोल में एक बच्चा गिर गया है, फायर ब्रिगेड भेजो जल्दी";

const LOCALES = ["en", "hi"] as const;
/** At 4K all is as at 1920, twice as large, and on three there is more room than on one: in the language of the longer lines. */
const SIZES = [
  [1_920, 1_080, LOCALES],
  [3_840, 2_160, inTurn(LOCALES, 1)],
  [5_760, 1_080, inTurn(LOCALES, 1)],
] as const;

/** Panels of many numbers of one size, of which none is the one that matters: their letters are measured like all others. */
const TABLES = ["heat-matrix", "district-ranking", "department-ranking", "officer-ranking"];

test.describe("what a room reads", { tag: "@wall" }, () => {
  const shared = oneApp({ prepare: (profile) => generateMixedRecord(recordOf(profile), MIXED_RECORD) });

  test("is the same in a view of the wall at a desk, to the unit, while complaints come in", async () => {
    test.slow();
    const { app, x } = shared;
    await app.wall.hold();
    const desk = new DeskPage(await app.openDesk());
    await expect(desk.countOf("all")).toHaveText(/[1-9]/u, { timeout: 60_000 });
    const opening = app.electron.waitForEvent("window");
    await desk.press("Shift+KeyG");
    const mirror = new WallPage(await opening);
    await mirror.hold();
    for (const scene of PINNABLE_SCENES) {
      x.publish(Array.from({ length: 8 }, (_, index) => ({ text: `@HaryanaCMCell ${scene} ${index}: पानीपत में नाली जाम है` })));
      await app.wall.show(scene);
      await mirror.show(scene);
      await expect(async () => {
        const [seen, mirrored] = await Promise.all([app.wall.allFigures(), mirror.allFigures()]);
        // On a day on which little was solved the scene of good news has four.
        expect(seen.length).toBeGreaterThan(3);
        // What came with the last change is counted by each window from the changes that it met itself.
        const told = (figures: typeof seen) => figures.filter(({ name }) => name !== "cameMeanwhile");
        expect(told(mirrored)).toEqual(told(seen));
      }, scene).toPass({ timeout: 30_000 });
      // Nobody can press anything on a wall.
      await expect(app.wall.page.locator("[data-panel] button")).toHaveCount(0);
      if (scene === "officers") await expect(mirror.page.locator("[data-panel='officer-ranking'] button").first()).toBeVisible();
    }
  });

  test("is dimmed at night, as far as the settings say", async () => {
    const { app } = shared;
    const { wall } = app;
    await wall.hold();
    const settings = await app.openSettings("wall");
    const part = settings.getByRole("region", { name: "Wall", exact: true });
    const hour = new Date(Date.now() + 5.5 * 3_600_000).getUTCHours();
    const at = (hours: number) => `${String((hour + hours) % 24).padStart(2, "0")}:00`;
    const veil = wall.page.locator("[data-night]");
    for (const [from, to, brightness, seen] of [
      [at(0), at(2), "40", "0.6"],
      [at(2), at(4), "40", null],
    ] as const) {
      await part.locator('input[name="night-from"]').fill(from);
      await part.locator('input[name="night-to"]').fill(to);
      await part.locator('input[name="brightness"]').fill(brightness);
      await part.getByRole("button", { name: "Store for all walls" }).press("Enter");
      if (seen === null) await expect(veil).toHaveCount(0);
      else await expect(veil).toHaveCSS("opacity", seen);
    }
  });

  test("replays the last day from the desk: readable, not the present, hour by hour where less motion is asked for, until an emergency", async () => {
    test.setTimeout(300_000);
    const { app, x } = shared;
    const { wall } = app;
    const title = wall.page.locator("[data-replay-title]");
    const frame = async () => Number(await title.getAttribute("data-frame"));
    const desk = new DeskPage(await app.openDesk());
    await expect(desk.countOf("all")).toHaveText(/[1-9]/u, { timeout: 60_000 });
    await desk.press("Shift+KeyD");
    const part = desk.page.locator("section[data-replay]");
    const press = (button: number) => part.getByRole("button").nth(button).press("Enter");
    await press(0);
    await expect(part).toHaveAttribute("data-replay", "playing");
    await expect(title).toContainText("Not the present");
    await expect.poll(frame).toBeGreaterThan(1);
    await wall.page.emulateMedia({ reducedMotion: "reduce" });
    expect((await nextFrames(title, 3)).map((shown) => shown % 4)).toEqual([0, 0, 0]);
    await wall.page.emulateMedia({ reducedMotion: null });

    await press(1);
    await expect(part).toHaveAttribute("data-replay", "paused");
    await part.getByRole("slider").press("End");
    await expect.poll(frame).toBe(REPLAY_STEPS);
    // Both at one moment: the slider may still be on its way to the end.
    await expect
      .poll(() =>
        part.evaluate(
          (of) => of.querySelector("[aria-valuetext]")?.getAttribute("aria-valuetext") === of.querySelector("output")?.innerText,
        ),
      )
      .toBe(true);
    await expect(part.getByRole("slider")).toHaveAttribute("aria-valuetext", /\d\d:\d\d$/u);
    // What fades in has its contrast a moment later.
    await expect
      .poll(() => violationsOf(wall.page, { rules: { "color-contrast-enhanced": { enabled: true } } }), { timeout: 30_000 })
      .toEqual([]);
    await desk.page.bringToFront();
    expect(await violationsOf(desk.page)).toEqual([]);
    for (const [width, height, locales] of SIZES) {
      await wall.page.setViewportSize({ width, height });
      for (const locale of locales) {
        await readIn(wall.page, locale);
        await expect(wall.page.locator('[data-figure="replay:opened"]')).toBeVisible();
        await expect
          .poll(() => hardToRead(wall.page, STANDARD_VIEWING, [...TABLES, "replay-emergencies"]), {
            message: `${locale} at ${width}`,
            timeout: 20_000,
          })
          .toEqual([]);
        if (width === 5_760) expect(await emptyShare(wall.page), `the replay in ${locale} leaves the wall empty`).toBeLessThan(0.5);
      }
    }
    await readIn(wall.page, "en");

    x.publish({ text: EMERGENCY });
    await expect(wall.page.locator("[data-alert][data-kind]").first()).toBeVisible({ timeout: 30_000 });
    await expect(title).toHaveCount(0);
    await expect(part).toHaveAttribute("data-replay", "none");
  });

  test("replays it as a scene of the programme, once in its time, and goes on", async () => {
    const { app } = shared;
    const { wall } = app;
    const settings = await app.openSettings("wall");
    const part = settings.getByRole("region", { name: "Wall", exact: true });
    await part.getByRole("button", { name: "Add a scene" }).press("Enter");
    await part.getByLabel("Seconds").last().fill("30");
    await part.getByRole("button", { name: "Store for all walls" }).press("Enter");
    await expect(part.getByText("Stored. The walls follow at once.")).toBeVisible();
    const title = wall.page.locator("[data-replay-title]");
    await wall.show("replay");
    await expect(title).toBeVisible();
    await expect(title).toHaveAttribute("data-frame", String(REPLAY_STEPS), { timeout: 60_000 });
    await expect(wall.scene).not.toHaveAttribute("data-scene-shown", "replay", { timeout: 60_000 });
    await expect(title).toHaveCount(0);
  });

  // Last, since the banner stays and the window is another size.
  test("is large enough for the farthest seat, within its edges, whole, and clear of what is beside it, in every scene, under a banner and a surge, in both languages, on one screen, at 4K and on three", async () => {
    test.setTimeout(600_000);
    const { app, x } = shared;
    const { wall } = app;
    x.publish({ text: EMERGENCY });
    await wall.hold();
    await expect(wall.page.locator("[data-alert][data-kind]").first()).toBeVisible({ timeout: 30_000 });
    await wall.show("now");
    await expect(wall.page.locator("[data-surges]")).toBeVisible();
    for (const [width, height, locales] of SIZES) {
      await wall.page.setViewportSize({ width, height });
      for (const locale of locales) {
        await readIn(wall.page, locale);
        for (const scene of PINNABLE_SCENES) {
          await wall.show(scene);
          await expect(wall.page.locator("[data-scene] [data-figure]").filter({ visible: true }).first()).toBeVisible();
          await expect
            .poll(() => hardToRead(wall.page, STANDARD_VIEWING, TABLES), {
              message: `${scene} in ${locale} at ${width}`,
              timeout: 20_000,
            })
            .toEqual([]);
          if (width === 5_760) expect(await emptyShare(wall.page), `${scene} in ${locale} leaves the wall empty`).toBeLessThan(0.5);
        }
      }
    }
    await readIn(wall.page, "en");
  });

  // After all that reads what comes in.
  test("is whole where a source fails and every panel says that it may not be all", async () => {
    test.slow();
    const { app, x } = shared;
    const { wall } = app;
    x.faults.next({ kind: "server-error", status: 503 }, { path: "/mentions", times: 100_000 });
    await wall.page.setViewportSize({ width: 1_920, height: 1_080 });
    await wall.hold();
    await readIn(wall.page, "hi");
    for (const scene of ["now", "overdue", "shift"]) {
      await wall.show(scene);
      await expect(wall.page.locator("[data-scene] [data-partial]").first()).toBeVisible({ timeout: 60_000 });
      await expect
        .poll(() => hardToRead(wall.page, STANDARD_VIEWING, TABLES), { message: `${scene} where a source fails`, timeout: 20_000 })
        .toEqual([]);
      expect(await headsInTwoLines(wall.page), scene).toEqual([]);
    }
    await readIn(wall.page, "en");
  });

  test("is larger where the settings say that people sit farther away, and says what cannot be read from there", async () => {
    const { app } = shared;
    const { wall } = app;
    await expect(wall.scene).toBeVisible({ timeout: 30_000 });
    const sizeOf = () => wall.page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / innerHeight);
    const before = await sizeOf();
    const settings = await app.openSettings("wall");
    const part = settings.getByRole("region", { name: "Wall", exact: true });
    await part.locator('input[name="distance"]').fill("9");
    await expect(part.locator("[data-minutes]")).toHaveAttribute("data-minutes", "10.0");
    await part.getByRole("button", { name: "Store for all walls" }).press("Enter");
    await expect.poll(sizeOf).toBeCloseTo((before * 9) / 8, 3);
    await part.locator('input[name="distance"]').fill("16");
    await expect(part.locator("[data-minutes]")).toContainText("only 6 arc minutes");
  });

  // Last, since the line of what surges is gone then.
  test("a surge that somebody takes note of hands the focus on, to the next one or to the heading", async () => {
    const desk = new DeskPage(await shared.app.openDesk());
    await expect(desk.countOf("all")).toHaveText(/[1-9]/u, { timeout: 60_000 });
    await desk.press("Shift+KeyD");
    const list = desk.page.getByRole("region", { name: "What is rising unusually" });
    const noting = list.getByRole("button", { name: "Acknowledge" });
    await expect(noting.first()).toBeVisible({ timeout: 20_000 });
    for (let left = await noting.count(); left > 0; left = await noting.count()) {
      const noted = (await list.locator("[data-surge]").first().getAttribute("data-surge")) ?? "";
      await noting.first().focus();
      await desk.press("Enter");
      await expect(list.locator(`[data-surge="${noted}"]`)).toHaveCount(0);
      await expect(list.locator(":focus")).toHaveCount(1);
    }
    await expect(list.locator("h3:focus")).toHaveText("No surge waits");
  });
});

/** In this language, by the key of the wall. */
async function readIn(page: Page, locale: Locale): Promise<void> {
  const html = page.locator("html");
  if ((await html.getAttribute("lang")) !== locale) await page.keyboard.press("KeyL");
  await expect(html).toHaveAttribute("lang", locale);
}

/** The panels whose head is broken: what stands beside the title has gone below it, and is not at the side of a low panel. */
async function headsInTwoLines(page: Page): Promise<readonly string[]> {
  return await page.locator("[data-scene] [data-panel]").evaluateAll((panels) =>
    panels.flatMap((panel) => {
      const [title, beside] = ["h2", "[data-partial]"].map((part) => panel.querySelector(part)?.getBoundingClientRect());
      const body = panel.lastElementChild?.getBoundingClientRect();
      if (title === undefined || beside === undefined || body === undefined || body.top < beside.bottom - 1) return [];
      return beside.top > title.bottom - 1 ? [panel.getAttribute("data-panel") ?? ""] : [];
    }),
  );
}

/** The next frames that a replay shows, each of them: a look from time to time would miss some. */
async function nextFrames(title: Locator, count: number): Promise<readonly number[]> {
  return await title.evaluate(
    async (shown, many) =>
      await new Promise<number[]>((resolve) => {
        const frames: number[] = [];
        const observer = new MutationObserver(() => {
          frames.push(Number(shown.getAttribute("data-frame")));
          if (frames.length < many) return;
          observer.disconnect();
          resolve(frames);
        });
        observer.observe(shown, { attributeFilter: ["data-frame"] });
      }),
    count,
  );
}
