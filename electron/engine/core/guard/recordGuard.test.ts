import { closeSync, openSync, statSync, writeSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { EngineObstacle } from "#contract/standing.ts";
import { writeSetting } from "#db/settings.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { guardedTimer } from "./guardedTimer.ts";
import { guardRecords } from "./recordGuard.ts";
import type { RecordGuard } from "./recordGuard.ts";

let record: TemporaryRecord;
let guard: RecordGuard;
let told: (EngineObstacle["code"] | null)[];
let damaged: string[];
beforeEach(() => {
  vi.useFakeTimers();
  record = temporaryRecord();
  told = [];
  damaged = [];
  guard = guardRecords({
    records: [record.writer],
    now: () => 1,
    onDidChange: (obstacle) => told.push(obstacle?.code ?? null),
    onDamaged: ({ fault }) => damaged.push(fault),
  });
});
afterEach(() => {
  guard.stop();
  record.remove();
  vi.useRealTimers();
});

const pages = () => Number(record.writer.sqlite.pragma("page_count", { simple: true }));
const fill = () => record.writer.sqlite.pragma(`max_page_count = ${pages()}`);
const makeRoom = () => record.writer.sqlite.pragma("max_page_count = 1000000");
/** More than there is room for. */
const write = (key: string) => writeSetting(record.writer, key, "long ".repeat(20_000), 1);
const has = (key: string) => record.writer.sqlite.prepare("SELECT 1 FROM setting WHERE key = ?").get(key) !== undefined;

describe("a record that has no room", () => {
  test("is heard of wherever it was written, said once, and tried until there is room", () => {
    let passed = 0;
    guard.onDidPass(() => (passed += 1));
    fill();
    expect(() => write("one")).toThrow("the disk is full");
    expect(() => write("two")).toThrow("the disk is full");
    expect(guard.obstacle).toMatchObject({ code: "DISK_FULL", holder: null });
    expect(told).toEqual(["DISK_FULL"]);
    makeRoom();
    vi.advanceTimersByTime(60_000);
    expect([guard.obstacle, passed, told]).toEqual([null, 1, ["DISK_FULL", null]]);
  });

  test("lets a turn rest, and take what it could not do again when there is room, with nothing lost", () => {
    let turns = 0;
    const stop = guardedTimer(guard, {
      turn: () => {
        turns += 1;
        if (!has("kept")) write("kept");
        return 1_000;
      },
      firstAfterMs: 1_000,
    });
    fill();
    vi.advanceTimersByTime(1_000);
    expect([turns, has("kept")]).toEqual([1, false]);
    makeRoom();
    vi.advanceTimersByTime(10_000);
    expect(has("kept")).toBe(true);
    stop();
    const before = turns;
    vi.advanceTimersByTime(10_000);
    expect(turns).toBe(before);
  });

  test("is no excuse for a fault of the program's own, which is thrown", () => {
    const turn = () => {
      throw new TypeError("x is not a function");
    };
    expect(() => guardedTimer(guard, { turn })).toThrow("x is not a function");
    expect(guard.met(new TypeError("x is not a function"))).toBe(false);
    expect(told).toEqual([]);
  });
});

describe("a record that is damaged while it is open", () => {
  test("is told by the transaction that meets it, and nothing waits for it to pass", () => {
    const { file, sqlite } = record.writer;
    sqlite.pragma("wal_checkpoint(TRUNCATE)");
    const handle = openSync(file, "r+");
    for (let at = 4_096; at < statSync(file).size; at += 4_096) writeSync(handle, Buffer.alloc(4_096, 0xa5), 0, 4_096, at);
    closeSync(handle);
    // What SQLite remembers of the file it does not read again.
    sqlite.pragma("shrink_memory");
    expect(() => writeSetting(record.writer, "one", "words", 1)).toThrow("the file is damaged");
    expect([damaged, told, guard.obstacle]).toEqual([["damaged"], [], null]);
  });
});
