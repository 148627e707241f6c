/** A name beside its point: its middle. */
export interface PlacedName extends Wording {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** From the circle to a name that had no room beside it; null for one that has. */
  readonly line: Line | null;
}

/** A way in which a name may be written. */
export interface Wording {
  readonly text: string;
  /** In the smallest letters, under it; empty for none. */
  readonly under: string;
  /** Of the text: how much larger it is than the smallest letter. */
  readonly size: number;
}

export interface Named {
  readonly key: string;
  /** The best way first. */
  readonly ways: readonly Wording[];
  readonly x: number;
  readonly y: number;
  /** Of the circle that it stands beside; 0 for a name that may lie on its own place. */
  readonly radius: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Line {
  readonly from: Point;
  readonly to: Point;
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

/**
 * Those names that have room, of circles first, the first ones first: none lies over another, over a circle, or beyond the edge. The name of a circle that
 * has no room beside it stands as near as it can, and a line leads to it; one that has none at all goes before the others.
 */
export function pointNames(named: readonly Named[], room: NamesRoom): readonly PlacedName[] {
  const placed = circleNames(
    named.filter(({ radius }) => radius > 0),
    room,
  );
  const places = named.filter(({ radius }) => radius === 0);
  return [...placed, ...inOrder(places, room, [...room.taken, ...placed.map((name) => sizedBox(name, room))])];
}

const MOST_ATTEMPTS = 4;

function circleNames(circles: readonly Named[], room: NamesRoom): readonly PlacedName[] {
  let order = circles;
  let best: readonly PlacedName[] = [];
  for (let attempt = 0; attempt < MOST_ATTEMPTS && best.length < circles.length; attempt += 1) {
    const placed = inOrder(order, room, room.taken);
    if (placed.length > best.length) best = placed;
    const without = order.filter(({ key }) => !placed.some((each) => each.key === key));
    order = [...without, ...order.filter((each) => !without.includes(each))];
  }
  return best;
}

function inOrder(named: readonly Named[], room: NamesRoom, taken: readonly Box[]): readonly PlacedName[] {
  const filled = [...taken];
  const placed: PlacedName[] = [];
  for (const each of named) {
    const found = nameBeside(each, filled, room) ?? nameAside(each, filled, room);
    if (found === null) continue;
    filled.push(sizedBox(found, room));
    placed.push(found);
  }
  return placed;
}

function nameBeside({ key, ways, x, y, radius }: Named, filled: readonly Box[], room: NamesRoom): PlacedName | null {
  for (const way of ways) {
    const { wide, tall } = sizeOf(way, room);
    for (const [east, south] of spots(radius, wide, tall)) {
      const name = { ...way, key, x: x + east, y: y + south, line: null };
      if (isFree(sizedBox(name, room), filled, room)) return name;
    }
  }
  return null;
}

/** How far from a circle a name may stand that a line leads to, the nearest first. */
const ASIDE = [0.8, 1.6, 2.4, 3.2, 4, 5, 6, 7.5, 9];
const DIRECTIONS = 24;

function nameAside({ key, ways, x, y, radius }: Named, filled: readonly Box[], room: NamesRoom): PlacedName | null {
  if (radius === 0) return null;
  const others = filled.filter((box) => !isAround(box, { x, y }));
  for (const aside of ASIDE) {
    for (const way of ways.filter(({ size }) => size === 1)) {
      const { wide, tall } = sizeOf(way, room);
      for (let step = 0; step < DIRECTIONS; step += 1) {
        const [east, south] = [Math.cos((step * 2 * Math.PI) / DIRECTIONS), Math.sin((step * 2 * Math.PI) / DIRECTIONS)];
        const at = { x: x + east * (radius + aside + wide / 2), y: y + south * (radius + aside + tall / 2) };
        const box = sizedBox({ ...way, ...at }, room);
        const line = lineTo(box, { x, y }, radius);
        if (isFree(box, filled, room) && !others.some((other) => crosses(line, other))) return { ...way, key, ...at, line };
      }
    }
  }
  return null;
}

/** From the rim of a circle to the nearest of a box. */
function lineTo({ left, right, top, bottom }: Box, { x, y }: Point, radius: number): Line {
  const to = { x: Math.max(left, Math.min(right, x)), y: Math.max(top, Math.min(bottom, y)) };
  const distance = Math.max(radius, Math.hypot(to.x - x, to.y - y));
  return { from: { x: x + ((to.x - x) * radius) / distance, y: y + ((to.y - y) * radius) / distance }, to };
}

const STEPS = 24;

function crosses({ from, to }: Line, box: Box): boolean {
  return Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS).some((share) => {
    const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
    return x > box.left && x < box.right && y > box.top && y < box.bottom;
  });
}

function isAround({ left, right, top, bottom }: Box, { x, y }: Point): boolean {
  return Math.abs((left + right) / 2 - x) < 0.001 && Math.abs((top + bottom) / 2 - y) < 0.001;
}

function isFree(box: Box, filled: readonly Box[], { width, height }: NamesRoom): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height && !filled.some((other) => meet(box, other));
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

function sizeOf({ text, under, size }: Wording, { widthOf, lineHeight }: NamesRoom): { readonly wide: number; readonly tall: number } {
  return {
    wide: Math.max(widthOf(text) * size, under === "" ? 0 : widthOf(under)) + 2 * FREE,
    tall: lineHeight * (size + (under === "" ? 0 : 1)),
  };
}

function sizedBox({ x, y, ...way }: Wording & Point, room: NamesRoom): Box {
  const { wide, tall } = sizeOf(way, room);
  return { left: x - wide / 2, right: x + wide / 2, top: y - tall / 2, bottom: y + tall / 2 };
}

function meet(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
