import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PointCluster } from "#contract/wallPoints.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { DISTRICT_TOWNS } from "#domain/geography/districtTowns.ts";
import { areasOf, placeIn, projectionIn } from "../../../ui/map/stateMap.ts";
import { drawnPoints, radiusOf } from "./drawnPoints.ts";
import { latenessOf } from "./lateness.ts";
import { circleBoxes, pointNames } from "./pointNames.ts";

const ROOM = { width: 40, height: 30 };

const cluster = (latitude: number, longitude: number, open: number) => ({ latitude, longitude, open }) as PointCluster;
const somewhere = fc
  .tuple(
    fc.double({ min: 27.7, max: 30.9, noNaN: true }),
    fc.double({ min: 74.6, max: 77.5, noNaN: true }),
    fc.integer({ min: 1, max: 900 }),
  )
  .map(([latitude, longitude, open]) => cluster(latitude, longitude, open));

describe("the circles of a map", () => {
  test("grow with their number, and have room for it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 1, max: 9_999 }), (one, other) => {
        const [few, many] = [Math.min(one, other), Math.max(one, other)];
        expect(radiusOf(few, many)).toBeLessThanOrEqual(radiusOf(many, many));
        if (many > few * 1.2) expect(radiusOf(few, many)).toBeLessThan(radiusOf(many, many));
        expect(radiusOf(few, many) * 2).toBeGreaterThanOrEqual(String(few).length);
      }),
    );
  });

  test("are all in the room", () => {
    fc.assert(
      fc.property(fc.array(somewhere, { maxLength: 60 }), (clusters) => {
        for (const { x, y, radius } of drawnPoints(clusters, projectionIn([], ROOM), ROOM)) {
          expect(x - radius).toBeGreaterThanOrEqual(-0.001);
          expect(y - radius).toBeGreaterThanOrEqual(-0.001);
          expect(x + radius).toBeLessThanOrEqual(ROOM.width + 0.001);
          expect(y + radius).toBeLessThanOrEqual(ROOM.height + 0.001);
        }
      }),
    );
  });

  test("do not lie over each other, even where the towns of all districts have many", () => {
    const clusters = DISTRICTS.map(({ name }, index) =>
      cluster(DISTRICT_TOWNS[name].latitude, DISTRICT_TOWNS[name].longitude, 3 + index * 9),
    );
    const points = drawnPoints(clusters, projectionIn([], ROOM), ROOM);
    points.forEach((one, index) => {
      for (const other of points.slice(index + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius + other.radius);
      }
    });
  });

  test("stand where the place lies, north above and in boundaries as over squares", () => {
    const ring: [number, number][] = [
      [74.6, 27.7],
      [74.6, 30.9],
      [77.5, 30.9],
      [77.5, 27.7],
      [74.6, 27.7],
    ];
    const none = { districts: [], outline: [] };
    for (const given of [
      null,
      none,
      { ...none, outline: [ring] },
      { ...none, districts: [{ district: "Jind" as const, rings: [ring] }] },
    ]) {
      const projection = projectionIn(areasOf(given), ROOM);
      const [north, south, west] = (["Panchkula", "Nuh", "Sirsa"] as const).map((name) => placeIn(projection, DISTRICT_TOWNS[name]));
      expect(north?.y).toBeLessThan(south?.y ?? 0);
      expect(west?.x).toBeLessThan(south?.x ?? 0);
    }
  });
});

test("a circle stands at its place also where the file of boundaries has no shape of its district", () => {
  const ring: [number, number][] = [
    [76.1, 29.1],
    [76.1, 29.5],
    [76.6, 29.5],
    [76.6, 29.1],
    [76.1, 29.1],
  ];
  const projection = projectionIn([[ring]], ROOM);
  for (const { name } of DISTRICTS) {
    const { latitude, longitude } = DISTRICT_TOWNS[name];
    const [drawn] = drawnPoints([cluster(latitude, longitude, 9)], projection, ROOM);
    const at = placeIn(projection, DISTRICT_TOWNS[name]);
    expect({ name, x: drawn?.x, y: drawn?.y }).toEqual({ name, ...at });
  }
});

test("a circle says whether nothing, some or most of its cases are late, of offices and of the cell", () => {
  const late = (reportsOverdue: number, markingsOverdue: number) => latenessOf({ open: 8, reportsOverdue, markingsOverdue });
  expect([late(0, 0), late(1, 0), late(2, 2), late(2, 3)]).toEqual(["none", "some", "some", "most"]);
});

describe("names on the map", () => {
  const named = (key: string, x: number, y: number, radius = 1, sizes: readonly number[] = [1]) => ({
    key,
    ways: sizes.map((size) => ({ text: "12345", under: "", size })),
    x,
    y,
    radius,
  });
  const room = { ...ROOM, lineHeight: 1, widthOf: (text: string) => text.length, taken: [] };

  test("stand right of their circle, and elsewhere around it where that is taken", () => {
    expect(pointNames([named("a", 10, 10)], room)[0]).toMatchObject({ x: 14.15, y: 10 });
    const taken = [{ left: 11, right: 40, top: 0, bottom: 30 }];
    expect(pointNames([named("a", 10, 10)], { ...room, taken })[0]).toMatchObject({ x: 5.85, y: 10 });
  });

  test("stand over their circle, or under it to one side, where both sides are taken", () => {
    const beside = [
      { left: 0, right: 8.5, top: 0, bottom: 11.3 },
      { left: 11.5, right: 40, top: 0, bottom: 30 },
    ];
    const own = circleBoxes(10, 10, 1.34);
    const [name] = pointNames([named("a", 10, 10, 1.34)], { ...room, taken: [...own, ...beside] });
    expect(name?.y).toBeGreaterThan(11.34);
    expect(name?.x).toBeLessThan(10);
    for (let angle = 0; angle < 7; angle += 0.01) {
      const [x, y] = [10 + 1.34 * Math.cos(angle), 10 + 1.34 * Math.sin(angle)];
      expect(own.some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom)).toBe(true);
    }
  });

  test("have what is under them in the smallest letters, and are written in another way where that has no room", () => {
    const circle = {
      ...named("a", 10, 10),
      ways: [
        { text: "1234", under: "123456789", size: 2 },
        { text: "12", under: "", size: 1 },
      ],
    };
    expect(pointNames([circle], room)).toMatchObject([{ text: "1234", x: 16.15, y: 10 }]);
    const low = { ...room, taken: [0, 11.2].map((top) => ({ left: 0, right: 40, top, bottom: top === 0 ? 8.8 : 30 })) };
    expect(pointNames([circle], low)).toMatchObject([{ text: "12", x: 12.65, y: 10 }]);
    const below = { ...named("b", 16, 11.9), ways: [{ text: "1", under: "", size: 1 }], radius: 0 };
    expect(pointNames([circle, below], room)[1]?.y).toBeGreaterThan(12);
  });

  test("of a circle that has no room beside it stand aside, and a line leads to them that crosses nothing", () => {
    const around = [{ left: 4, right: 16, top: 7, bottom: 13 }];
    const own = circleBoxes(10, 10, 1.34);
    expect(pointNames([named("a", 10, 10, 0)], { ...room, taken: [...own, ...around] })).toEqual([]);
    const beside = [
      { left: 11.5, right: 12.4, top: 6, bottom: 14 },
      { left: 7.6, right: 8.5, top: 6, bottom: 14 },
      { left: 8.5, right: 11.5, top: 11.4, bottom: 12.6 },
    ];
    const [name] = pointNames([named("a", 10, 10, 1.34)], {
      ...room,
      taken: [...own, ...beside, { left: 6, right: 14, top: 7.6, bottom: 8.6 }],
    });
    expect(name ?? null).toBeNull();
    const [aside] = pointNames([named("a", 10, 10, 1.34)], {
      ...room,
      taken: [...own, ...beside, { left: 8, right: 9.9, top: 7.6, bottom: 8.6 }],
    });
    expect(aside?.line).not.toBeNull();
    expect(aside?.y).toBeLessThan(8);
    expect(Math.hypot((aside?.line?.from.x ?? 0) - 10, (aside?.line?.from.y ?? 0) - 10)).toBeCloseTo(1.34);
  });

  test("are written smaller before they are left out, and the first ones go first", () => {
    expect(pointNames([named("a", 33, 10, 1, [2, 1])], { ...room, taken: [{ left: 0, right: 32, top: 0, bottom: 30 }] })[0]?.size).toBe(1);
    expect(
      pointNames([named("a", 5, 5, 0), named("b", 5, 5, 0), named("c", 5, 5, 0), named("d", 5, 5, 0)], room).map(({ key }) => key),
    ).toEqual(["a", "b", "c"]);
  });

  test("never lie over each other, over what is taken, or beyond the edge", () => {
    const anywhere = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(fc.array(anywhere, { maxLength: 40 }), (all) => {
        const names = pointNames(
          all.map(([x, y, radius], index) => named(String(index), x, y, radius, [1.6, 1])),
          { ...room, taken: [{ left: 0, right: 10, top: 0, bottom: 8 }] },
        );
        names.forEach((one, index) => {
          expect(one.x - 2.5 * one.size).toBeGreaterThanOrEqual(-0.001);
          expect(one.x + 2.5 * one.size).toBeLessThanOrEqual(40.001);
          expect(one.x - 2.5 * one.size >= 10 || one.y - one.size / 2 >= 8 - 0.001).toBe(true);
          for (const other of names.slice(index + 1)) {
            const [apartX, apartY] = [Math.abs(one.x - other.x), Math.abs(one.y - other.y)];
            expect(apartX >= 2.5 * (one.size + other.size) - 0.001 || apartY >= (one.size + other.size) / 2 - 0.001).toBe(true);
          }
        });
      }),
    );
  });
});
