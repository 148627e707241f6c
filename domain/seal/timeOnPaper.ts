import { INDIA_OFFSET_MS } from "../clock/indianDay.ts";

/** The time of day in India to the second, `18:05:09`. */
export function timeOnPaper(at: number): string {
  return new Date(at + INDIA_OFFSET_MS).toISOString().slice(11, 19);
}
