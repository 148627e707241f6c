import { utimesSync } from "node:fs";
import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { copyBefore } from "#db/opening/copyBefore.ts";
import { EMBEDDED, migrate } from "#db/opening/migrate.ts";
import { openWriter } from "#db/opening/open.ts";
import { isOfNewer } from "#db/opening/pending.ts";
import { stats } from "#db/queries/stats.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { putBackAfterTrial } from "./putBackAfterTrial.ts";

let temporary: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
  temporary = temporaryFolder();
  file = join(temporary.folder, "ismgt.db");
  const writer = openWriter(file);
  openExampleCase(writer, examplePost("1"));
  writer.close();
});
afterEach(() => temporary.remove());

function bringFurther(): void {
  const sqlite = new SqliteDatabase(file);
  migrate(sqlite, file, [...EMBEDDED, { name: "9000_newer", sql: "CREATE TABLE of_the_newer (id INTEGER) STRICT;" }]);
  sqlite.close();
}

const HOUR_MS = 3_600_000;
const wentBack = (since: number, at: number = Date.now() + 1_000) => ({ since, at });

test("a record that a given-up version had changed is as it was before it", async () => {
  const triedSince = Date.now() - 1_000;
  bringFurther();
  expect(await putBackAfterTrial(file, wentBack(triedSince), Date.now())).toBe(true);
  const writer = openWriter(file);
  expect(stats(writer)).toMatchObject({ cases: 1, posts: 1 });
  writer.close();
});

test("one that it had not changed stays, and so does none", async () => {
  expect(await putBackAfterTrial(file, wentBack(0), Date.now())).toBe(false);
  expect(await putBackAfterTrial(join(temporary.folder, "none.db"), wentBack(0), Date.now())).toBe(false);
  openWriter(file).close();
});

test("a copy that was there before the version was tried is left to a person", async () => {
  bringFurther();
  const { path = "" } = copyBefore(file) ?? {};
  const before = (Date.now() - HOUR_MS) / 1_000;
  utimesSync(path, before, before);
  expect(await putBackAfterTrial(file, wentBack(Date.now() - 1_000), Date.now())).toBe(false);
  expect(isOfNewer(file)).toBe(true);
});

test("a copy that another version made after that one was given up is left to a person", async () => {
  bringFurther();
  expect(await putBackAfterTrial(file, wentBack(0, Date.now() - HOUR_MS), Date.now())).toBe(false);
  expect(isOfNewer(file)).toBe(true);
});
