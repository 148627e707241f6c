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
    { openedAt: 10, dueAt: 90 },
  );
  expect(steps.map(({ kind, from, at, times }) => [kind, from, at, times])).toEqual([
    ["marked", 20, 20, 1],
    ["reminded", 40, 50, 2],
    ["mailed", 60, 60, 1],
    ["escalated", 100, 100, 1],
  ]);
});

test("a case was received when the citizen wrote, not when we read it", () => {
  expect(caseSteps([{ at: 99, event: of("grievance-opened", {}) }], [], { openedAt: 10, dueAt: null })).toEqual([
    { kind: "received", to: null, from: 10, at: 10, times: 1 },
  ]);
});

test("a time limit passed on its day, not when the program came to look at a case that was read late", () => {
  const events = [
    { at: 99, event: of("grievance-opened", {}) },
    { at: 100, event: of("fell-due", { dueAt: 20 }) },
    { at: 100, event: of("escalated", { dueAt: 20, tier: 1, to: HEAD, why: "overdue", words: null }) },
  ];
  expect(caseSteps(events, [], { openedAt: 10, dueAt: 20 }).map(({ kind, at }) => [kind, at])).toEqual([
    ["received", 10],
    ["fell-due", 20],
    ["escalated", 100],
  ]);
});

test("of several time limits only those passed that counted, now or until the case was reopened; those that were moved are told as such", () => {
  const events = [
    { at: 31, event: of("fell-due", { dueAt: 30 }) },
    { at: 35, event: of("extension-granted", { dueAt: 60 }) },
    { at: 61, event: of("fell-due", { dueAt: 60 }) },
    { at: 70, event: of("reopened", { why: "not solved", dueAt: 90 }) },
    { at: 91, event: of("fell-due", { dueAt: 90 }) },
  ];
  const kinds = (dueAt: number | null) => caseSteps(events, [], { openedAt: 10, dueAt }).map(({ kind }) => kind);
  expect(kinds(90)).toEqual(["fell-due-before", "extended", "fell-due", "reopened", "fell-due"]);
  // One that was corrected to a day ahead has passed at no time yet.
  expect(kinds(200)).toEqual(["fell-due-before", "extended", "fell-due", "reopened", "fell-due-before"]);
  // Once no report is owed any more, the last one counted.
  expect(kinds(null)).toEqual(kinds(90));
});

test("where there is no room the first and the newest are shown, and how many are left out is said", () => {
  expect(fewSteps([1, 2, 3, 4, 5, 6], 4)).toEqual({ shown: [1, 4, 5, 6], left: 2 });
  expect(fewSteps([1, 2], 4)).toEqual({ shown: [1, 2], left: 0 });
  expect(fewSteps([], 4)).toEqual({ shown: [], left: 0 });
});
