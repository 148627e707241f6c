import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { archiveLog, keepLogs, logLine } from "./logFiles.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ismgt-log-"));
  file = join(folder, "ismgt.log");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const NOW = new Date("2026-11-30T06:12:37.500Z");
const AT_MIDNIGHT = Date.UTC(2026, 10, 30);
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

function write(name: string, at: Date): void {
  const path = join(folder, name);
  writeFileSync(path, `${logLine(at, "info", "a line")}\n`);
  utimesSync(path, at, at);
}

const logsIn = (path: string) =>
  readdirSync(path)
    .filter((name) => !name.endsWith(".json"))
    .toSorted();

describe("a line of the log", () => {
  test("is one line that a machine reads, whatever is said", () => {
    const line = logLine(NOW, "warn", '[engine] it "said"\nपानी \u0000');
    expect(line).not.toContain("\n");
    expect(JSON.parse(line)).toEqual({ at: "2026-11-30T06:12:37.500Z", level: "warn", from: "engine", says: 'it "said"\nपानी \u0000' });
  });

  test("that no process of ours sent is of the shell", () => {
    expect(JSON.parse(logLine(NOW, "info", "[hidden] engine started [engine]"))).toMatchObject({
      from: "shell",
      says: "[hidden] engine started [engine]",
    });
    expect(JSON.parse(logLine(NOW, "info", "engine started"))).toMatchObject({ from: "shell", says: "engine started" });
  });
});

describe("logs", () => {
  test("are kept for a year from their last line and then removed, those of releases before too", () => {
    write("ismgt.log", NOW);
    write("ismgt-20260601-000000.log", daysAgo(182));
    write("ismgt-20251129-000000.log", daysAgo(352));
    write("ismgt-20251101-000000.log", daysAgo(367));
    write("ismgt.log.1", daysAgo(400));
    write("other.log", daysAgo(900));
    for (let day = 0; day < 14; day += 1) {
      expect(logsIn(folder)).toContain("ismgt-20251101-000000.log");
      // It is looked at every hour, and each day counts once.
      for (const hour of [0, 1, 2]) keepLogs(file, new Date(AT_MIDNIGHT + day * 86_400_000 + hour * 3_600_000));
    }
    // The one that was written has become that of another month.
    expect(logsIn(folder)).toEqual(["ismgt-20251129-000000.log", "ismgt-20260601-000000.log", "ismgt-20261201-000000.log", "other.log"]);
  });

  test("are not removed by a clock that goes a year ahead for some days", () => {
    write("ismgt-20260601-000000.log", daysAgo(182));
    for (let day = 0; day < 13; day += 1) keepLogs(file, daysAgo(-400 - day));
    expect(logsIn(folder)).toContain("ismgt-20260601-000000.log");
    // It is right again: what was counted is forgotten.
    keepLogs(file, NOW);
    for (let day = 0; day < 13; day += 1) keepLogs(file, daysAgo(-400 - day));
    expect(logsIn(folder)).toContain("ismgt-20260601-000000.log");
    // What cannot be read counts nothing.
    writeFileSync(join(folder, "ismgt-old-logs.json"), "[");
    keepLogs(file, daysAgo(-400));
    expect(logsIn(folder)).toContain("ismgt-20260601-000000.log");
  });

  test("begin again with each month, and where the form was another", () => {
    write("ismgt.log", daysAgo(1));
    keepLogs(file, NOW);
    expect(readdirSync(folder)).toEqual(["ismgt.log"]);
    write("ismgt.log", daysAgo(31));
    keepLogs(file, NOW);
    expect(readdirSync(folder)).toEqual(["ismgt-20261130-061237.log"]);
    writeFileSync(file, "2026-11-30 06:12:37.500 info engine started\n");
    keepLogs(file, NOW);
    expect(readdirSync(folder).toSorted()).toEqual(["ismgt-20261130-061237-1.log", "ismgt-20261130-061237.log"]);
  });

  test("that are put away in one second lose nothing of each other", () => {
    for (const words of ["one", "two", "three"]) {
      writeFileSync(file, words);
      archiveLog(file, NOW);
    }
    expect(
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), "utf8"))
        .toSorted(),
    ).toEqual(["one", "three", "two"]);
  });

  test("are no hindrance where there are none", () => {
    expect(() => keepLogs(join(folder, "gone", "ismgt.log"), NOW)).not.toThrow();
  });
});
