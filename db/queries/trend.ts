import { DAY_MS, HOUR_MS, INDIA_OFFSET_MS, indianDayNumber } from "#domain/clock/indianDay.ts";
import { knownWeekdays, usualBand } from "#domain/wall/usual.ts";
import { askNumber, askRows } from "../ask.ts";
import type { Reader } from "../connection.ts";
import { cachedRows } from "../cachedRows.ts";

/** Arrivals and disposals of an hour or a day in India, which began at `at`, milliseconds UTC. */
export interface TrendPoint {
  readonly at: number;
  readonly opened: number;
  readonly disposed: number;
}

export interface TrendHour extends TrendPoint {
  /** What usually comes in at this hour of this weekday; null where the record is too young to tell. */
  readonly usual: number | null;
}

const HOURS_A_DAY = 24;

/** The last `hours` hours up to that of `now`, oldest first. */
export function trendHours(reader: Reader, now: number, hours: number): readonly TrendHour[] {
  const last = Math.floor((now + INDIA_OFFSET_MS) / HOUR_MS);
  const numbers = Array.from({ length: hours }, (_, index) => last - hours + 1 + index);
  const hourAt = ofHour(reader);
  const weekdays = new Map<number, readonly number[] | null>();
  return numbers.map((hour) => {
    const day = Math.floor(hour / HOURS_A_DAY);
    if (!weekdays.has(day)) weekdays.set(day, knownDaysOf(reader, day));
    const known = weekdays.get(day) ?? null;
    const past = known?.map((each) => hourAt(hour - (day - each) * HOURS_A_DAY)[0]?.opened ?? 0) ?? null;
    const { opened = 0, disposed = 0 } = hourAt(hour)[0] ?? {};
    const usual = past && past.reduce((sum, each) => sum + each, 0) / past.length;
    return { at: hour * HOUR_MS - INDIA_OFFSET_MS, opened, disposed, usual };
  });
}

/** The last `days` days up to that of `now`, oldest first. */
export function trendDays(reader: Reader, now: number, days: number): readonly TrendPoint[] {
  const today = indianDayNumber(now);
  const counted = new Map(ofDays(reader, today - days + 1, today).map((row) => [row.day, row]));
  return Array.from({ length: days }, (_, index) => {
    const day = today - days + 1 + index;
    const { opened = 0, disposed = 0 } = counted.get(day) ?? {};
    return { at: day * DAY_MS - INDIA_OFFSET_MS, opened, disposed };
  });
}

/** What came in today by the end of an hour, and what usually has by then; milliseconds UTC. */
export interface TodayPoint {
  readonly at: number;
  /** Null for an hour that has not begun; that of the present hour is by now. */
  readonly opened: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The day in India that `now` lies in, hour by hour, added up. */
export function trendToday(reader: Reader, now: number): readonly TodayPoint[] {
  const today = indianDayNumber(now);
  const present = Math.floor((now + INDIA_OFFSET_MS) / HOUR_MS) - today * HOURS_A_DAY;
  const hourAt = ofHour(reader);
  const sumsOf = (day: number) => {
    let sum = 0;
    return Array.from({ length: HOURS_A_DAY }, (_, hour) => (sum += hourAt(day * HOURS_A_DAY + hour)[0]?.opened ?? 0));
  };
  const opened = sumsOf(today);
  const past = (knownDaysOf(reader, today) ?? []).map((day) => sumsOf(day));
  return opened.map((sum, hour) => {
    const band = usualBand(past.map((sums) => sums[hour] ?? 0));
    return {
      at: today * DAY_MS + hour * HOUR_MS - INDIA_OFFSET_MS,
      opened: hour > present ? null : sum,
      low: band?.low ?? null,
      high: band?.high ?? null,
    };
  });
}

function knownDaysOf(reader: Reader, day: number): readonly number[] | null {
  return knownWeekdays(day, (each) => openedOn(reader, each));
}

interface Counts {
  readonly opened: number;
  readonly disposed: number;
}

const ofHour = cachedRows(
  "hours",
  "SELECT opened, disposed FROM hour_figure WHERE hour = ?",
  ([opened, disposed]: readonly [number, number]): Counts => ({ opened, disposed }),
);

const ofDays = askRows<[number, number], Counts & { readonly day: number }>(
  "SELECT day, opened, disposed FROM day_figure WHERE day >= ? AND day <= ?",
);

const openedOn = askNumber<[number]>("SELECT opened FROM day_figure WHERE day = ?");
