import fc from "fast-check";
import { expect, test } from "vitest";
import { atLeast, atMost, figureOf, spreadOf } from "./figures.ts";

test("what is spread lies between the least and the most, whatever the order of the samples", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
      const { median, p95 } = spreadOf(values);
      expect(spreadOf(values.toReversed())).toEqual(spreadOf(values));
      expect(median).toBeGreaterThanOrEqual(Math.min(...values) - 0.001);
      expect(p95).toBeGreaterThanOrEqual(median);
      expect(p95).toBeLessThanOrEqual(Math.max(...values) + 0.001);
    }),
  );
});

test("a ratio is of pairs: noise that both met leaves no trace in it", () => {
  const limit = [1, 10, 2, 40, 3];
  const { ratio, spread } = figureOf({ name: "", unit: "ms", asked: limit.map((ms) => ms * 3), limit });
  expect(ratio).toMatchObject({ median: 3, spread: 0 });
  expect(spread).toBeGreaterThan(1);
});

test("of a rate the worst is the lowest, of a time the highest", () => {
  const asked = Array.from({ length: 101 }, (_, index) => index + 100);
  expect(figureOf({ name: "", unit: "a second", asked }).p95).toBe(105);
  expect(figureOf({ name: "", unit: "ms", asked }).p95).toBe(195);
});

test("nothing measured is no figure, which would meet every goal", () => {
  expect(() => figureOf({ name: "a", unit: "ms", asked: [] })).toThrow("nothing was measured");
  expect(() => figureOf({ name: "a", unit: "ms", asked: [Number.NaN] })).toThrow("nothing was measured");
});

test("a goal is met at its value and missed beyond it", () => {
  const met = (goal: ReturnType<typeof atMost>, unit: "ms" | "a second" = "ms") =>
    figureOf({ name: "", unit, asked: [6, 6, 6], limit: [10, 10, 10], goals: [goal] }).goals[0]?.isMet;
  expect([met(atMost("median", 6)), met(atMost("p95", 5)), met(atMost("ratio", 0.6)), met(atLeast("ratio", 0.7), "a second")]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test("a goal for a ratio that was not measured is missed", () => {
  expect(figureOf({ name: "", unit: "ms", asked: [1], goals: [atMost("ratio", 9)] }).goals[0]?.isMet).toBe(false);
});
