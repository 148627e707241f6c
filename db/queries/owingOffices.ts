import { OUTSIDE_THE_STATE, type DepartmentCode } from "#domain/department/departments.ts";
import type { Complaint } from "#domain/grievance/decision.ts";
import type { Mark } from "#domain/grievance/office.ts";
import type { OfficeId } from "#domain/ids.ts";
import type { Reader } from "../connection.ts";
import { askNumber, askRows, askValue, askValues } from "../ask.ts";
import { openCells } from "./heat.ts";

/** An office that owes reports: one that was asked. What no office is marked for is the cell's to mark. */
export interface OwingOffice {
  readonly office: OfficeId;
  readonly overdue: number;
  readonly redFlags: number;
  /** The due time that has been missed for the longest, milliseconds UTC. */
  readonly oldestDueAt: number;
  /** The next of its cases to go higher up by itself, as the clock saw it at its last look: `tier` 1 is the nearest office above. */
  readonly escalation: { readonly at: number; readonly tier: number; readonly markedTo: Mark | null; readonly complaint: Complaint } | null;
}

/** Offices of the State, those who owe most first; among equals the one that has owed longest. */
export function owingOffices(reader: Reader, limit: number): readonly OwingOffice[] {
  return worst(reader, { limit }).map(({ escalatesAt, escalatesTier, markedTo, against, openedAt, district, ...row }) => ({
    ...row,
    escalation:
      escalatesAt === null || escalatesTier === null
        ? null
        : {
            at: escalatesAt,
            tier: escalatesTier,
            markedTo: markedTo === null ? null : (JSON.parse(markedTo) as Mark),
            complaint: { against, openedAt: openedAt ?? 0, district },
          },
  }));
}

/** Whose an office is by its id, as `partsOfOfficeId` (domain) reads it. */
const DEPARTMENT = "substr(office, 1, instr(office, '/') - 1)";
const IS_OUTSIDE = `${DEPARTMENT} IN (${OUTSIDE_THE_STATE.map((code) => `'${code}'`).join(", ")})`;
/** The State can hold only its own offices to account: nothing is ranked by what others owe. */
const OWES = `overdue > 0 AND office <> '' AND NOT ${IS_OUTSIDE}`;

/** How many of them owe something. */
export const owingOfficeCount = askNumber<[]>(`SELECT count(*) FROM owing_figure WHERE ${OWES}`);

/** What bodies outside the State owe, the most first. */
export const owingOutside = askRows<[], { readonly department: DepartmentCode; readonly overdue: number }>(
  `SELECT ${DEPARTMENT} AS department, sum(overdue) AS overdue FROM owing_figure WHERE overdue > 0 AND ${IS_OUTSIDE} GROUP BY 1 ORDER BY 2 DESC, 1`,
);

/** The offices of a district whose late cases are of more districts than one. Most offices have late cases of their own district only. */
export const OWING_ELSEWHERE = `
  SELECT marked_office FROM grievance g INDEXED BY grievance_answered_elsewhere
  WHERE marked_to ->> 'district' IS NOT NULL AND marked_to ->> 'district' IS NOT district AND overdue = 1 AND marked_office IS NOT NULL
  GROUP BY marked_office
  HAVING count(DISTINCT district) + EXISTS (
    SELECT 1 FROM grievance own INDEXED BY grievance_overdue_marked
    WHERE own.overdue = 1 AND own.marked_office = g.marked_office AND own.district = own.marked_to ->> 'district') > 1`;
export const owingElsewhere = askValues<[], OfficeId>(OWING_ELSEWHERE);

interface Row extends Omit<OwingOffice, "escalation"> {
  readonly escalatesAt: number | null;
  readonly escalatesTier: number | null;
  readonly markedTo: string | null;
  readonly against: Complaint["against"];
  readonly openedAt: number | null;
  readonly district: Complaint["district"];
}

/** Late cases that no office is marked for, and the due time that has been missed for the longest. */
export function markingsOwed(reader: Reader): { readonly overdue: number; readonly oldestDueAt: number | null } {
  const overdue = openCells(reader).reduce((sum, { markingsOverdue }) => sum + markingsOverdue, 0);
  return { overdue, oldestDueAt: overdue === 0 ? null : oldestUnmarked(reader) };
}

export const OLDEST_UNMARKED =
  "SELECT min(due_at) FROM grievance INDEXED BY grievance_overdue_unmarked WHERE overdue = 1 AND marked_office IS NULL AND due_at IS NOT NULL";
const oldestUnmarked = askValue<[], number | null>(OLDEST_UNMARKED);

/**
 * Only the offices that may be among the first are looked up in the indexes of cases. SQLite seeks by the first of the two bounds, and needs the other
 * for its index.
 */
export const WORST_OWING = `
  WITH candidate AS (
    SELECT office, overdue, red_flags,
      (SELECT min(due_at) FROM grievance g INDEXED BY grievance_overdue_marked WHERE g.overdue = 1 AND g.marked_office = owing.office) AS oldest
    FROM owing_figure owing
    WHERE overdue >= coalesce((SELECT overdue FROM owing_figure WHERE ${OWES} ORDER BY overdue DESC LIMIT 1 OFFSET @limit - 1), 1)
      AND ${OWES}
    ORDER BY overdue DESC, oldest, office LIMIT @limit
  ), next AS (
    SELECT candidate.*, (
      SELECT grievance_id FROM clock_due due INDEXED BY clock_due_escalation
      WHERE due.office = candidate.office AND due.department = '' AND due.district = '' AND due.escalates_at IS NOT NULL
      ORDER BY due.escalates_at LIMIT 1) AS case_id
    FROM candidate
  )
  SELECT next.office AS office, next.overdue AS overdue, red_flags AS redFlags, oldest AS oldestDueAt,
    due.escalates_at AS escalatesAt, due.escalates_tier AS escalatesTier, g.marked_to AS markedTo, g.against AS against, g.opened_at AS openedAt, g.district AS district
  FROM next LEFT JOIN clock_due due ON due.grievance_id = case_id LEFT JOIN grievance g ON g.id = case_id
  ORDER BY next.overdue DESC, oldest, next.office`;

const worst = askRows<[{ readonly limit: number }], Row>(WORST_OWING);
