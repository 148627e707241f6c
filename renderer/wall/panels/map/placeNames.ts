/** Where a district's number stands, the middle of it, and how its name may be written, the longest way first. All in the units of the map. */
export interface Numbered {
  readonly x: number;
  readonly y: number;
  readonly names: readonly { readonly text: string; readonly width: number }[];
}

export interface PlacedName {
  readonly text: string;
  /** The middle of it. */
  readonly x: number;
  readonly y: number;
}

export interface NameRoom {
  readonly numberWidth: number;
  readonly numberHeight: number;
  readonly nameHeight: number;
  /** The room of the whole map. Nothing may leave it. */
  readonly from: Point;
  readonly to: Point;
  /** Where something else stands. */
  readonly taken: readonly Box[];
  /** Which district, by its place in the list, a point lies in; -1 for none. */
  readonly districtAt: (x: number, y: number) => number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Puts each name beside its number: above it, under it, or at a side, where it covers no other name and no number; on its own district if there
 * is room, else on no district, and never with more than its end on a neighbour, whose name it would be taken for. Those with least choice come first; one that finds no place may move another that has
 * a second one. Null where there is no place at all: the number then stands alone, for two names over each other are none.
 */
export function placeNames(districts: readonly Numbered[], room: NameRoom): readonly (PlacedName | null)[] {
  const numbers = districts.map(({ x, y }) => boxAround({ x, y }, room.numberWidth, room.numberHeight));
  const choices = districts.map((district, index) =>
    choicesOf(district, index, room, numbers)
      .filter(({ box }) => !room.taken.some((other) => cover(box, other)))
      .toSorted((one, other) => one.cost - other.cost),
  );
  const chosen: (Choice | null)[] = districts.map(() => null);
  const left = new Set(districts.keys());
  while (left.size > 0) {
    const open = [...left].map((index) => ({ index, free: freeOf(choices[index], chosen) }));
    const [next] = open.toSorted((one, other) => one.free.length - other.free.length || one.index - other.index);
    if (next === undefined) break;
    left.delete(next.index);
    chosen[next.index] = next.free[0] ?? null;
  }
  chosen.forEach((choice, index) => choice === null && makeRoom(index, choices, chosen));
  return chosen.map((choice) => choice?.name ?? null);
}

function freeOf(choices: readonly Choice[] = [], chosen: readonly (Choice | null)[]): readonly Choice[] {
  return choices.filter(({ box }) => !chosen.some((other) => other !== null && cover(box, other.box)));
}

/** Gives a name the best place from which one other name alone can move away. */
function makeRoom(index: number, choices: readonly (readonly Choice[])[], chosen: (Choice | null)[]): void {
  for (const choice of choices[index] ?? []) {
    const [inTheWay, ...more] = [...chosen.keys()].filter((other) => cover(choice.box, chosen[other]?.box ?? NOWHERE));
    if (inTheWay === undefined || more.length > 0) continue;
    const others = chosen.with(inTheWay, null).with(index, choice);
    const [instead] = freeOf(choices[inTheWay], others);
    if (instead === undefined) continue;
    chosen[index] = choice;
    chosen[inTheWay] = instead;
    return;
  }
}

interface Choice {
  readonly name: PlacedName;
  readonly box: Box;
  readonly cost: number;
}

/** From the best place to the last: straight above or under, at a side, at a corner; and a whole name rather than a short one. */
function choicesOf({ x, y, names }: Numbered, own: number, room: NameRoom, numbers: readonly Box[]): readonly Choice[] {
  const rise = (room.numberHeight + room.nameHeight) / 2;
  return names.flatMap(({ text, width }, shortness) => {
    const aside = (room.numberWidth + width) / 2;
    const places = [
      [0, -rise],
      [0, rise],
      [aside, 0],
      [-aside, 0],
      [aside / 2, -rise],
      [-aside / 2, -rise],
      [aside / 2, rise],
      [-aside / 2, rise],
    ] as const;
    return places.flatMap(([right, down], place): Choice[] => {
      const at = { x: x + right, y: y + down };
      const box = boxAround(at, width, room.nameHeight);
      const isWithin = box.left >= room.from.x && box.right <= room.to.x && box.top >= room.from.y && box.bottom <= room.to.y;
      if (!isWithin || numbers.some((number, index) => index !== own && cover(box, number))) return [];
      const ground = groundUnder(box, own, room);
      if (ground.foreign > MOST_FOREIGN || ground.isForeignInTheMiddle) return [];
      return [{ name: { text, ...at }, box, cost: ground.cost + place * PLACE_COST + shortness * SHORT_COST }];
    });
  });
}

const PLACE_COST = 0.06;
const SHORT_COST = 0.35;
const FOREIGN_COST = 1;
const NOWHERE_COST = 0.35;
const SAMPLES = 5;

/** How much of a name may lie on other districts. */
const MOST_FOREIGN = 0.4;

/** What a name lies on. Its cost is 0 where all of it is on its own district, 1 where all is on others. */
function groundUnder({ left, right, top, bottom }: Box, own: number, { districtAt }: NameRoom) {
  const under = Array.from({ length: SAMPLES }, (_, step) =>
    districtAt(left + ((step + 0.5) / SAMPLES) * (right - left), (top + bottom) / 2),
  );
  const isForeign = (one: number | undefined) => one !== undefined && one !== own && one !== -1;
  const foreign = under.filter(isForeign).length / SAMPLES;
  const nowhere = under.filter((one) => one === -1).length / SAMPLES;
  return {
    foreign,
    isForeignInTheMiddle: isForeign(under[Math.floor(SAMPLES / 2)]),
    cost: foreign * FOREIGN_COST + nowhere * NOWHERE_COST,
  };
}

function boxAround({ x, y }: Point, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function cover(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

const NOWHERE: Box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
