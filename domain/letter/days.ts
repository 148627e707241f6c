import { INDIA_OFFSET_MS, indianDate } from "../clock/indianDay.ts";

/** The date as it is on a letter in India: `24.11.2026`. */
export function dateOnPaper(at: number): string {
  return indianDate(at).split("-").toReversed().join(".");
}

/** The same with the time of day in India, `24.11.2026, 18:05`: beside a number of whole days only that shows how they were counted. */
export function momentOnPaper(at: number): string {
  return `${dateOnPaper(at)}, ${new Date(at + INDIA_OFFSET_MS).toISOString().slice(11, 16)}`;
}
