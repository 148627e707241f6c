import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openLog } from "./log.ts";

const TOO_LARGE = 5 * 1024 * 1024 + 1;
let folder: string;
let said: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ismgt-log-"));
  said = "";
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, "write").mockImplementation((text) => {
      said += String(text);
      return true;
    });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

describe("the log", () => {
  test("writes each line at once, with its time and how grave it is, to its file and to the terminal", () => {
    const log = openLog(join(folder, "new"), () => []);
    log.info("one");
    log.warn("two");
    log.error("three", new Error("why"));
    const lines = readFileSync(log.file, "utf8").split("\n");
    expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} info one$/u);
    expect(lines[1]).toMatch(/ warn two$/u);
    expect(lines[2]).toMatch(/ error three Error: why$/u);
    expect(said).toMatch(/^\d\d:\d\d:\d\d info one\n.* warn two\n/u);
  });

  test("holds no secret, in a cause neither", () => {
    const log = openLog(folder, () => ["opensesame123"]);
    log.error("with opensesame123", { token: "opensesame123" });
    expect(readFileSync(log.file, "utf8")).not.toContain("opensesame123");
    expect(said).not.toContain("opensesame123");
  });

  test("goes on in the file of the last start, and keeps four old ones", () => {
    writeFileSync(join(folder, "ismgt.log"), "before\n");
    openLog(folder, () => []).info("after");
    expect(readFileSync(join(folder, "ismgt.log"), "utf8")).toMatch(/^before\n.* info after\n$/u);
    for (let each = 0; each < 6; each += 1) {
      truncateSync(join(folder, "ismgt.log"), TOO_LARGE);
      openLog(folder, () => []).info(`file ${each}`);
    }
    expect(readdirSync(folder).toSorted((one, other) => one.localeCompare(other))).toEqual(
      ["", ".1", ".2", ".3", ".4"].map((age) => `ismgt.log${age}`),
    );
    expect(readFileSync(join(folder, "ismgt.log"), "utf8")).toMatch(/^\S+ \S+ info file 5\n$/u);
  });

  test("goes on without a file where none can be written, and with one as soon as it can", () => {
    const log = openLog(join(folder, "logs"), () => []);
    writeFileSync(join(folder, "logs"), "a file in the place of the folder");
    log.info("one");
    rmSync(join(folder, "logs"));
    mkdirSync(join(folder, "logs"));
    log.info("two");
    expect(readFileSync(log.file, "utf8")).toMatch(/^\S+ \S+ info two\n$/u);
  });
});
