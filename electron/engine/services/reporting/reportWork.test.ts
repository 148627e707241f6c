import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { generateRecord } from "../generate/generateRecord.ts";
import { reportWorkInWorker } from "./reportWork.ts";
import type { ExportProgress, ReportProgress } from "./reportWork.ts";

const UNTIL = Date.UTC(2026, 10, 24, 4, 30);
const CASES = 1_500;
const WORKER = pathToFileURL(join(import.meta.dirname, "../../../../out/engine/reportWorker.js"));

const temporary = temporaryFolder();
const file = join(temporary.folder, "year.db");
const choice = { first: "2025-11-25", last: "2026-11-24", by: "district", filter: {} } as const;
const work = reportWorkInWorker(WORKER, file);
beforeAll(() => {
  generateRecord({ file, cases: CASES, seed: 5, until: UNTIL, fullness: "light", onProgress: () => {} });
}, 600_000);
afterAll(() => temporary.remove());

test("a year is exported in a thread of its own, which tells how far it is, while this one goes on", { timeout: 300_000 }, async () => {
  const target = join(temporary.folder, "cases.xlsx");
  let turns = 0;
  const turning = setInterval(() => (turns += 1), 5);
  const told: ExportProgress[] = [];
  for await (const each of work.exportFile(taskFor(target))) told.push(each);
  clearInterval(turning);
  const rows = told.flatMap((each) => (each.is === "rows" ? [each] : []));
  expect(rows[0]).toEqual({ is: "rows", rows: 0, of: CASES });
  expect(rows.map((each) => each.rows)).toEqual(rows.map((each) => each.rows).toSorted((one, other) => one - other));
  expect(told.at(-1)).toEqual({ is: "written", rows: CASES });
  expect(turns).toBeGreaterThan(10);
  expect(existsSync(target)).toBe(true);
});

test("an export that is given up comes to an end, and no file of that name is there", { timeout: 300_000 }, async () => {
  const target = join(temporary.folder, "given-up.xlsx");
  for await (const told of work.exportFile(taskFor(target))) if (told.is === "rows") break;
  expect(existsSync(target)).toBe(false);
  const before = readdirSync(temporary.folder);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(readdirSync(temporary.folder)).toEqual(before);
});

test("a report tells how far it is, and its figures last", { timeout: 300_000 }, async () => {
  const told: ReportProgress[] = [];
  for await (const each of work.report(choice, UNTIL)) told.push(each);
  const last = told.at(-1);
  expect(last?.is === "report" && last.report.total.receipts).toBe(CASES);
  expect(told.slice(0, -1).every((each) => each.is === "underway" && each.share > 0 && each.share <= 1)).toBe(true);
});

test("what goes wrong in the thread is told", async () => {
  const elsewhere = reportWorkInWorker(WORKER, join(temporary.folder, "nothing-there.db"));
  await expect(async () => {
    for await (const _ of elsewhere.report(choice, UNTIL));
  }).rejects.toThrow();
});

function taskFor(target: string) {
  return { choice, what: "cases", format: "xlsx", locale: "hi", file: target, now: UNTIL } as const;
}
