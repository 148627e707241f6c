import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

/** In one page alone: the app's windows open no other, which the usual mode of the checker would ask for. */
async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

for (const locale of ["hi", "en"]) {
  test.describe(`accessibility in ${locale}`, { tag: "@main-job" }, () => {
    test.use({ source: "none", args: ["--lang", locale] });

    test("the wall and the settings break no rule of the checker", async ({ app, wall }) => {
      await expect(wall.cards.first()).toBeVisible({ timeout: 30_000 });
      expect(await violationsOf(wall.page)).toEqual([]);
      const settings = await app.openSettings();
      await expect(settings.locator("form")).toBeVisible();
      expect(await violationsOf(settings)).toEqual([]);
    });
  });
}
