import * as fc from "fast-check";
import { expect, test } from "vitest";
import { overduePercent } from "../reporting/owed.ts";
import { pressureOf } from "./pressure.ts";

const owed = fc.nat(10_000).chain((asked) => fc.record({ asked: fc.constant(asked), reportsOverdue: fc.nat(asked) }));

test("a district that is as late as the State does not press, one that is later presses by what it has too many", () => {
  const state = { asked: 500, reportsOverdue: 100 };
  expect(pressureOf({ asked: 300, reportsOverdue: 60 }, state)).toBe(0);
  expect(pressureOf({ asked: 22, reportsOverdue: 12 }, state)).toBeCloseTo(7.6);
  expect(overduePercent({ asked: 22, reportsOverdue: 11 })).toBe(50);
  expect(overduePercent({ asked: 0, reportsOverdue: 0 })).toBeNull();
});

test("what all press together is nothing, whatever they owe", () => {
  fc.assert(
    fc.property(fc.array(owed, { minLength: 1, maxLength: 30 }), (all) => {
      const state = {
        asked: all.reduce((sum, { asked }) => sum + asked, 0),
        reportsOverdue: all.reduce((sum, each) => sum + each.reportsOverdue, 0),
      };
      expect(all.reduce((sum, each) => sum + pressureOf(each, state), 0)).toBeCloseTo(0, 5);
    }),
  );
});
