import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type RunningApp, startApp } from "./app.ts";
import { plug, type RoomDisplay, roomDisplay, seeing, wallsOn } from "./displays.ts";
import { SMALL_REHEARSAL, expect, test } from "./fixtures.ts";
import { oneApp } from "./oneApp.ts";

const left = roomDisplay(11, 0);
const right = roomDisplay(12, 1);
const below = roomDisplay(13, 0, 1);

const running: RunningApp[] = [];
test.afterEach(async () => {
  for (const app of running.splice(0)) await app.close();
});

async function start(profile: string, displays: readonly RoomDisplay[], args: readonly string[] = []): Promise<RunningApp> {
  const { before, env } = seeing(displays);
  const config = join(profile, "config");
  const app = await startApp({
    profile,
    size: null,
    args: ["--lang", "en", ...SMALL_REHEARSAL, ...args],
    env: { ...env, XDG_CONFIG_HOME: config },
    before,
  });
  running.push(app);
  return app;
}

const onDisplay = (number: number) => ["View", `Wall on display ${number} (1280 × 720)`] as const;
const focusedPage = (app: RunningApp) =>
  app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.webContents.getURL() ?? "");
const windowsOf = (app: RunningApp) => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
const isAwake = (app: RunningApp) =>
  app.electron.evaluate(({ powerSaveBlocker }) => [0, 1, 2, 3, 4, 5].some((id) => powerSaveBlocker.isStarted(id)));

test.describe("the walls of a room", { tag: "@wall" }, () => {
  test("stand one on each display, move when one is unplugged, and stand there again after the power failed", async ({ profile }) => {
    const app = await start(profile, [left, right]);
    await expect.poll(() => wallsOn(app.electron)).toEqual({ "1": left.id });
    await app.choose("File", "New desk window");
    await expect.poll(() => focusedPage(app)).toContain("/desk/");
    await app.choose(...onDisplay(2));
    await expect.poll(() => wallsOn(app.electron)).toEqual({ "1": left.id, "2": right.id });
    expect(await focusedPage(app)).toContain("/desk/");

    await plug(app.electron, [left]);
    await expect.poll(() => wallsOn(app.electron)).toEqual({ "1": left.id, "2": null });
    await plug(app.electron, [left, below]);
    await expect.poll(() => wallsOn(app.electron)).toEqual({ "1": left.id, "2": below.id });
    await plug(app.electron, [left, right, below]);
    await expect.poll(() => wallsOn(app.electron)).toEqual({ "1": left.id, "2": right.id });
    expect(await focusedPage(app)).toContain("/desk/");

    const engine = await app.enginePid();
    app.electron.process().kill("SIGKILL");
    await expect.poll(() => engine !== undefined && isAlive(engine)).toBe(false);

    // Somebody worked at a desk beside them, so they stand beside one again.
    const again = await start(profile, [right, left], ["--desk"]);
    await expect.poll(() => wallsOn(again.electron)).toEqual({ "1": left.id, "2": right.id });
    await expect.poll(() => focusedPage(again)).toContain("/desk/");
    await again.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes("/desk/"))
        ?.close(),
    );
    // A window that is still closing counts as one of the app.
    await expect.poll(() => windowsOf(again)).toBe(2);
    await again.choose(...onDisplay(1));
    await expect.poll(() => wallsOn(again.electron)).toEqual({ "1": left.id });
    await expect.poll(() => windowsOf(again)).toBe(1);
    // The last window of the app stays where it is.
    await again.choose(...onDisplay(2));
    await again.choose(...onDisplay(1));
    await expect.poll(() => wallsOn(again.electron)).toEqual({ "1": left.id, "2": right.id });
  });
});

test.describe("the walls of a room beside a desk", { tag: "@wall" }, () => {
  const { before, env } = seeing([left]);
  const shared = oneApp({
    source: "none",
    size: null,
    before,
    args: () => ["--desk", ...SMALL_REHEARSAL],
    env: (profile) => ({ ...env, XDG_CONFIG_HOME: join(profile, "config") }),
  });

  test("keep displays awake while they are seen; a view of one at a desk is a window like any other", async () => {
    const { app } = shared;
    const opened = app.electron.waitForEvent("window");
    await app.choose("Go", "View of the wall");
    expect((await opened).url()).toContain("/wall/index.html#mirror");
    await app.choose("Go", "View of the wall");
    const views = () =>
      app.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .filter(({ webContents }) => webContents.getURL().endsWith("#mirror"))
          .map((window) => ({
            isPlain: window.isResizable() && window.isClosable() && !window.isFullScreen() && !window.isKiosk(),
            isVisible: window.isVisible(),
            shape: Math.round((100 * (window.getContentSize()[0] ?? 0)) / (window.getContentSize()[1] ?? 1)),
          })),
      );
    const plain = { isPlain: true, isVisible: true, shape: 178 };
    await expect.poll(views).toEqual([plain, plain]);
    expect(await wallsOn(app.electron)).toEqual({});
    expect(await isAwake(app)).toBe(false);
    const wallOpened = app.electron.waitForEvent("window");
    await app.choose(...onDisplay(1));
    const wall = await wallOpened;
    await expect.poll(() => isAwake(app)).toBe(true);
    const cursor = () => wall.evaluate(() => getComputedStyle(document.body).cursor);
    await expect.poll(cursor).toBe("none");
    await expect(async () => {
      await wall.mouse.move(200, 200);
      await wall.mouse.move(220, 200);
      expect(await cursor()).not.toBe("none");
    }).toPass();
    await plug(app.electron, []);
    await expect.poll(() => isAwake(app)).toBe(false);
    await plug(app.electron, [left]);
    await expect.poll(() => isAwake(app)).toBe(true);
    await app.choose(...onDisplay(1));
    await expect.poll(() => isAwake(app)).toBe(false);
  });

  test("start with the machine once that was asked for", async () => {
    test.skip(process.platform !== "linux", "the file of a Linux desktop");
    const { app } = shared;
    const { profile } = app;
    const entry = join(profile, "config", "autostart", "ismgt.desktop");
    await app.choose("File", "Start when I sign in to this computer");
    await expect.poll(() => existsSync(entry) && readFileSync(entry, "utf8")).toContain(`"--user-data-dir=${profile}"`);
    await app.choose("File", "Start when I sign in to this computer");
    await expect.poll(() => existsSync(entry)).toBe(false);
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
