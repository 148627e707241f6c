import type { Page } from "@playwright/test";
import { SHOWN_SCENES } from "#domain/wall/scenes.ts";
import { DeskPage } from "./deskPage.ts";
import { setSize } from "./app.ts";
import { expect, test } from "./fixtures.ts";
import { oneApp } from "./oneApp.ts";
import { generateMixedRecord, recordOf } from "./record.ts";
import { WallPage } from "./wallPage.ts";

const RECORD = { acts: 3_000, seed: 20_261_127 };
const EMERGENCY = "@HaryanaCMCell कृपया ध्यान दें: सेक्टर 13 करनाल में खुले मैनहोल में एक बच्चा गिर गया है, फायर ब्रिगेड भेजो जल्दी";

test.describe("what a room reads", { tag: "@wall" }, () => {
  const shared = oneApp({ prepare: (profile) => generateMixedRecord(recordOf(profile), RECORD) });

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
    for (const scene of SHOWN_SCENES) {
      x.publish(Array.from({ length: 20 }, (_, index) => ({ text: `@HaryanaCMCell ${scene} ${index}: पानीपत में नाली जाम है` })));
      await app.wall.show(scene);
      await mirror.show(scene);
      await expect(async () => {
        const [seen, mirrored] = await Promise.all([app.wall.allFigures(), mirror.allFigures()]);
        expect(seen.length).toBeGreaterThan(5);
        expect(mirrored).toEqual(seen);
      }, scene).toPass({ timeout: 30_000 });
    }
  });

  test("is dimmed at night, as far as the settings say", async () => {
    const { app } = shared;
    const { wall } = app;
    await wall.hold();
    const settings = await app.openSettings();
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

  // Last, since the banner stays and the window is another size.
  test("is as high as a fortieth of the screen, within its edges, and its names are whole, in every scene, under a banner, in both languages, on a wide screen and a very wide one", async () => {
    test.slow();
    const { app, x } = shared;
    const { wall } = app;
    x.publish({ text: EMERGENCY });
    await wall.hold();
    await expect(wall.page.locator("[data-alert][data-kind]").first()).toBeVisible({ timeout: 30_000 });
    for (const [width, height] of [
      [1_600, 900],
      [2_880, 540],
    ] as const) {
      await setSize(app, width, height);
      for (const locale of ["en", "hi"]) {
        await expect(wall.page.locator("html")).toHaveAttribute("lang", locale);
        for (const scene of SHOWN_SCENES) {
          await wall.show(scene);
          await expect(wall.page.locator("[data-scene] [data-figure]").filter({ visible: true }).first()).toBeVisible();
          await expect.poll(() => hardToRead(wall.page), `${scene} in ${locale} at ${width}`).toEqual([]);
        }
        await wall.page.keyboard.press("KeyL");
      }
    }
  });
});

/** Letters that are too small, or reach over the edge of the screen; and names that are cut, which only a citizen's words may be. */
function hardToRead(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = innerHeight / 40 - 0.1;
    const found = new Set<string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const element = text.parentElement;
      const words = text.textContent?.trim() ?? "";
      if (element === null || words === "" || !element.checkVisibility() || element.closest(".unseen, #recharts_measurement_span"))
        continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (Number.parseFloat(style.fontSize) < least) found.add(`small: ${words}`);
      if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1) found.add(`beyond the edge: ${words}`);
      const isCut = style.textOverflow === "ellipsis" && element.scrollWidth > element.clientWidth + 1;
      if (isCut && !element.closest("li[data-ticket]")) found.add(`cut: ${words}`);
    }
    return [...found];
  });
}
