import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spreadOf } from "./spread.ts";

describe("how long something took", () => {
  test("is told by the time of a case that there is", () => {
    expect(spreadOf(Float64Array.of())).toEqual({ cases: 0, medianMs: null, p90Ms: null });
    expect(spreadOf(Float64Array.of(7))).toEqual({ cases: 1, medianMs: 7, p90Ms: 7 });
    expect(spreadOf(Float64Array.of(4, 1, 3, 2))).toEqual({ cases: 4, medianMs: 2, p90Ms: 4 });
    expect(spreadOf(Float64Array.of(10, 9, 8, 7, 6, 5, 4, 3, 2, 1))).toEqual({ cases: 10, medianMs: 5, p90Ms: 9 });
  });

  test("is what is in the middle, and before the last tenth, of all that are sorted", () => {
    const durations = fc.array(fc.oneof(fc.nat(5), fc.nat()), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(durations, (values) => {
        const sorted = values.toSorted((one, other) => one - other);
        const [median, p90] = [0.5, 0.9].map((share) => sorted[Math.ceil(values.length * share) - 1]);
        expect(spreadOf(Float64Array.from(values))).toEqual({ cases: values.length, medianMs: median, p90Ms: p90 });
      }),
    );
  });

  test.each<[string, (index: number) => number]>([
    ["sorted", (index) => index],
    ["sorted the other way", (index) => -index],
    ["all the same", () => 1],
    ["few of many", (index) => index % 3],
  ])("is found among very many that are %s", (_, valueOf) => {
    const many = Float64Array.from({ length: 300_000 }, (_each, index) => valueOf(index));
    const sorted = many.toSorted();
    expect(spreadOf(many)).toEqual({ cases: 300_000, medianMs: sorted[149_999], p90Ms: sorted[269_999] });
  });
});
