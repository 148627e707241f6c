import { hostileText, mutatedText } from "./hostileText.ts";
import type { Random } from "./random.ts";

/** Values that are of no use almost everywhere. */
const EDGES: readonly unknown[] = [
  null,
  undefined,
  true,
  false,
  0,
  -0,
  -1,
  1,
  0.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.MAX_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER + 1,
  Number.MIN_VALUE,
  8_640_000_000_000_001,
  2 ** 31,
  2 ** 53,
  1e308,
  "",
  " ",
  "0",
  [],
  {},
  [[]],
  [null],
  { id: null },
  { length: 4_294_967_295 },
  JSON.parse('{"__proto__":{"polluted":true}}'),
  { toString: null },
];

/** A copy of a real value with something done in one to five places. */
export function mutatedJson(value: unknown, random: Random): unknown {
  let changed = value;
  for (let left = 1 + random.int(5); left > 0; left -= 1) changed = changedIn(changed, random, 0);
  return changed;
}

export function edgeValue(random: Random): unknown {
  if (random.chance(0.35)) return hostileText(random, 2_000);
  if (random.chance(0.03)) return nested(random.int(2_000), random.chance(0.5));
  return random.pick(EDGES);
}

function changedIn(value: unknown, random: Random, depth: number): unknown {
  if (depth > 0 && random.chance(0.18)) return changedValue(value, random);
  if (Array.isArray(value) && value.length > 0) {
    const at = random.int(value.length);
    if (random.chance(0.12)) return changedList(value, at, random);
    return value.with(at, changedIn(value[at], random, depth + 1));
  }
  if (typeof value === "object" && value !== null && !(value instanceof Date)) {
    const keys = Object.keys(value);
    if (keys.length === 0 || random.chance(0.08)) return { ...value, [random.pick(["id", "__proto__", "type", "x"])]: edgeValue(random) };
    const key = random.pick(keys);
    if (random.chance(0.1)) return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
    return { ...value, [key]: changedIn((value as Record<string, unknown>)[key], random, depth + 1) };
  }
  return changedValue(value, random);
}

function changedList(list: readonly unknown[], at: number, random: Random): readonly unknown[] {
  switch (random.int(4)) {
    case 0:
      return list.toSpliced(at, 1);
    case 1:
      return [...list, ...list];
    case 2:
      // What is large itself is not made so many times.
      return Array.from({ length: random.int(typeof list[at] === "object" ? 40 : 2_000) }, () => list[at]);
    default:
      return list.toReversed();
  }
}

function changedValue(value: unknown, random: Random): unknown {
  if (typeof value === "string" && random.chance(0.6)) return mutatedText(value, [value], random);
  if (typeof value === "number" && random.chance(0.5)) return value * random.pick([-1, 0, 1e9, 1e-3, 1.000_000_1]);
  return edgeValue(random);
}

function nested(depth: number, isList: boolean): unknown {
  let value: unknown = null;
  for (let left = depth; left > 0; left -= 1) value = isList ? [value] : { a: value };
  return value;
}
