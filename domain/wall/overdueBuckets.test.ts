import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS } from "../clock/indianDay.ts";
import { LATE_BUCKETS } from "../reporting/figures.ts";
import { overdueBuckets } from "./overdueBuckets.ts";

const NOW = Date.UTC(2026, 10, 24, 4, 30);

function bucketsOf(dueAt: number): readonly string[] {
  return overdueBuckets(NOW)
    .filter(({ dueFrom, dueBefore }) => (dueFrom === null || dueAt >= dueFrom) && (dueBefore === null || dueAt < dueBefore))
    .map(({ name }) => name);
}

test("every late case lies in one bucket, and in the one that reports and slides count it in", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 * DAY_MS }), (lateMs) => {
      const reported = LATE_BUCKETS.filter(({ fromMs, beforeMs }) => lateMs >= fromMs && (beforeMs === null || lateMs < beforeMs));
      expect(bucketsOf(NOW - lateMs)).toEqual(reported.map(({ name }) => name));
    }),
  );
});

test("the bounds are exact to the millisecond", () => {
  expect(bucketsOf(NOW + DAY_MS)).toEqual(["week"]);
  expect(bucketsOf(NOW - 7 * DAY_MS + 1)).toEqual(["week"]);
  expect(bucketsOf(NOW - 7 * DAY_MS)).toEqual(["month"]);
  expect(bucketsOf(NOW - 120 * DAY_MS + 1)).toEqual(["season"]);
  expect(bucketsOf(NOW - 120 * DAY_MS)).toEqual(["longer"]);
});
