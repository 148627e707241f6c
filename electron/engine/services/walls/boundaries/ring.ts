import { STATE_BOUNDS } from "#domain/geography/stateBounds.ts";

/** Degrees, longitude first. */
type Position = readonly [longitude: number, latitude: number];
/** Closed: its last position is its first. */
export type Ring = readonly Position[];
/** Its outer edge, then its holes. */
export type Polygon = readonly Ring[];

/** About 60 m. On the largest wall a point of the map is more. */
const FINEST_DEGREES = 0.0006;
/** More than any map of 23 districts needs. */
const MOST_POSITIONS = 12_000;
/** One metre. */
const DECIMALS = 5;

export function isInDegrees(polygons: readonly Polygon[]): boolean {
  return polygons.every((rings) => rings.every((ring) => ring.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90)));
}

/** Whether the middle of its outer edges lies in the state. */
export function liesInHaryana(polygons: readonly Polygon[]): boolean {
  const edge = polygons.flatMap(([outer = []]) => outer);
  const x = middle(edge.map(([longitude]) => longitude));
  const y = middle(edge.map(([, latitude]) => latitude));
  return x > STATE_BOUNDS.west && x < STATE_BOUNDS.east && y > STATE_BOUNDS.south && y < STATE_BOUNDS.north;
}

/** What the file would be with latitude and longitude the other way round. */
export function swapped(polygons: readonly Polygon[]): readonly Polygon[] {
  return polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [y, x] as const)));
}

/** Whether a position lies within the edges: a line from it to the west crosses them an odd number of times. */
export function holds(rings: readonly Ring[], longitude: number, latitude: number): boolean {
  let crossings = 0;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index += 1) {
      const [x1, y1] = ring[index - 1] ?? [0, 0];
      const [x2, y2] = ring[index] ?? [0, 0];
      if (y1 < latitude !== y2 < latitude && x1 + ((latitude - y1) / (y2 - y1)) * (x2 - x1) < longitude) crossings += 1;
    }
  }
  return crossings % 2 === 1;
}

function middle(values: readonly number[]): number {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return (least + most) / 2;
}

/** The edges of an area, turned the way d3-geo draws them: files follow either rule, and the wrong one fills the rest of the earth. */
export function ringsOf(polygons: readonly Polygon[]): readonly Ring[] {
  return polygons.flatMap((rings) =>
    rings.map((ring, index) => {
      const isClockwise = areaOf(ring) < 0;
      return isClockwise === (index === 0) ? ring : ring.toReversed();
    }),
  );
}

/** Square degrees; above 0 where the ring runs against the clock, north being up. */
function areaOf(ring: Ring): number {
  let twice = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [x1, y1] = ring[index - 1] ?? [0, 0];
    const [x2, y2] = ring[index] ?? [0, 0];
    twice += x1 * y2 - x2 * y1;
  }
  return twice / 2;
}

/** Without what nobody sees on a wall, and never more than {@link MOST_POSITIONS} in all. */
export function thinned<Name>(byName: ReadonlyMap<Name, readonly Ring[]>): ReadonlyMap<Name, readonly Ring[]> {
  for (let tolerance = FINEST_DEGREES; ; tolerance *= 1.5) {
    const thin = new Map([...byName].map(([name, rings]) => [name, thinRings(rings, tolerance)] as const));
    const positions = [...thin.values()].flat().reduce((total, { length }) => total + length, 0);
    if (positions <= MOST_POSITIONS || tolerance > 1) return thin;
  }
}

/** The largest always stays: a district without a shape would be missing from the map. */
function thinRings(rings: readonly Ring[], tolerance: number): readonly Ring[] {
  const largest = rings.reduce((one, other) => (Math.abs(areaOf(other)) > Math.abs(areaOf(one)) ? other : one));
  return rings.flatMap((ring) => {
    const thin = thinRing(ring, tolerance);
    const isSpeck = thin.length < 4 || Math.abs(areaOf(thin)) < tolerance * tolerance;
    if (!isSpeck) return [thin];
    return ring === largest ? [rounded(ring)] : [];
  });
}

/** Douglas and Peucker's way, from the first position and the one that lies farthest from it. */
export function thinRing(ring: Ring, tolerance: number): Ring {
  const last = ring.length - 1;
  const far = farthest(ring, 0, last).index;
  const kept = new Set([0, far, last]);
  const open: (readonly [number, number])[] = [
    [0, far],
    [far, last],
  ];
  for (let stretch = open.pop(); stretch !== undefined; stretch = open.pop()) {
    const [from, to] = stretch;
    const { index, distance } = farthest(ring, from, to);
    if (distance <= tolerance) continue;
    kept.add(index);
    open.push([from, index], [index, to]);
  }
  return rounded(ring.filter((_, index) => kept.has(index)));
}

/** Of the positions between two, the one that lies farthest from the straight line between them. */
function farthest(ring: Ring, from: number, to: number): { readonly index: number; readonly distance: number } {
  const [x1, y1] = ring[from] ?? [0, 0];
  const [x2, y2] = ring[to] ?? [0, 0];
  const length = Math.hypot(x2 - x1, y2 - y1);
  let found = { index: from, distance: 0 };
  for (let index = from + 1; index < to; index += 1) {
    const [x, y] = ring[index] ?? [0, 0];
    const distance = length === 0 ? Math.hypot(x - x1, y - y1) : Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
    if (distance > found.distance) found = { index, distance };
  }
  return found;
}

function rounded(ring: Ring): Ring {
  return ring.map(([x, y]) => [Number(x.toFixed(DECIMALS)), Number(y.toFixed(DECIMALS))] as const);
}
