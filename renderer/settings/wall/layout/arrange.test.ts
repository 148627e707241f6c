import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Layout, STANDARD_LAYOUTS } from "#domain/wall/layout.ts";
import { fits, overlap, PANELS, panelsFor, WALL_SHAPES } from "#domain/wall/panels.ts";
import { SHOWN_SCENES } from "#domain/wall/scenes.ts";
import { wallSettingsSchema } from "#domain/wall/wallSettings.ts";
import { arrange, type Change } from "./arrange.ts";

const step = fc.integer({ min: -6, max: 6 });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ do: fc.constantFrom("move" as const, "resize" as const), panel: fc.constantFrom(...PANELS), columns: step, rows: step }),
  fc.record({ do: fc.constantFrom("add" as const, "remove" as const), panel: fc.constantFrom(...PANELS) }),
);

test("whatever is done to a scene, its panels fit the wall, do not overlap, and can be stored", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SHOWN_SCENES),
      fc.constantFrom(...WALL_SHAPES),
      fc.array(change, { maxLength: 25 }),
      (scene, shape, changes) => {
        let layout: Layout = STANDARD_LAYOUTS[scene][shape];
        for (const each of changes) {
          if (each.do === "add" && (layout.some(({ panel }) => panel === each.panel) || !panelsFor(scene).includes(each.panel))) continue;
          const arranged = arrange(layout, each, shape);
          if ("layout" in arranged) ({ layout } = arranged);
          expect(layout.length).toBeGreaterThan(0);
          expect(layout.every((place) => fits(place, shape))).toBe(true);
          expect(layout.some((one, index) => layout.slice(index + 1).some((other) => overlap(one, other)))).toBe(false);
        }
        expect(wallSettingsSchema.shape.layouts.safeParse({ [scene]: { [shape]: layout } }).success).toBe(true);
      },
    ),
  );
});

describe("a change is refused", () => {
  const { single } = STANDARD_LAYOUTS.now;
  test.each([
    ["where another panel stands", { do: "move", panel: "figures", columns: 0, rows: 1 }, "overlaps"],
    ["beyond the edge of the wall", { do: "move", panel: "figures", columns: -1, rows: 0 }, "outside"],
    ["where nothing would be read", { do: "resize", panel: "figures", columns: 0, rows: -1 }, "too-small"],
    ["where nothing is free", { do: "add", panel: "surges" }, "no-room"],
  ] as const)("%s", (_, asked, refused) => {
    expect(arrange(single, asked, "single")).toEqual({ refused, panel: asked.panel });
  });

  test("that would leave a scene empty", () => {
    const alone = single.slice(0, 1);
    expect(arrange(alone, { do: "remove", panel: "figures" }, "single")).toEqual({ refused: "last", panel: "figures" });
  });
});

test("a panel that is added takes room that another left", () => {
  const layout = [
    { panel: "figures", column: 0, row: 0, columns: 7, rows: 12 },
    { panel: "heat-matrix", column: 7, row: 0, columns: 5, rows: 12 },
  ] as const;
  const left = arrange(layout, { do: "remove", panel: "heat-matrix" }, "single");
  const added = "layout" in left ? arrange(left.layout, { do: "add", panel: "surges" }, "single") : left;
  expect("layout" in added && added.layout.at(-1)).toEqual({ panel: "surges", column: 7, row: 0, columns: 4, rows: 6 });
});

test("a replay has panels of a replay alone, and no other scene has them", () => {
  const { layouts } = wallSettingsSchema.shape;
  const place = { column: 0, row: 0, columns: 6, rows: 6 };
  expect(
    layouts.safeParse({ replay: { single: [{ panel: "replay-map", ...place }] }, now: { single: [{ panel: "stream", ...place }] } })
      .success,
  ).toBe(true);
  expect(layouts.safeParse({ replay: { single: [{ panel: "stream", ...place }] } }).success).toBe(false);
  expect(layouts.safeParse({ now: { double: [{ panel: "replay-map", ...place }] } }).success).toBe(false);
  for (const scene of SHOWN_SCENES)
    for (const shape of WALL_SHAPES) expect(layouts.safeParse({ [scene]: { [shape]: STANDARD_LAYOUTS[scene][shape] } }).success).toBe(true);
});
