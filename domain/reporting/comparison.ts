import { startOfIndianDay } from "../clock/indianDay.ts";

interface Before {
  /** When the oldest case of the record was written, milliseconds UTC: nothing is known of before; null where there is none. */
  readonly recordFrom: number | null;
  readonly beforeFrom: number;
}

/** Whether anything can be compared with the period before: the record tells of all its days, also where there was nothing. */
export function isCompared({ recordFrom, beforeFrom }: Before): boolean {
  return recordFrom !== null && startOfIndianDay(recordFrom) <= beforeFrom;
}

/** Below this many cases a change is told in cases: from 2 to 7 is five more, not “+250%”. */
const LEAST_FOR_PERCENT = 20;
/** So many times as many are told in cases too: nobody can picture “5426% more”. */
const MOST_TIMES = 3;

/** The change in whole percent, below zero for fewer; null where it is told in cases, as one is that would be “0% more”. */
export function changePercent(now: number, before: number): number | null {
  if (now < LEAST_FOR_PERCENT || before < LEAST_FOR_PERCENT || now > MOST_TIMES * before) return null;
  const percent = Math.round((now / before - 1) * 100);
  return percent <= -100 || (percent === 0 && now !== before) ? null : percent;
}
