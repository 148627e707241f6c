import { expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "../clock/indianDay.ts";
import { changePercent, isCompared } from "./comparison.ts";

test("nothing is compared with days of which the record does not tell", () => {
  const beforeFrom = Date.UTC(2026, 9, 31, 18, 30);
  const told = (recordFrom: number | null) => isCompared({ recordFrom, beforeFrom });
  expect([told(beforeFrom - DAY_MS), told(beforeFrom + HOUR_MS)]).toEqual([true, true]);
  expect([told(beforeFrom + DAY_MS), told(beforeFrom + 20 * DAY_MS), told(null)]).toEqual([false, false, false]);
});

test("a change is told in percent where there are many on both sides, and in cases where a percentage says nothing", () => {
  expect([changePercent(150, 100), changePercent(50, 100), changePercent(100, 100), changePercent(300, 100)]).toEqual([50, -50, 0, 200]);
  expect([
    changePercent(1_492, 27),
    changePercent(301, 100),
    changePercent(30, 2),
    changePercent(5, 0),
    changePercent(100, 1_25_000),
    changePercent(1_001, 1_000),
    changePercent(999, 1_000),
  ]).toEqual([null, null, null, null, null, null, null]);
});
