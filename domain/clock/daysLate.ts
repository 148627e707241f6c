import { DAY_MS } from "./indianDay.ts";

/** How many days a report is late, each of them whole: what desk, slides and letters say of it. 0 within the first, and where it is not late. */
export function daysLate(dueAt: number, at: number): number {
  return Math.max(0, wholeDays(at - dueAt));
}

export function wholeDays(spanMs: number): number {
  return Math.floor(spanMs / DAY_MS);
}
