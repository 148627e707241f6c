import { expect, test } from "./fixtures.ts";

test.describe("the first start", { tag: "@main-job" }, () => {
  test.use({ args: [], size: null });

  test("takes the whole display until Escape, in Hindi, which changes at once by the menu and by a key, and is remembered", async ({
    launch,
    x,
  }) => {
    x.publish({ text: "@HaryanaCMCell Street lights of sector 7 Ambala are off" });
    const first = await launch();
    const figures = first.wall.page.locator("[data-figure=pendingMarking]");
    await expect(figures).toContainText("अंकन शेष");
    await test.step("the wall's window takes the whole display, keeps it awake, and lets go at Escape", async () => {
      const seen = await first.electron.evaluate(({ BrowserWindow, screen, powerSaveBlocker }) => ({
        window: BrowserWindow.getAllWindows()[0]?.getBounds(),
        display: screen.getPrimaryDisplay().bounds,
        isFullScreen: BrowserWindow.getAllWindows()[0]?.isFullScreen(),
        isAwake: powerSaveBlocker.isStarted(0) || powerSaveBlocker.isStarted(1),
      }));
      expect(seen).toMatchObject({ isFullScreen: true, isAwake: true, window: { x: seen.display.x, y: seen.display.y } });
      // Without a window manager Chromium leaves one pixel free.
      expect(seen.window?.width).toBeGreaterThanOrEqual(seen.display.width - 1);
      expect(seen.window?.height).toBeGreaterThanOrEqual(seen.display.height - 1);
      // The driver's own keys reach the page without passing through the window.
      await first.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type: "keyDown", keyCode: "Escape" }),
      );
      await expect.poll(() => first.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())).toBe(false);
    });
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
