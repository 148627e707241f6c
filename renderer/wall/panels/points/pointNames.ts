/** A name beside its point; the middle of it, and how much larger it is than the smallest letter. */
export interface PlacedName {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface Named {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Of the circle that it stands beside; 0 for a name that may lie on its own place. */
  readonly radius: number;
  /** The sizes in which it may be written, the largest first. */
  readonly sizes: readonly number[];
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface NamesRoom {
  readonly width: number;
  readonly height: number;
  /** Of a line in the smallest letters. */
  readonly lineHeight: number;
  readonly widthOf: (text: string) => number;
  readonly taken: readonly Box[];
}

/** Between a circle and its name. */
const BESIDE = 0.45;
/** Between a circle and the room around a name over or under it. */
const NEAR = 0.01;
/** Around a name. */
const FREE = 0.2;

/** Those names that have room, the first ones first: none lies over another, over a circle, or beyond the edge. */
export function pointNames(named: readonly Named[], { width, height, lineHeight, widthOf, taken }: NamesRoom): readonly PlacedName[] {
  const filled = [...taken];
  const placed: PlacedName[] = [];
  for (const { key, text, x, y, radius, sizes } of named) {
    const found = sizes
      .flatMap((size) => {
        const [wide, tall] = [widthOf(text) * size + 2 * FREE, lineHeight * size];
        return spots(radius, wide, tall).map(([east, south]) => ({ x: x + east, y: y + south, size, wide, tall }));
      })
      .find((each) => {
        const box = boxOf(each);
        return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height && !filled.some((other) => meet(box, other));
      });
    if (found === undefined) continue;
    filled.push(boxOf(found));
    placed.push({ key, text, x: found.x, y: found.y, size: found.size });
  }
  return placed;
}

/** Together they cover a circle, and hardly more: a name may lie in the corner of the square around it. */
export function circleBoxes(x: number, y: number, radius: number): readonly Box[] {
  return COVER.map(([wide, tall]) => ({
    left: x - radius * wide,
    right: x + radius * wide,
    top: y - radius * tall,
    bottom: y + radius * tall,
  }));
}

/** Half the width and half the height of each, of a circle of 1. */
const COVER = [
  [1, 0.38],
  [0.93, 0.71],
  [0.71, 0.93],
  [0.38, 1],
] as const;

/** Right, left, below and above of a circle, then between these, then over and under it to one side; on its own place, and around it, where there is none. */
function spots(radius: number, wide: number, tall: number): readonly (readonly [number, number])[] {
  const [beside, over] = [radius + BESIDE + wide / 2, radius + NEAR + tall / 2];
  if (radius > 0) {
    return [
      [beside, 0],
      [-beside, 0],
      [0, over],
      [0, -over],
      ...[1, -1].flatMap((south) => [1, -1].map((east) => [east * (beside - radius * 0.3), south * radius * 0.9] as const)),
      ...[-1, 1].flatMap((south) => [1, -1].map((east) => [east * Math.max(0, wide / 2 - radius), south * over] as const)),
    ];
  }
  return [
    [0, 0],
    [0, tall],
    [0, -tall],
    [wide / 2, tall / 2],
    [-wide / 2, tall / 2],
    [wide / 2, -tall / 2],
    [-wide / 2, -tall / 2],
  ];
}

function boxOf({ x, y, wide, tall }: { readonly x: number; readonly y: number; readonly wide: number; readonly tall: number }): Box {
  return { left: x - wide / 2, right: x + wide / 2, top: y - tall / 2, bottom: y + tall / 2 };
}

function meet(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
