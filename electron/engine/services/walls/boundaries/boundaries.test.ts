import { readFileSync } from "node:fs";
import { geoArea } from "d3-geo";
import fc from "fast-check";
import type { Polygon as GeoPolygon } from "geojson";
import { afterEach, describe, expect, test } from "vitest";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { createBoundaries } from "./boundaries.ts";
import { NoBoundaries } from "./boundaryFile.ts";
import { thinRing } from "./ring.ts";
import type { Ring } from "./ring.ts";
import { shapesOf } from "./shapesOf.ts";

let kept: TemporaryRecord | null = null;
afterEach(() => {
  kept?.remove();
  kept = null;
});

function opened() {
  kept ??= temporaryRecord();
  const boundaries = createBoundaries(kept.writer, () => 7);
  return { ...boundaries, import: (name: string, text: string) => boundaries.put(name, shapesOf(text)) };
}

type Pairs = readonly (readonly number[])[];

/** A square of a tenth of a degree; against the clock, as GeoJSON's own rule has it. */
const square = (x: number, y: number, size = 0.1): Pairs => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const area = (properties: object, coordinates: unknown, type = "Polygon") => ({
  type: "Feature",
  properties,
  geometry: { type, coordinates },
});
const fileOf = (...features: readonly object[]) => JSON.stringify({ type: "FeatureCollection", features });

const everyDistrict = DISTRICTS.map(({ lgd }, index) => area({ lgd }, [square(75 + (index % 6) * 0.3, 28 + Math.floor(index / 6) * 0.5)]));

function faultOf(text: string): string | null {
  try {
    opened().import("file.json", text);
    return null;
  } catch (error) {
    return error instanceof NoBoundaries ? error.fault : String(error);
  }
}

/** Of the whole earth's 4π; the wrong way round it would be nearly all of it. */
const drawnArea = (rings: readonly (readonly (readonly number[])[])[]) =>
  geoArea({ type: "Polygon", coordinates: rings } as unknown as GeoPolygon);

describe("boundaries from a file", () => {
  test("are kept for every district, by its code, and outlive the engine", () => {
    const given = opened().import("haryana.geojson", fileOf(...everyDistrict));
    expect(given).toMatchObject({ name: "haryana.geojson", importedAt: 7, missing: [] });
    expect(given.districts.map(({ district }) => district)).toEqual(DISTRICTS.map(({ name }) => name));
    expect(opened().get()).toEqual(given);
  });

  test("are gone once they are removed", () => {
    const boundaries = opened();
    boundaries.import("haryana.geojson", fileOf(...everyDistrict));
    boundaries.remove();
    expect([boundaries.get(), opened().get()]).toEqual([null, null]);
  });

  test.each([
    [{ LGD_CODE: "792" }, "Hansi"],
    [{ Dist_LGD: 62, NAME: "somewhere" }, "Gurugram"],
    [{ DISTRICT: "GURGAON" }, "Gurugram"],
    [{ dtname: "Mewat", stname: "HARYANA" }, "Nuh"],
    [{ NAME_1: "Haryana", NAME_2: "Sonepat" }, "Sonipat"],
    [{ name: "हिसार" }, "Hisar"],
    [{ "District Name": "Charkhi Dadri", "State Code": 6 }, "Charkhi Dadri"],
  ])("know a district by what is written on it: %j", (properties, district) => {
    expect(
      opened()
        .import("one", fileOf(area(properties, [square(76, 29)])))
        .districts.map((each) => each.district),
    ).toEqual([district]);
  });

  test("name the districts that a file does not know, such as one from before Hansi", () => {
    const older = everyDistrict.filter((_, index) => DISTRICTS[index]?.name !== "Hansi");
    expect(opened().import("2024", fileOf(...older)).missing).toEqual(["Hansi"]);
  });

  test("are the same whichever way round the file draws them, and fill the district and not the rest of the earth", () => {
    const outer = square(76, 29);
    const hole = square(76.03, 29.03, 0.02);
    const files = [
      [outer, hole],
      [outer.toReversed(), hole],
      [outer.toReversed(), hole.toReversed()],
    ].map((rings) => opened().import("one", fileOf(area({ lgd: 60 }, rings))).districts[0]?.rings ?? []);
    const whole = drawnArea([outer.toReversed()]);
    for (const rings of files) {
      expect(rings).toHaveLength(2);
      expect(drawnArea(rings) / whole).toBeCloseTo(0.96, 2);
    }
  });

  test("may be the outline of the State alone, as a collection, a feature or a bare shape", () => {
    const whole = square(74.3, 27.5, 3.4);
    const feature = area({ name: "Haryana" }, [whole]);
    for (const text of [fileOf(feature), JSON.stringify(feature), JSON.stringify(feature.geometry)]) {
      const given = opened().import("outline", text);
      expect(given.districts).toEqual([]);
      expect(given.missing).toHaveLength(DISTRICTS.length);
      expect(given.outline.map((ring) => ring.length)).toEqual([5]);
      expect(opened().get()).toEqual(given);
    }
    expect(opened().import("both", fileOf(feature, ...everyDistrict)).outline).toEqual([]);
  });

  test("join the parts of a district, and leave heights out", () => {
    const parts = [[square(76, 29)], [square(76.5, 29).map((pair) => [...pair, 210])]];
    const rings = opened().import("one", fileOf(area({ lgd: 60 }, parts, "MultiPolygon"))).districts[0]?.rings ?? [];
    expect(rings.map((ring) => ring.every((pair) => pair.length === 2))).toEqual([true, true]);
  });

  test("of the whole country are those of Haryana, though another state's district has the same name", () => {
    const country = fileOf(
      ...everyDistrict,
      area({ name: "Ambala" }, [square(80, 13)]),
      area({ name: "Karnal", state: "Punjab" }, [square(75, 31)]),
    );
    expect(
      opened()
        .import("india", country)
        .districts.every(({ rings }) => rings.length === 1),
    ).toBe(true);
  });

  test("come from TopoJSON, with shared edges and a grid of its own", () => {
    const topology = {
      type: "Topology",
      transform: { scale: [0.1, 0.1], translate: [76, 29] },
      objects: { districts: { type: "GeometryCollection", geometries: [{ type: "Polygon", arcs: [[0]], properties: { lgd: 73 } }] } },
      arcs: [
        [
          [0, 0],
          [1, 0],
          [0, 1],
          [-1, 0],
          [0, -1],
        ],
      ],
    };
    const [only] = opened().import("one.topojson", `\uFEFF${JSON.stringify(topology)}`).districts;
    expect(only).toEqual({
      district: "Rohtak",
      rings: [
        [
          [76, 29],
          [76, 29.1],
          [76.1, 29.1],
          [76.1, 29],
          [76, 29],
        ],
      ],
    });
  });

  test("hold no more positions than a map needs, however fine the file is", () => {
    const fine = Array.from({ length: 60_001 }, (_, index) => {
      const turn = (index % 60_000) * ((2 * Math.PI) / 60_000);
      const radius = 0.2 + 0.01 * Math.sin(turn * 3_000);
      return [76 + radius * Math.cos(turn), 29 + radius * Math.sin(turn)];
    });
    const [only] = opened().import("fine", fileOf(area({ lgd: 60 }, [fine]))).districts;
    expect(only?.rings[0]?.length).toBeGreaterThan(50);
    expect(only?.rings[0]?.length).toBeLessThanOrEqual(12_000);
  });
});

describe("a file is refused, and what was there stays,", () => {
  const broken = JSON.stringify({
    type: "Topology",
    objects: { one: { type: "Polygon", arcs: [[9]], properties: { lgd: 60 } } },
    arcs: [
      [
        [76, 29],
        [76.1, 29],
      ],
    ],
  });
  test.each([
    ["that is empty", " ", "empty"],
    ["that is no JSON", "name,district\n", "not-json"],
    ["that is JSON of another sort", `{"districts":[]}`, "no-areas"],
    ["that holds points alone", fileOf(area({ lgd: 60 }, [76, 29], "Point")), "no-areas"],
    ["that is cut off", broken, "broken"],
    ["whose edges are no edges", fileOf(area({ lgd: 60 }, [[[76, 29]]])), "broken"],
    ["that measures in metres", fileOf(area({ lgd: 60 }, [square(700_000, 3_200_000)])), "not-degrees"],
    ["of another state", fileOf(area({ name: "Chennai" }, [square(80, 13)])), "other-state"],
    ["with latitude first", fileOf(area({ lgd: 60 }, [square(76, 29).map(([x, y]) => [y, x])])), "swapped"],
    ["that is a shape of no points", JSON.stringify({ type: "Polygon" }), "broken"],
    ["whose feature is none", JSON.stringify({ type: "Feature", geometry: 5 }), "broken"],
    ["of half the State", fileOf(area({ name: "Haryana" }, [square(75, 28, 1.6)])), "no-districts"],
    ["that does not say which district is which", fileOf(area({ colour: "red" }, [square(76, 29)])), "no-districts"],
    ["of Haryana's neighbour", fileOf(area({ district: "Patiala", state: "Punjab" }, [square(76, 30)])), "no-districts"],
  ])("%s", (_, text, fault) => {
    const before = opened().import("before", fileOf(...everyDistrict));
    expect(faultOf(text)).toBe(fault);
    expect(opened().get()).toEqual(before);
  });
});

test("a thinned edge leaves no position farther away than was allowed", () => {
  const pair = fc.tuple(fc.double({ min: 75, max: 77, noNaN: true }), fc.double({ min: 28, max: 30, noNaN: true }));
  fc.assert(
    fc.property(fc.array(pair, { minLength: 4, maxLength: 60 }), fc.double({ min: 0.001, max: 0.5, noNaN: true }), (pairs, tolerance) => {
      const ring: Ring = [...pairs, pairs[0] ?? [76, 29]];
      const thin = thinRing(ring, tolerance);
      expect(thin.length).toBeLessThanOrEqual(ring.length);
      for (const position of ring) {
        const nearest = Math.min(...thin.slice(1).map((end, index) => distanceToLine(position, thin[index] ?? end, end)));
        expect(nearest).toBeLessThanOrEqual(tolerance + 0.000_1);
      }
    }),
  );
});

function distanceToLine(
  [x, y]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
): number {
  const length = Math.hypot(x2 - x1, y2 - y1);
  return length === 0 ? Math.hypot(x - x1, y - y1) : Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
}

const TEST_DATA = process.env["ISMGT_TEST_DATA"];
test.runIf(TEST_DATA)("the state's own 23 districts come whole", () => {
  const text = readFileSync(`${TEST_DATA}/data/haryana-districts.topo.json`, "utf8");
  const { districts, missing } = opened().import("haryana-districts.topo.json", text);
  expect([districts.length, missing]).toEqual([23, []]);
  // Haryana has 44,212 km².
  const km2 = districts.reduce((total, { rings }) => total + drawnArea(rings) * 6_371 ** 2, 0);
  expect(km2 / 44_212).toBeGreaterThan(0.97);
  expect(km2 / 44_212).toBeLessThan(1.03);
});
