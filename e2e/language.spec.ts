import { expect, test } from "./fixtures.ts";

test.describe("the language", { tag: "@main-job" }, () => {
  test.use({ args: [] });

  test("is Hindi at first, changes at once by the menu and by a key, and is remembered", async ({ launch, x }) => {
    x.publish({ text: "@HaryanaCMCell Street lights of sector 7 Ambala are off" });
    const first = await launch();
    const figures = first.wall.page.locator("[data-figure=pendingMarking]");
    await expect(figures).toContainText("अंकन शेष");
    // Chromium's own fields for a day: 27/11/2026, whatever language the system has.
    expect(await first.wall.page.evaluate(() => navigator.language)).toBe("en-GB");

    await first.choose("फ़ाइल", "भाषा / Language", "English");
    await expect(figures).not.toContainText("अंकन शेष");
    await expect(first.wall.page.locator("html")).toHaveAttribute("lang", "en");

    await first.wall.page.keyboard.press("l");
    await expect(first.wall.page.locator("html")).toHaveAttribute("lang", "hi");
    await expect
      .poll(() => first.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label)))
      .toContain("दृश्य");

    await first.wall.page.keyboard.press("l");
    await expect(first.wall.page.locator("html")).toHaveAttribute("lang", "en");
    await first.close();

    const second = await launch();
    await expect(second.wall.page.locator("html")).toHaveAttribute("lang", "en");
  });
});
