import { assertNever } from "../assertNever.ts";
import type { DepartmentCode } from "../department/departments.ts";
import type { CaseFilter, Happening } from "../desk/filter.ts";
import type { DistrictName } from "../geography/districts.ts";
import type { OfficeId, OfficerId, RepresentativeId } from "../ids.ts";
import type { Channel } from "../post/channel.ts";
import { OPEN_STATES, SIDE_STATES } from "../grievance/state.ts";
import type { State } from "../grievance/state.ts";
import { LATE_BUCKETS } from "./figures.ts";
import type { Count, Grouping } from "./figures.ts";

/** What a line of a report is about; null for not known. */
export interface GroupKey {
  readonly department?: DepartmentCode | null;
  readonly district?: DistrictName | null;
  readonly office?: OfficeId | null;
  readonly officer?: OfficerId | null;
  readonly category?: string | null;
  readonly channel?: Channel;
  readonly representative?: RepresentativeId | null;
}

export interface CountedTime {
  readonly from: number;
  /** The last instant that counts: the end of the period, or when it was counted. */
  readonly asOf: number;
}

/** The filter of the cases that a count counts. */
export function casesOf(count: Count, { from, asOf }: CountedTime, filter: CaseFilter): CaseFilter {
  const before = asOf + 1;
  const known: CaseFilter = { ...filter, openedBefore: before };
  const came: CaseFilter = { ...known, openedFrom: from };
  const stood = (states: readonly State[]) => ({ stood: { at: asOf, states: [...states] } });
  const late = ({ fromMs, beforeMs }: { readonly fromMs: number; readonly beforeMs: number | null }): CaseFilter => ({
    stood: { at: asOf, asked: true, lateFromMs: fromMs, ...(beforeMs === null ? {} : { lateBeforeMs: beforeMs }) },
  });
  const lateToMark = { stood: { at: asOf, asked: false, lateFromMs: 0 } };
  const [week, month, season, longer] = LATE_BUCKETS;
  const happened = (what: Happening): CaseFilter => ({ ...known, happened: { what, from, before } });
  const reached = (what: Happening): CaseFilter => ({ ...came, happened: { what, from: null, before } });
  const cases: Readonly<Record<Count, CaseFilter>> = {
    receipts: came,
    overdue: { ...came, ...late({ fromMs: 0, beforeMs: null }) },
    markingsOverdue: { ...came, ...lateToMark },
    pendingMarking: { ...came, ...stood(["new"]) },
    inAction: { ...came, ...stood(["marked", "in-action"]) },
    atrSent: { ...came, ...stood(["atr-sent"]) },
    disposed: { ...came, ...stood(["disposed"]) },
    sideStates: { ...came, ...stood(SIDE_STATES) },
    reachedMarking: reached("marked"),
    reachedOffice: reached("undertaken"),
    reachedReport: reached("reported"),
    fromRepresentatives: { ...came, speakers: ["representative"] },
    suggestions: { ...came, kinds: ["suggestion"] },
    responses: happened("responded"),
    undertakings: happened("undertaken-timed"),
    disposals: { ...known, stood: { at: asOf, states: ["disposed"], sinceFrom: from } },
    reportsInTime: happened("reported-in-time"),
    reportsMissed: happened("report-missed"),
    reopened: happened("reopened"),
    returned: happened("returned"),
    checked: happened("checked"),
    notSolved: happened("not-solved"),
    pending: { ...known, ...stood(OPEN_STATES) },
    pendingAsked: { ...known, stood: { at: asOf, states: [...OPEN_STATES], asked: true } },
    pendingOverdue: { ...known, ...late({ fromMs: 0, beforeMs: null }) },
    pendingAskedTooLate: { ...known, stood: { at: asOf, asked: true, askedTooLate: true, lateFromMs: 0 } },
    pendingMarkingsOverdue: { ...known, ...lateToMark },
    lateWeek: { ...known, ...late(week) },
    lateMonth: { ...known, ...late(month) },
    lateSeason: { ...known, ...late(season) },
    lateLonger: { ...known, ...late(longer) },
  };
  return cases[count];
}

/** The filter of one line of a report, within that of the report. `asOf` is the instant at which an officer has to hold the office. */
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
    case "representative": {
      const { representative = null } = key;
      return {
        ...filter,
        ...(representative === null ? {} : { speakers: ["representative" as const] }),
        representatives: [representative],
      };
    }
    default:
      return assertNever(by);
  }
}
