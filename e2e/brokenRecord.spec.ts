import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import Database from "better-sqlite3";
import type { RunningApp } from "./app.ts";
import { expect, test } from "./fixtures.ts";
import { IS_LONG } from "./longForm.ts";
import { MANY_CASES, engineCommand, generateRecord, readTotals, recordOf } from "./record.ts";
import { violationsOf } from "./violations.ts";

/** Of this version's schema. */
const LAST_STEP = readdirSync(join(import.meta.dirname, "../db/migrations"))
  .filter((name) => name.endsWith(".sql"))
  .toSorted()
  .at(-1)
  ?.replace(".sql", "");
const DAMAGED = /engine cannot work: DATABASE_DAMAGED/gu;
const STARTED = /engine started/gu;
const NOT_A_RECORD = "this was a record once\n".repeat(1_000);

/** The window that opens in place of the record. */
async function recoveryOf({ electron }: RunningApp): Promise<Page> {
  const isIt = (page: Page) => page.url().includes("/recovery/");
  return electron.windows().find(isIt) ?? (await electron.waitForEvent("window", { predicate: isIt }));
}

const setAside = (profile: string) => {
  const folder = join(profile, "set-aside");
  return existsSync(folder)
    ? readdirSync(folder).flatMap((each) => readdirSync(join(folder, each)).map((name) => join(folder, each, name)))
    : [];
};

/** Makes a backup of a record of 200 cases, as the program does by itself; answers with its key. */
async function backedUp(profile: string): Promise<string> {
  await generateRecord(recordOf(profile), { cases: 200, from: null });
  const folder = join(profile, "other-disk");
  mkdirSync(folder);
  const { identity, recipient } = (await engineCommand(["backup", "key"])) as { readonly identity: string; readonly recipient: string };
  await engineCommand(["backup", "make", "--db", recordOf(profile), "--to", folder, "--recipient", recipient]);
  return identity;
}

test.describe("a record that cannot be read", { tag: "@main-job" }, () => {
  test("is told in one sentence, is not written to, and is not tried again and again until it is back", async ({ launch, profile, x }) => {
    test.slow();
    const file = recordOf(profile);
    const elsewhere = join(profile, "away.db");
    await generateRecord(file, { cases: MANY_CASES, from: null });
    renameSync(file, elsewhere);
    writeFileSync(file, NOT_A_RECORD);
    const app = await launch();
    const logged = (line: RegExp) => app.log().match(line)?.length ?? 0;
    await expect.poll(() => logged(DAMAGED)).toBeGreaterThan(0);
    const recovery = await recoveryOf(app);
    await expect(recovery.getByRole("heading", { name: "The record cannot be read" })).toBeVisible();
    await app.wall.page.waitForTimeout(3_000);
    expect(logged(STARTED)).toBe(2);
    expect(readFileSync(file, "utf8")).toBe(NOT_A_RECORD);
    expect(await violationsOf(recovery)).toEqual([]);

    await test.step("is opened once more where it is back", async () => {
      rmSync(file);
      renameSync(elsewhere, file);
      const closed = recovery.waitForEvent("close");
      await recovery.getByRole("button", { name: "Open the record again" }).press("Enter");
      await closed;
      expect(readTotals(file).cases).toBe(MANY_CASES);
      await expect.poll(() => logged(STARTED)).toBe(3);
    });

    await test.step("and opens the recovery window as soon as it is met, also where it was sound at the start", async () => {
      const told = logged(DAMAGED);
      const handle = openSync(file, "r+");
      for (let at = 4_096; at < statSync(file).size; at += 4_096) writeSync(handle, Buffer.alloc(4_096, 0xa5), 0, 4_096, at);
      closeSync(handle);
      for (let number = 0; number < 50; number += 1) x.publish({ text: `@HaryanaCMCell no water in ward ${number}` });
      const again = await recoveryOf(app);
      await expect(again.getByRole("heading", { name: "The record cannot be read" })).toBeVisible();
      expect(logged(DAMAGED)).toBeGreaterThan(told);
    });
    // The window is open: it must not hold the app.
    await app.close();
  });

  test("is restored from the newest backup by its key alone, by keyboard, and the damaged one is kept", async ({ launch, profile }) => {
    test.setTimeout(180_000);
    const identity = await backedUp(profile);
    const before = readTotals(recordOf(profile));
    const handle = openSync(recordOf(profile), "r+");
    writeSync(handle, Buffer.alloc(4_096, 0xa5), 0, 4_096, 100);
    closeSync(handle);
    const damaged = readFileSync(recordOf(profile));
    const app = await launch();
    const recovery = await recoveryOf(app);
    const key = recovery.getByLabel("The key, from paper");
    await expect(recovery.getByLabel("Backup", { exact: true })).toContainText("200 cases");
    await key.fill(`AGE-SECRET-KEY-1${"Q".repeat(58)}`);
    await key.press("Enter");
    await expect(recovery.getByRole("alert")).toContainText("This key does not open the backup");
    await key.fill(identity.toLowerCase());
    await key.press("Enter");
    await expect(recovery.getByText(/What came (?:from|on) .* is not in it/u)).toBeVisible();
    await expect(recovery.getByText("Marks, notes and replies made at the desk in that time are lost")).toBeVisible();
    expect(await violationsOf(recovery)).toEqual([]);
    const closed = recovery.waitForEvent("close");
    await recovery.getByRole("button", { name: "Restore it" }).press("Enter");
    await closed;
    await expect(app.wall.page.getByText("The record cannot be read")).toBeHidden();
    await expect.poll(() => readTotals(recordOf(profile)).posts).toBeGreaterThanOrEqual(before.posts);
    const kept = setAside(profile).find((file) => file.endsWith("ismgt.db")) ?? "";
    expect(readFileSync(kept).equals(damaged)).toBe(true);
    expect(app.log()).not.toContain(identity.slice(20));
    const settings = await app.openSettings("backups");
    await expect(settings.getByText("This record was restored on")).toBeVisible();
    await app.close();
  });

  // Each is damaged to the engine (db/opening/brokenStart.test.ts): the window is the same.
  const DAMAGES = [
    ["has no bytes", (file: string) => truncateSync(file, 0)],
    ["was cut in the middle of a page", (file: string) => truncateSync(file, 4_096)],
    [
      "is gone while its log is there",
      (file: string) => {
        writeFileSync(`${file}-wal`, "what was written last");
        rmSync(file);
      },
    ],
  ] as const;
  for (const [how, damage] of IS_LONG ? DAMAGES : DAMAGES.slice(-1)) {
    test(`that ${how} is left for an empty one only after a word of what that means`, async ({ launch, profile }) => {
      await generateRecord(recordOf(profile), { cases: 20, from: null });
      damage(recordOf(profile));
      const app = await launch();
      const recovery = await recoveryOf(app);
      await expect(recovery.getByText("No backup was found here.")).toBeVisible();
      await recovery.getByRole("button", { name: "Go on with an empty record…" }).press("Enter");
      const dialog = recovery.getByRole("dialog");
      await expect(dialog).toContainText("begins with no cases");
      const closed = recovery.waitForEvent("close");
      await dialog.getByRole("button", { name: "Begin with an empty record" }).press("Enter");
      await closed;
      await expect.poll(() => existsSync(recordOf(profile)) && readTotals(recordOf(profile)).cases).toBe(0);
      expect(setAside(profile).length).toBeGreaterThan(0);
      await app.close();
    });
  }

  test("that this version cannot bring up to date is left as it was, and told", async ({ launch, profile }) => {
    const file = recordOf(profile);
    await generateRecord(file, { cases: 20, from: null });
    const older = new Database(file);
    older.prepare("DELETE FROM migration WHERE name = ?").run(LAST_STEP);
    // The step fails, whatever it does.
    older.exec("CREATE TRIGGER no_step BEFORE INSERT ON migration BEGIN SELECT RAISE(ABORT, 'no step'); END");
    const before = older.prepare("SELECT count(*) FROM migration").pluck().get();
    older.close();
    const app = await launch();
    const recovery = await recoveryOf(app);
    await expect(recovery.getByRole("heading", { name: "This version cannot open the record" })).toBeVisible();
    await expect(recovery.getByRole("heading", { name: "Restore a backup" })).toBeHidden();
    expect(app.log()).toContain(`the step ${LAST_STEP} failed, and nothing was changed`);
    expect(await violationsOf(recovery)).toEqual([]);
    await app.close();
    const left = new Database(file, { readonly: true });
    expect(left.prepare("SELECT count(*) FROM migration").pluck().get()).toBe(before);
    left.close();
    expect(readTotals(file).cases).toBe(20);
    expect(readdirSync(profile).filter((name) => name.startsWith(".proof-"))).toEqual([]);
  });

  test("since a newer version wrote it goes on with the copy from before, after a word of what that means", async ({ launch, profile }) => {
    const file = recordOf(profile);
    await generateRecord(file, { cases: 20, from: null });
    copyFileSync(file, `${file}.${LAST_STEP}.backup`);
    const newer = new Database(file);
    newer.exec("INSERT INTO migration VALUES ('9999_of_the_newer', 'x', 0)");
    newer.close();
    const app = await launch();
    const recovery = await recoveryOf(app);
    await expect(recovery.getByRole("heading", { name: "A newer version wrote the record" })).toBeVisible();
    await expect(recovery.getByRole("button", { name: "Go on with an empty record…" })).toBeHidden();
    expect(await violationsOf(recovery)).toEqual([]);
    await recovery.getByRole("button", { name: "Go on with this copy…" }).press("Enter");
    const dialog = recovery.getByRole("dialog");
    await expect(dialog).toContainText("moved to the folder “set-aside” and kept");
    const closed = recovery.waitForEvent("close");
    await dialog.getByRole("button", { name: "Go on with the copy", exact: true }).press("Enter");
    await closed;
    await expect.poll(() => app.log().match(/engine started/gu)?.length).toBe(3);
    await expect.poll(() => readTotals(file).cases).toBeGreaterThanOrEqual(20);
    expect(setAside(profile).some((each) => each.endsWith("ismgt.db"))).toBe(true);
    await app.close();
  });
});
