import fc from "fast-check";
import { expect, test } from "vitest";
import { besideTarget } from "./besideTarget.ts";

const inTime = (value: number, target = 90) => besideTarget({ name: "inTimePercent", value, target });
const late = (value: number, target = 10) => besideTarget({ name: "overduePercent", value, target });

test("a share beside its target has no decimal", () => {
  expect([late(75.5), late(84.4), late(9.2), late(10)]).toEqual([76, 84, 9, 10]);
});

test("it keeps its decimal where the whole number would be as good as the target", () => {
  expect([late(10.4), late(9.6), late(10.04)]).toEqual([10.4, 9.6, 10.04]);
  expect([inTime(89.6), inTime(90.4), inTime(90), inTime(75.5)]).toEqual([89.6, 90.4, 90, 76]);
});

test("it keeps its decimal where the whole number would be none or all", () => {
  expect([late(0.4), late(0), inTime(99.6), inTime(100)]).toEqual([0.4, 0, 99.6, 100]);
});

test("hours and days keep theirs", () => {
  expect(besideTarget({ name: "disposalDays", value: 6.4, target: 7 })).toBe(6.4);
});

test.each([late, inTime])("what is written is on the same side of the target as the share, and none or all only where it is", (written) => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.integer({ min: 0, max: 100 }), (value, target) => {
      for (const mark of [0, target, 100]) expect(Math.sign(written(value, target) - mark)).toBe(Math.sign(value - mark));
    }),
  );
});
