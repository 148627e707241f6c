import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./fixtures.ts";
import { engineCommand, generateRecord, readTotals, recordOf } from "./record.ts";

test.describe("backups", { tag: "@main-job" }, () => {
  test("are set up in the settings, made and checked at once, and bring the record back on another computer", async ({
    launch,
    profile,
  }) => {
    test.setTimeout(240_000);
    await generateRecord(recordOf(profile), { cases: 200, from: null });
    const folder = join(profile, "other-disk");
    mkdirSync(folder);
    const app = await launch();
    const settings = await app.openSettings();
    const part = settings.getByRole("region", { name: "Backups" }).first();
    await expect(part.getByText("No backups are made.")).toBeVisible();

    await part.getByLabel("Into the folder").fill(folder);
    await part.getByRole("button", { name: "Make a key…" }).press("Enter");
    const dialog = settings.getByRole("dialog", { name: "The key that opens the backups" });
    const shown = (await dialog.locator("[translate=no]").textContent()) ?? "";
    const identity = shown.replaceAll(" ", "");
    expect(identity).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/u);
    expect((await new AxeBuilder({ page: settings }).setLegacyMode().analyze()).violations).toEqual([]);
    const kept = dialog.getByRole("button", { name: "It is kept" });
    await dialog.getByLabel("Its last 8 characters").fill("wrong");
    await expect(kept).toBeDisabled();
    await dialog.getByLabel("Its last 8 characters").fill(identity.slice(-8).toLowerCase());
    await kept.press("Enter");
    await part.getByRole("button", { name: "Save" }).press("Enter");
    await expect(part.getByText("Saved.")).toBeVisible();

    await expect(part.getByRole("row").filter({ hasText: "Restored and opened" })).toBeVisible({ timeout: 90_000 });
    await expect(part.getByText("All that is older can be restored.")).toBeVisible();
    await expect(part.getByText("Nobody has tried to restore a backup yet.")).toBeVisible();
    const before = readTotals(recordOf(profile));
    await app.close();

    const key = join(profile, "key.txt");
    // From paper: in the groups that were shown.
    writeFileSync(key, `${shown.toLowerCase()}\n`);
    const restored = join(profile, "new-computer", "ismgt.db");
    await engineCommand(["restore", "--from", folder, "--key", key, "--db", restored]);
    expect(readTotals(restored).posts).toBe(before.posts);
    expect(await engineCommand(["verify", "--db", restored])).toMatchObject({ intact: true });
  });
});
