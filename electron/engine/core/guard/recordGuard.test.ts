import SqliteDatabase from "better-sqlite3";
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
beforeEach(() => {
  vi.useFakeTimers();
  record = temporaryRecord();
  told = [];
  guard = guardRecords({ records: [record.writer], now: () => 1, onDidChange: (obstacle) => told.push(obstacle?.code ?? null) });
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

describe("a record that another program holds", () => {
  let holder: SqliteDatabase.Database;
  beforeEach(() => {
    holder = new SqliteDatabase(record.file);
  });
  afterEach(() => holder.close());

  const hold = () => holder.exec("BEGIN IMMEDIATE");
  const letGo = () => holder.exec("ROLLBACK");
  const waits = () => Number(record.writer.sqlite.pragma("busy_timeout", { simple: true }));

  test("keeps the loop for a twentieth of a second at most, its keys too, and not at all once it is known", () => {
    const keys = vi.spyOn(record.writer.keys, "waitAtMost");
    guard.stop();
    guard = guardRecords({ records: [record.writer], now: () => 1, onDidChange: () => undefined });
    expect([waits(), keys.mock.lastCall]).toEqual([50, [50]]);
    hold();
    expect(() => write("one")).toThrow("another program holds the file");
    expect([waits(), keys.mock.lastCall]).toEqual([0, [0]]);
    letGo();
    vi.advanceTimersByTime(1_000);
    expect([waits(), keys.mock.lastCall]).toEqual([50, [50]]);
  });

  test("is none of people's business for a moment, and is told of once it lasts, with all going on soon after", () => {
    hold();
    expect(() => write("one")).toThrow("another program holds the file");
    expect([guard.obstacle?.code, guard.shown]).toEqual(["DATABASE_LOCKED", null]);
    vi.advanceTimersByTime(400);
    letGo();
    vi.advanceTimersByTime(400);
    expect([guard.obstacle, told]).toEqual([null, []]);
    hold();
    expect(() => write("two")).toThrow("another program holds the file");
    vi.advanceTimersByTime(60_000);
    expect([guard.shown?.code, told]).toEqual(["DATABASE_LOCKED", ["DATABASE_LOCKED"]]);
    letGo();
    vi.advanceTimersByTime(1_000);
    expect([guard.shown, told]).toEqual([null, ["DATABASE_LOCKED", null]]);
  });

  test("is waited for while all else goes on, a second at most", async () => {
    expect(await guard.untilFree()).toBe(true);
    hold();
    const forAMoment = guard.untilFree();
    await vi.advanceTimersByTimeAsync(200);
    letGo();
    await vi.advanceTimersByTimeAsync(400);
    expect(await forAMoment).toBe(true);
    write("kept");
    expect(has("kept")).toBe(true);
    hold();
    const forLong = guard.untilFree();
    await vi.advanceTimersByTimeAsync(1_100);
    expect(await forLong).toBe(false);
    letGo();
  });
});
