import { HOUR_MS, DAY_MS } from "../clock/indianDay.ts";
import { owedOf, shareOf } from "../reporting/figures.ts";
import type { CountOf, Figures } from "../reporting/figures.ts";
import { overduePercent, toOneDecimal } from "../reporting/owed.ts";
import type { Owed } from "../reporting/owed.ts";
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
  /** In the unit of the target, rounded to one decimal, as it is judged and printed; null where there is nothing to judge by. */
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
  const value = exact === null ? null : toOneDecimal(exact);
  return { name, value, target, isMet: value === null ? null : isTargetMet(name, value, target) };
}

/** The figures of a period, and what was open at its end, beside the targets that are set. */
export function figuresAgainstTargets(figures: Figures, targets: Targets): readonly AgainstTarget[] {
  return [
    ...reportsAgainstTargets({ ...owedOf(figures), ...figures }, targets),
    againstTarget("takingUpHours", over(figures.undertaking.medianMs, HOUR_MS), targets),
    againstTarget("disposalDays", over(figures.disposal.medianMs, DAY_MS), targets),
  ].filter((each) => each !== null);
}

/** The two that a wall tells as well: what is late of what offices were asked for, and what came in time of what was due. */
export function reportsAgainstTargets(
  reports: Owed & Readonly<Record<CountOf<"slaMet">, number>>,
  targets: Targets,
): readonly AgainstTarget[] {
  const inTime = shareOf(reports, "slaMet");
  return [
    againstTarget("overduePercent", overduePercent(reports), targets),
    againstTarget("inTimePercent", inTime === null ? null : 100 * inTime, targets),
  ].filter((each) => each !== null);
}

function over(ms: number | null, unitMs: number): number | null {
  return ms === null ? null : ms / unitMs;
}
