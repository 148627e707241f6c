import { expect, test } from "vitest";
import type { GrievanceEvent } from "../grievance/events.ts";
import type { OfficeId } from "../ids.ts";
import { caseSteps, fewSteps } from "./caseSteps.ts";

const KARNAL = { department: "PHED", district: "Karnal", office: null } as const;
const HEAD = "PHED/department" as OfficeId;
const of = (type: string, payload: unknown): GrievanceEvent => ({ type, version: 1, payload }) as GrievanceEvent;

test("who was asked and what came back are told in the order of their days", () => {
  const steps = caseSteps(
    [
      { at: 20, event: of("marked", { to: KARNAL }) },
      { at: 30, event: of("noted", { words: "a note is of the cell alone" }) },
      { at: 40, event: of("reminded", { dueAt: 90, tier: 1, to: KARNAL }) },
      { at: 50, event: of("reminded", { dueAt: 90, tier: 2, to: KARNAL }) },
      { at: 100, event: of("escalated", { dueAt: 90, tier: 1, to: HEAD, why: "overdue", words: null }) },
    ],
    [{ at: 60, to: HEAD }],
    10,
  );
  expect(steps.map(({ kind, from, at, times }) => [kind, from, at, times])).toEqual([
    ["marked", 20, 20, 1],
    ["reminded", 40, 50, 2],
    ["mailed", 60, 60, 1],
    ["escalated", 100, 100, 1],
  ]);
});

test("a case was received when the citizen wrote, not when we read it", () => {
  expect(caseSteps([{ at: 99, event: of("grievance-opened", {}) }], [], 10)).toEqual([
    { kind: "received", to: null, from: 10, at: 10, times: 1 },
  ]);
});

test("where there is no room the first and the newest are shown, and how many are left out is said", () => {
  expect(fewSteps([1, 2, 3, 4, 5, 6], 4)).toEqual({ shown: [1, 4, 5, 6], left: 2 });
  expect(fewSteps([1, 2], 4)).toEqual({ shown: [1, 2], left: 0 });
  expect(fewSteps([], 4)).toEqual({ shown: [], left: 0 });
});
