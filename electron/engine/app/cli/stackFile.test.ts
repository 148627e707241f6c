import { chmodSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { keepStack } from "./stackFile.ts";

let temporary: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
  temporary = temporaryFolder();
  file = join(temporary.folder, "ismgt.db.log");
});
afterEach(() => temporary.remove());

const NOW = new Date();

test("where an error happened is kept for its owner alone, and the file begins again before it grows large", () => {
  expect(keepStack(file, "Error: one", NOW)).toBe(true);
  if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
  for (let failure = 0; failure < 4; failure += 1) keepStack(file, "x".repeat(700_000), NOW);
  const names = readdirSync(temporary.folder).toSorted();
  expect(names).toEqual(["ismgt.db.log", "ismgt.db.log.1"]);
  for (const name of names) expect(statSync(join(temporary.folder, name)).size).toBeLessThan(2_000_000);
  keepStack(file, "Error: last", NOW);
  expect(names.map((name) => readFileSync(join(temporary.folder, name), "utf8")).join("")).toContain("Error: last");
});

test("what was put away more than a year ago goes, and nothing younger", () => {
  const before = `${file}.1`;
  writeFileSync(before, "old");
  utimesSync(before, NOW, new Date(NOW.getTime() - 300 * 86_400_000));
  keepStack(file, "Error", NOW);
  expect(readdirSync(temporary.folder)).toContain("ismgt.db.log.1");
  utimesSync(before, NOW, new Date(NOW.getTime() - 367 * 86_400_000));
  keepStack(file, "Error", NOW);
  expect(readdirSync(temporary.folder)).toEqual(["ismgt.db.log"]);
});

test.skipIf(process.platform === "win32" || process.geteuid?.() === 0)("a folder that may not be written to is no further fault", () => {
  chmodSync(temporary.folder, 0o500);
  expect(keepStack(file, "Error", NOW)).toBe(false);
  chmodSync(temporary.folder, 0o700);
});
