import { assertNever } from "../assertNever.ts";
import { DAY_MS, startOfIndianDay } from "../clock/indianDay.ts";
import { indianMonth, monthStart } from "../clock/indianMonth.ts";
import { weekBefore } from "../clock/indianWeek.ts";
import type { Period } from "./period.ts";

/** Periods with a name. One that still runs ends with today. */
export const PRESETS = [
  "this-month",
  "last-month",
  "last-week",
  "this-quarter",
  "last-quarter",
  /** From 1 April, as governments in India count. */
  "financial-year",
  "last-financial-year",
] as const;
export type Preset = (typeof PRESETS)[number];

const APRIL = 3;

export function presetPeriod(preset: Preset, now: number): Period {
  const { year, month } = indianMonth(now);
  const tomorrow = startOfIndianDay(now) + DAY_MS;
  const quarter = month - (month % 3);
  const april = month >= APRIL ? year : year - 1;
  switch (preset) {
    case "this-month":
      return { from: monthStart(year, month), until: tomorrow };
    case "last-month":
      return { from: monthStart(year, month - 1), until: monthStart(year, month) };
    case "last-week": {
      const { fromAt, untilAt } = weekBefore(now);
      return { from: fromAt, until: untilAt };
    }
    case "this-quarter":
      return { from: monthStart(year, quarter), until: tomorrow };
    case "last-quarter":
      return { from: monthStart(year, quarter - 3), until: monthStart(year, quarter) };
    case "financial-year":
      return { from: monthStart(april, APRIL), until: tomorrow };
    case "last-financial-year":
      return { from: monthStart(april - 1, APRIL), until: monthStart(april, APRIL) };
    default:
      return assertNever(preset);
  }
}
