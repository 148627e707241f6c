import { DAY_MS, dayNumberOf, indianDate, startOfDay } from "../clock/indianDay.ts";

/** `2026-11-24`, the day in India of an instant. */
export const dayText = indianDate;

/** The last day of a period that ends (exclusive) at an instant. */
export function lastDayText(untilAt: number): string {
  return indianDate(untilAt - 1);
}

/**
 * The start of a day that a person wrote, milliseconds UTC: `2026-11-24`, or with the day first as India writes it,
 * `24-11-2026`, `24/11/2026`, `24.11.2026`. Null for anything that is no day from 1950 to 2100.
 */
export function dayFrom(text: string): number | null {
  const written = YEAR_FIRST.exec(text)?.groups ?? DAY_FIRST.exec(text)?.groups;
  if (written === undefined) return null;
  const [year, month, day] = [Number(written["year"]), Number(written["month"]), Number(written["day"])];
  const number = dayNumberOf(year, month, day);
  return number !== null && year >= 1950 && year <= 2100 ? startOfDay(number) : null;
}

/** The end (exclusive) of a last day that a person wrote. */
export function endOfDayFrom(text: string): number | null {
  const day = dayFrom(text);
  return day === null ? null : day + DAY_MS;
}

const YEAR_FIRST = /^\s*(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:T00:00:00(?:\.0+)?Z?)?\s*$/u;
const DAY_FIRST = /^\s*(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4})\s*$/u;
