import { HOUR_MS, DAY_MS } from "../clock/indianDay.ts";
import { shareOf } from "../reporting/figures.ts";
import type { Figures } from "../reporting/figures.ts";
import type { Targets } from "./targetsSchema.ts";

export type TargetName = keyof Targets;
export const TARGET_NAMES = ["overduePercent", "inTimePercent", "takingUpHours", "disposalDays"] as const satisfies readonly TargetName[];

/** Shares have a target from the beginning; how long things take is for the administrator to say. */
export const STANDARD_TARGETS = {
  overduePercent: 10,
  inTimePercent: 90,
  takingUpHours: null,
  disposalDays: null,
} as const satisfies Targets;

/** A figure beside its target. */
export interface AgainstTarget<Name extends TargetName = TargetName> {
  readonly name: Name;
  /** In the unit of the target, rounded to one decimal as it is judged and shown; null where there is nothing to judge by. */
  readonly value: number | null;
  readonly target: number;
  readonly isMet: boolean | null;
}

/** Only the share of reports in time is better where it is more. */
export function isTargetMet(name: TargetName, value: number, target: number): boolean {
  return name === "inTimePercent" ? value >= target : value <= target;
}

export function againstTarget<Name extends TargetName>(name: Name, exact: number | null, targets: Targets): AgainstTarget<Name> | null {
  const target = targets[name];
  if (target === null) return null;
  const value = exact === null ? null : Math.round(exact * 10) / 10;
  return { name, value, target, isMet: value === null ? null : isTargetMet(name, value, target) };
}

/** The figures of a period beside the targets that are set. What is late is of open cases, and has its target where those are shown. */
export function figuresAgainstTargets(figures: Figures, targets: Targets): readonly AgainstTarget<Exclude<TargetName, "overduePercent">>[] {
  const inTime = shareOf(figures, "slaMet");
  return [
    againstTarget("inTimePercent", inTime === null ? null : 100 * inTime, targets),
    againstTarget("takingUpHours", over(figures.undertaking.medianMs, HOUR_MS), targets),
    againstTarget("disposalDays", over(figures.disposal.medianMs, DAY_MS), targets),
  ].filter((each) => each !== null);
}

function over(ms: number | null, unitMs: number): number | null {
  return ms === null ? null : ms / unitMs;
}
