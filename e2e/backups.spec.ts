import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./fixtures.ts";
import { engineCommand, generateRecord, readTotals, recordOf } from "./record.ts";
import { violationsOf } from "./violations.ts";

test.describe("backups", { tag: "@main-job" }, () => {
  test("are set up in the settings, made and checked at once, and bring the record back on another computer", async ({
    launch,
    profile,
  }) => {
    test.setTimeout(240_000);
    await generateRecord(recordOf(profile), { cases: 20, from: null });
    const folder = join(profile, "other-disk");
    mkdirSync(folder);
    const app = await launch();
    const settings = await app.openSettings("backups");
    const part = settings.getByRole("region", { name: "Backups" }).first();
    await expect.soft(part.getByText("No backups are made.")).toBeVisible();

    await part.getByLabel("Into the folder").fill(folder);
    await part.getByRole("button", { name: "Make a key…" }).press("Enter");
    const dialog = settings.getByRole("dialog", { name: "The key that opens the backups" });
    const shown = (await dialog.locator("[translate=no]").textContent()) ?? "";
    const identity = shown.replaceAll(" ", "");
    expect(identity).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/u);
    expect.soft(await violationsOf(settings)).toEqual([]);
    const kept = dialog.getByRole("button", { name: "It is kept" });
    await dialog.getByLabel("Its last 8 characters").fill("wrong");
    await expect(kept).toBeDisabled();
    await dialog.getByLabel("Its last 8 characters").fill(identity.slice(-8).toLowerCase());
    await kept.press("Enter");
    await part.getByRole("button", { name: "Save" }).press("Enter");
    await expect(part.getByText("Saved.")).toBeVisible();

    await expect(part.getByRole("row").filter({ hasText: "Restored and opened" })).toBeVisible({ timeout: 90_000 });
    await expect.soft(part.getByText("All that is older can be restored.")).toBeVisible();
    await expect.soft(part.getByText("Nobody has tried to restore a backup yet.")).toBeVisible();
    await part.getByRole("button", { name: "Try a restore…" }).press("Enter");
    const drill = settings.getByRole("dialog", { name: "Restore drill" });
    await expect.soft(drill.getByLabel("Backup", { exact: true })).toContainText("cases");
    await drill.getByLabel("The key, from paper").fill(shown);
    await drill.getByLabel("The key, from paper").press("Enter");
    await expect(drill.getByText(/was restored and checked in/u)).toBeVisible({ timeout: 60_000 });
    await drill.getByRole("button", { name: "Close" }).press("Enter");
    await expect.soft(part.getByText(/was restored and checked in/u)).toBeVisible();
    const before = readTotals(recordOf(profile));
    await test.step("are restored in the settings: what would be lost is told first, and the program goes on with what the backup holds", async () => {
      await part.getByRole("button", { name: "Restore a backup…" }).press("Enter");
      const choice = settings.getByRole("dialog", { name: "Restore a backup" });
      await expect.soft(choice.getByLabel("Backup", { exact: true })).toContainText("20 cases");
      const paper = choice.getByLabel("The key, from paper");
      await paper.fill(identity);
      await paper.press("Enter");
      await expect.soft(choice.getByText("Nothing was done at the desk in that time.")).toBeVisible();
      expect.soft(await violationsOf(settings)).toEqual([]);
      await choice.getByRole("button", { name: "Restore it" }).press("Enter");
      await expect(part.getByText("This record was restored on")).toBeVisible({ timeout: 60_000 });
      await expect.soft.poll(() => readTotals(recordOf(profile)).posts).toBeGreaterThanOrEqual(before.posts);
      expect.soft(readdirSync(join(profile, "set-aside"))).toHaveLength(1);
      expect.soft(app.log()).not.toContain(identity.slice(20));
    });
    await app.close();
    expect(await engineCommand(["verify", "--db", recordOf(profile)])).toMatchObject({ intact: true });

    const key = join(profile, "key.txt");
    // From paper: in the groups that were shown.
    writeFileSync(key, `${shown.toLowerCase()}\n`);
    const restored = join(profile, "new-computer", "ismgt.db");
    await engineCommand(["restore", "--from", folder, "--key", key, "--db", restored]);
    expect(readTotals(restored).posts).toBe(before.posts);
    expect(await engineCommand(["verify", "--db", restored])).toMatchObject({ intact: true });
  });
});
