import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { steadied } from "./steadyPlan.ts";
import { temporaryRecord } from "./testing/temporaryRecord.ts";
import type { TemporaryRecord } from "./testing/temporaryRecord.ts";

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

describe("A statement with parameters", () => {
  test("says that no plan rests on their values", () => {
    expect(steadied("SELECT a FROM t WHERE b = ? AND c IN (?, ?2, @c, :d, $e) LIMIT ?")).toBe(
      "SELECT a FROM t WHERE b = +? AND c IN (+?, +?2, +@c, +:d, +$e) LIMIT +?",
    );
  });

  test("keeps its texts, names and comments as they are", () => {
    const sql = `SELECT 'it''s @home: what?', "a?b", \`c@d\` -- why?\nFROM t`;
    expect(steadied(sql)).toBe(sql);
  });

  test("gives the same rows, of the same types", () => {
    const { sqlite } = record.writer;
    const values = [1, 1.5, "text", null, Buffer.from("bytes")];
    expect(Object.values(sqlite.prepare<unknown[], object>("SELECT ? a, ? b, ? c, ? d, ? e").get(...values) ?? {})).toEqual(values);
    sqlite.exec("CREATE TABLE number (name TEXT, value INTEGER)");
    sqlite.prepare("INSERT INTO number VALUES (?, @value)").run("7", { value: "7" });
    // A text is compared with a number by what the column holds.
    for (const column of ["name", "value"]) expect(sqlite.prepare(`SELECT 1 FROM number WHERE ${column} = ?`).pluck().get("7")).toBe(1);
  });

  test("is planned once, however often it is asked", () => {
    const { sqlite } = record.writer;
    // Planning this takes long, and asking it does not.
    const without = Array.from({ length: 400 }, (_, number) => `AND name <> 'n${number}'`).join(" ");
    const sql = `SELECT name, value FROM total WHERE name = ? ${without} ORDER BY value LIMIT ?`;
    const statement = sqlite.prepare(sql);
    const planning = leastMsOf(() => sqlite.prepare(sql));
    const asking = leastMsOf(() => statement.all("none", 5));
    expect(asking).toBeLessThan(planning / 4);
  });
});

function leastMsOf(work: () => unknown): number {
  const took = Array.from({ length: 30 }, () => {
    const startedAt = performance.now();
    work();
    return performance.now() - startedAt;
  });
  return Math.min(...took);
}
