import { afterEach, beforeEach, expect, test } from "vitest";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { caseRows, countCases } from "./caseRows.ts";
import { figuresOf } from "./figures.ts";

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

test("a table of one category names no sensitive case, which would tell what it is about; how many there are is counted all the same", () => {
  const category = { code: "leak", label: { en: "Leak", hi: "रिसाव" }, score: 1, evidence: [] };
  for (const [id, sensitive] of [
    ["1", null],
    ["2", { sort: "illness", evidence: [] }],
  ] as const)
    openExampleCase(record.writer, examplePost(id), exampleProposal({ category, sensitive }));
  const filter = { categories: ["leak"] };
  expect([...caseRows(record.writer, filter, MORNING)].map(({ category: told, isSensitive }) => [told, isSensitive])).toEqual([
    ["leak", false],
  ]);
  expect(countCases(record.writer, filter)).toBe(1);
  expect([...caseRows(record.writer, {}, MORNING)].map(({ category: told, isSensitive }) => [told, isSensitive])).toEqual([
    ["leak", false],
    [null, true],
  ]);
  expect(figuresOf(record.writer, { filter, by: null, from: MORNING - 1, asOf: MORNING + 1 }).total.receipts).toBe(2);
});
