import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spreadBounds } from "./heatScale.ts";

const stepOf = (value: number, bounds: readonly number[]) => bounds.filter((bound) => value >= bound).length;

describe("the bounds of a scale", () => {
  test("tell 23 districts apart, although most are alike at first sight", () => {
    const shares = [8, 11, 12, 14, 15, 17, 18, 19, 21, 22, 24, 25, 27, 28, 30, 33, 36, 40, 44, 48, 55, 61, 80];
    const bounds = spreadBounds([shares], 5, 3);
    const inStep = [0, 1, 2, 3, 4, 5].map((step) => shares.filter((share) => stepOf(share, bounds) === step).length);
    expect(bounds).toHaveLength(5);
    expect(Math.max(...inStep)).toBeLessThanOrEqual(6);
    expect(Math.min(...inStep)).toBeGreaterThanOrEqual(2);
  });

  test("tell few apart as well as many that they are shown with", () => {
    const few = Array.from({ length: 23 }, (_, index) => 40 + index);
    const many = Array.from({ length: 200 }, (_, index) => index / 2);
    const bounds = spreadBounds([few, many], 5, 0.5);
    for (const values of [few, many])
      for (const step of [0, 1, 2, 3, 4, 5])
        expect(values.filter((value) => stepOf(value, bounds) === step).length).toBeLessThanOrEqual(values.length * 0.4);
  });

  test("part nothing where all are alike, and nothing that lies nearer than the least gap", () => {
    expect(spreadBounds([[]], 5, 3)).toEqual([]);
    expect(spreadBounds([[40, 40, 40]], 5, 3)).toEqual([]);
    expect(spreadBounds([[40, 41, 42]], 5, 3)).toEqual([]);
  });

  test("rise by the least gap or nearly so, never pass the greatest number, and leave no step without a number at its top", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 60 }), (values) => {
        const bounds = spreadBounds([values], 5, 3);
        expect(bounds.length).toBeLessThanOrEqual(5);
        bounds.forEach((bound, index) => {
          expect(bound).toBeLessThanOrEqual(Math.max(...values));
          if (index > 0) expect(bound - (bounds[index - 1] ?? 0)).toBeGreaterThanOrEqual(1.4);
        });
      }),
    );
  });

  test("keep the order of the numbers: a greater one never has a darker step", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 2, maxLength: 60 }), (values) => {
        const bounds = spreadBounds([values], 5, 1);
        const steps = values.toSorted((one, other) => one - other).map((value) => stepOf(value, bounds));
        expect(steps).toEqual(steps.toSorted((one, other) => one - other));
      }),
    );
  });
});
