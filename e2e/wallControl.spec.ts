import type { Page } from "@playwright/test";
import type { RunningApp } from "./app.ts";
import { DeskPage } from "./deskPage.ts";
import { expect, test } from "./fixtures.ts";

const EMERGENCY = "@HaryanaCMCell Two workers are down inside a manhole in Karnal, not responding, send rescue immediately";
/** A wall obeys within so long; a loaded machine has longer. */
const SOON_MS = 10_000;

test.describe("a wall and a desk", { tag: "@wall" }, () => {
  test("an emergency lies under the wall until a desk has seen it, by keys alone, and comes back when that is taken back", async ({
    app,
    wall,
    x,
  }) => {
    test.slow();
    await wall.hold();
    const banner = wall.page.locator("[data-alert][data-kind]");
    const desk = await deskBeside(app);
    x.publish({ text: EMERGENCY });
    await expect(banner).toHaveCount(1);
    await expect(banner).toContainText("manhole");
    const note = desk.page.getByRole("button", { name: /^1 alert on the wall/u });
    await expect(note).toBeVisible();

    await desk.press("Shift+KeyE");
    await expect(desk.dialog.locator("[data-alert]")).toHaveCount(1);
    await expect(desk.dialog.locator("[data-alert] button").first()).toBeFocused();
    await desk.press("Enter");
    await expect(banner).toHaveCount(0);
    await expect(note).toHaveCount(0);

    await desk.press("Escape");
    await expect(desk.dialog).toBeHidden();
    await desk.press("KeyZ");
    await expect(banner).toHaveCount(1);
    await expect(note).toBeVisible();
  });

  test("a desk pins a scene on one wall and on all, puts up a notice that counts down, and both stand after a restart", async ({
    launch,
  }) => {
    test.slow();
    const first = await launch();
    await expect(first.wall.scene).toBeVisible({ timeout: 30_000 });
    const desk = await deskBeside(first);
    await desk.press("Shift+KeyD");
    await pin(desk.page, "1", "Ranking");
    await expect(first.wall.scene).toHaveAttribute("data-scene-shown", "ranking", { timeout: SOON_MS });
    await expect(first.wall.scene).toHaveAttribute("data-stay", "pinned");
    await pin(desk.page, "all", "Overdue");
    await expect(first.wall.scene).toHaveAttribute("data-scene-shown", "overdue", { timeout: SOON_MS });
    await pin(desk.page, "all", "Programme");
    await expect(first.wall.scene).not.toHaveAttribute("data-stay", /./u, { timeout: SOON_MS });
    await pin(desk.page, "all", "Trend");
    await expect(first.wall.scene).toHaveAttribute("data-scene-shown", "trend", { timeout: SOON_MS });

    await desk.dialog.getByRole("button", { name: "VC in 10 minutes" }).press("Enter");
    await desk.dialog.getByRole("button", { name: "Put up on all walls" }).press("Enter");
    const notice = (app: RunningApp) => app.wall.page.locator("[data-notice]");
    const countdown = first.wall.page.locator('[data-figure="noticeCountdown"]');
    await expect(notice(first)).toBeVisible({ timeout: SOON_MS });
    const left = Number(await countdown.getAttribute("data-value"));
    expect(left).toBeGreaterThan(0);
    await expect.poll(async () => Number(await countdown.getAttribute("data-value"))).toBeLessThan(left);
    await first.close();

    const again = await launch();
    await expect(notice(again)).toBeVisible({ timeout: 30_000 });
    const deskAgain = await deskBeside(again);
    await deskAgain.press("Shift+KeyD");
    await deskAgain.dialog.getByRole("button", { name: "Take down" }).press("Enter");
    await expect(notice(again)).toHaveCount(0, { timeout: SOON_MS });
    await expect(again.wall.scene).toHaveAttribute("data-scene-shown", "trend");
    await expect(again.wall.scene).toHaveAttribute("data-stay", "pinned");
  });

  test("a source that fails says on the wall within ten seconds which, since when and what is done, and is well again by itself", async ({
    wall,
    x,
  }) => {
    await wall.hold();
    await expect(wall.sources).toHaveAttribute("data-state", "live");
    const asked = x.requests.length;
    x.faults.next({ kind: "server-error", status: 503 }, { path: "/mentions", times: 1_000 });
    // The wall's ten seconds begin when X first failed; a loaded machine asks it later.
    await expect.poll(() => x.requests.slice(asked).some(({ status }) => status === 503)).toBe(true);
    await expect(wall.sources).toHaveAttribute("data-state", "failing", { timeout: 10_000 });
    await expect(wall.sources).toContainText(/X.* no answer since \d\d:\d\d: .+; (next try \S+|trying again)/u);
    x.faults.clear();
    await expect(wall.sources).toHaveAttribute("data-state", "live", { timeout: 60_000 });
  });
});

async function deskBeside(app: RunningApp): Promise<DeskPage> {
  const desk = new DeskPage(await app.openDesk());
  await expect(desk.countOf("all")).toBeVisible({ timeout: 30_000 });
  return desk;
}

/** Chooses what a wall, or all of them, shall show. */
async function pin(desk: Page, wall: string, scene: string): Promise<void> {
  const choice = desk.locator(`[data-wall="${wall}"]`).getByRole("radio", { name: scene });
  await choice.focus();
  await choice.press("Space");
}
