import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { districtAt, drawDistricts, hasDistricts, labelPlace } from "./boundaryMap.ts";

/** A square of degrees, clockwise on the map. */
const square = (west: number, south: number, size: number): [number, number][] => [
  [west, south],
  [west, south + size],
  [west + size, south + size],
  [west + size, south],
  [west, south],
];

describe("a map of boundaries", () => {
  test("is drawn where a file had districts, not of the outline of the State alone", () => {
    const file = {
      name: "state.geojson",
      importedAt: 0,
      districts: [],
      missing: DISTRICTS.map(({ name }) => name),
      outline: [square(75, 28, 2)],
    };
    expect(hasDistricts(null)).toBe(false);
    expect(hasDistricts(file)).toBe(false);
    expect(hasDistricts({ ...file, districts: [{ district: "Nuh", rings: [square(76, 27, 1)] }], outline: [] })).toBe(true);
  });

  test("fills the room without leaving it, north above", () => {
    const drawn = drawDistricts(
      [
        { district: "Panchkula", rings: [square(76, 30, 1)] },
        { district: "Nuh", rings: [square(76, 27, 1)] },
      ],
      20,
      30,
    );
    for (const { label, path } of drawn) {
      expect(path).toMatch(/^M/);
      expect(label.x).toBeGreaterThan(0);
      expect(label.x).toBeLessThan(20);
      expect(label.y).toBeGreaterThan(0);
      expect(label.y).toBeLessThan(30);
    }
    expect(drawn[0]?.label.y).toBeLessThan(drawn[1]?.label.y ?? 0);
  });

  test("puts the number of a bent district into the district, not into the bend", () => {
    // A horseshoe that is open to the east: its centre is not of it.
    const horseshoe = [
      [0, 0],
      [10, 0],
      [10, 4],
      [3, 4],
      [3, 9],
      [10, 9],
      [10, 10],
      [0, 10],
      [0, 0],
    ] as const;
    const { x, y } = labelPlace([horseshoe]);
    expect(y < 4 || y > 9 || x < 3).toBe(true);
    expect(x).toBeCloseTo(5);
  });

  test("puts the number of a district with a hole beside the hole", () => {
    const around = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ] as const;
    const hole = [
      [1, 2],
      [1, 8],
      [6, 8],
      [6, 2],
      [1, 2],
    ] as const;
    const { x, y } = labelPlace([around, hole]);
    expect(x > 6 || y < 2 || y > 8).toBe(true);
  });

  test("keeps the number within any box", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (width, height) => {
        const box = [
          [0, 0],
          [width, 0],
          [width, height],
          [0, height],
          [0, 0],
        ] as const;
        const { x, y } = labelPlace([box]);
        expect(x).toBeCloseTo(width / 2);
        expect(Math.abs(y - height / 2)).toBeLessThanOrEqual(height / 12);
      }),
    );
  });

  test("knows which district a point lies in, and that it lies in none in a hole and outside", () => {
    const ring = (from: number, to: number) =>
      [
        [from, from],
        [to, from],
        [to, to],
        [from, to],
        [from, from],
      ] as const;
    const districts = [{ rings: [ring(0, 10), ring(4, 6)] }, { rings: [ring(4, 6)] }, { rings: [ring(20, 30)] }];
    expect([districtAt(districts, 2, 2), districtAt(districts, 5, 5), districtAt(districts, 25, 25)]).toEqual([0, 1, 2]);
    expect([districtAt(districts, 15, 5), districtAt(districts, -1, 5), districtAt(districts, 5, 50)]).toEqual([-1, -1, -1]);
  });
});
