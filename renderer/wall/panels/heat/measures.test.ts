import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { HEAT_MEASURES, type HeatCount } from "#domain/wall/heat.ts";
import { byPressure, heatScaleOf, heatStepOf, MEASURES, NOTHING, together } from "./measures.ts";

const NOW = 1_000 * DAY_MS;

const countArbitrary: fc.Arbitrary<HeatCount> = fc
  .record({
    open: fc.nat(500_000),
    askedShare: fc.double({ min: 0, max: 1, noNaN: true }),
    late: fc.double({ min: 0, max: 1, noNaN: true }),
    oldestOpenedAt: fc.option(fc.integer({ min: 0, max: NOW })),
    openedToday: fc.nat(5_000),
    usualToday: fc.option(fc.double({ min: 0, max: 5_000, noNaN: true })),
  })
  .map(({ askedShare, late, ...count }) => {
    const asked = Math.floor(count.open * askedShare);
    return { ...NOTHING, ...count, asked, reportsOverdue: Math.floor(asked * late) };
  });

const share = (asked: number, reportsOverdue: number): HeatCount => ({ ...NOTHING, open: asked, asked, reportsOverdue });

describe("the number of a cell and its shade", () => {
  test("are one quantity: of two cells the one with the greater number is never the darker one, and equal numbers have one shade", () => {
    fc.assert(
      fc.property(fc.constantFrom(...HEAT_MEASURES), fc.array(countArbitrary, { minLength: 2, maxLength: 30 }), (measure, counts) => {
        const scale = heatScaleOf(measure, [counts], NOW);
        const shaded = counts.flatMap((count) => {
          const [value, step] = [MEASURES[measure].value(count, NOW), heatStepOf(count, scale, NOW)];
          return value === null || step === null ? [] : [{ value, step }];
        });
        const byValue = shaded.toSorted((one, other) => one.value - other.value);
        byValue.slice(1).forEach(({ value, step }, index) => {
          const before = byValue[index];
          if (before === undefined) return;
          expect(step).toBeGreaterThanOrEqual(before.step);
          if (value === before.value) expect(step).toBe(before.step);
        });
      }),
    );
  });

  test("are the share of what offices were asked for: what the cell has not marked is in neither", () => {
    const count = { ...share(20, 5), open: 400, markingsOverdue: 380 };
    expect(MEASURES["overdue-share"].value(count, NOW)).toBe(25);
    expect(MEASURES["overdue-share"].cases?.(count)).toBe(5);
  });

  test("are not told of a few cases, nor of what has no usual number", () => {
    const scale = heatScaleOf("overdue-share", [[share(50, 10), share(50, 40)]], NOW);
    expect(heatStepOf(share(4, 4), scale, NOW)).toBeNull();
    expect(heatStepOf(share(5, 5), scale, NOW)).not.toBeNull();
    const today = heatScaleOf("arrivals", [], NOW);
    expect(heatStepOf({ ...NOTHING, openedToday: 500, usualToday: null }, today, NOW)).toBeNull();
    expect(heatStepOf({ ...NOTHING, openedToday: 3, usualToday: 1 }, today, NOW)).toBeNull();
  });

  test("tell the districts of a day apart: no step holds half of them", () => {
    const counts = Array.from({ length: 23 }, (_, index) => share(100, 12 + index * 2));
    const scale = heatScaleOf("overdue-share", [counts], NOW);
    const steps = counts.map((count) => heatStepOf(count, scale, NOW));
    for (const step of new Set(steps)) expect(steps.filter((each) => each === step).length).toBeLessThanOrEqual(6);
    expect(new Set(steps).size).toBe(6);
  });
});

test("two that are printed with one number have one colour", () => {
  const counts = [share(1_000, 756), share(1_000, 764), share(1_000, 792), share(1_000, 813), share(1_000, 858)];
  const scale = heatScaleOf("overdue-share", [counts], NOW);
  expect(scale.bounds.every((bound) => Number.isInteger(bound))).toBe(true);
  const [one, other] = counts.map((count) => heatStepOf(count, { ...scale, bounds: [76] }, NOW));
  expect([one, other]).toEqual([1, 1]);
});

test("every step that a scale can give is told by its legend", () => {
  fc.assert(
    fc.property(fc.constantFrom(...HEAT_MEASURES), fc.array(countArbitrary, { minLength: 1 }), (measure, counts) => {
      const scale = heatScaleOf(measure, [counts], NOW);
      for (const count of counts) expect(heatStepOf(count, scale, NOW) ?? 0).toBeLessThan(scale.bounds.length + 1);
    }),
  );
});

test("the order by pressure is one that can be sorted by: equal to itself, and turned round when the two are", () => {
  fc.assert(
    fc.property(fc.constantFrom(...HEAT_MEASURES), countArbitrary, countArbitrary, (measure, one, other) => {
      const compare = byPressure(measure, together([one, other]));
      expect(compare(one, one)).toBe(0);
      expect(Math.sign(compare(one, other)) + Math.sign(compare(other, one))).toBe(0);
    }),
  );
});

test("what several count together is what each counts, and its oldest is the oldest of them", () => {
  fc.assert(
    fc.property(fc.array(countArbitrary, { minLength: 1 }), (counts) => {
      const all = together(counts);
      for (const field of ["open", "asked", "reportsOverdue", "markingsOverdue", "openedToday"] as const) {
        expect(all[field]).toBe(counts.reduce((total, count) => total + count[field], 0));
      }
      const days = counts.map((count) => MEASURES.oldest.value(count, NOW) ?? 0);
      expect(MEASURES.oldest.value(all, NOW) ?? 0).toBe(Math.max(...days));
    }),
  );
});
