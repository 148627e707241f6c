import { afterAll, beforeAll, expect, test } from "vitest";
import { COUNTS, GROUPINGS } from "#domain/reporting/figures.ts";
import type { Writer } from "../connection.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import { scanSql } from "./scanSql.ts";

const OCTOBER = { from: Date.UTC(2026, 8, 30, 18, 30), asOf: Date.UTC(2026, 9, 31, 18, 30) - 1 };

let record: ReturnType<typeof temporaryRecord>;
beforeAll(() => (record = temporaryRecord()));
afterAll(() => record.remove());

function planOf(writer: Writer, by: (typeof GROUPINGS)[number] | null): readonly string[] {
  const sql = scanSql({ by, ...OCTOBER, conditions: [], openedFrom: 0, openedBefore: OCTOBER.asOf, byIndex: true });
  return writer.sqlite
    .prepare<[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map(({ detail }) => detail);
}

test.each([null, ...GROUPINGS])("figures by %s come from the covering index in one pass, and nothing is sorted into groups", (by) => {
  const plan = planOf(record.writer, by);
  expect(plan).toContainEqual(expect.stringMatching(/SEARCH g USING COVERING INDEX grievance_figures \(opened_at>\? AND opened_at<\?\)/u));
  expect(plan.filter((step) => /^SCAN (?!g$|e VIRTUAL)/u.test(step))).toEqual([]);
  expect(plan.filter((step) => /GROUP BY/u.test(step))).toEqual([]);
});

test("every count has a place of its own in it", () => {
  const sql = scanSql({ by: null, ...OCTOBER, conditions: [], openedFrom: 0, openedBefore: OCTOBER.asOf, byIndex: true });
  const counted = sql.slice(0, sql.indexOf(" AS counted"));
  const places = COUNTS.filter((_, index) => counted.match(new RegExp(`(?:THEN|,) ${2 ** index}\\b`, "gu"))?.length !== 1);
  expect(places).toEqual([]);
});

test("what a case is part of fits into one whole number", () => {
  expect(2 ** COUNTS.length).toBeLessThan(Number.MAX_SAFE_INTEGER);
});
