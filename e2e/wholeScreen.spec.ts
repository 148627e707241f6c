import { expect, test } from "./fixtures.ts";

test.describe("the wall's window", { tag: "@main-job" }, () => {
  test.use({ size: null });

  test("takes the whole display, keeps it awake, and lets go at Escape", async ({ app, wall }) => {
    await expect(wall.sources).toHaveCount(1);
    const seen = await app.electron.evaluate(({ BrowserWindow, screen, powerSaveBlocker }) => ({
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
    await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type: "keyDown", keyCode: "Escape" }),
    );
    await expect.poll(() => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())).toBe(false);
  });
});
