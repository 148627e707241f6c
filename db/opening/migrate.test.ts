import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import type { Database } from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { RecordError } from "../faults.ts";
import { EMBEDDED, migrate, requireCurrentSchema } from "./migrate.ts";
import type { Migration } from "./migrate.ts";
import { temporaryFolder } from "../testing/temporaryRecord.ts";

const first: Migration = {
  name: "0000_first",
  sql: "CREATE TABLE office (id INTEGER PRIMARY KEY, name TEXT);\n--> statement-breakpoint\nCREATE INDEX office_name ON office (name);\n",
};
const second: Migration = { name: "0001_second", sql: "ALTER TABLE office ADD COLUMN district TEXT;\n" };
const third: Migration = { name: "0002_third", sql: "UPDATE office SET district = 'Karnal';\n" };

let temporary: ReturnType<typeof temporaryFolder>;
let file: string;
let sqlite: Database;
beforeEach(() => {
  temporary = temporaryFolder();
  file = join(temporary.folder, "record.db");
  sqlite = new SqliteDatabase(file);
});
afterEach(() => {
  sqlite.close();
  temporary.remove();
});

function applied(): unknown {
  return sqlite.prepare("SELECT name FROM migration ORDER BY rowid").pluck().all();
}

/** A program that brings the record up to date with one more step than this one has. */
function migrating(further: Migration): string {
  return `
    import SqliteDatabase from "better-sqlite3";
    import { runnerImport } from "vite";
    const { module } = await runnerImport("./db/opening/migrate.ts");
    console.log("begins");
    module.migrate(new SqliteDatabase(${JSON.stringify(file)}), ${JSON.stringify(file)}, [...module.EMBEDDED, ${JSON.stringify(further)}]);`;
}

describe("bringing a record up to date", () => {
  test("applies every step once, in the order of the names, without a copy of an empty file", () => {
    migrate(sqlite, file, [first, second, third]);
    migrate(sqlite, file, [first, second, third]);
    expect(applied()).toEqual(["0000_first", "0001_second", "0002_third"]);
    expect(existsSync(`${file}.0002_third.backup`)).toBe(false);
  });

  test("copies the record as it was before it changes it", () => {
    migrate(sqlite, file, [first]);
    sqlite.exec("INSERT INTO office (name) VALUES ('PHED Karnal')");
    migrate(sqlite, file, [first, second, third]);
    expect(sqlite.prepare("SELECT name, district FROM office").all()).toEqual([{ name: "PHED Karnal", district: "Karnal" }]);
    const copy = new SqliteDatabase(`${file}.0000_first.backup`, { readonly: true });
    expect(copy.prepare("SELECT * FROM office").all()).toEqual([{ id: 1, name: "PHED Karnal" }]);
    copy.close();
    expect(existsSync(`${file}.0000_first.backup.partial`)).toBe(false);
  });

  test("does not skip a step that was made earlier and merged later", () => {
    migrate(
      sqlite,
      file,
      [first, third].map((each) => (each === third ? { ...third, sql: "SELECT 1;" } : each)),
    );
    const between = { name: "0001_second", sql: "CREATE TABLE between_them (id INTEGER);" };
    migrate(sqlite, file, [first, between, { ...third, sql: "SELECT 1;" }]);
    expect(applied()).toEqual(["0000_first", "0002_third", "0001_second"]);
  });

  test("leaves the record as it was when a step fails, so that the program before opens it still", () => {
    migrate(sqlite, file, [first]);
    const broken = { name: "0002_broken", sql: "CREATE TABLE half (id INTEGER); INSERT INTO nowhere VALUES (1);" };
    expect(() => migrate(sqlite, file, [first, second, broken])).toThrow(
      expect.objectContaining({
        fault: "not-brought-up",
        message: expect.stringMatching(/0002_broken failed, and nothing was changed.*nowhere/u),
      }),
    );
    expect(applied()).toEqual(["0000_first"]);
    expect(sqlite.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get()).toBe(0);
    expect(() => requireCurrentSchema(sqlite, file, [first])).not.toThrow();
    migrate(sqlite, file, [first, second]);
    expect(applied()).toEqual(["0000_first", "0001_second"]);
  });

  test("that meets a full disk in a step waits for room as any act does", () => {
    migrate(sqlite, file, [first]);
    sqlite.pragma(`max_page_count = ${String(sqlite.pragma("page_count", { simple: true }))}`);
    const large = { name: "0001_large", sql: "CREATE TABLE large (bytes BLOB); INSERT INTO large VALUES (zeroblob(100000));" };
    expect(() => migrate(sqlite, file, [first, large], false)).toThrow(expect.objectContaining({ fault: "disk-full" }));
    expect(applied()).toEqual(["0000_first"]);
  });

  test("leaves the record as it was when it is killed in the middle of a step, and goes on from there", async () => {
    const planted = (sql: string): Migration => ({
      name: "9999_after_the_last",
      sql: `CREATE TABLE visit (id INTEGER) STRICT;\n${sql}`,
    });
    migrate(sqlite, file);
    const before = applied();
    const endless = planted(
      "WITH RECURSIVE endless (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM endless) INSERT INTO visit SELECT max(n) FROM endless;",
    );
    const child = spawn(process.execPath, ["--input-type=module", "--eval", migrating(endless)], { stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    await vi.waitFor(() => expect(existsSync(`${file}.${EMBEDDED.at(-1)?.name}.backup`)).toBe(true), { timeout: 20_000 });
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(applied()).toEqual(before);
    migrate(sqlite, file, [...EMBEDDED, planted("INSERT INTO visit VALUES (1);")]);
    expect(applied()).toEqual([...(before as readonly string[]), "9999_after_the_last"]);
    expect(sqlite.prepare("SELECT id FROM visit").pluck().all()).toEqual([1]);
  });

  test("refuses a step that leaves a row without what it refers to", () => {
    migrate(sqlite, file, [first]);
    const orphan = {
      name: "0001_orphan",
      sql: "CREATE TABLE officer (office INTEGER REFERENCES office (id)); INSERT INTO officer VALUES (12);",
    };
    expect(() => migrate(sqlite, file, [first, orphan])).toThrow("refer to nothing");
    expect(applied()).toEqual(["0000_first"]);
    expect(sqlite.pragma("foreign_keys", { simple: true })).toBe(1);
  });

  test("refuses a step that was altered after it was applied, before it changes anything", () => {
    migrate(sqlite, file, [first]);
    const altered = { ...first, sql: `${first.sql}DROP INDEX office_name;` };
    expect(() => migrate(sqlite, file, [altered, second])).toThrow(RecordError);
    expect(() => requireCurrentSchema(sqlite, file, [altered])).toThrow("another form");
    expect(applied()).toEqual(["0000_first"]);
  });

  test("takes a checkout with other line ends for the same step", () => {
    migrate(sqlite, file, [first]);
    migrate(sqlite, file, [{ ...first, sql: first.sql.replaceAll("\n", "\r\n") }]);
    expect(applied()).toEqual(["0000_first"]);
  });

  test("refuses a record that knows a step that this program does not", () => {
    migrate(sqlite, file, [first, second]);
    expect(() => migrate(sqlite, file, [first])).toThrow(expect.objectContaining({ fault: "newer-schema" }));
    expect(() => requireCurrentSchema(sqlite, file, [first])).toThrow(expect.objectContaining({ fault: "newer-schema" }));
  });

  test("is asked for, not done, by who only reads", () => {
    expect(() => requireCurrentSchema(sqlite, file, [first])).toThrow(expect.objectContaining({ fault: "older-schema" }));
    migrate(sqlite, file, [first]);
    expect(() => requireCurrentSchema(sqlite, file, [first, second])).toThrow(expect.objectContaining({ fault: "older-schema" }));
    expect(() => requireCurrentSchema(sqlite, file, [first])).not.toThrow();
  });
});

describe("the steps of this program", () => {
  test("make a sound record, and are numbered without a gap", () => {
    migrate(sqlite, file);
    expect(sqlite.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(sqlite.pragma("foreign_key_check")).toEqual([]);
    const names = sqlite.prepare<[], string>("SELECT name FROM migration ORDER BY name").pluck().all();
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index));
  });

  describe("to what was removed, on the record of a seat of a hub from before", () => {
    const before = EMBEDDED.filter(({ name }) => name < "0011");
    const office = (id: string) =>
      sqlite.prepare("INSERT INTO office VALUES (?, 'PHED', 'division', NULL, NULL, 't', 't', 1, NULL, NULL, 5, 'osd')").run(id);
    const tell = (kind: string, key: string) => sqlite.prepare("INSERT INTO told_item (kind, key) VALUES (?, ?)").run(kind, key);
    const told = () => sqlite.prepare("SELECT number, kind, key FROM told_item ORDER BY number").raw().all();

    test("say once of each thing that this seat told and has no more that it was removed, and tell it after all that was told", () => {
      migrate(sqlite, file, before);
      sqlite.prepare("INSERT INTO setting VALUES ('hub.membership', '{}', 1), ('hub.items', '{\"a\":7}', 1), ('hub.held', '{}', 1)").run();
      office("stays");
      office("goes");
      sqlite.prepare("DELETE FROM office WHERE id = 'goes'").run();
      for (const key of ["goes", "goes", "goes too"]) tell("office", key);
      for (const kind of ["posting", "representative", "officer", "person", "setting", "post"]) tell(kind, `${kind} of before`);
      const toldBefore = told();
      const at = Date.now();
      migrate(sqlite, file);
      const absent = sqlite.prepare<[], Record<string, unknown>>('SELECT kind, key, changed_at AS at, "row" FROM absent_item').all();
      expect(absent.map(({ kind, key, row }) => [kind, key, row])).toEqual([
        ["office", "goes", null],
        ["office", "goes too", null],
        ["posting", "posting of before", null],
        ["representative", "representative of before", null],
      ]);
      for (const each of absent) expect(Math.abs(Number(each["at"]) - at)).toBeLessThan(60_000);
      expect(told().slice(0, toldBefore.length)).toEqual(toldBefore);
      const after = told().slice(toldBefore.length) as [number, string, string][];
      expect(after.map(([, kind, key]) => `${kind}: ${key}`).toSorted()).toEqual([
        "office: goes",
        "office: goes too",
        "posting: posting of before",
        "representative: representative of before",
      ]);
      // What others told is read once more; nothing else of the hub is forgotten.
      expect(sqlite.prepare("SELECT key FROM setting WHERE key LIKE 'hub.%' ORDER BY key").pluck().all()).toEqual([
        "hub.held",
        "hub.membership",
      ]);
      expect(sqlite.prepare("SELECT id FROM office").pluck().all()).toEqual(["stays"]);
    });

    test("say it, and tell nobody, where the seat has left its hub, and nothing where it never told anything", () => {
      migrate(sqlite, file, before);
      tell("office", "goes");
      migrate(sqlite, file);
      expect(sqlite.prepare("SELECT kind, key FROM absent_item").raw().all()).toEqual([["office", "goes"]]);
      expect(told()).toEqual([[1, "office", "goes"]]);
      const another = new SqliteDatabase(join(temporary.folder, "another.db"));
      migrate(another, join(temporary.folder, "another.db"), before);
      migrate(another, join(temporary.folder, "another.db"));
      expect(another.prepare("SELECT count(*) FROM absent_item").pluck().get()).toBe(0);
      another.close();
    });
  });

  test("make only strict tables, so that no text lands in a number", () => {
    migrate(sqlite, file);
    const loose = sqlite
      .prepare<[], string>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0")
      .pluck()
      .all();
    expect(loose.filter((name) => !name.startsWith("sqlite_"))).toEqual([]);
  });
});
