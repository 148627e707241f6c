import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import type { Page } from "@playwright/test";
import type { RunningApp } from "./app.ts";
import { expect, test } from "./fixtures.ts";
import { generateMixedRecord, generateRecord, readTotals, recordOf } from "./record.ts";

const DAY_MS = 86_400_000;

test.describe("a disk that is full", { tag: "@main-job" }, () => {
  // Of this worker: every process that lists the specs reads this file too.
  const disk = join(tmpdir(), `ismgt-disk-${process.pid}`);
  let isMounted = false;
  test.use({ profilesIn: disk, fakeX: { mentionsReach: null } });
  test.beforeAll(() => {
    mkdirSync(disk, { recursive: true });
    isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=96m", "tmpfs", disk]).status === 0;
  });
  test.afterAll(() => {
    if (isMounted) spawnSync("umount", ["-l", disk]);
    rmSync(disk, { recursive: true, force: true });
  });

  test("is told on wall and desk, and everything goes on by itself when there is room again", async ({ launch, x, profile }) => {
    test.skip(!isMounted, "this system lets no disk be mounted");
    const app = await launch();
    await app.wall.hold();
    await expect(app.wall.sources).toHaveAttribute("data-state", "live");
    const desk = await app.openDesk();
    const pid = await app.enginePid();
    const ballast = join(disk, "ballast");
    spawnSync("dd", ["if=/dev/zero", `of=${ballast}`, "bs=4096"]);
    for (let number = 0; number < 120; number += 1)
      x.publish({ text: `@HaryanaCMCell Road broken, place ${number} ${"since long ".repeat(12)}` });

    const onWall = app.wall.page.locator('[data-standing="obstacle"]');
    await expect(onWall).toContainText("The disk is full: make room on it.", { timeout: 30_000 });
    await expect(desk.locator('[data-standing="obstacle"]')).toContainText("goes on by itself");
    await screenshots(app, desk, "disk-full");

    rmSync(ballast);
    await expect(onWall).toHaveCount(0, { timeout: 60_000 });
    await expect(desk.locator("[data-standing]")).toHaveCount(0);
    await expect.poll(() => readTotals(recordOf(profile)).posts, { timeout: 60_000 }).toBe(120);
    expect(await app.enginePid()).toBe(pid);
  });
});

test.describe("a record that another program holds at the start", { tag: "@main-job" }, () => {
  test("is told on the wall, and opened by itself when it is free", async ({ launch, x, profile }) => {
    await generateRecord(recordOf(profile), { cases: 20, from: null });
    const script = `const db = new (require("better-sqlite3"))(${JSON.stringify(recordOf(profile))}); db.exec("BEGIN EXCLUSIVE"); console.log("held"); setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ["--eval", script], { stdio: ["ignore", "pipe", "inherit"] });
    await once(holder.stdout, "data");
    try {
      x.publish({ text: "@HaryanaCMCell Canal breach near Fatehabad" });
      const app = await launch();
      // Without an engine nobody can say which language was chosen.
      await expect(app.wall.page.getByText("अभिलेख किसी दूसरे प्रोग्राम में खुला है।")).toBeVisible({ timeout: 30_000 });
      holder.kill("SIGKILL");
      await expect(app.wall.card("Canal breach")).toBeVisible({ timeout: 60_000 });
      expect(app.log()).not.toContain("gives up");
    } finally {
      holder.kill("SIGKILL");
    }
  });
});

test.describe("a clock that nobody can be asked about", { tag: "@main-job" }, () => {
  test("holds its acts after weeks without a sign of life, and goes on when a person confirms it", async ({ launch, x, profile }) => {
    await generateMixedRecord(recordOf(profile), { acts: 400, seed: 7 });
    const record = new SqliteDatabase(recordOf(profile));
    const believed = JSON.stringify({ at: Date.now() - 40 * DAY_MS });
    record.prepare("INSERT OR REPLACE INTO setting (key, value, changed_at) VALUES ('clock.believed', ?, 0)").run(believed);
    // Written by the first act of the clock.
    record.prepare("DELETE FROM setting WHERE key = 'clock.policy'").run();
    const hasActed = () => record.prepare("SELECT 1 FROM setting WHERE key = 'clock.policy'").get() !== undefined;
    await x.close();

    const app = await launch();
    const desk = await app.openDesk();
    const onDesk = desk.locator('[data-standing="clock"]');
    await expect(onDesk).toContainText("Is it really", { timeout: 60_000 });
    await expect(app.wall.page.locator('[data-standing="clock"]')).toContainText("no server could be asked");
    await screenshots(app, desk, "clock");
    expect(hasActed()).toBe(false);

    await onDesk.getByRole("button", { name: "Yes, the clock is right" }).click();
    await expect(onDesk).toHaveCount(0);
    await expect.poll(hasActed, { timeout: 30_000 }).toBe(true);
    record.close();
  });
});

/** Where a folder is named for them: to be looked at by a person. */
async function screenshots(app: RunningApp, desk: Page, name: string): Promise<void> {
  const folder = process.env.ISMGT_SCREENSHOTS;
  if (folder === undefined) return;
  await app.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) if (window.getTitle().startsWith("Desk")) window.setContentSize(1366, 768);
  });
  await desk.waitForTimeout(500);
  for (const [page, which] of [
    [app.wall.page, "wall"],
    [desk, "desk"],
  ] as const) {
    writeFileSync(join(folder, `${name}-${which}.png`), await page.screenshot());
  }
}
