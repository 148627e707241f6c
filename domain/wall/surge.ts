import { unusualness } from "./unusualness.ts";

/*
 * A surge: cases of one category in one place come in far more often than usual at this time. Time is counted in slots of ten
 * minutes; the last one is the present one and may have hardly begun.
 *
 * A surge begins where so many cases are very improbable by chance, are several times the usual, and come from several citizens: one
 * person who writes forty times is one citizen. It then stays for up to an hour by milder limits, so that a wall does not flicker. The
 * result depends on the counts alone, so every wall shows the same, also after a restart.
 */

export const SLOT_MS = 600_000;
/** One hour, two, and six. */
const WINDOWS = [6, 12, 36] as const;
/** For how many slots after its begin a surge may stay by the milder limits. */
const STAYS_FOR = 6;
/** How many slots have to be known. */
export const SLOTS_LOOKED_AT = 36 + STAYS_FOR;

interface Limits {
  readonly leastCases: number;
  readonly timesUsual: number;
  /** As a power of ten: 6 is a chance of one in a million. */
  readonly unusualness: number;
}

const BEGINS: Limits = { leastCases: 5, timesUsual: 3, unusualness: 6 };
const STAYS: Limits = { leastCases: 4, timesUsual: 2, unusualness: 3 };

/** The fewest cases that can be a surge: as many as begin one where no case came in all the weeks before. */
export function leastCases(weeks: number): number {
  let cases = BEGINS.leastCases;
  while (unusualness(cases, 0, weeks) < BEGINS.unusualness) cases += 1;
  return cases;
}

/** The arrivals of a category in a place. Both lists have {@link SLOTS_LOOKED_AT} slots, the oldest first. */
export interface Arrivals {
  readonly cases: readonly number[];
  /** The sums of the same slots of the same weekday in the weeks before. */
  readonly past: readonly number[];
  readonly weeks: number;
}

export interface FoundSurge {
  /** How many slots it spans, the present one included. */
  readonly slots: number;
  readonly cases: number;
  /** How many citizens wrote them, as {@link CitizensOf} has it. */
  readonly citizens: number;
  readonly usual: number;
  readonly unusualness: number;
}

/** How many citizens wrote the cases of a span: of `slots` slots that end `back` slots before now. It may be an estimate, and then be no whole number. */
export type CitizensOf = (span: { readonly back: number; readonly slots: number; readonly cases: number }) => number;

/** The window in which the arrivals are most unusual; null for no surge. `citizens` is called only where the cases alone would be a surge. */
export function surgeOf(arrivals: Arrivals, citizens: CitizensOf): FoundSurge | null {
  const going = WINDOWS.filter((slots) => isBeyond(STAYS, arrivals, { back: 0, slots, citizens }));
  if (going.length === 0 || !hasBegun(arrivals, citizens)) return null;
  const found = going.map((slots): FoundSurge => {
    const { cases, past } = within(arrivals, 0, slots);
    const counted = Math.min(cases, citizens({ back: 0, slots, cases }));
    return { slots, cases, citizens: counted, usual: past / arrivals.weeks, unusualness: unusualness(counted, past, arrivals.weeks) };
  });
  return found.toSorted((one, other) => other.unusualness - one.unusualness)[0] ?? null;
}

/** An upper bound of the unusualness, as if each case had its own citizen; 0 for no surge. It needs no count of citizens. */
export function unusualnessAtMost(arrivals: Arrivals): number {
  return surgeOf(arrivals, ({ cases }) => cases)?.unusualness ?? 0;
}

/** Whether a surge began within the slots for which it may stay, in any window. */
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
