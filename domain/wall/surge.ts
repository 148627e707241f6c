import { unusualness } from "./unusualness.ts";

/*
 * When cases of one sort in one place come in far more often than they usually do at this time. Time is counted in slots of ten
 * minutes; the last one is that of now and may be hardly begun.
 *
 * A surge begins where so many cases would hardly ever come by chance, are several times the usual, and come from several citizens:
 * one person who writes forty times is one citizen. It then stays for an hour as long as it is still unusual, by milder limits, so that a
 * wall does not flicker. All of it follows from the counts alone, so every wall and every restart sees the same.
 */

export const SLOT_MS = 600_000;
/** One hour, two, and six. */
const WINDOWS = [6, 12, 36] as const;
/** For how long a surge that has begun goes on by the milder limits. */
const STAYS_FOR = 6;
/** How many slots have to be known. */
export const SLOTS_LOOKED_AT = 36 + STAYS_FOR;

interface Limits {
  readonly leastCases: number;
  readonly timesUsual: number;
  /** 6: would come by chance once in a million. */
  readonly unusualness: number;
}

const BEGINS: Limits = { leastCases: 5, timesUsual: 3, unusualness: 6 };
const STAYS: Limits = { leastCases: 4, timesUsual: 2, unusualness: 3 };

/** Fewer within all that is looked at are no surge, whatever is usual: even where none ever came in all these weeks, it would not have begun. */
export function leastCases(weeks: number): number {
  let cases = BEGINS.leastCases;
  while (unusualness(cases, 0, weeks) < BEGINS.unusualness) cases += 1;
  return cases;
}

/** A category in a place. Both lists have {@link SLOTS_LOOKED_AT} slots, the oldest first. */
export interface Arrivals {
  readonly cases: readonly number[];
  /** Those of the same time of the same weekday, in all the weeks before together. */
  readonly past: readonly number[];
  readonly weeks: number;
}

export interface FoundSurge {
  /** How many slots it spans, the present one included. */
  readonly slots: number;
  readonly cases: number;
  readonly usual: number;
  readonly unusualness: number;
}

/** How many citizens wrote so many cases, which came in during so many slots that end so many slots back from now. */
export type CitizensOf = (span: { readonly back: number; readonly slots: number; readonly cases: number }) => number;

/** The window in which it is most unusual; null where all is as usual. `citizens` is asked only where the cases alone would make a surge. */
export function surgeOf(arrivals: Arrivals, citizens: CitizensOf): FoundSurge | null {
  const going = WINDOWS.filter((slots) => isBeyond(STAYS, arrivals, { back: 0, slots, citizens }));
  if (going.length === 0 || !hasBegun(arrivals, citizens)) return null;
  const found = going.map((slots): FoundSurge => {
    const { cases, past } = within(arrivals, 0, slots);
    const counted = Math.min(cases, citizens({ back: 0, slots, cases }));
    return { slots, cases, usual: past / arrivals.weeks, unusualness: unusualness(counted, past, arrivals.weeks) };
  });
  return found.toSorted((one, other) => other.unusualness - one.unusualness)[0] ?? null;
}

/** How unusual it would be if every case came from a citizen of its own, 0 for no surge: for anyone who wants to look into few only. */
export function unusualnessAtMost(arrivals: Arrivals): number {
  return surgeOf(arrivals, ({ cases }) => cases)?.unusualness ?? 0;
}

/** In any window: what began within an hour goes on in two and in six. */
function hasBegun(arrivals: Arrivals, citizens: CitizensOf): boolean {
  for (let back = 0; back <= STAYS_FOR; back++) {
    if (WINDOWS.some((slots) => isBeyond(BEGINS, arrivals, { back, slots, citizens }))) return true;
  }
  return false;
}

interface Span {
  readonly back: number;
  readonly slots: number;
  readonly citizens: CitizensOf;
}

function isBeyond(limits: Limits, arrivals: Arrivals, { back, slots, citizens }: Span): boolean {
  const { cases, past } = within(arrivals, back, slots);
  const isMany = (count: number) =>
    count >= limits.leastCases &&
    count * arrivals.weeks >= limits.timesUsual * past &&
    unusualness(count, past, arrivals.weeks) >= limits.unusualness;
  if (!isMany(cases)) return false;
  const counted = Math.min(cases, citizens({ back, slots, cases }));
  return counted === cases || isMany(counted);
}

function within({ cases, past }: Arrivals, back: number, slots: number): { readonly cases: number; readonly past: number } {
  const end = cases.length - back;
  const sum = (counts: readonly number[]) => {
    let all = 0;
    for (let index = Math.max(0, end - slots); index < end; index++) all += counts[index] ?? 0;
    return all;
  };
  return { cases: sum(cases), past: sum(past) };
}
