import type { GeoProjection } from "d3-geo";
import type { PointCluster } from "#contract/wallPoints.ts";
import { type MapRoom, placeIn } from "../../../ui/map/stateMap.ts";
import type { Box } from "./pointNames.ts";

/** All in the units of the room. */
export interface DrawnPoint {
  readonly cluster: PointCluster;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The circles of the clusters: none lies over another or over what is taken, and all of each is in the room. */
export function drawnPoints(
  clusters: readonly PointCluster[],
  projection: GeoProjection,
  room: MapRoom,
  taken: readonly Box[] = [],
): readonly DrawnPoint[] {
  const largest = Math.max(LEAST * 1.3, Math.min(LARGEST, room.height / CIRCLES_HIGH));
  const most = clusters.reduce((largest, { open }) => Math.max(largest, open), 0);
  return keptApart(
    clusters.map((cluster) => ({ cluster, ...placeIn(projection, cluster), radius: radiusOf(cluster.open, most, largest) })),
    room,
    taken,
  );
}

/** `rem`: of a circle with one case, and of the largest where it has many. */
const LEAST = 1.15;
const LARGEST = 2.6;
/** So many of the largest would stand over each other. */
const CIRCLES_HIGH = 13;
/** Of fewer cases than this none is drawn large. */
const MANY = 40;

/** The surface grows with the number that stands in it, and the number always has room. */
export function radiusOf(open: number, most: number, largest = LARGEST): number {
  const grown = Math.sqrt(LEAST ** 2 + (largest ** 2 - LEAST ** 2) * (open / Math.max(most, MANY)));
  return Math.max(grown, String(open).length * DIGIT + RIM);
}

const DIGIT = 0.5;
const RIM = 0.15;

const ROUNDS = 120;
/** With room for the rings of two that have emergencies. */
const GAP = 0.7;

/** Pushes circles that lie over each other apart, no further than that they touch. */
function keptApart(points: readonly DrawnPoint[], { width, height }: MapRoom, taken: readonly Box[]): readonly DrawnPoint[] {
  const moved = points.map(({ x, y, radius }) => ({ x, y, radius }));
  for (let round = 0; round < ROUNDS; round += 1) {
    let isMoved = false;
    for (const [index, one] of moved.entries()) {
      for (const other of moved.slice(index + 1)) isMoved = pushApart(one, other) || isMoved;
    }
    // Last of all: what stands beside the map stays whole, though circles should touch.
    for (const one of moved) {
      for (const box of taken) isMoved = pushOut(one, box) || isMoved;
      one.x = within(one.x, one.radius, width);
      one.y = within(one.y, one.radius, height);
    }
    if (!isMoved) break;
  }
  return points.map((point, index) => ({ ...point, x: moved[index]?.x ?? point.x, y: moved[index]?.y ?? point.y }));
}

interface Circle {
  x: number;
  y: number;
  readonly radius: number;
}

function pushApart(one: Circle, other: Circle): boolean {
  const [x, y] = [other.x - one.x, other.y - one.y];
  const distance = Math.hypot(x, y);
  const missing = one.radius + other.radius + GAP - distance;
  if (missing <= 0.01) return false;
  // Two in one place part sideways.
  const [east, south] = distance === 0 ? [1, 0] : [x / distance, y / distance];
  one.x -= (east * missing) / 2;
  one.y -= (south * missing) / 2;
  other.x += (east * missing) / 2;
  other.y += (south * missing) / 2;
  return true;
}

/** Out of a box at the left edge: to its right, or over its upper or lower edge, where that is nearer. */
function pushOut(one: Circle, { left, right, top, bottom }: Box): boolean {
  const [east, up, down] = [right + one.radius - one.x, one.y + one.radius - top, bottom + one.radius - one.y];
  if (east <= 0.01 || up <= 0.01 || down <= 0.01 || one.x + one.radius <= left) return false;
  const least = Math.min(east, top > 0 ? up : Infinity, down);
  if (least === east) one.x += east;
  else if (least === down) one.y += down;
  else one.y -= up;
  return true;
}

function within(at: number, radius: number, room: number): number {
  return Math.max(radius, Math.min(room - radius, at));
}
