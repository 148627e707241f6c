import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CaseKey, GrievanceId } from "../ids.ts";
import { grievanceIdOf } from "./caseKey.ts";
import { checkSample } from "./checkSample.ts";
import type { Candidate } from "./checkSample.ts";

function candidates(department: Candidate["department"], count: number): readonly Candidate[] {
  return Array.from({ length: count }, (_, index) => ({ id: grievanceIdOf(`x:${department}:${index}` as CaseKey), department }));
}
const RULE = { perDepartment: 5, departments: { PWD: 2, POLICE: 0 } };
const CASES = [
  ...candidates("PHED", 40),
  ...candidates("PWD", 3),
  ...candidates("POLICE", 9),
  ...candidates("HEALTH", 4),
  ...candidates(null, 6),
];

describe("the weekly draw for check calls", () => {
  test("takes so many of each department, and all of one that has fewer", () => {
    const drawn = new Set(checkSample(CASES, "2026-W48", RULE));
    const of = (department: Candidate["department"]) => CASES.filter((each) => each.department === department && drawn.has(each.id)).length;
    expect([of("PHED"), of("PWD"), of("POLICE"), of("HEALTH"), of(null)]).toEqual([5, 2, 0, 4, 0]);
  });

  test("is the same on every seat, in whatever order the cases are found", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...CASES], { minLength: CASES.length }), (shuffled) => {
        expect(checkSample(shuffled, "2026-W48", RULE)).toEqual(checkSample(CASES, "2026-W48", RULE));
      }),
      { numRuns: 20 },
    );
  });

  test("gives every case a like chance from week to week", () => {
    const times = new Map<GrievanceId, number>();
    const weeks = 800;
    for (let week = 0; week < weeks; week++) {
      for (const id of checkSample(CASES.slice(0, 40), `week ${week}`, RULE)) times.set(id, (times.get(id) ?? 0) + 1);
    }
    const expected = (weeks * 5) / 40;
    expect(times.size).toBe(40);
    for (const count of times.values()) expect(Math.abs(count - expected)).toBeLessThan(expected / 2);
  });
});
