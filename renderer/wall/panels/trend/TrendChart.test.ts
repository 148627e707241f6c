import * as fc from "fast-check";
import { expect, test } from "vitest";
import { chartTicks } from "./TrendChart.tsx";

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [17, [0, 10, 20]],
  [41, [0, 20, 40, 60]],
  [240, [0, 100, 200, 300]],
  [14_82_924, [0, 5_00_000, 10_00_000, 15_00_000]],
])("the scale up to %d", (greatest, ticks) => {
  expect(chartTicks(greatest)).toEqual(ticks);
});

test("the scale holds the greatest number in at most three steps, and is not half empty beyond one step", () => {
  fc.assert(
    fc.property(fc.nat(100_000_000), (greatest) => {
      const ticks = chartTicks(greatest);
      const top = ticks.at(-1) ?? 0;
      expect(top).toBeGreaterThanOrEqual(greatest);
      expect(ticks.length).toBeLessThanOrEqual(4);
      expect(top - (ticks[1] ?? 0)).toBeLessThanOrEqual(Math.max(0, greatest));
    }),
  );
});
