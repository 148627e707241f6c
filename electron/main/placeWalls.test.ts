import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type WallToPlace, placeWalls } from "./placeWalls.ts";
import type { DisplayPlace } from "./savedWalls.ts";

const laptop = { id: 1, bounds: { x: 0, y: 0, width: 1920, height: 1080 } };
const left = { id: 2, bounds: { x: 1920, y: 0, width: 3840, height: 2160 } };
const right = { id: 3, bounds: { x: 5760, y: 0, width: 3840, height: 2160 } };
const at = (walls: readonly WallToPlace[], displays: readonly DisplayPlace[], busy: readonly DisplayPlace[] = []) =>
  [...placeWalls(walls, displays, laptop, (display) => busy.includes(display))].map(([wallId, display]) => [wallId, display?.id ?? null]);

const one = { wallId: "1", display: left };
const two = { wallId: "2", display: right };
const nowhere = { wallId: "1", display: null };

describe("a wall", () => {
  test("is on the primary display until a person chose another, or beside the display where somebody works", () => {
    expect(at([nowhere], [laptop, left])).toEqual([["1", 1]]);
    expect(at([nowhere], [laptop, left], [laptop])).toEqual([["1", 2]]);
    expect(at([one, two], [laptop, left, right])).toEqual([
      ["1", 2],
      ["2", 3],
    ]);
  });

  test("knows its display again by its place when the id changed, and by its id when it moved", () => {
    expect(at([one, two], [laptop, { ...right, id: 8 }, { ...left, id: 9 }])).toEqual([
      ["1", 9],
      ["2", 8],
    ]);
    expect(at([one, two], [laptop, { ...left, bounds: right.bounds }, { ...right, bounds: left.bounds }])).toEqual([
      ["1", 2],
      ["2", 3],
    ]);
  });

  test("goes to a display without a wall while its own is unplugged, sooner to one where nobody works", () => {
    expect(at([one, two], [laptop, right])).toEqual([
      ["2", 3],
      ["1", 1],
    ]);
    expect(at([one], [laptop, right], [laptop])).toEqual([["1", 3]]);
  });

  test("waits where every display has a wall already", () => {
    expect(at([one, two], [right])).toEqual([
      ["2", 3],
      ["1", null],
    ]);
    expect(at([one, two], [])).toEqual([
      ["1", null],
      ["2", null],
    ]);
  });
});

describe("the walls, whatever is plugged in", () => {
  const place = fc.constantFrom(...[0, 1, 2, 3].map((column) => ({ x: column * 1920, y: 0, width: 1920, height: 1080 })));
  const display = fc.record({ id: fc.nat(6), bounds: place });
  const displays = fc.uniqueArray(display, { selector: ({ id }) => id, maxLength: 4 });
  const walls = fc
    .array(fc.option(display), { maxLength: 5 })
    .map((chosen) => chosen.map((each, index): WallToPlace => ({ wallId: String(index + 1), display: each })));
  const primaryOf = (all: readonly DisplayPlace[]) => all[0] ?? laptop;

  test("never stand two on one display, and none waits while a display has no wall", () => {
    fc.assert(
      fc.property(walls, displays, fc.func(fc.boolean()), (which, all, isBusy) => {
        const placed = placeWalls(which, all, primaryOf(all), ({ id }) => isBusy(id));
        expect(placed.size).toBe(which.length);
        const on = [...placed.values()].flatMap((each) => (each === null ? [] : [each.id]));
        expect(new Set(on).size).toBe(on.length);
        expect(on.length).toBe(Math.min(which.length, all.length));
      }),
    );
  });

  test("stand on their own display where it is there and no other wall's as well", () => {
    fc.assert(
      fc.property(walls, displays, (which, all) => {
        const placed = placeWalls(which, all, primaryOf(all));
        for (const { wallId, display: chosen } of which) {
          const isAlone = which.filter((each) => each.display?.id === chosen?.id).length === 1;
          if (chosen && isAlone && all.some(({ id }) => id === chosen.id)) expect(placed.get(wallId)?.id).toBe(chosen.id);
        }
      }),
    );
  });

  test("are back where they were when a display that was unplugged returns", () => {
    fc.assert(
      fc.property(displays, fc.nat(3), (all, gone) => {
        const which = all.map((own, index): WallToPlace => ({ wallId: String(index + 1), display: own }));
        const before = placeWalls(which, all, primaryOf(all));
        const without = all.filter((_each, index) => index !== gone);
        const meanwhile = placeWalls(which, without, primaryOf(without));
        for (const [wallId, where] of meanwhile) if (where !== null) expect(where.id).toBe(before.get(wallId)?.id);
        expect(placeWalls(which, all, primaryOf(all))).toEqual(before);
      }),
    );
  });
});
