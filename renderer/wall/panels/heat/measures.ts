import { DAY_MS, startOfIndianDay } from "#domain/clock/indianDay.ts";
import type { Queue } from "#domain/desk/views.ts";
import type { HeatCount, HeatMeasure } from "#domain/wall/heat.ts";
import { spreadBounds } from "#domain/wall/heatScale.ts";
import { overduePercent } from "#domain/reporting/owed.ts";
import { FEWEST_CASES, pressureOf } from "#domain/wall/pressure.ts";
import { askedCases, oldestCases, openCases, openedCases, overdueReports, type Scope } from "../../parts/filters.ts";

/** The steps of the colour scale, from dark to light. Each is lighter than the one before, so that it reads without colour. */
export const HEAT_STEPS = [0, 1, 2, 3, 4, 5] as const;
/** Between each two of them. */
export const MOST_BOUNDS = 5;
export type HeatStep = (typeof HEAT_STEPS)[number];

/** What shades the heat. `now` is milliseconds UTC. */
interface Measure {
  /** The number that is written into a cell and that shades it; null where it is not known. */
  readonly value: (count: HeatCount, now: number) => number | null;
  /** How that number is written. */
  readonly unit: "cases" | "percent" | "days" | "times";
  /** What stands small beside it: of how many cases it is told. */
  readonly cases: ((count: HeatCount) => number) | null;
  /** Whether there is anything to say of a cell. */
  readonly isCounted: (count: HeatCount) => boolean;
  /** A number made of so few cases is told as "too few", and has no colour. */
  readonly isTooFew: (count: HeatCount) => boolean;
  /** Bounds nearer to each other than this part nothing that a room should tell apart. */
  readonly leastGap: number;
  /** How much it presses, for the order of rows and columns. `state` is all of the State together. */
  readonly pressure: (count: HeatCount, state: HeatCount) => number;
  /** The cases behind the number of a cell, and whether they are as many as it says; null where there is none. */
  readonly queue: (count: HeatCount, scope: Scope, now: number) => Queue | null;
}

export const MEASURES: Readonly<Record<HeatMeasure, Measure>> = {
  open: {
    value: ({ open }) => open,
    unit: "cases",
    cases: null,
    isCounted: ({ open }) => open > 0,
    isTooFew: () => false,
    leastGap: 1,
    pressure: ({ open }) => open,
    queue: ({ open }, scope) => (open === 0 ? null : openCases(scope)),
  },
  "overdue-share": {
    value: overduePercent,
    unit: "percent",
    cases: ({ reportsOverdue }) => reportsOverdue,
    isCounted: ({ asked }) => asked > 0,
    isTooFew: ({ asked }) => asked < FEWEST_CASES,
    leastGap: 3,
    pressure: pressureOf,
    queue: ({ asked, reportsOverdue }, scope) => (reportsOverdue > 0 ? overdueReports(scope) : asked > 0 ? askedCases(scope) : null),
  },
  oldest: {
    value: ({ oldestOpenedAt }, now) => (oldestOpenedAt === null ? null : Math.max(0, Math.floor((now - oldestOpenedAt) / DAY_MS))),
    unit: "days",
    cases: null,
    isCounted: ({ open }) => open > 0,
    isTooFew: () => false,
    leastGap: 3,
    pressure: ({ oldestOpenedAt }) => (oldestOpenedAt === null ? -Infinity : -oldestOpenedAt),
    queue: ({ oldestOpenedAt }, scope) => (oldestOpenedAt === null ? null : oldestCases(oldestOpenedAt, scope)),
  },
  arrivals: {
    value: ({ openedToday, usualToday }) => (usualToday === null || usualToday === 0 ? null : openedToday / usualToday),
    unit: "times",
    cases: ({ openedToday }) => openedToday,
    isCounted: ({ openedToday, usualToday }) => openedToday > 0 || (usualToday ?? 0) > 0,
    isTooFew: ({ openedToday, usualToday }) => openedToday + (usualToday ?? 0) < FEWEST_CASES || usualToday === 0,
    leastGap: 0.2,
    pressure: ({ openedToday, usualToday }) => openedToday - (usualToday ?? 0),
    queue: ({ openedToday }, scope, now) => (openedToday === 0 ? null : openedCases(startOfIndianDay(now), null, scope)),
  },
};

/** The number as it is written: what is told of a share or of a multiple has no more digits. */
export function shownValue(value: number, unit: Measure["unit"]): number {
  return unit === "times" ? Math.round(value * 10) / 10 : Math.round(value);
}

/** What a colour says: from each bound on it is a step lighter. Where there are fewer than five bounds, the upper steps are not used. */
export interface HeatScale {
  readonly measure: HeatMeasure;
  readonly bounds: readonly number[];
}

/** A scale that tells the numbers of a day apart, whatever they are, in each of the groups that are shown beside each other. */
export function heatScaleOf(measure: HeatMeasure, groups: readonly (readonly HeatCount[])[], now: number): HeatScale {
  const row = MEASURES[measure];
  const values = groups.map((counts) =>
    counts.flatMap((count) => (row.isCounted(count) && !row.isTooFew(count) ? (printed(row, count, now) ?? []) : [])),
  );
  return { measure, bounds: spreadBounds(values, MOST_BOUNDS, row.leastGap) };
}

/** Null where there is no colour, for there are too few cases or the number is not known. */
export function heatStepOf(count: HeatCount, { measure, bounds }: HeatScale, now: number): HeatStep | null {
  const row = MEASURES[measure];
  const value = row.isCounted(count) && !row.isTooFew(count) ? printed(row, count, now) : null;
  return value === null ? null : heatStepAmong(bounds, value);
}

/** What is shaded is what is read: two cells with one number have one colour. */
function printed({ value: valueOf, unit }: Measure, count: HeatCount, now: number): number | null {
  const value = valueOf(count, now);
  return value === null ? null : shownValue(value, unit);
}

export function heatStepAmong(bounds: readonly number[], value: number): HeatStep {
  return HEAT_STEPS[bounds.filter((bound) => value >= bound).length] ?? MOST_BOUNDS;
}

/** The one that presses more first. Suits `sort`. */
export function byPressure(measure: HeatMeasure, state: HeatCount): (one: HeatCount, other: HeatCount) => number {
  const { pressure } = MEASURES[measure];
  return (one, other) => {
    const [first, second] = [pressure(one, state), pressure(other, state)];
    return first === second ? other.open - one.open : second - first;
  };
}

export const NOTHING: HeatCount = {
  open: 0,
  asked: 0,
  reportsOverdue: 0,
  askedTooLate: 0,
  markingsOverdue: 0,
  oldestOpenedAt: null,
  openedToday: 0,
  usualToday: 0,
};

/** What is usual of several is known where it is known of each. */
export function together(counts: readonly HeatCount[]): HeatCount {
  let { open, asked, reportsOverdue, askedTooLate, markingsOverdue, oldestOpenedAt, openedToday, usualToday } = NOTHING;
  for (const count of counts) {
    open += count.open;
    asked += count.asked;
    reportsOverdue += count.reportsOverdue;
    askedTooLate += count.askedTooLate;
    markingsOverdue += count.markingsOverdue;
    openedToday += count.openedToday;
    oldestOpenedAt = earlier(oldestOpenedAt, count.oldestOpenedAt);
    usualToday = usualToday === null || count.usualToday === null ? null : usualToday + count.usualToday;
  }
  return { open, asked, reportsOverdue, askedTooLate, markingsOverdue, oldestOpenedAt, openedToday, usualToday };
}

function earlier(one: number | null, other: number | null): number | null {
  return one === null ? other : other === null ? one : Math.min(one, other);
}
