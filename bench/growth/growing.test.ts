import { expect, test } from "vitest";
import { figureOf } from "../harness/figures.ts";
import { curvesOf, growsTooFast, timesForTenfold } from "./growing.ts";
import type { Curve } from "./growing.ts";
import { plotOf } from "./plot.ts";
import { growthTable } from "./table.ts";

const curve = (unit: Curve["unit"], ...medians: readonly number[]): Curve => ({
  bench: "wall",
  name: "cards <24> & more",
  unit,
  points: medians.map((median, index) => ({ cases: 10_000 * 10 ** index, median })),
});

test("what costs the same at any size does not grow, and what costs ten times as much at ten times the size grows too fast", () => {
  expect(timesForTenfold(curve("ms", 2, 2, 2))).toBe(1);
  expect(timesForTenfold(curve("ms", 1, 10, 100))).toBeCloseTo(10);
  expect([curve("ms", 1, 1.2, 1.4), curve("ms", 1, 3, 9)].map((each) => growsTooFast(each))).toEqual([false, true]);
});

test("a rate grows where it falls", () => {
  expect(timesForTenfold(curve("a second", 1_000, 500))).toBe(2);
  expect(growsTooFast(curve("a second", 1_000, 2_000))).toBe(false);
});

test("one size alone says nothing", () => {
  expect(growsTooFast(curve("ms", 5))).toBe(false);
});

test("figures of one name are one curve, whatever number of rows stands behind it", () => {
  const at = (cases: number, name: string, ms: number) => ({
    bench: "queue",
    cases,
    figures: [figureOf({ name, unit: "ms", asked: [ms] })],
  });
  expect(curvesOf([at(10, "view: all (10)", 1), at(100, "view: all (100)", 3)])).toEqual([
    {
      bench: "queue",
      name: "view: all",
      unit: "ms",
      points: [
        { cases: 10, median: 1 },
        { cases: 100, median: 3 },
      ],
    },
  ]);
});

test("the plot has a panel for each bench, a line for each time, marks the fast ones, and no name breaks it", () => {
  const svg = plotOf([curve("ms", 1, 1, 1), curve("ms", 1, 10, 100), curve("a second", 5, 5)]);
  expect(svg.match(/<polyline/gu)).toHaveLength(2);
  expect(svg.match(/stroke="#c0392b"/gu)).toHaveLength(1);
  expect(svg).toContain("cards &lt;24&gt; &amp; more");
});

test("the table has a column for each size, and what grows too fast stands out", () => {
  expect(growthTable([curve("ms", 0.123, 0.125, 0.13), curve("MB", 5, 50, 1_500)]).split("\n")).toEqual([
    "| Bench | Figure | 10,000 | 1,00,000 | 10,00,000 | For ten times the cases |",
    "| --- | --- | ---: | ---: | ---: | ---: |",
    "| `wall` | cards <24> & more, ms | 0.12 | 0.13 | 0.13 | 1.0 × |",
    "| `wall` | cards <24> & more, MB | 5 | 50 | 1,500 | **17.3 ×** |",
    "",
  ]);
});
