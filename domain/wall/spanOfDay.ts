import { DAY_MS, startOfIndianDay } from "../clock/indianDay.ts";
import type { SpanOfDay } from "./wallSettings.ts";

/** Whether an instant (milliseconds UTC) lies in a span of the day in India; a span of no length is never. */
export function isInSpanOfDay(at: number, { from, to }: SpanOfDay): boolean {
  const minute = Math.floor(((at - startOfIndianDay(at)) % DAY_MS) / 60_000);
  return from <= to ? from <= minute && minute < to : minute >= from || minute < to;
}
