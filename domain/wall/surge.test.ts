import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leastCases, unusualnessAtMost, SLOTS_LOOKED_AT, surgeOf } from "./surge.ts";
import type { Arrivals } from "./surge.ts";
import { unusualness } from "./unusualness.ts";

const none = Array.from({ length: SLOTS_LOOKED_AT }, () => 0);
/** So many cases in the slot that lies so many slots back. */
const withCases = (...at: readonly (readonly [back: number, cases: number])[]) =>
  none.map((_, index) => at.find(([back]) => back === SLOTS_LOOKED_AT - 1 - index)?.[1] ?? 0);
const everybody = () => Infinity;

const anyCounts = (max: number) => fc.array(fc.nat(max), { minLength: SLOTS_LOOKED_AT, maxLength: SLOTS_LOOKED_AT });
const anyArrivals: fc.Arbitrary<Arrivals> = fc.record({
  cases: fc.oneof(anyCounts(3), anyCounts(20)),
  past: fc.oneof(fc.constant(none), anyCounts(2), anyCounts(60)),
  weeks: fc.integer({ min: 2, max: 8 }),
});

describe("a surge", () => {
  test("is told with its window, its cases and what is usual", () => {
    const past = none.map(() => 2);
    const surge = surgeOf({ cases: withCases([0, 5], [3, 20], [11, 16]), past, weeks: 8 }, everybody);
    expect(surge).toMatchObject({ slots: 12, cases: 41, citizens: 41, usual: 3 });
    const fewer = surgeOf({ cases: withCases([0, 5], [3, 20], [11, 16]), past, weeks: 8 }, () => 40);
    expect(fewer).toMatchObject({ cases: 41, citizens: 40 });
  });

  test("is never made of few cases, whatever is usual", () => {
    expect(surgeOf({ cases: withCases([0, 4]), past: none, weeks: 8 }, everybody)).toBeNull();
    expect(surgeOf({ cases: withCases([0, 6]), past: none, weeks: 8 }, everybody)).not.toBeNull();
    // After two weeks only, nobody knows yet that it never happens.
    expect(surgeOf({ cases: withCases([0, 6]), past: none, weeks: 2 }, everybody)).toBeNull();
  });

  test("is never made of fewer cases than the least, however they are spread, and of these where none ever came before", () => {
    for (let weeks = 2; weeks <= 8; weeks++) {
      const least = leastCases(weeks);
      const arrivals = { past: none, weeks };
      expect(surgeOf({ ...arrivals, cases: withCases([0, least]) }, everybody)).not.toBeNull();
      for (const back of [0, 3, 6, 20]) {
        expect(surgeOf({ ...arrivals, cases: withCases([0, least - 2], [back + 1, 1]) }, everybody)).toBeNull();
      }
    }
    fc.assert(
      fc.property(anyArrivals, (arrivals) => {
        const all = arrivals.cases.reduce((sum, each) => sum + each, 0);
        if (all < leastCases(arrivals.weeks)) expect(unusualnessAtMost(arrivals)).toBe(0);
      }),
    );
  });

  test("is never made by one author's flood, nor by two", () => {
    fc.assert(
      fc.property(anyArrivals, fc.integer({ min: 0, max: 3 }), (arrivals, citizens) => {
        expect(surgeOf(arrivals, () => citizens)).toBeNull();
      }),
    );
    expect(surgeOf({ cases: withCases([0, 500]), past: none, weeks: 8 }, () => 4)).toBeNull();
  });

  test("is always several times the usual, of at least four cases, and beyond chance", () => {
    fc.assert(
      fc.property(anyArrivals, (arrivals) => {
        const surge = surgeOf(arrivals, everybody);
        if (surge === null) return;
        expect(surge.cases).toBeGreaterThanOrEqual(4);
        expect(surge.cases).toBeGreaterThanOrEqual(2 * surge.usual);
        expect(surge.unusualness).toBeGreaterThanOrEqual(3);
        expect(surge.unusualness).toBe(unusualnessAtMost(arrivals));
      }),
      { numRuns: 500 },
    );
  });

  test("does not end because more came in", () => {
    fc.assert(
      fc.property(anyArrivals, fc.integer({ min: 1, max: 30 }), (arrivals, more) => {
        const before = surgeOf(arrivals, everybody);
        const cases = arrivals.cases.map((count, index) => (index === SLOTS_LOOKED_AT - 1 ? count + more : count));
        const after = surgeOf({ ...arrivals, cases }, everybody);
        if (before !== null) expect(after?.unusualness).toBeGreaterThanOrEqual(before.unusualness);
      }),
      { numRuns: 500 },
    );
  });

  test("stays for an hour after it was at its height, and so begins and ends once", () => {
    const past = none.map(() => 1);
    // Eleven citizens in ten minutes, and one now and then before and after.
    const story = [...none.map((_, index) => (index % 14 === 0 ? 1 : 0)), 11, ...none.map((_, index) => (index % 5 === 4 ? 1 : 0))];
    const shown = story
      .map((_, now) => [...none, ...story].slice(now + 1, now + 1 + SLOTS_LOOKED_AT))
      .map((cases) => surgeOf({ cases, past, weeks: 8 }, everybody) !== null);
    const changes = shown.filter((isShown, index) => index > 0 && isShown !== shown[index - 1]).length;
    expect(shown.includes(true)).toBe(true);
    expect(changes).toBe(2);
    expect(shown.filter(Boolean).length).toBeGreaterThanOrEqual(6);
  });
});

describe("what is unusual", () => {
  test("is the more so the more come in, and the less so the more usually do", () => {
    const figure = fc.record({ count: fc.nat(300), past: fc.nat(400), weeks: fc.integer({ min: 2, max: 8 }) });
    fc.assert(
      fc.property(figure, fc.integer({ min: 1, max: 50 }), ({ count, past, weeks }, more) => {
        const it = unusualness(count, past, weeks);
        expect(it).toBeGreaterThanOrEqual(0);
        expect(unusualness(count + more, past, weeks)).toBeGreaterThanOrEqual(it);
        expect(unusualness(count, past + more, weeks)).toBeLessThanOrEqual(it + 1e-9);
      }),
      { numRuns: 1_000 },
    );
  });

  test("agrees with the odds added up one by one", () => {
    // Of a rate that is guessed from 6 cases in 8 weeks.
    const odds = (count: number) => {
      let term = (8 / 9) ** 6.5;
      let below = 0;
      for (let each = 0; each < count; each++) {
        below += term;
        term *= (each + 6.5) / (each + 1) / 9;
      }
      return -Math.log10(1 - below);
    };
    for (const count of [2, 3, 5, 8]) expect(unusualness(count, 6, 8)).toBeCloseTo(odds(count), 5);
  });
});
