import type { Trend } from "#contract/wallScenes.ts";
import { DAY_MS, HOUR_MS, INDIA_OFFSET_MS } from "#domain/clock/indianDay.ts";

/** One hour or day of a chart. */
export interface TrendPoint {
  /** Its beginning, milliseconds UTC. */
  readonly at: number;
  readonly endsAt: number;
  readonly opened: number;
  readonly disposed: number;
  /** `disposed` where it has ended; a line that falls because the day is young would tell a lie. */
  readonly finished: number | null;
  readonly usual: number | null;
  readonly isUnusual: boolean;
  readonly isRunning: boolean;
}

/** So many times the usual, and so many more than it, stand out. */
const UNUSUAL_TIMES = 1.5;
const UNUSUAL_MORE = 5;

export function trendOfHours(hours: Trend["hours"]): readonly TrendPoint[] {
  return hours.map((hour, index) => ({
    ...hour,
    finished: index === hours.length - 1 ? null : hour.disposed,
    endsAt: hour.at + HOUR_MS,
    isUnusual: hour.usual !== null && hour.opened > hour.usual * UNUSUAL_TIMES && hour.opened >= hour.usual + UNUSUAL_MORE,
    isRunning: index === hours.length - 1,
  }));
}

export function trendOfDays(days: Trend["days"]): readonly TrendPoint[] {
  return days.map((day, index) => ({
    ...day,
    finished: index === days.length - 1 ? null : day.disposed,
    endsAt: day.at + DAY_MS,
    usual: null,
    isUnusual: false,
    isRunning: index === days.length - 1,
  }));
}

/** How many of the points ended before the record begins: of them nothing is known, and no line is drawn at 0. `knownFrom` is null where it has no case. */
export function unknownPoints(points: readonly TrendPoint[], knownFrom: number | null): number {
  return knownFrom === null ? points.length : points.filter(({ endsAt }) => endsAt <= knownFrom).length;
}

/** The hours that are written below: every sixth of the day in India, or each midnight where the room is short. */
export function hourTicks(hours: readonly TrendPoint[], everyHours: 6 | 12 | 24): readonly number[] {
  return hours.flatMap(({ at }) => (hourInIndia(at) % everyHours === 0 ? [at] : []));
}

/** The days that are written below: today, and every so many before it. */
export function dayTicks(days: readonly TrendPoint[], everyDays: number): readonly number[] {
  return days.flatMap(({ at }, index) => ((days.length - 1 - index) % everyDays === 0 ? [at] : []));
}

/** 0 to 23. */
export function hourInIndia(at: number): number {
  return Math.floor(((((at + INDIA_OFFSET_MS) % DAY_MS) + DAY_MS) % DAY_MS) / HOUR_MS);
}
