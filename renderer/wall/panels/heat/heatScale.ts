import { assertNever } from "#domain/assertNever.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import type { HeatMeasure } from "#domain/wall/wallSettings.ts";
import type { HeatCount } from "./heatCount.ts";

/** The steps of the colour scale, from dark to light. Each is lighter than the one before, so that it reads without colour. */
export type HeatStep = 0 | 1 | 2 | 3 | 4 | 5;
export const HEAT_STEPS: readonly HeatStep[] = [0, 1, 2, 3, 4, 5];

/** What a colour says: `bounds` part the steps, the first of them step 0 from step 1; where there are fewer than five, the upper steps are not used. */
export interface HeatScale {
  readonly measure: HeatMeasure;
  /** Cases; share in percent; days; times the usual. */
  readonly bounds: readonly number[];
}

/** What is written into each step that is used: the least that it stands for. */
export function leastOfSteps({ measure, bounds }: HeatScale): readonly number[] {
  switch (measure) {
    case "open":
      return [1, ...bounds];
    case "overdue-share":
      return [0, ...bounds.map((bound) => Math.max(1, bound))];
    case "oldest":
      return [0, ...bounds.map((days) => days + 1)];
    case "arrivals":
      return [1, ...bounds];
    default:
      return assertNever(measure);
  }
}

/** Only the scale of open cases follows what there is to show: from the greatest count downwards, in round numbers. */
export function heatScaleOf(measure: HeatMeasure, counts: readonly HeatCount[]): HeatScale {
  return { measure, bounds: measure === "open" ? roundBounds(Math.max(0, ...counts.map(({ open }) => open))) : BOUNDS[measure] };
}

const BOUNDS: Readonly<Record<Exclude<HeatMeasure, "open">, readonly number[]>> = {
  "overdue-share": [0, 10, 25, 50, 75],
  oldest: [7, 15, 30, 60, 120],
  arrivals: [1.2, 1.5, 2, 3, 5],
};

/** The last five of 2, 5, 10, 20, 50 … that the greatest count reaches. */
function roundBounds(greatest: number): readonly number[] {
  const bounds: number[] = [];
  for (let ten = 1; ten <= Math.max(1, greatest); ten *= 10) {
    bounds.push(...[2 * ten, 5 * ten, 10 * ten].filter((bound) => bound <= greatest));
  }
  return bounds.slice(-5);
}

/** `now`: milliseconds UTC. */
export function heatStepOf(count: HeatCount, { measure, bounds }: HeatScale, now: number): HeatStep {
  switch (measure) {
    case "open":
      return atStep(bounds.filter((bound) => count.open >= bound).length);
    case "overdue-share": {
      if (count.overdue <= 0) return 0;
      const percent = (count.overdue / Math.max(count.open, count.overdue)) * 100;
      return lower(atStep(bounds.filter((bound) => percent > bound).length), mostOf(count.overdue));
    }
    case "oldest":
      return count.oldestOpenedAt === null ? 0 : atStep(bounds.filter((bound) => daysOpen(count, now) > bound).length);
    case "arrivals": {
      if (count.usualToday === null) return 0;
      const times = count.openedToday / Math.max(count.usualToday, Number.MIN_VALUE);
      return lower(atStep(bounds.filter((bound) => times > bound).length), mostOf(Math.floor(count.openedToday - count.usualToday)));
    }
    default:
      return assertNever(measure);
  }
}

/** Whole days that the oldest case is open. */
export function daysOpen({ oldestOpenedAt }: Pick<HeatCount, "oldestOpenedAt">, now: number): number {
  return oldestOpenedAt === null ? 0 : Math.max(0, Math.floor((now - oldestOpenedAt) / DAY_MS));
}

/** A handful of cases must not outshine a district with many: so few too many stay at most at this step. */
function mostOf(cases: number): HeatStep {
  return FEW.find(({ upTo }) => cases <= upTo)?.step ?? 5;
}

const FEW: readonly { readonly upTo: number; readonly step: HeatStep }[] = [
  { upTo: 0, step: 0 },
  { upTo: 1, step: 1 },
  { upTo: 2, step: 2 },
  { upTo: 4, step: 3 },
  { upTo: 9, step: 4 },
];

const atStep = (reached: number): HeatStep => HEAT_STEPS[Math.min(reached, 5)] ?? 5;
const lower = (one: HeatStep, other: HeatStep): HeatStep => (one < other ? one : other);

/** The number that is in a cell: what the scale is of, as a count. */
export function heatValueOf(count: HeatCount, measure: HeatMeasure, now: number): number {
  switch (measure) {
    case "open":
      return count.open;
    case "overdue-share":
      return count.overdue;
    case "oldest":
      return daysOpen(count, now);
    case "arrivals":
      return count.openedToday;
    default:
      return assertNever(measure);
  }
}

/** Whether there is anything to say of a cell. */
export function isCounted(count: HeatCount, measure: HeatMeasure): boolean {
  return measure === "arrivals" ? count.openedToday > 0 || (count.usualToday ?? 0) > 0 : count.open > 0 || count.overdue > 0;
}

/** The hotter one first. Suits `sort`. */
export function compareHeat(measure: HeatMeasure): (one: HeatCount, other: HeatCount) => number {
  return (one, other) => {
    switch (measure) {
      case "open":
        return other.open - one.open || other.overdue - one.overdue;
      case "overdue-share":
        return other.overdue - one.overdue || other.open - one.open;
      case "oldest":
        return openedAt(one) - openedAt(other) || other.open - one.open;
      case "arrivals":
        return beyondUsual(other) - beyondUsual(one) || other.openedToday - one.openedToday || other.open - one.open;
      default:
        return assertNever(measure);
    }
  };
}

/** Finite, for two that have none are equal. */
const openedAt = ({ oldestOpenedAt }: HeatCount) => oldestOpenedAt ?? Number.MAX_SAFE_INTEGER;
const beyondUsual = ({ openedToday, usualToday }: HeatCount) => openedToday - (usualToday ?? 0);
