import { dayNumberOf, indianDayNumber, startOfDay } from "../clock/indianDay.ts";
import { normaliseText } from "../text/normalise.ts";

const LONGEST_SPAN_DAYS = 3_650;

/** A calendar day in India: from its start to the start of the next, milliseconds UTC. */
export interface Day {
  readonly from: number;
  readonly before: number;
}

/** Reads `2026-11-24`, `24-11-2026`, `24/11/26`, `today`, `yesterday`, `7d` (seven days ago), and the Hindi words; null for anything else. */
export function dayOfWords(typed: string, now: number): Day | null {
  const word = normaliseText(typed);
  const today = indianDayNumber(now);
  if (TODAY.has(word)) return dayOf(today);
  if (YESTERDAY.has(word)) return dayOf(today - 1);
  const ago = /^(\d{1,4})(?:d|दिन)$/u.exec(word);
  if (ago) return Number(ago[1]) <= LONGEST_SPAN_DAYS ? dayOf(today - Number(ago[1])) : null;
  const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(word);
  if (yearFirst) return calendarDay(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})$/u.exec(word);
  if (!dayFirst) return null;
  const year = Number(dayFirst[3]);
  return calendarDay(year < 100 ? 2_000 + year : year, Number(dayFirst[2]), Number(dayFirst[1]));
}

const TODAY = new Set(["today", "आज"].map(normaliseText));
const YESTERDAY = new Set(["yesterday", "कल"].map(normaliseText));

function calendarDay(year: number, month: number, day: number): Day | null {
  const number = dayNumberOf(year, month, day);
  return number === null ? null : dayOf(number);
}

function dayOf(day: number): Day {
  return { from: startOfDay(day), before: startOfDay(day + 1) };
}
