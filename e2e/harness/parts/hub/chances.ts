import { seededRandom } from "#rehearsal/random.ts";
import type { Random } from "#rehearsal/random.ts";
import { someMishaps } from "./mishaps.ts";
import type { Mishap } from "./mishaps.ts";
import { someSkew } from "./skew.ts";
import type { Skew } from "./skew.ts";

/** So many chances of one seed are of people, of whom each has one. */
const PEOPLE = 7;
const [OF_DISTRICTS, OF_MOVES] = [4, 5] as const;
const MOST_MOVES = 5;
const MOVED_WITHIN_MS = 1_500;

/** What a seed makes of a room. Seats are numbered, those that have everything first. */
export interface Chances {
  readonly skews: readonly Skew[];
  readonly mishaps: readonly Mishap[];
  /** Of the person at each seat. */
  readonly people: readonly Random[];
  /** Cases are said to have happened elsewhere. */
  readonly moves: readonly { readonly seat: number; readonly atMs: number; readonly random: Random }[];
  /** Of what is done once all that is over. */
  readonly after: Random;
}

/** A seat of some districts has chances of its own: for the others a seed is the same with it and without. */
export function chancesOf(seed: number, { whole, all }: { readonly whole: number; readonly all: number }): Chances {
  const after = seededRandom(seed);
  const skew = someSkew(after, whole);
  const mishaps = someMishaps(after, whole);
  const people = Array.from({ length: all }, (_, seat) => seededRandom(seed * PEOPLE + seat));
  const chances = { skews: skew === null ? [] : [skew], mishaps, people, moves: [], after };
  if (all === whole) return chances;
  const random = seededRandom(seed * PEOPLE + OF_DISTRICTS);
  // The hub stops for everybody, and once at most.
  const more = someMishaps(random, 1).filter(({ kind }) => kind !== "halt");
  const skewed = someSkew(random, 1);
  const mover = seededRandom(seed * PEOPLE + OF_MOVES);
  return {
    ...chances,
    skews: [...chances.skews, ...(skewed === null ? [] : [{ ...skewed, seat: whole }])],
    mishaps: [...mishaps, ...more.map((each) => ({ ...each, seat: whole }))],
    moves: Array.from({ length: mover.between(1, MOST_MOVES) }, () => ({
      seat: mover.between(0, all - 1),
      atMs: mover.between(0, MOVED_WITHIN_MS),
      random: seededRandom(mover.between(0, 1e9)),
    })),
  };
}
