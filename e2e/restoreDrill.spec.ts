import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { engineCommand, readTotals, recordOf } from "./record.ts";

const complaint = (number: number) => `@HaryanaCMCell वार्ड ${number} में पानी नहीं आ रहा, शिकायत क्रमांक ${number}`;

/** How often each complaint is in the record. */
function timesEach(file: string, numbers: readonly number[]): readonly number[] {
  if (!existsSync(file)) return [];
  const sqlite = new Database(file, { readonly: true });
  try {
    const times = sqlite.prepare<[string], number>("SELECT count(*) FROM post WHERE text = ?").pluck();
    return numbers.map((number) => times.get(complaint(number)) ?? 0);
  } finally {
    sqlite.close();
  }
}

// docs/restore-drill.md tells of a longer one, with sends on the way.
test.describe("a restore drill in mid-day", { tag: "@main-job" }, () => {
  test("the record is destroyed after the backup, comes back, and what came since is fetched again, nothing twice", async ({
    launch,
    profile,
    x,
  }) => {
    test.setTimeout(240_000);
    const [before, since, later] = [[1, 2, 3, 4, 5], [6, 7, 8], [9]];
    const publish = (numbers: readonly number[]) => numbers.forEach((number) => x.publish({ text: complaint(number) }));
    const all = (numbers: readonly number[]) => expect.poll(() => timesEach(recordOf(profile), numbers), { timeout: 30_000 });
    const folder = join(profile, "other-disk");
    mkdirSync(folder);
    const { identity, recipient } = (await engineCommand(["backup", "key"])) as { readonly identity: string; readonly recipient: string };

    publish(before);
    let app = await launch();
    await all(before).toEqual([1, 1, 1, 1, 1]);
    await app.close();
    await engineCommand(["backup", "make", "--db", recordOf(profile), "--to", folder, "--recipient", recipient]);

    app = await launch();
    publish(since);
    await all(since).toEqual([1, 1, 1]);
    await app.close();
    writeFileSync(recordOf(profile), "destroyed");

    const startedAt = performance.now();
    app = await launch();
    const isIt = (page: Page) => page.url().includes("/recovery/");
    const recovery = app.electron.windows().find(isIt) ?? (await app.electron.waitForEvent("window", { predicate: isIt }));
    await expect(recovery.getByLabel("Backup", { exact: true })).toContainText("5 cases");
    const key = recovery.getByLabel("The key, from paper");
    await key.fill(identity);
    await key.press("Enter");
    await expect(recovery.getByText("Posts of that time will be fetched again from X")).toBeVisible();
    const closed = recovery.waitForEvent("close");
    await recovery.getByRole("button", { name: "Restore it" }).press("Enter");
    await closed;
    publish(later);
    await all([...before, ...since, ...later]).toEqual(Array.from({ length: 9 }, () => 1));
    test.info().annotations.push({ type: "seconds until all was back", description: ((performance.now() - startedAt) / 1_000).toFixed(1) });
    await app.close();
    expect(readTotals(recordOf(profile)).posts).toBe(9);
    expect(await engineCommand(["verify", "--db", recordOf(profile)])).toMatchObject({ intact: true, broken: [] });
  });
});
