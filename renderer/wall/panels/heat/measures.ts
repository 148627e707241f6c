import { DAY_MS, startOfIndianDay } from "#domain/clock/indianDay.ts";
import type { Queue } from "#domain/desk/views.ts";
import type { HeatCount, HeatMeasure } from "#domain/wall/heat.ts";
import { oldestCases, openCases, openedCases, overdueCases, type Scope } from "../../parts/filters.ts";

/** The steps of the colour scale, from dark to light. Each is lighter than the one before, so that it reads without colour. */
export const HEAT_STEPS = [0, 1, 2, 3, 4, 5] as const;
export type HeatStep = (typeof HEAT_STEPS)[number];

/** What shades the heat. `now` is milliseconds UTC. */
interface Measure {
  /** The number that is written into a cell. */
  readonly value: (count: HeatCount, now: number) => number;
  /** False where that number is an age. */
  readonly countsCases: boolean;
  /** Whether there is anything to say of a cell. */
  readonly isCounted: (count: HeatCount) => boolean;
  /** What parts the steps, the first of them step 0 from step 1; or of which number they are round ones, up to the greatest that is shown. */
  readonly bounds: readonly number[] | ((count: HeatCount) => number);
  /** What is written into each step that is used: the least that it stands for. */
  readonly leastOfSteps: (bounds: readonly number[]) => readonly number[];
  readonly step: (count: HeatCount, bounds: readonly number[], now: number) => HeatStep;
  /** The hotter one first. Suits `sort`. */
  readonly compare: (one: HeatCount, other: HeatCount) => number;
  /** The cases behind the number of a cell; null where there is none. */
  readonly queue: (count: HeatCount, scope: Scope, now: number) => Queue | null;
  /** What the number is at the foot of a column, and whether it is one of late cases. */
  readonly foot: { readonly of: "open" | "overdue" | "oldest" | "today"; readonly isLate?: boolean };
  /** What the two numbers at the end of a row are: open and late cases, or today's and the usual. */
  readonly ends: "standing" | "arrivals";
}

/** A cell with open cases is shaded by how they stand. */
const STANDING = {
  countsCases: true,
  isCounted: ({ open, overdue }: HeatCount) => open > 0 || overdue > 0,
  ends: "standing",
} as const;

export const MEASURES: Readonly<Record<HeatMeasure, Measure>> = {
  open: {
    ...STANDING,
    value: ({ open }) => open,
    bounds: ({ open }) => open,
    leastOfSteps: (bounds) => [1, ...bounds],
    step: ({ open }, bounds) => atStep(bounds.filter((bound) => open >= bound).length),
    compare: (one, other) => other.open - one.open || other.overdue - one.overdue,
    queue: ({ open }, scope) => (open === 0 ? null : openCases(scope)),
    foot: { of: "open" },
  },
  "overdue-share": {
    ...STANDING,
    value: ({ overdue }) => overdue,
    // Percent.
    bounds: [0, 10, 25, 50, 75],
    leastOfSteps: (bounds) => [0, ...bounds.map((bound) => Math.max(1, bound))],
    step: ({ open, overdue }, bounds) => lower(above(bounds, (overdue / Math.max(open, overdue, 1)) * 100), mostOf(overdue)),
    compare: (one, other) => other.overdue - one.overdue || other.open - one.open,
    queue: ({ overdue }, scope) => (overdue === 0 ? null : overdueCases(scope)),
    foot: { of: "overdue", isLate: true },
  },
  oldest: {
    ...STANDING,
    value: daysOpen,
    countsCases: false,
    // Days.
    bounds: [7, 15, 30, 60, 120],
    leastOfSteps: (bounds) => [0, ...bounds.map((days) => days + 1)],
    step: (count, bounds, now) => above(bounds, daysOpen(count, now)),
    compare: (one, other) => openedAt(one) - openedAt(other) || other.open - one.open,
    queue: ({ oldestOpenedAt }, scope) => (oldestOpenedAt === null ? null : oldestCases(oldestOpenedAt, scope)),
    foot: { of: "oldest" },
  },
  arrivals: {
    value: ({ openedToday }) => openedToday,
    countsCases: true,
    isCounted: ({ openedToday, usualToday }) => openedToday > 0 || (usualToday ?? 0) > 0,
    // Times the usual.
    bounds: [1.2, 1.5, 2, 3, 5],
    leastOfSteps: (bounds) => [1, ...bounds],
    step({ openedToday, usualToday }, bounds) {
      if (usualToday === null) return 0;
      const times = openedToday / Math.max(usualToday, Number.MIN_VALUE);
      return lower(above(bounds, times), mostOf(Math.floor(openedToday - usualToday)));
    },
    compare: (one, other) => beyondUsual(other) - beyondUsual(one) || other.openedToday - one.openedToday || other.open - one.open,
    queue: ({ openedToday }, scope, now) => (openedToday === 0 ? null : openedCases(startOfIndianDay(now), null, scope)),
    foot: { of: "today" },
    ends: "arrivals",
  },
};

/** What a colour says. Where there are fewer than five bounds, the upper steps are not used. */
export interface HeatScale {
  readonly measure: HeatMeasure;
  readonly bounds: readonly number[];
}

export function heatScaleOf(measure: HeatMeasure, counts: readonly HeatCount[]): HeatScale {
  const { bounds } = MEASURES[measure];
  return { measure, bounds: typeof bounds === "function" ? roundBounds(Math.max(0, ...counts.map(bounds))) : bounds };
}

/** The last five of 2, 5, 10, 20, 50 … that the greatest count reaches. */
function roundBounds(greatest: number): readonly number[] {
  const bounds: number[] = [];
  for (let ten = 1; ten <= Math.max(1, greatest); ten *= 10) {
    bounds.push(...[2 * ten, 5 * ten, 10 * ten].filter((bound) => bound <= greatest));
  }
  return bounds.slice(-5);
}

export function heatStepOf(count: HeatCount, { measure, bounds }: HeatScale, now: number): HeatStep {
  return MEASURES[measure].step(count, bounds, now);
}

/** Whole days that the oldest case is open. */
function daysOpen({ oldestOpenedAt }: HeatCount, now: number): number {
  return oldestOpenedAt === null ? 0 : Math.max(0, Math.floor((now - oldestOpenedAt) / DAY_MS));
}

/** Finite, for two that have none are equal. */
const openedAt = ({ oldestOpenedAt }: HeatCount) => oldestOpenedAt ?? Number.MAX_SAFE_INTEGER;
const beyondUsual = ({ openedToday, usualToday }: HeatCount) => openedToday - (usualToday ?? 0);

/** A handful of cases must not outshine a district with many: so few too many stay at most at this step. */
function mostOf(cases: number): HeatStep {
  return above([0, 1, 2, 4, 9], cases);
}

const above = (bounds: readonly number[], value: number) => atStep(bounds.filter((bound) => value > bound).length);
const atStep = (reached: number): HeatStep => HEAT_STEPS[Math.min(reached, 5)] ?? 5;
const lower = (one: HeatStep, other: HeatStep): HeatStep => (one < other ? one : other);

export const NOTHING: HeatCount = { open: 0, overdue: 0, oldestOpenedAt: null, openedToday: 0, usualToday: 0 };

/** What is usual of several is known where it is known of each. */
export function together(counts: readonly HeatCount[]): HeatCount {
  let { open, overdue, oldestOpenedAt, openedToday, usualToday } = NOTHING;
  for (const count of counts) {
    open += count.open;
    overdue += count.overdue;
    openedToday += count.openedToday;
    oldestOpenedAt = earlier(oldestOpenedAt, count.oldestOpenedAt);
    usualToday = usualToday === null || count.usualToday === null ? null : usualToday + count.usualToday;
  }
  return { open, overdue, oldestOpenedAt, openedToday, usualToday };
}

function earlier(one: number | null, other: number | null): number | null {
  return one === null ? other : other === null ? one : Math.min(one, other);
}
