import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type NameRoom, type Numbered, placeNames } from "./placeNames.ts";

const ROOM: NameRoom = {
  numberWidth: 2,
  numberHeight: 1,
  nameHeight: 1,
  from: { x: 0, y: 0 },
  to: { x: 30, y: 30 },
  taken: [],
  districtAt: () => -1,
};
const district = (x: number, y: number, ...widths: readonly number[]): Numbered => ({
  x,
  y,
  names: widths.map((width) => ({ text: `${width} wide`, width })),
});

describe("the names on a map", () => {
  test("stand above their numbers where there is room", () => {
    expect(placeNames([district(10, 10, 5)], ROOM)).toEqual([{ text: "5 wide", x: 10, y: 9 }]);
  });

  test("keep off each other's numbers, the edge, and what else is there", () => {
    expect(placeNames([district(10, 10, 5), district(10, 9, 5)], ROOM)[0]).toMatchObject({ x: 10, y: 11 });
    expect(placeNames([district(10, 0.5, 5)], ROOM)[0]).toMatchObject({ x: 10, y: 1.5 });
    const legend = { left: 0, top: 0, right: 30, bottom: 9.5 };
    expect(placeNames([district(10, 10, 5)], { ...ROOM, taken: [legend] })[0]).toMatchObject({ x: 10, y: 11 });
  });

  test("stand on their own district rather than outside, and outside rather than on a neighbour", () => {
    const own = { ...ROOM, districtAt: (_x: number, y: number) => (y > 10.5 ? 0 : -1) };
    expect(placeNames([district(10, 10, 5)], own)[0]).toMatchObject({ y: 11 });
    const beside = { ...ROOM, districtAt: (x: number) => (x > 8 ? 1 : -1) };
    expect(placeNames([district(10, 10, 5), district(20, 20, 5)], beside)[0]).toMatchObject({ x: 6.5, y: 10 });
  });

  test("never lie on a neighbour, whose they would be taken for: the number then stands alone", () => {
    const foreign = { ...ROOM, districtAt: (x: number, y: number) => (Math.abs(x - 10) < 1 && Math.abs(y - 10) < 0.5 ? 0 : 1) };
    expect(placeNames([district(10, 10, 5), district(20, 20, 5)], foreign)[0]).toBeNull();
  });

  test("are shortened before they are left out", () => {
    expect(placeNames([district(2, 15, 8, 3)], { ...ROOM, to: { x: 5, y: 30 } })[0]?.text).toBe("3 wide");
    expect(placeNames([district(2, 15, 8)], { ...ROOM, to: { x: 5, y: 30 } })).toEqual([null]);
  });

  test("move away for one that has no other place", () => {
    // The upper one has room above as well as under its number, and takes it there; the lower one has room above its number alone, in two ways.
    const tight = { ...ROOM, from: { x: 7, y: 0 }, to: { x: 13, y: 4.5 } };
    const preferred = { ...tight, districtAt: (_x: number, y: number) => (y > 2 && y < 2.9 ? 0 : -1) };
    const [upper, lower] = placeNames([district(10, 1.5, 5), district(10, 4, 5, 4)], preferred);
    expect([upper?.y, lower?.y]).toEqual([0.5, 3]);
  });

  test("never lie over each other or over a number, and never leave the room", () => {
    const districts = fc.array(fc.tuple(fc.integer({ min: 1, max: 29 }), fc.integer({ min: 1, max: 29 }), fc.integer({ min: 1, max: 9 })), {
      maxLength: 23,
    });
    fc.assert(
      fc.property(districts, (all) => {
        const numbered = all.map(([x, y, width]) => district(x, y, width));
        const names = placeNames(numbered, ROOM);
        const boxes = names.flatMap((name, index) =>
          name === null ? [] : [{ ...name, index, width: numbered[index]?.names[0]?.width ?? 0 }],
        );
        for (const one of boxes) {
          expect(one.x - one.width / 2).toBeGreaterThanOrEqual(0);
          expect(one.x + one.width / 2).toBeLessThanOrEqual(30);
          const isClear = (x: number, y: number, width: number) =>
            Math.abs(one.x - x) * 2 >= one.width + width - 1e-9 || Math.abs(one.y - y) >= 1 - 1e-9;
          for (const other of boxes) if (other !== one) expect(isClear(other.x, other.y, other.width)).toBe(true);
          numbered.forEach(({ x, y }, index) => index !== one.index && expect(isClear(x, y, 2)).toBe(true));
        }
      }),
    );
  });
});
