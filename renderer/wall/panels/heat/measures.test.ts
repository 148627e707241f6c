import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { HEAT_MEASURES, type HeatCount } from "#domain/wall/heat.ts";
import { heatScaleOf, heatStepOf, MEASURES, NOTHING, together } from "./measures.ts";

const NOW = 1_000 * DAY_MS;

const countArbitrary: fc.Arbitrary<HeatCount> = fc
  .record({
    open: fc.nat(500_000),
    late: fc.double({ min: 0, max: 1, noNaN: true }),
    oldestOpenedAt: fc.option(fc.integer({ min: 0, max: NOW })),
    openedToday: fc.nat(5_000),
    usualToday: fc.option(fc.double({ min: 0, max: 5_000, noNaN: true })),
  })
  .map(({ late, ...count }) => ({ ...NOTHING, ...count, overdue: Math.floor(count.open * late) }));

const share = (open: number, overdue: number) => heatStepOf({ ...NOTHING, open, overdue }, heatScaleOf("overdue-share", []), NOW);
const oldest = (days: number) => heatStepOf({ ...NOTHING, open: 1, oldestOpenedAt: NOW - days * DAY_MS }, heatScaleOf("oldest", []), NOW);
const arrivals = (openedToday: number, usualToday: number | null) =>
  heatStepOf({ ...NOTHING, openedToday, usualToday }, heatScaleOf("arrivals", []), NOW);

describe("the share that is overdue", () => {
  test.each([
    [10, 0, 0],
    [100, 1, 1],
    [100, 10, 1],
    [100, 25, 2],
    [100, 50, 3],
    [100, 75, 4],
    [100, 76, 5],
    [100, 100, 5],
    [0, 0, 0],
  ])("of %d open with %d overdue is step %d", (open, overdue, step) => {
    expect(share(open, overdue)).toBe(step);
  });

  test("of a few overdue cases does not shine", () => {
    expect([1, 2, 4, 9, 10].map((cases) => share(cases, cases))).toEqual([1, 2, 3, 4, 5]);
  });

  test("grows with the share and with the number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.nat(999), fc.nat(999), (open, one, other) => {
        const [less, more] = [Math.min(one, other, open), Math.min(Math.max(one, other), open)];
        expect(share(open, more)).toBeGreaterThanOrEqual(share(open, less));
      }),
    );
  });
});

test("the oldest case changes its step where the groups of late cases do", () => {
  expect([7, 8, 15, 16, 30, 31, 60, 61, 120, 121].map(oldest)).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4, 5]);
});

describe("today's arrivals against the usual", () => {
  test("stand out by how many times the usual they are, but a few never do", () => {
    expect([arrivals(10, 10), arrivals(24, 10), arrivals(41, 3)]).toEqual([0, 3, 5]);
    expect([arrivals(1, 0), arrivals(2, 0.1), arrivals(3, 1)]).toEqual([1, 1, 2]);
  });

  test("have no colour where the usual is not known", () => {
    expect(arrivals(500, null)).toBe(0);
  });
});

describe("the scale of open cases", () => {
  const boundsOf = (greatest: number) => heatScaleOf("open", [{ ...NOTHING, open: greatest }]).bounds;

  test("is in round numbers up to the greatest count", () => {
    expect(boundsOf(260)).toEqual([10, 20, 50, 100, 200]);
    expect(boundsOf(1)).toEqual([]);
    expect(boundsOf(4)).toEqual([2]);
    expect(boundsOf(0)).toEqual([]);
  });

  test("has five rising bounds at most, none above the greatest count", () => {
    fc.assert(
      fc.property(fc.nat(2_000_000), (greatest) => {
        const bounds = boundsOf(greatest);
        expect(bounds.length).toBeLessThanOrEqual(5);
        expect(bounds.toSorted((one, other) => one - other)).toEqual(bounds);
        expect(Math.max(0, ...bounds)).toBeLessThanOrEqual(greatest);
      }),
    );
  });
});

test("every step that a scale can give is told by its legend", () => {
  fc.assert(
    fc.property(fc.constantFrom(...HEAT_MEASURES), fc.array(countArbitrary, { minLength: 1 }), (measure, counts) => {
      const scale = heatScaleOf(measure, counts);
      for (const count of counts) expect(heatStepOf(count, scale, NOW)).toBeLessThan(MEASURES[measure].leastOfSteps(scale.bounds).length);
    }),
  );
});

test("the order of heat is one that can be sorted by: equal to itself, and turned round when the two are", () => {
  fc.assert(
    fc.property(fc.constantFrom(...HEAT_MEASURES), countArbitrary, countArbitrary, (measure, one, other) => {
      const { compare } = MEASURES[measure];
      expect(compare(one, one)).toBe(0);
      expect(Math.sign(compare(one, other)) + Math.sign(compare(other, one))).toBe(0);
    }),
  );
});

test("what several count together is what each counts, and its oldest is the oldest of them", () => {
  fc.assert(
    fc.property(fc.array(countArbitrary, { minLength: 1 }), (counts) => {
      const all = together(counts);
      for (const measure of ["open", "overdue-share", "arrivals"] as const) {
        expect(MEASURES[measure].value(all, NOW)).toBe(counts.reduce((total, count) => total + MEASURES[measure].value(count, NOW), 0));
      }
      expect(MEASURES.oldest.value(all, NOW)).toBe(Math.max(...counts.map((count) => MEASURES.oldest.value(count, NOW))));
    }),
  );
});
