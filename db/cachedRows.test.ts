import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Reader } from "./connection.ts";
import { cachedRows } from "./cachedRows.ts";
import { openReader } from "./opening/open.ts";
import { temporaryRecord } from "./testing/temporaryRecord.ts";
import type { TemporaryRecord } from "./testing/temporaryRecord.ts";

let record: TemporaryRecord;
let reads = 0;
beforeEach(() => {
  record = temporaryRecord();
  reads = 0;
});
afterEach(() => record.remove());

const ofHour = cachedRows("hours", "SELECT opened FROM hour_figure WHERE hour = ?", ([opened]: readonly [number]) => {
  reads += 1;
  return opened;
});
const openedIn = (hour: number, reader: Reader = record.writer) => ofHour(reader)(hour);

function write(sql: string): void {
  record.writer.transaction(() => record.writer.sqlite.exec(sql));
}

describe("held rows", () => {
  test("are read once while nobody writes them, whatever else is written", () => {
    write("INSERT INTO hour_figure (hour, opened, disposed) VALUES (1, 5, 0), (2, 7, 0)");
    expect([openedIn(1), openedIn(1), openedIn(2)]).toEqual([[5], [5], [7]]);
    write("UPDATE hour_figure SET opened = 8 WHERE hour = 2");
    expect([openedIn(1), openedIn(2), openedIn(2)]).toEqual([[5], [8], [8]]);
    expect(reads).toBe(3);
  });

  test("are read again after each way of writing them, by a trigger too", () => {
    expect(openedIn(1)).toEqual([]);
    write("INSERT INTO hour_figure (hour, opened, disposed) VALUES (1, 1, 0)");
    expect(openedIn(1)).toEqual([1]);
    write("INSERT INTO hour_figure (hour, opened, disposed) VALUES (1, 1, 0) ON CONFLICT (hour) DO UPDATE SET opened = opened + 1");
    expect(openedIn(1)).toEqual([2]);
    write("REPLACE INTO hour_figure (hour, opened, disposed) VALUES (1, 9, 0)");
    expect(openedIn(1)).toEqual([9]);
    write("UPDATE hour_figure SET hour = 3 WHERE hour = 1");
    expect([openedIn(1), openedIn(3)]).toEqual([[], [9]]);
    write("DELETE FROM hour_figure");
    expect(openedIn(3)).toEqual([]);
    write(
      "CREATE TEMP TRIGGER passing_on AFTER INSERT ON main.total BEGIN INSERT INTO hour_figure (hour, opened, disposed) VALUES (3, 4, 0); END",
    );
    write("INSERT INTO total (name, value) VALUES ('example', 1)");
    expect(openedIn(3)).toEqual([4]);
  });

  test("are forgotten with what was taken back", () => {
    const { writer } = record;
    expect(() =>
      writer.transaction(() => {
        writer.sqlite.exec("INSERT INTO hour_figure (hour, opened, disposed) VALUES (1, 5, 0)");
        expect(openedIn(1)).toEqual([5]);
        throw new Error("taken back");
      }),
    ).toThrow("taken back");
    expect(openedIn(1)).toEqual([]);
  });

  test("may be all of a table, and are read again when any of it is written", () => {
    const lateDays = cachedRows("lateDays", "SELECT day, cases FROM late_figure ORDER BY day", (row: readonly [number, number]) => row);
    write("INSERT INTO late_figure (day, cases) VALUES (1, 5)");
    expect(lateDays(record.writer)()).toEqual([[1, 5]]);
    expect(lateDays(record.writer)()).toBe(lateDays(record.writer)());
    write("INSERT INTO late_figure (day, cases) VALUES (2, 3)");
    expect(lateDays(record.writer)()).toEqual([
      [1, 5],
      [2, 3],
    ]);
  });

  test("may be those of a day, and are read again on the next", () => {
    const sql = "SELECT opened FROM cell_day_figure WHERE department = ? AND day = ?";
    const opened = cachedRows("cellDays", sql, ([count]: readonly [number]) => count);
    const cell = (day: number, count: number) => `INSERT INTO cell_day_figure VALUES (${day}, 'PHED', 'Karnal', ${count})`;
    write(`${cell(1, 5)}; ${cell(2, 7)}`);
    expect([opened(record.writer)("PHED", 1), opened(record.writer)("PHED", 2), opened(record.writer)("PHED", 1)]).toEqual([[5], [7], [5]]);
    write("UPDATE cell_day_figure SET opened = 6 WHERE day = 1");
    expect(opened(record.writer)("PHED", 1)).toEqual([6]);
  });

  test("are never held by anyone who only reads", () => {
    const reader = openReader(record.file);
    try {
      expect(openedIn(1, reader)).toEqual([]);
      write("INSERT INTO hour_figure (hour, opened, disposed) VALUES (1, 5, 0)");
      expect(openedIn(1, reader)).toEqual([5]);
    } finally {
      reader.close();
    }
  });
});
