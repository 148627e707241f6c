import { madeOnce } from "../remembered.ts";
import { DAY_MS, FIRST_MONDAY, indianDayNumber, startOfDay, weekdayOf } from "./indianDay.ts";
import type { Calendar, WorkingHours } from "./policy.ts";

/*
 * Time as a calendar counts it. Working time is a function W of the instant that does not rise outside of working hours. A span is a
 * difference of W; a deadline is found by binary search for the day in which W reaches the wanted value. Every search ends, since each
 * week has working time and the holidays are limited.
 */

/** The working time between two instants, milliseconds; below zero where `to` comes before `from`. */
export function workingMsBetween(calendar: Calendar, from: number, to: number): number {
  if (calendar.kind === "running-hours") return to - from;
  const known = compiled(calendar);
  return workedAt(known, to) - workedAt(known, from);
}

/**
 * The instant that lies `ms` of working time after `at`. Where several do, the first, so that what is due when the office closes is not due
 * on the next morning. A negative `ms` goes back, to the last such instant.
 */
export function addWorkingMs(calendar: Calendar, at: number, ms: number): number {
  if (calendar.kind === "running-hours") return at + ms;
  if (ms === 0) return at;
  const known = compiled(calendar);
  const target = workedAt(known, at) + ms;
  const day = indianDayNumber(at);
  const reach = 7 * (Math.ceil((Math.abs(ms) + known.holidayMs) / known.weekMs) + 2);
  if (ms > 0)
    return instantIn(
      known,
      firstOf(day, day + reach, (each) => workedBefore(known, each + 1) >= target),
      target,
      "first",
    );
  return instantIn(
    known,
    firstOf(day - reach, day, (each) => workedBefore(known, each + 1) > target),
    target,
    "last",
  );
}

/** The mean length of a working day, for screens that count in days; 24 hours where all hours count. */
export function workingDayMs(calendar: Calendar): number {
  if (calendar.kind === "running-hours") return DAY_MS;
  const days = calendar.week.filter((spans) => spans.length > 0).length;
  return days === 0 ? DAY_MS : Math.round(compiled(calendar).weekMs / days / MINUTE_MS) * MINUTE_MS;
}

/** The shortest time in which so much working time can go by, whenever it begins; holidays only make it longer. */
export function leastElapsedMs(calendar: Calendar, ms: number): number {
  if (calendar.kind === "running-hours") return ms;
  const everyWeek = withoutHolidays(calendar);
  const { spans } = compiled(everyWeek);
  // It is shortest where it begins when an office opens, or ends when one closes.
  const elapsed = spans.flatMap((day, weekday) =>
    day.flatMap(({ fromMs, toMs }) => {
      const midnight = startOfDay(FIRST_MONDAY + weekday);
      const [opens, closes] = [midnight + fromMs, midnight + toMs];
      return [addWorkingMs(everyWeek, opens, ms) - opens, closes - addWorkingMs(everyWeek, closes, -ms)];
    }),
  );
  return Math.min(...elapsed);
}

const withoutHolidays = madeOnce((calendar: WorkingHours): WorkingHours => ({ ...calendar, holidays: [] }));

const MINUTE_MS = 60_000;

interface Compiled {
  /** Of each weekday, milliseconds since its midnight. */
  readonly spans: readonly (readonly { readonly fromMs: number; readonly toMs: number }[])[];
  /** Working time of the week before each weekday. */
  readonly before: readonly number[];
  readonly weekMs: number;
  /** Holidays on working days, earliest first, with the working time that each and all before it took away. */
  readonly holidays: readonly { readonly day: number; readonly lostMs: number }[];
  readonly holidayMs: number;
}

const compiled = madeOnce(({ week, holidays }: WorkingHours): Compiled => {
  const spans = week.map((day) => day.map(({ fromMinute, toMinute }) => ({ fromMs: fromMinute * MINUTE_MS, toMs: toMinute * MINUTE_MS })));
  const lengths = spans.map((day) => day.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0));
  const before = lengths.map((_, index) => lengths.slice(0, index).reduce((sum, each) => sum + each, 0));
  let lostMs = 0;
  const days = holidays
    .map(({ date }) => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS))
    .filter((day) => (lengths[weekdayOf(day)] ?? 0) > 0)
    .toSorted((one, other) => one - other);
  return {
    spans,
    before,
    weekMs: lengths.reduce((sum, each) => sum + each, 0),
    holidays: days.map((day) => ({ day, lostMs: (lostMs += lengths[weekdayOf(day)] ?? 0) })),
    holidayMs: lostMs,
  };
});

/** Working time from the first Monday to the midnight with which a day begins. */
function workedBefore({ before, weekMs, holidays }: Compiled, day: number): number {
  const weekday = weekdayOf(day);
  const weeks = (day - FIRST_MONDAY - weekday) / 7;
  const passed = countBefore(holidays, day);
  return weeks * weekMs + (before[weekday] ?? 0) - (passed === 0 ? 0 : (holidays[passed - 1]?.lostMs ?? 0));
}

function workedAt(calendar: Compiled, at: number): number {
  const day = indianDayNumber(at);
  const sinceMidnightMs = at - startOfDay(day);
  const today = spansOf(calendar, day).reduce((sum, { fromMs, toMs }) => sum + Math.max(0, Math.min(sinceMidnightMs, toMs) - fromMs), 0);
  return workedBefore(calendar, day) + today;
}

function spansOf({ spans, holidays }: Compiled, day: number) {
  return holidays[countBefore(holidays, day)]?.day === day ? [] : (spans[weekdayOf(day)] ?? []);
}

/** The first or last instant of a day at which the working time is `target`, which the day is known to hold. */
function instantIn(calendar: Compiled, day: number, target: number, which: "first" | "last"): number {
  let leftMs = target - workedBefore(calendar, day);
  for (const { fromMs, toMs } of spansOf(calendar, day)) {
    const lengthMs = toMs - fromMs;
    if (which === "first" ? leftMs <= lengthMs : leftMs < lengthMs) return startOfDay(day) + fromMs + leftMs;
    leftMs -= lengthMs;
  }
  throw new Error("A day does not hold the working time that was sought in it");
}

/** The first number from `from` to `to` for which `isSo` holds, by binary search: it must hold for all after that one. */
function firstOf(from: number, to: number, isSo: (day: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function countBefore(holidays: Compiled["holidays"], day: number): number {
  return firstOf(0, holidays.length, (index) => (holidays[index]?.day ?? 0) >= day);
}
