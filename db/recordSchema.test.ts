import { readFileSync } from "node:fs";
import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from "drizzle-kit/api";
import { describe, expect, test } from "vitest";
import { migrate } from "./opening/migrate.ts";
import { recordSchema } from "./testing/recordSchema.ts";

const SCHEMA = Object.assign({}, ...Object.values(import.meta.glob<Record<string, unknown>>("./schema/*.ts", { eager: true }))) as Record<
  string,
  unknown
>;
const MIGRATIONS = join(import.meta.dirname, "migrations");

function migrated(): SqliteDatabase.Database {
  const sqlite = new SqliteDatabase(":memory:");
  migrate(sqlite, "record.db");
  return sqlite;
}

describe("the migrations", () => {
  test("make the schema and the first rows that are kept beside this test", async () => {
    await expect(recordSchema(migrated())).toMatchFileSnapshot("testing/recordSchema.txt");
  });

  test("make the tables and indexes that drizzle's schema describes", async () => {
    const described = new SqliteDatabase(":memory:");
    const fromNothing = await generateSQLiteMigration(await generateSQLiteDrizzleJson({}), await generateSQLiteDrizzleJson(SCHEMA));
    for (const statement of fromNothing) described.exec(statement);
    expect(tablesAndIndexes(described)).toEqual(tablesAndIndexes(migrated()));
  });

  test("leave drizzle-kit nothing to generate", async () => {
    const { entries } = JSON.parse(readFileSync(join(MIGRATIONS, "meta/_journal.json"), "utf8")) as { entries: readonly { tag: string }[] };
    const newest = entries.at(-1)?.tag.slice(0, 4) ?? "";
    const snapshot = JSON.parse(readFileSync(join(MIGRATIONS, `meta/${newest}_snapshot.json`), "utf8")) as Parameters<
      typeof generateSQLiteMigration
    >[0];
    expect(await generateSQLiteMigration(snapshot, await generateSQLiteDrizzleJson(SCHEMA))).toEqual([]);
  });
});

/** Without what drizzle-kit does not make: strict tables, tables without a row id, the search index and triggers. */
function tablesAndIndexes(sqlite: SqliteDatabase.Database): readonly string[] {
  return recordSchema(sqlite)
    .split("\n")
    .filter((line) => /^CREATE (?:TABLE|UNIQUE INDEX|INDEX)/u.test(line))
    .map((line) => line.replace(/STRICT(?:,WITHOUT ROWID)?$/u, ""))
    .toSorted();
}
