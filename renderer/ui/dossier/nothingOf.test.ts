import { expect, test } from "vitest";
import type { Dossier } from "#contract/dossier.ts";
import { DONE, OPEN, RECEIVED } from "#domain/review/told.ts";
import { nothingOf, toldOf } from "./FigureRow.tsx";

const ALL = [...RECEIVED, ...OPEN, ...DONE];
const zeros = Object.fromEntries(ALL.map((count) => [count, 0])) as unknown as Dossier["figures"];

test("a row of zeros is one sentence, which says what there is none of", () => {
  expect([RECEIVED, OPEN, DONE].map((shown) => nothingOf(zeros, shown))).toEqual([
    "review.nothing.received",
    "review.part.cases.nothing",
    "review.nothing.done",
  ]);
});

test("a row in which one figure tells something keeps all of them", () => {
  for (const shown of [RECEIVED, OPEN, DONE]) for (const count of shown) expect(nothingOf({ ...zeros, [count]: 1 }, shown)).toBeNull();
});

test("where no report is overdue, it is not said four times how long none is", () => {
  expect(toldOf({ ...zeros, pending: 24, pendingMarkingsOverdue: 3 }, OPEN)).toEqual([
    "pending",
    "pendingAsked",
    "pendingOverdue",
    "pendingMarkingsOverdue",
  ]);
  expect(toldOf({ ...zeros, pending: 24, pendingOverdue: 2, lateWeek: 2 }, OPEN)).toEqual(OPEN);
});

test("where nobody was asked by telephone, two zeros do not say that all is well", () => {
  expect(toldOf({ ...zeros, disposals: 2 }, DONE)).toEqual(["disposals", "returned", "reopened"]);
  expect(toldOf({ ...zeros, disposals: 2, checked: 5 }, DONE)).toEqual(DONE);
});
