import { geoMercator, geoPath, type GeoPermissibleObjects } from "d3-geo";
import type { WallBoundaries } from "#contract/wallBoundaries.ts";
import type { DistrictName } from "#domain/geography/districts.ts";

/** A district as it is drawn, in the units of the room that it was drawn for. */
export interface DrawnDistrict {
  readonly district: DistrictName;
  readonly path: string;
  /** Where its number stands: the middle of the widest stretch of it. */
  readonly label: { readonly x: number; readonly y: number; readonly width: number };
  readonly rings: readonly (readonly Point[])[];
}

type Shapes = WallBoundaries["districts"];
type Point = readonly [number, number];

/** Of a file with the outline of the State alone there is nothing to draw districts by. */
export function hasDistricts(boundaries: WallBoundaries | null): boundaries is WallBoundaries {
  return boundaries !== null && boundaries.districts.length > 0;
}

/** Draws the districts as large as the room allows, north above. */
export function drawDistricts(shapes: Shapes, width: number, height: number): readonly DrawnDistrict[] {
  const areas = shapes.map(({ rings }): GeoPermissibleObjects => ({ type: "Polygon", coordinates: rings }));
  const projection = geoMercator().fitSize([width, height], { type: "GeometryCollection", geometries: areas } as GeoPermissibleObjects);
  const draw = geoPath(projection).digits(3);
  return shapes.map(({ district, rings }) => {
    const drawn = rings.map((ring) => ring.map((point): Point => projection([point[0], point[1]]) ?? [0, 0]));
    return { district, path: draw({ type: "Polygon", coordinates: rings }) ?? "", label: labelPlace(drawn), rings: drawn };
  });
}

/** Which of the districts a point lies in, by its place among them; -1 for none. */
export function districtAt(districts: readonly Pick<DrawnDistrict, "rings">[], x: number, y: number): number {
  return districts.findIndex(({ rings }) => crossingsOf(rings, y).filter((crossing) => crossing < x).length % 2 === 1);
}

/** Levels at which a shape is measured across. */
const LEVELS = 24;

/**
 * Of all level stretches within the shape the one where a number of a line's height has most room, counted as the stretch that is free
 * above and below it as well. Never outside of the shape, as its centre may be.
 */
export function labelPlace(rings: readonly (readonly Point[])[]): DrawnDistrict["label"] {
  const ys = rings.flat().map(([, y]) => y);
  const top = Math.min(...ys);
  const step = (Math.max(...ys) - top) / LEVELS;
  const across = Array.from({ length: LEVELS - 1 }, (_, index) => widest(rings, top + (index + 1) * step));
  const middle = (LEVELS - 2) / 2;
  let best = { x: 0, y: top + (LEVELS / 2) * step, width: 0 };
  let bestWeight = -Infinity;
  across.forEach((stretch, index) => {
    const left = Math.max(...[index - 1, index, index + 1].map((near) => across[near]?.from ?? stretch.from));
    const right = Math.min(...[index - 1, index, index + 1].map((near) => across[near]?.to ?? stretch.to));
    const width = Math.max(0, right - left);
    // Near the middle of its height a number looks at home.
    const weight = width * (1 - 0.35 * (Math.abs(index - middle) / middle));
    if (weight <= bestWeight) return;
    bestWeight = weight;
    const [from, to] = width > 0 ? [left, right] : [stretch.from, stretch.to];
    best = { x: (from + to) / 2, y: top + (index + 1) * step, width };
  });
  return best;
}

/** The widest level stretch within the shape at a height. Between an odd crossing and the next the line is within. */
function widest(rings: readonly (readonly Point[])[], y: number): { readonly from: number; readonly to: number } {
  const crossings = crossingsOf(rings, y).toSorted((one, other) => one - other);
  let found = { from: 0, to: 0 };
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const [from = 0, to = 0] = [crossings[index], crossings[index + 1]];
    if (to - from > found.to - found.from) found = { from, to };
  }
  return found;
}

function crossingsOf(rings: readonly (readonly Point[])[], y: number): readonly number[] {
  return rings.flatMap((ring) =>
    ring.flatMap(([x, ownY], index): number[] => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, ownY];
      return ownY < y === nextY < y ? [] : [x + ((y - ownY) / (nextY - ownY)) * (nextX - x)];
    }),
  );
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const ROUNDS = 40;

/** Moves labels that lie over each other apart, up and down, no further than that none covers another. */
export function apart<Label extends Box>(labels: readonly Label[]): readonly Label[] {
  const ys = labels.map(({ y }) => y);
  for (let round = 0; round < ROUNDS; round += 1) {
    let isMoved = false;
    labels.forEach((one, index) => {
      for (let other = index + 1; other < labels.length; other += 1) {
        const label = labels[other];
        if (label === undefined || Math.abs(one.x - label.x) * 2 >= one.width + label.width) continue;
        const distance = (ys[other] ?? 0) - (ys[index] ?? 0);
        const missing = (one.height + label.height) / 2 - Math.abs(distance);
        if (missing <= 0.01) continue;
        const push = (distance < 0 ? -missing : missing) / 2;
        ys[index] = (ys[index] ?? 0) - push;
        ys[other] = (ys[other] ?? 0) + push;
        isMoved = true;
      }
    });
    if (!isMoved) break;
  }
  return labels.map((label, index) => ({ ...label, y: ys[index] ?? label.y }));
}
