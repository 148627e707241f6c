import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { knownWeekdays, sameWeekdaysBefore, usualBand, usualByNow, USUAL_WEEKS } from "./usual.ts";

describe("what is usual", () => {
  test("is told from the same weekday of the eight weeks before", () => {
    expect(sameWeekdaysBefore(100)).toEqual([93, 86, 79, 72, 65, 58, 51, 44]);
  });

  test("leaves out days of which the record knows nothing, and says nothing of fewer than two", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: USUAL_WEEKS, maxLength: USUAL_WEEKS }), (opened) => {
        const days = sameWeekdaysBefore(1_000);
        const alive = days.filter((_, index) => (opened[index] ?? 0) > 0);
        expect(knownWeekdays(1_000, (day) => opened[days.indexOf(day)] ?? 0)).toEqual(alive.length < 2 ? null : alive);
      }),
    );
  });

  test("has a band between the weeks, without the extremes where there are enough", () => {
    expect(usualBand([7])).toBeNull();
    expect(usualBand([7, 3])).toEqual({ low: 3, high: 7 });
    expect(usualBand([90, 5, 7, 6, 0])).toEqual({ low: 5, high: 7 });
  });

  test("never falls within an hour, and has all of it at its end", () => {
    const figure = fc.record({ weeks: fc.integer({ min: 2, max: 8 }), before: fc.nat(500), within: fc.nat(500) });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(figure, share, share, (past, one, other) => {
        expect(usualByNow(past, Math.max(one, other))).toBeGreaterThanOrEqual(usualByNow(past, Math.min(one, other)));
        expect(usualByNow(past, 1)).toBe((past.before + past.within) / past.weeks);
      }),
    );
  });
});
