import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caseFilterSchema } from "#domain/desk/filter.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import { casesOfSurge } from "#domain/desk/casesOfSurge.ts";
import { overdueBuckets } from "#domain/wall/overdueBuckets.ts";
import {
  askedCases,
  askedTooLate,
  casesOfBucket,
  caseOfTicket,
  casesIn,
  disposedCases,
  dueCases,
  goingUp,
  oldestCases,
  openEmergencyCases,
  takenBackEmergencyCases,
  openCases,
  openedCases,
  overdueMarkings,
  overdueReports,
  overdueCasesOfOffice,
  redFlaggedCases,
  redFlaggedCasesOfOffice,
} from "./filters.ts";

const KARNAL_WATER = { departments: ["PHED"], districts: ["Karnal"] } as const;
const SURGE = {
  department: "ULB",
  category: { code: "waterlogging", label: { en: "Waterlogging", hi: "जलभराव" } },
  district: "Gurugram",
  cases: 41,
  citizens: 41,
  sinceAt: 10_000,
  withinMs: 500,
  usual: 3,
} as const;

describe("the cases behind a number", () => {
  test("of open cases are in the states in which somebody owes work", () => {
    expect(openCases(KARNAL_WATER).filter).toEqual({ departments: ["PHED"], districts: ["Karnal"], states: [...OPEN_STATES] });
  });

  test("of a place that is not known are those of no place, and of all places those of any", () => {
    expect(overdueReports({ districts: [null] }).filter).toEqual({ districts: [null], overdue: true, asked: true });
    expect(overdueReports().filter).toEqual({ overdue: true, asked: true });
    expect(overdueMarkings().filter).toEqual({ overdue: true, asked: false });
    expect(askedTooLate(KARNAL_WATER).filter).toEqual({ ...overdueReports(KARNAL_WATER).filter, askedTooLate: true });
  });

  test("of emergencies are those that a wall speaks of", () => {
    expect(openEmergencyCases().filter).toEqual({ urgencies: ["emergency"], states: [...OPEN_STATES], takenBack: false });
    expect(takenBackEmergencyCases().filter).toEqual({ ...openEmergencyCases().filter, takenBack: true });
  });

  test("of what falls due are those of offices or of the cell, and of what goes up those of one row", () => {
    expect(dueCases(1, 2, true).filter).toEqual({ overdue: false, asked: true, dueFrom: 1, dueBefore: 2 });
    expect(goingUp(1, 2).filter).toEqual({ rising: { from: 1, before: 2 } });
    expect(goingUp(1, 2, { office: "PHED/district/Karnal", tier: 2 }).filter).toEqual({
      rising: { from: 1, before: 2, office: "PHED/district/Karnal", tier: 2 },
    });
  });

  test("of the oldest are those that were open when it was opened", () => {
    expect(oldestCases(5_000, { districts: ["Nuh"] }).filter).toMatchObject({ districts: ["Nuh"], openedBefore: 5_001 });
  });

  test("of a day are what came or went from its beginning to its end, whatever state they are in now", () => {
    expect(openedCases(0, DAY_MS).filter).toEqual({ openedFrom: 0, openedBefore: DAY_MS });
    expect(disposedCases(0, null, KARNAL_WATER).filter).toEqual({ departments: ["PHED"], districts: ["Karnal"], disposedFrom: 0 });
  });

  test("of the buckets of lateness part all due times among them: each lies in exactly one", () => {
    const now = 500 * DAY_MS;
    const filters = overdueBuckets(now).map((bounds) => casesOfBucket({ ...bounds, cases: 1 }).filter);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: now }), (dueAt) => {
        const holding = filters.filter(({ dueFrom = -Infinity, dueBefore = Infinity }) => dueFrom <= dueAt && dueAt < dueBefore);
        expect(holding).toHaveLength(1);
      }),
    );
    expect(filters.every(({ overdue }) => overdue === true)).toBe(true);
  });

  test("of an office are marked to it", () => {
    const office = { office: "PHED/district/Karnal" };
    expect(overdueCasesOfOffice(office).filter).toEqual({ offices: ["PHED/district/Karnal"], overdue: true });
    expect(redFlaggedCasesOfOffice(office).filter).toMatchObject({ offices: ["PHED/district/Karnal"], redFlagged: true });
  });

  test("of a surge are of its sort, in its place, within its time", () => {
    expect(casesOfSurge(SURGE).filter).toEqual({
      departments: ["ULB"],
      categories: ["waterlogging"],
      districts: ["Gurugram"],
      openedFrom: 10_000,
      openedBefore: 10_500,
    });
    expect(casesOfSurge({ ...SURGE, category: null }).filter).toMatchObject({ categories: [null] });
  });

  test("are asked for in words that a desk takes", () => {
    const office = { office: "PHED/district/Karnal" };
    const queues = [
      openCases(KARNAL_WATER),
      casesIn("marked", "in-action"),
      overdueReports({ districts: [null], departments: [null, "ULB"] }),
      overdueMarkings(),
      askedCases(KARNAL_WATER),
      oldestCases(1, {}),
      openedCases(0, 1),
      disposedCases(0, null),
      redFlaggedCases(),
      overdueCasesOfOffice(office),
      redFlaggedCasesOfOffice(office),
      caseOfTicket("261124-K4F7QX"),
      casesOfSurge(SURGE),
    ];
    for (const { filter } of queues) expect(caseFilterSchema.parse(filter)).toEqual(filter);
  });
});
