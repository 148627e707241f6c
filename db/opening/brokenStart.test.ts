import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Writer } from "../connection.ts";
import { RecordError } from "../faults.ts";
import type { RecordFault } from "../faults.ts";
import { openReader, openWriter, startEmpty } from "./open.ts";
import { examplePost, openExampleCase } from "../testing/examples.ts";
import { temporaryFolder } from "../testing/temporaryRecord.ts";

let temporary: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
  temporary = temporaryFolder();
  file = join(temporary.folder, "record.db");
});
afterEach(() => temporary.remove());

function faultOf(open: (file: string) => { close(): void }): RecordFault | "opened" {
  try {
    open(file).close();
    return "opened";
  } catch (error) {
    if (error instanceof RecordError) return error.fault;
    throw error;
  }
}

describe("a file of no bytes", () => {
  test("is a damaged record and no new one, for writing and for reading, and stays as it is", () => {
    closeSync(openSync(file, "w"));
    expect(faultOf(openWriter)).toBe("damaged");
    expect(faultOf(openReader)).toBe("damaged");
    expect(statSync(file).size).toBe(0);
  });

  test("and an empty database is none either: nothing of another program is taken over", () => {
    new SqliteDatabase(file).exec("PRAGMA user_version = 3").close();
    const before = readFileSync(file);
    expect(faultOf(openWriter)).toBe("not-a-record");
    expect(readFileSync(file)).toEqual(before);
  });
});

describe("a record of which a part is missing", () => {
  test("is damaged where half a page is left, or the log without the record", () => {
    const writer = openWriter(file);
    openExampleCase(writer, examplePost("1"));
    writer.close();
    truncateSync(file, 4_096);
    expect(["damaged", "not-a-record"]).toContain(faultOf(openWriter));
    writeFileSync(join(temporary.folder, "lost.db-wal"), "what was written last");
    file = join(temporary.folder, "lost.db");
    expect(faultOf(openWriter)).toBe("damaged");
    expect(existsSync(file)).toBe(false);
  });

  test("is damaged where its keys alone are left, until a person begins an empty one, with the keys that older backups need", () => {
    const writer = openWriter(file);
    const { id } = writer.keys;
    openExampleCase(writer, examplePost("1"));
    writer.close();
    for (const suffix of ["", "-wal", "-shm"]) rmSync(`${file}${suffix}`, { force: true });
    expect(faultOf(openWriter)).toBe("damaged");
    expect(existsSync(file)).toBe(false);
    startEmpty(file, Date.now());
    const empty = openWriter(file);
    expect(empty.keys.id).toBe(id);
    expect(empty.sqlite.prepare("SELECT count(*) FROM event").pluck().get()).toBe(0);
    empty.close();
  });
});

describe("a new record", () => {
  test("is there as a whole or not at all, and what a kill left of one is cleared away", () => {
    writeFileSync(`${file}.new`, "half of a reco");
    openWriter(file).close();
    expect(readdirSync(temporary.folder).toSorted()).toEqual(["record.db", "record.db.keys", "record.db.lock"]);
  });

  test("that the disk has no room for leaves nothing behind that passes for one", () => {
    const script = `
      import { runnerImport } from "vite";
      const { module } = await runnerImport("./db/opening/open.ts");
      try { module.openWriter(${JSON.stringify(file)}); console.log("opened"); } catch (error) { console.log(error.fault); }`;
    // The limit is in blocks of 1 KiB: less than a new record takes.
    const { stdout } = spawnSync(
      "bash",
      ["-c", 'ulimit -f 64; exec "$0" "$@"', process.execPath, "--input-type=module", "--eval", script],
      {
        encoding: "utf8",
      },
    );
    expect(stdout.trim()).toMatch(/^disk-(?:full|error)$/u);
    expect(existsSync(file)).toBe(false);
    expect(faultOf(openWriter)).toBe("opened");
  });
});

describe("opening that fails", () => {
  test("lets the writer's lock go, however far it came", () => {
    openWriter(file).close();
    const other = new SqliteDatabase(file);
    other.exec("DELETE FROM seat; BEGIN EXCLUSIVE");
    // Its own seat is the first thing that is written, and after the lock was taken.
    expect(faultOf((path) => openWriter(path))).toBe("busy");
    other.exec("ROLLBACK");
    other.close();
    const writer: Writer = openWriter(file);
    writer.close();
  });

  test("at closing too: a record that cannot be folded together is closed all the same", () => {
    const writer = openWriter(file);
    openExampleCase(writer, examplePost("1"));
    writer.sqlite.pragma(`max_page_count = ${String(writer.sqlite.pragma("page_count", { simple: true }))}`);
    expect(() => writer.checkpoint()).not.toThrow(TypeError);
    writer.close();
    expect(faultOf(openWriter)).toBe("opened");
  });
});
