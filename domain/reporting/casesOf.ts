import { assertNever } from "../assertNever.ts";
import type { DepartmentCode } from "../department/departments.ts";
import type { CaseFilter } from "../desk/filter.ts";
import type { DistrictName } from "../geography/districts.ts";
import type { OfficeId, OfficerId } from "../ids.ts";
import type { Channel } from "../post/channel.ts";
import { OPEN_STATES, SIDE_STATES } from "../grievance/state.ts";
import { LATE_BUCKETS } from "./figures.ts";
import type { Count, Grouping, LateBucket } from "./figures.ts";

/** What a line of a report is about; null is what is not known. */
export interface GroupKey {
  readonly department?: DepartmentCode | null;
  readonly district?: DistrictName | null;
  readonly office?: OfficeId | null;
  readonly officer?: OfficerId | null;
  readonly category?: string | null;
  readonly channel?: Channel;
}

export interface CountedTime {
  readonly from: number;
  /** The last instant that counts: the end of the period, or when it was counted. */
  readonly asOf: number;
}

/** The cases that a count stands for, as a queue of a desk holds them. */
export function casesOf(count: Count, { from, asOf }: CountedTime, filter: CaseFilter): CaseFilter {
  const before = asOf + 1;
  const came = { ...filter, openedFrom: from, openedBefore: before };
  const known = { ...filter, openedBefore: before };
  const happened = (what: NonNullable<CaseFilter["happened"]>["what"]) => ({ ...known, happened: { what, from, before } });
  switch (count) {
    case "receipts":
      return came;
    case "overdue":
      return { ...came, stood: { at: asOf, lateFromMs: 0 } };
    case "pendingMarking":
      return { ...came, stood: { at: asOf, states: ["new"] } };
    case "inAction":
      return { ...came, stood: { at: asOf, states: ["marked", "in-action"] } };
    case "atrSent":
      return { ...came, stood: { at: asOf, states: ["atr-sent"] } };
    case "disposed":
      return { ...came, stood: { at: asOf, states: ["disposed"] } };
    case "sideStates":
      return { ...came, stood: { at: asOf, states: [...SIDE_STATES] } };
    case "reachedMarking":
      return { ...came, happened: { what: "marked", from: null, before } };
    case "reachedOffice":
      return { ...came, happened: { what: "undertaken", from: null, before } };
    case "reachedReport":
      return { ...came, happened: { what: "reported", from: null, before } };
    case "fromRepresentatives":
      return { ...came, speakers: ["representative"] };
    case "suggestions":
      return { ...came, kinds: ["suggestion"] };
    case "responses":
      return happened("responded");
    case "undertakings":
      return happened("undertaken-timed");
    case "disposals":
      return { ...known, stood: { at: asOf, states: ["disposed"], sinceFrom: from } };
    case "reportsInTime":
      return happened("reported-in-time");
    case "reportsMissed":
      return happened("report-missed");
    case "reopened":
      return happened("reopened");
    case "returned":
      return happened("returned");
    case "checked":
      return happened("checked");
    case "notSolved":
      return happened("not-solved");
    case "pending":
      return { ...known, stood: { at: asOf, states: [...OPEN_STATES] } };
    case "pendingOverdue":
      return { ...known, stood: { at: asOf, lateFromMs: 0 } };
    case "lateWeek":
      return { ...known, stood: { at: asOf, ...late("week") } };
    case "lateMonth":
      return { ...known, stood: { at: asOf, ...late("month") } };
    case "lateSeason":
      return { ...known, stood: { at: asOf, ...late("season") } };
    case "lateLonger":
      return { ...known, stood: { at: asOf, ...late("longer") } };
    default:
      return assertNever(count);
  }
}

/** The filter of one line of a report, within that of the whole. `asOf` is when an officer is asked for who held the office. */
export function filterOfGroup(filter: CaseFilter, by: Grouping, key: GroupKey, asOf: number): CaseFilter {
  switch (by) {
    case "department":
      return { ...filter, departments: [key.department ?? null] };
    case "district":
      return { ...filter, districts: [key.district ?? null] };
    case "office":
      return { ...filter, offices: [key.office ?? null] };
    case "officer":
      return { ...filter, heldBy: { officer: key.officer ?? null, at: asOf } };
    case "category":
      return { ...filter, departments: [key.department ?? null], categories: [key.category ?? null] };
    case "channel":
      return key.channel === undefined ? filter : { ...filter, channels: [key.channel] };
    default:
      return assertNever(by);
  }
}

function late(name: LateBucket): { readonly lateFromMs: number; readonly lateBeforeMs?: number } {
  const { fromMs, beforeMs } = LATE_BUCKETS.find((bucket) => bucket.name === name) ?? LATE_BUCKETS[0];
  return beforeMs === null ? { lateFromMs: fromMs } : { lateFromMs: fromMs, lateBeforeMs: beforeMs };
}
