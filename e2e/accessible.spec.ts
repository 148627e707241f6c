import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { DeskPage } from "./deskPage.ts";
import { expect, test } from "./fixtures.ts";

/** In one page alone: the app's windows open no other, which the usual mode of the checker would ask for. */
async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

/** Those that open over any case: what goes up, letters, a note, replies, merging, a colleague, keys, palette, filter, register, outbox, reports, a new complaint. */
const DIALOG_KEYS = [
  "KeyR",
  "KeyL",
  "KeyW",
  "KeyM",
  "Shift+KeyI",
  "Shift+Slash",
  "Control+KeyK",
  "KeyF",
  "Shift+KeyL",
  "Shift+KeyO",
  "Shift+KeyT",
  "Shift+KeyC",
  "Shift+KeyN",
  "Shift+KeyD",
] as const;

for (const locale of ["hi", "en"]) {
  test.describe(`accessibility in ${locale}`, { tag: "@main-job" }, () => {
    test.use({ source: "none", args: ["--lang", locale] });

    test("the wall and the settings break no rule of the checker", async ({ app, wall }) => {
      await expect(wall.cards.first()).toBeVisible({ timeout: 30_000 });
      expect(await violationsOf(wall.page)).toEqual([]);
      const settings = await app.openSettings();
      await expect(settings.locator("form").first()).toBeVisible();
      expect(await violationsOf(settings)).toEqual([]);
    });

    test("the desk and what opens over it break no rule of the checker", async ({ launch }) => {
      const app = await launch(["--desk"]);
      const desk = new DeskPage(await app.electron.firstWindow());
      await expect(desk.countOf("overdue")).toHaveText(/[1-9]/u, { timeout: 60_000 });
      // What an office has and does not answer allows the most.
      await desk.search("overdue state:in-action");
      await expect(desk.caseIn("in-action")).toBeVisible({ timeout: 30_000 });
      expect(await violationsOf(desk.page)).toEqual([]);
      for (const key of DIALOG_KEYS) {
        await desk.press(key);
        await expect(desk.dialog).toBeVisible();
        expect([key, await violationsOf(desk.page)]).toEqual([key, []]);
        await desk.press("Escape");
        await expect(desk.dialog).toBeHidden();
      }
    });
  });
}
