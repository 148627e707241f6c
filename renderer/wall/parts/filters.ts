import type { PointCluster } from "#contract/wallPoints.ts";
import type { OverdueBucket, OwingOffice } from "#contract/wallScenes.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { CaseFilter } from "#domain/desk/filter.ts";
import type { Queue } from "#domain/desk/views.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { OPEN_STATES, type State } from "#domain/grievance/state.ts";
import type { OfficeId } from "#domain/ids.ts";

/** Which departments and districts a number is of; one that is left out is of all. */
export interface Scope {
  readonly departments?: readonly (DepartmentCode | null)[];
  readonly districts?: readonly (DistrictName | null)[];
  readonly offices?: readonly OfficeId[];
}

/** The cases behind each number of the panels: a queue that holds exactly as many as the number says. */

export function openCases(scope: Scope = {}): Queue {
  return { filter: { ...scopeOf(scope), states: [...OPEN_STATES] }, order: "due" };
}

/** Open in these places; not those of which no room is told where they are. */
export function openCasesOfPlaces(exactPlaces: PointCluster["exactPlaces"]): Queue {
  return { filter: { exactPlaces, states: [...OPEN_STATES] }, order: "due" };
}

export function casesIn(...states: readonly State[]): Queue {
  return { filter: { states: [...states] }, order: "due" };
}

/** What offices owe: late, and an office was asked. */
export function overdueReports(scope: Scope = {}): Queue {
  return { filter: { ...scopeOf(scope), overdue: true, asked: true }, order: "due" };
}

/** Of these, what the cell marked only after its time had run out. */
export function askedTooLate(scope: Scope = {}): Queue {
  return { filter: { ...scopeOf(scope), overdue: true, asked: true, askedTooLate: true }, order: "due" };
}

/** What the cell owes: late, and no office was asked. */
export function overdueMarkings(scope: Scope = {}): Queue {
  return { filter: { ...scopeOf(scope), overdue: true, asked: false }, order: "due" };
}

/** What is in the hands of offices. */
export function askedCases(scope: Scope = {}): Queue {
  return { filter: { ...scopeOf(scope), states: [...OPEN_STATES], asked: true }, order: "due" };
}

/** Those that were open already when the oldest was opened: it alone, but where several came in one millisecond. */
export function oldestCases(oldestOpenedAt: number, scope: Scope = {}): Queue {
  return { filter: { ...scopeOf(scope), states: [...OPEN_STATES], openedBefore: oldestOpenedAt + 1 }, order: "oldest" };
}

/** From an instant on, and before another; what was opened counts whatever became of it. */
export function openedCases(fromAt: number, beforeAt: number | null, scope: Scope = {}): Queue {
  return {
    filter: { ...scopeOf(scope), openedFrom: fromAt, ...(beforeAt === null ? {} : { openedBefore: beforeAt }) },
    order: "newest",
  };
}

export function disposedCases(fromAt: number, beforeAt: number | null, scope: Scope = {}): Queue {
  return {
    filter: { ...scopeOf(scope), disposedFrom: fromAt, ...(beforeAt === null ? {} : { disposedBefore: beforeAt }) },
    order: "newest",
  };
}

export function casesOfBucket({ dueFrom, dueBefore }: OverdueBucket): Queue {
  return {
    filter: { overdue: true, asked: true, ...(dueFrom === null ? {} : { dueFrom }), ...(dueBefore === null ? {} : { dueBefore }) },
    order: "due",
  };
}

export function redFlaggedCases(): Queue {
  return { filter: { redFlagged: true, states: [...OPEN_STATES] }, order: "oldest" };
}

export function overdueCasesOfOffice({ office }: Pick<OwingOffice, "office">): Queue {
  return { filter: { offices: [office as OfficeId], overdue: true }, order: "due" };
}

export function redFlaggedCasesOfOffice({ office }: Pick<OwingOffice, "office">): Queue {
  return { filter: { offices: [office as OfficeId], redFlagged: true, states: [...OPEN_STATES] }, order: "oldest" };
}

/** Those that a wall counts: what its only author took back is none of them. */
export function openEmergencyCases(): Queue {
  return { filter: { urgencies: ["emergency"], states: [...OPEN_STATES], takenBack: false }, order: "newest" };
}

/** Those of whose posts no wall speaks. */
export function takenBackEmergencyCases(): Queue {
  return { filter: { urgencies: ["emergency"], states: [...OPEN_STATES], takenBack: true }, order: "newest" };
}

/** Those that fall due from an instant on and before another, and are not late: reports of offices, or what the cell has still to mark. */
export function dueCases(fromAt: number, beforeAt: number, asked: boolean): Queue {
  return { filter: { overdue: false, asked, dueFrom: fromAt, dueBefore: beforeAt }, order: "due" };
}

/** Those that go up by themselves from an instant on and before another; of one row those of its office and step alone. */
export function goingUp(fromAt: number, beforeAt: number, row?: { readonly office: string; readonly tier: number }): Queue {
  const of = row === undefined ? {} : { office: row.office as OfficeId, tier: row.tier };
  return { filter: { rising: { from: fromAt, before: beforeAt, ...of } }, order: "due" };
}

export function praiseFrom(fromAt: number, scope: Scope = {}): Queue {
  return { filter: { ...scopeOf(scope), kinds: ["praise"], openedFrom: fromAt }, order: "newest" };
}

/** One case, by the number that is said aloud. */
export function caseOfTicket(ticket: string): Queue {
  return { filter: { text: ticket }, order: "newest" };
}

function scopeOf({ departments, districts, offices }: Scope): CaseFilter {
  return {
    ...(departments === undefined ? {} : { departments: [...departments] }),
    ...(districts === undefined ? {} : { districts: [...districts] }),
    ...(offices === undefined ? {} : { offices: [...offices] }),
  };
}
