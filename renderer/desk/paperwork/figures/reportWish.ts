import type { ReportChoice } from "#contract/reporting.ts";
import { indianDate } from "#domain/clock/indianDay.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { Grouping } from "#domain/reporting/figures.ts";
import { daysText } from "#domain/reporting/period.ts";
import { type Preset, presetPeriod } from "#domain/reporting/presets.ts";

/** What a person wishes to see: a period by its name or by its days, a line for what, and of which cases. */
export interface ReportWish {
  readonly preset: Preset | "custom";
  /** Beginnings of days in India, milliseconds UTC; they count where the period has no name. */
  readonly first: number | null;
  readonly last: number | null;
  readonly by: Grouping;
  readonly districts: readonly DistrictName[];
  readonly departments: readonly DepartmentCode[];
  readonly channels: readonly Channel[];
  readonly isOfRepresentatives: boolean;
}

export const FIRST_WISH: ReportWish = {
  preset: "this-month",
  first: null,
  last: null,
  by: "district",
  districts: [],
  departments: [],
  channels: [],
  isOfRepresentatives: false,
};

/** What the engine is asked for; null while the days are none. */
export function choiceOf(wish: ReportWish, now: number): ReportChoice | null {
  const days = daysOf(wish, now);
  if (days === null) return null;
  const { by, districts, departments, channels, isOfRepresentatives } = wish;
  return {
    ...days,
    by,
    filter: {
      ...(districts.length > 0 ? { districts: [...districts] } : {}),
      ...(departments.length > 0 ? { departments: [...departments] } : {}),
      ...(channels.length > 0 ? { channels: [...channels] } : {}),
      ...(isOfRepresentatives ? { speakers: ["representative" as const] } : {}),
    },
  };
}

function daysOf({ preset, first, last }: ReportWish, now: number): { readonly first: string; readonly last: string } | null {
  if (preset !== "custom") return daysText(presetPeriod(preset, now));
  return first === null || last === null || last < first ? null : { first: indianDate(first), last: indianDate(last) };
}
