import fc from "fast-check";
import { expect, test } from "vitest";
import { besideTarget } from "./besideTarget.ts";

const late = (value: number, target = 10) => besideTarget({ name: "overduePercent", value, target });

test("a share beside its target has no decimal", () => {
  expect([late(75.5), late(84.4), late(9.2), late(10)]).toEqual([76, 84, 9, 10]);
});

test("it keeps its decimal where the whole number would be as good as the target", () => {
  expect([late(10.4), late(9.6), late(10.04)]).toEqual([10.4, 9.6, 10.04]);
});

test("hours and days keep theirs", () => {
  expect(besideTarget({ name: "disposalDays", value: 6.4, target: 7 })).toBe(6.4);
});

test("what is written is on the same side of the target as the share", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.integer({ min: 0, max: 100 }), (value, target) => {
      expect(Math.sign(late(value, target) - target)).toBe(Math.sign(value - target));
    }),
  );
});
