import { DAY_MS, indianDate, startOfIndianDay } from "../clock/indianDay.ts";
import { dayFrom } from "../registry/day.ts";

/** Whole days of India, from the first instant of the first to the first instant after the last, milliseconds UTC. */
export interface Period {
  readonly from: number;
  readonly until: number;
}

/** The period of two days that a person wrote, both included; null where one is no day or the last is before the first. */
export function periodOfDays(first: string, last: string): Period | null {
  const [from, to] = [dayFrom(first), dayFrom(last)];
  return from === null || to === null || to < from ? null : { from, until: to + DAY_MS };
}

/** The period of the same length just before. */
export function periodBefore({ from, until }: Period): Period {
  return { from: from - (until - from), until: from };
}

/** One that still runs ends with today, so that it is compared with as many days before, and not with all of them. */
export function untilToday({ from, until }: Period, now: number): Period {
  const tomorrow = startOfIndianDay(now) + DAY_MS;
  return { from, until: from < tomorrow ? Math.min(until, tomorrow) : until };
}

/** Its last instant, or now while it runs: the instant for which states of cases are reported. */
export function endOf({ until }: Period, now: number): number {
  return Math.min(until - 1, now);
}

/** `2026-10-01` and `2026-10-31`. */
export function daysText({ from, until }: Period): { readonly first: string; readonly last: string } {
  return { first: indianDate(from), last: indianDate(until - 1) };
}

/** The period of whole days that holds both instants. */
export function daysAround(first: number, last: number): Period {
  return { from: startOfIndianDay(first), until: startOfIndianDay(last) + DAY_MS };
}
