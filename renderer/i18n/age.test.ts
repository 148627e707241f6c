import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysLate } from "#domain/clock/daysLate.ts";
import { ageOf } from "./useWords.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

describe("an age is told in one unit", () => {
  test.each([
    [0, { unit: "now" }],
    [4_999, { unit: "now" }],
    [5_000, { unit: "seconds", n: 5 }],
    [59_999, { unit: "seconds", n: 59 }],
    [MINUTE_MS, { unit: "minutes", n: 1 }],
    [HOUR_MS - 1, { unit: "minutes", n: 59 }],
    [HOUR_MS, { unit: "hours", n: 1 }],
    [2 * DAY_MS - 1, { unit: "hours", n: 47 }],
    [2 * DAY_MS, { unit: "days", n: 2 }],
    [412 * DAY_MS + HOUR_MS, { unit: "days", n: 412 }],
  ])("%d ms", (spanMs, age) => {
    expect(ageOf(spanMs)).toEqual(age);
  });

  test("of lateness is in the days that a letter and a slide say", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2 * DAY_MS, max: 500 * DAY_MS }), (lateMs) => {
        expect(ageOf(lateMs)).toEqual({ unit: "days", n: daysLate(1_000, 1_000 + lateMs) });
      }),
    );
  });

  test("a clock that runs behind shows now, not a negative age", () => {
    expect(ageOf(-HOUR_MS)).toEqual({ unit: "now" });
    expect(ageOf(Number.NaN)).toEqual({ unit: "now" });
  });

  test("a longer span never looks shorter", () => {
    const unitMs = { now: 0, seconds: 1_000, minutes: MINUTE_MS, hours: HOUR_MS, days: DAY_MS };
    const shownMs = (spanMs: number) => {
      const age = ageOf(spanMs);
      return age.unit === "now" ? 0 : age.n * unitMs[age.unit];
    };
    fc.assert(
      fc.property(fc.nat(1_000 * DAY_MS), fc.nat(DAY_MS), (spanMs, moreMs) => {
        expect(shownMs(spanMs + moreMs)).toBeGreaterThanOrEqual(shownMs(spanMs));
        expect(shownMs(spanMs)).toBeLessThanOrEqual(spanMs);
      }),
    );
  });
});
