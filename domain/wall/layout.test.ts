import { describe, expect, test } from "vitest";
import { layoutOf, REVIEW_LAYOUTS, STANDARD_LAYOUTS } from "./layout.ts";
import { fits, overlap, WALL_SHAPES } from "./panels.ts";
import type { PanelPlace } from "./panels.ts";
import { SHOWN_SCENES } from "./scenes.ts";

const SCREEN_COLUMNS = 12;

describe("the program's own layouts", () => {
  for (const scene of SHOWN_SCENES) {
    for (const shape of WALL_SHAPES) {
      const layout = STANDARD_LAYOUTS[scene][shape];

      test(`of ${scene} on a ${shape} wall fit, overlap nowhere and show no panel twice`, () => {
        expect(layout.every((place) => fits(place, shape))).toBe(true);
        expect(layout.some((place, index) => layout.slice(index + 1).some((other) => overlap(place, other)))).toBe(false);
        expect(new Set(layout.map(({ panel }) => panel)).size).toBe(layout.length);
      });

      test(`of ${scene} on a ${shape} wall let no text cross the edge between two screens`, () => {
        const crossing = layout.filter(
          ({ panel, column, columns }) =>
            panel !== "heat-matrix" && Math.floor(column / SCREEN_COLUMNS) !== Math.floor((column + columns - 1) / SCREEN_COLUMNS),
        );
        expect(crossing).toEqual([]);
      });
    }
  }
});

test("the layouts of a review fit, overlap nowhere, and let no text cross the edge between two screens", () => {
  for (const shape of WALL_SHAPES) {
    const layout = REVIEW_LAYOUTS[shape];
    expect(layout.every((place) => fits(place, shape))).toBe(true);
    expect(layout.some((place, index) => layout.slice(index + 1).some((other) => overlap(place, other)))).toBe(false);
    for (const { column, columns } of layout)
      expect(Math.floor(column / SCREEN_COLUMNS)).toBe(Math.floor((column + columns - 1) / SCREEN_COLUMNS));
  }
});

describe("a layout that an administrator arranged", () => {
  const stream: PanelPlace = { panel: "stream", column: 0, row: 0, columns: 12, rows: 12 };
  const arranged = [stream];

  test("takes the place of the program's own, for its scene and shape alone", () => {
    const layouts = { now: { single: arranged } };
    expect(layoutOf("now", "single", layouts)).toBe(arranged);
    expect(layoutOf("now", "double", layouts)).toBe(STANDARD_LAYOUTS.now.double);
    expect(layoutOf("heat", "single", layouts)).toBe(STANDARD_LAYOUTS.heat.single);
  });

  test("is passed over where it does not fit, or is empty: a wall is never without panels", () => {
    expect(layoutOf("now", "single", { now: { single: [{ ...stream, columns: 36 }] } })).toBe(STANDARD_LAYOUTS.now.single);
    expect(layoutOf("now", "single", { now: { single: [] } })).toBe(STANDARD_LAYOUTS.now.single);
  });
});
