import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS, indianDate, indianDayNumber, startOfIndianDay } from "./indianDay.ts";

describe("the day in India", () => {
  test("begins at half past six in the evening, UTC, of the day before", () => {
    const midnight = Date.UTC(2026, 10, 23, 18, 30);
    expect(indianDate(midnight)).toBe("2026-11-24");
    expect(indianDate(midnight - 1)).toBe("2026-11-23");
    expect(startOfIndianDay(midnight)).toBe(midnight);
    expect(startOfIndianDay(midnight - 1)).toBe(midnight - DAY_MS);
  });

  test("agrees with the time zone data of the platform at every instant of a century", () => {
    const format = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Kolkata", year: "numeric", month: "2-digit", day: "2-digit" });
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2069, 11, 31) }), (at) => {
        expect(indianDate(at)).toBe(format.format(at));
        expect(indianDayNumber(startOfIndianDay(at))).toBe(indianDayNumber(at));
      }),
    );
  });
});
