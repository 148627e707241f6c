import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS } from "../clock/indianDay.ts";
import { overdueBuckets } from "./overdueBuckets.ts";

const NOW = Date.UTC(2026, 10, 24, 4, 30);

function bucketsOf(dueAt: number): readonly (number | null)[] {
  return overdueBuckets(NOW)
    .filter(({ dueFrom, dueBefore }) => (dueFrom === null || dueAt >= dueFrom) && (dueBefore === null || dueAt < dueBefore))
    .map(({ upToDays }) => upToDays);
}

test("every late case lies in one bucket, by the whole days that it is late", () => {
  fc.assert(
    fc.property(fc.integer({ min: -5 * DAY_MS, max: 400 * DAY_MS }), (lateMs) => {
      const days = Math.floor(lateMs / DAY_MS);
      expect(bucketsOf(NOW - lateMs)).toEqual([[7, 15, 30, 60, 120].find((upTo) => days <= upTo) ?? null]);
    }),
  );
});

test("the bounds are exact to the millisecond", () => {
  expect(bucketsOf(NOW - 8 * DAY_MS + 1)).toEqual([7]);
  expect(bucketsOf(NOW - 8 * DAY_MS)).toEqual([15]);
  expect(bucketsOf(NOW - 121 * DAY_MS + 1)).toEqual([120]);
  expect(bucketsOf(NOW - 121 * DAY_MS)).toEqual([null]);
});
