import { join } from "node:path";
import type { Database } from "better-sqlite3";
import SqliteDatabase from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openWriter } from "#db/opening/open.ts";
import { readImage } from "#db/opening/recordImage.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { keepOwnNames, keepOwnNamesNow } from "../../services/placeNames/directoryNames.ts";
import { NEW_RECORD } from "./newRecord.ts";

let temporary: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  temporary = temporaryFolder();
});
afterEach(() => temporary.remove());

const HEADER = ["user_version", "application_id", "page_size", "auto_vacuum", "encoding", "journal_mode"];

/** All that a record holds, table for table, but for what is each record's own. */
function contentOf(sqlite: Database) {
  const schema = sqlite
    .prepare<[], { readonly type: string; readonly name: string }>("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid")
    .all();
  const tables = schema.filter(({ type }) => type === "table").map(({ name }) => name);
  return {
    header: HEADER.map((name) => sqlite.pragma(name, { simple: true })),
    schema,
    rows: Object.fromEntries(tables.map((table) => [table, sqlite.prepare(`SELECT * FROM "${table}"`).raw().all().map(withoutOwn)])),
  };
}

/** Times, and ids that are random. */
function withoutOwn(row: unknown): unknown {
  return (row as readonly unknown[]).map((value) =>
    (typeof value === "number" && value > 1_000_000_000_000) ||
    (typeof value === "string" && /^(?:[\da-f]{16}|"[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}")$/u.test(value))
      ? "its own"
      : value,
  );
}

test("a record that begins as the image of the bundle is, row for row, one that went through all steps and was given the names of places", async () => {
  const began = openWriter(join(temporary.folder, "began.db"), { image: NEW_RECORD });
  const stepped = openWriter(join(temporary.folder, "stepped.db"));
  expect(await keepOwnNames(began, Date.now)).toBe(false);
  keepOwnNamesNow(stepped, Date.now());
  const [one, other] = [contentOf(began.sqlite), contentOf(stepped.sqlite)];
  began.close();
  stepped.close();
  expect(one.rows["place_name"]?.length).toBeGreaterThan(9_500);
  expect(one.rows["seat"]).toHaveLength(1);
  expect(one).toEqual(other);
});

test("the image has no seat, no keys, no events and no times", () => {
  const image = new SqliteDatabase(readImage(NEW_RECORD) ?? Buffer.alloc(0));
  const { rows } = contentOf(image);
  image.close();
  expect(rows["seat"]).toEqual([]);
  expect(rows["event"]).toEqual([]);
  expect(rows["setting"]).toEqual([["placeNames.directory", expect.stringMatching(/^"[\da-f]{64}"$/u), 0]]);
  expect(JSON.stringify(rows)).not.toContain("its own");
});
