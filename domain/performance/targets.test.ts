import { expect, test } from "vitest";
import { HOUR_MS, DAY_MS } from "../clock/indianDay.ts";
import { COUNTS, SPREADS, type Figures } from "../reporting/figures.ts";
import { againstTarget, figuresAgainstTargets, isTargetMet, STANDARD_TARGETS } from "./targets.ts";
import { targetsSchema } from "./targetsSchema.ts";

const nothing = {
  ...Object.fromEntries(COUNTS.map((count) => [count, 0])),
  ...Object.fromEntries(SPREADS.map((spread) => [spread, { cases: 0, medianMs: null, p90Ms: null }])),
} as unknown as Figures;

test("reports in time reach their target from it on, all others up to it", () => {
  expect(isTargetMet("inTimePercent", 90, 90)).toBe(true);
  expect(isTargetMet("inTimePercent", 89.9, 90)).toBe(false);
  for (const name of ["overduePercent", "takingUpHours", "disposalDays"] as const) {
    expect(isTargetMet(name, 10, 10)).toBe(true);
    expect(isTargetMet(name, 10.1, 10)).toBe(false);
  }
});

test("what is shown is what is judged: one decimal", () => {
  const judged = (name: "overduePercent" | "inTimePercent", exact: number) => againstTarget(name, exact, STANDARD_TARGETS);
  expect(judged("overduePercent", 10.4)).toMatchObject({ value: 10.4, isMet: false });
  expect(judged("overduePercent", 10.04)).toMatchObject({ value: 10, isMet: true });
  expect(judged("overduePercent", 10.05)).toMatchObject({ value: 10.1, isMet: false });
  expect(judged("inTimePercent", 89.96)).toMatchObject({ value: 90, isMet: true });
  expect(judged("inTimePercent", 89.6)).toMatchObject({ value: 89.6, isMet: false });
});

test("figures stand beside the targets that are set, and beside no others", () => {
  const figures: Figures = {
    ...nothing,
    pendingAsked: 8,
    pendingOverdue: 1,
    reportsInTime: 3,
    reportsMissed: 1,
    undertaking: { cases: 4, medianMs: 6 * HOUR_MS, p90Ms: null },
    disposal: { cases: 2, medianMs: 3 * DAY_MS, p90Ms: null },
  };
  expect(figuresAgainstTargets(figures, STANDARD_TARGETS)).toEqual([
    { name: "overduePercent", value: 12.5, target: 10, isMet: false },
    { name: "inTimePercent", value: 75, target: 90, isMet: false },
  ]);
  expect(
    figuresAgainstTargets(figures, { ...STANDARD_TARGETS, overduePercent: null, inTimePercent: null, takingUpHours: 5, disposalDays: 7 }),
  ).toEqual([
    { name: "takingUpHours", value: 6, target: 5, isMet: false },
    { name: "disposalDays", value: 3, target: 7, isMet: true },
  ]);
});

test("where nothing can be judged a target is neither reached nor missed", () => {
  expect(figuresAgainstTargets(nothing, STANDARD_TARGETS)).toEqual([
    { name: "overduePercent", value: null, target: 10, isMet: null },
    { name: "inTimePercent", value: null, target: 90, isMet: null },
  ]);
  expect(againstTarget("overduePercent", 12, { ...STANDARD_TARGETS, overduePercent: null })).toBeNull();
});

test("what is no target is refused", () => {
  for (const bad of [{ overduePercent: 101 }, { inTimePercent: -1 }, { takingUpHours: 0 }, { disposalDays: 1.5 }, { disposalDays: 1_001 }])
    expect(targetsSchema.safeParse({ ...STANDARD_TARGETS, ...bad }).success).toBe(false);
});
