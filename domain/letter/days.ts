import { DAY_MS, indianDate } from "../clock/indianDay.ts";

/** The date as it is on a letter in India: `24.11.2026`. */
export function dateOnPaper(at: number): string {
  return indianDate(at).split("-").toReversed().join(".");
}

/** Whole days from one instant to a later one; 0 where it is not later. */
export function daysBetween(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / DAY_MS));
}
