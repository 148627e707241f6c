import { INDIA_OFFSET_MS } from "../clock/indianDay.ts";
import { dateOnPaper } from "../letter/days.ts";

/** `24.11.2026, 17:30`, by the clocks of India. */
export function momentOnPaper(at: number): string {
  return `${dateOnPaper(at)}, ${new Date(at + INDIA_OFFSET_MS).toISOString().slice(11, 16)}`;
}
