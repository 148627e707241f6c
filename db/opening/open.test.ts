import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, copyFileSync, openSync, readdirSync, symlinkSync, truncateSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Reader, Writer } from "../connection.ts";
import { RecordError } from "../faults.ts";
import type { RecordFault } from "../faults.ts";
import { openReader, openWriter } from "./open.ts";
import { stats } from "../queries/stats.ts";
import { ownSeat } from "../seat.ts";
import { examplePost, openExampleCase } from "../testing/examples.ts";
import { temporaryFolder } from "../testing/temporaryRecord.ts";

let temporary: ReturnType<typeof temporaryFolder>;
let file: string;
let open: Reader[];
beforeEach(() => {
  temporary = temporaryFolder();
  file = join(temporary.folder, "record.db");
  open = [];
});
afterEach(() => {
  for (const each of open) each.close();
  temporary.remove();
});

function written(path = file): Writer {
  const writer = openWriter(path);
  open.push(writer);
  return writer;
}

function faultOf(work: () => unknown): RecordFault | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof RecordError) return error.fault;
    throw error;
  }
}

/** A record that was used and closed. */
function closedRecord(cases: number): void {
  const writer = openWriter(file);
  for (let index = 0; index < cases; index++) openExampleCase(writer, examplePost(String(index)));
  writer.close();
}

describe("opening a record", () => {
  test("makes it with the settings that keep an officer's act through a power cut", () => {
    const { sqlite } = written();
    const pragma = (name: string) => sqlite.pragma(name, { simple: true });
    expect(pragma("page_size")).toBe(8192);
    expect(pragma("journal_mode")).toBe("wal");
    expect(pragma("synchronous")).toBe(2);
    expect(pragma("foreign_keys")).toBe(1);
    expect(pragma("cache_size")).toBe(-65_536);
    expect(pragma("temp_store")).toBe(2);
    expect(pragma("mmap_size")).toBe(0);
  });

  test("again finds what was written, under the same seat", () => {
    const first = openWriter(file);
    const seat = ownSeat(first);
    openExampleCase(first, examplePost("1"));
    first.close();
    expect(seat).toMatch(/^[0-9a-f]{16}$/u);
    expect(ownSeat(written())).toBe(seat);
    expect(stats(written(join(temporary.folder, "other.db"))).cases).toBe(0);
  });

  test("for reading sees what the writer commits, beside it, and cannot write", () => {
    const writer = written();
    const reader = openReader(file);
    open.push(reader);
    openExampleCase(writer, examplePost("1"));
    expect(stats(reader)).toMatchObject({ posts: 1, cases: 1, events: 1 });
    expect(() => reader.sqlite.exec("DELETE FROM setting")).toThrow("readonly");
  });

  test("for reading several things sees one state of them while the writer goes on", () => {
    const writer = written();
    const reader = openReader(file);
    open.push(reader);
    reader.snapshot(() => {
      expect(stats(reader).cases).toBe(0);
      openExampleCase(writer, examplePost("1"));
      expect(stats(reader).cases).toBe(0);
    });
    expect(stats(reader).cases).toBe(1);
  });
});

describe("the only writer", () => {
  test("keeps a second one out, under whatever name it calls the file, and readers not", () => {
    written();
    symlinkSync(file, join(temporary.folder, "link.db"));
    expect(faultOf(() => openWriter(file))).toBe("already-running");
    expect(faultOf(() => openWriter(join(temporary.folder, "link.db")))).toBe("already-running");
    open.push(openReader(file));
  });

  test("lets the next one in when it closes, also when opening failed", () => {
    openWriter(file).close();
    writeFileSync(join(temporary.folder, "text.db"), "no database at all ".repeat(100));
    expect(faultOf(() => openWriter(join(temporary.folder, "text.db")))).toBe("not-a-record");
    expect(faultOf(() => openWriter(join(temporary.folder, "text.db")))).toBe("not-a-record");
    written();
  });

  test("leaves no lock behind when it is killed in the middle of a transaction, and none of that", async () => {
    const script = `
      import { runnerImport } from "vite";
      const { module } = await runnerImport("./db/opening/open.ts");
      const { module: examples } = await runnerImport("./db/testing/examples.ts");
      const writer = module.openWriter(${JSON.stringify(file)});
      examples.openExampleCase(writer, examples.examplePost("kept"));
      writer.sqlite.exec("BEGIN IMMEDIATE; INSERT INTO setting VALUES ('half', '1', 0)");
      console.log("writing");
      setInterval(() => undefined, 1000);`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    expect(faultOf(() => openWriter(file))).toBe("already-running");
    child.kill("SIGKILL");
    await once(child, "exit");
    const writer = written();
    expect(stats(writer)).toMatchObject({ posts: 1, cases: 1, events: 1 });
    expect(writer.sqlite.prepare("SELECT count(*) FROM setting WHERE key = 'half'").pluck().get()).toBe(0);
  });
});

describe("a file that is no good record", () => {
  test("is told apart: text, another program's database, a folder, nothing at all", () => {
    const text = join(temporary.folder, "text.db");
    writeFileSync(text, "no database at all ".repeat(1_000));
    const foreign = join(temporary.folder, "foreign.db");
    new SqliteDatabase(foreign).exec("CREATE TABLE song (title TEXT)").close();
    for (const each of [text, foreign, temporary.folder]) {
      expect(faultOf(() => openWriter(each))).toBe("not-a-record");
      expect(faultOf(() => openReader(each))).toBe("not-a-record");
    }
    expect(faultOf(() => openReader(join(temporary.folder, "none.db")))).toBe("missing");
    expect(faultOf(() => openWriter(join(temporary.folder, "none", "record.db")))).toBe("missing");
  });

  test("of a newer program is refused and left as it is", () => {
    closedRecord(1);
    const newer = new SqliteDatabase(file);
    newer.exec("INSERT INTO migration VALUES ('9999_from_the_future', 'x', 0)");
    newer.close();
    expect(faultOf(() => openWriter(file))).toBe("newer-schema");
    expect(faultOf(() => openReader(file))).toBe("newer-schema");
    expect(readdirSync(temporary.folder).filter((name) => name.endsWith(".backup"))).toEqual([]);
  });

  test("of a trial before the first release is refused and left as it is", () => {
    closedRecord(1);
    const trial = new SqliteDatabase(file);
    trial.exec("INSERT INTO migration VALUES ('0000_record', 'x', 0)");
    trial.close();
    expect(faultOf(() => openWriter(file))).toBe("before-first-release");
    expect(faultOf(() => openReader(file))).toBe("before-first-release");
    expect(readdirSync(temporary.folder).filter((name) => name.endsWith(".backup"))).toEqual([]);
  });

  test("whose schema is damaged is reported on opening", () => {
    closedRecord(20);
    const handle = openSync(file, "r+");
    writeSync(handle, Buffer.alloc(4_096, 0xa5), 0, 4_096, 100);
    closeSync(handle);
    expect(faultOf(() => openWriter(file))).toBe("damaged");
    expect(faultOf(() => openReader(file))).toBe("damaged");
  });

  test("that was cut short is reported, if not on opening, then by the first act that meets the hole", () => {
    closedRecord(200);
    truncateSync(file, 8_192 * 12);
    expect(
      faultOf(() => {
        const writer = written();
        for (let index = 0; index < 200; index++) openExampleCase(writer, examplePost(`after-${index}`));
      }),
    ).toBe("damaged");
  });

  test("in a folder that cannot be written to is reported", () => {
    expect(faultOf(() => openWriter("/proc/record.db"))).toBe("read-only");
  });
});

describe("a full disk", () => {
  test("fails the transaction as a whole, and what was there stays", () => {
    const writer = written();
    openExampleCase(writer, examplePost("1"));
    const pages = writer.sqlite.pragma("page_count", { simple: true }) as number;
    writer.sqlite.pragma(`max_page_count = ${pages + 4}`);
    const long = "पानी ".repeat(20_000);
    expect(
      faultOf(() => writer.transaction(() => openExampleCase(writer, examplePost("2", { text: long, raw: long + Math.random() })))),
    ).toBe("disk-full");
    expect(stats(writer)).toMatchObject({ posts: 1, cases: 1, events: 1 });
    writer.sqlite.pragma("max_page_count = 1000000");
    openExampleCase(writer, examplePost("2"));
    expect(stats(writer)).toMatchObject({ posts: 2, cases: 2, events: 2 });
  });
});

describe("a copy of the file alone", () => {
  test("knows how full its tables are once it had an idle moment, and looks again only where that changed much", () => {
    const writer = openWriter(file);
    for (let index = 0; index < 20; index++) openExampleCase(writer, examplePost(String(index)));
    const known = () =>
      writer.sqlite.prepare<[], string>("SELECT stat FROM sqlite_stat1 WHERE idx = 'grievance_newest'").pluck().get()?.split(" ")[0];
    writer.checkpoint();
    expect(known()).toBe("20");
    openExampleCase(writer, examplePost("one more"));
    writer.checkpoint();
    expect(known()).toBe("20");
    for (let index = 100; index < 300; index++) openExampleCase(writer, examplePost(String(index)));
    writer.checkpoint();
    expect(known()).toBe("221");
    writer.close();
  });

  test("holds everything after a checkpoint", () => {
    const writer = written();
    openExampleCase(writer, examplePost("1"));
    expect(writer.checkpoint()).toBe(true);
    const copy = join(temporary.folder, "copy.db");
    for (const ending of ["", ".keys"]) copyFileSync(file + ending, copy + ending);
    expect(stats(written(copy))).toMatchObject({ posts: 1, cases: 1 });
  });
});
