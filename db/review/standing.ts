import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import type { State } from "#domain/grievance/state.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import type { ReadingCandidate } from "#domain/review/worthReading.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";

/** One stop of a review: a district or a department. */
export type Stop =
  | { readonly of: "district"; readonly district: DistrictName }
  | { readonly of: "department"; readonly department: DepartmentCode };

/** How the cases of a stop stand now, by state. */
export function countsOfStop(
  reader: Reader,
  stop: Stop,
): readonly { readonly state: State; readonly cases: number; readonly overdue: number }[] {
  const { district, department } = statements(reader);
  return stop.of === "district" ? district.counts.all(stop.district) : department.counts.all(stop.department);
}

/** Open cases of a stop by sort of trouble, those with most first. */
export interface OpenSort {
  readonly department: DepartmentCode | null;
  readonly category: string | null;
  readonly open: number;
  readonly overdue: number;
}

export function worstSorts(reader: Reader, stop: Stop, limit: number): readonly OpenSort[] {
  const { district, department } = statements(reader);
  return stop.of === "district" ? district.sorts.all(stop.district, limit) : department.sorts.all(stop.department, limit);
}

/** A trouble of which several open cases tell. */
export interface OpenTrouble {
  readonly newest: GrievanceId;
  readonly cases: number;
  readonly citizens: number;
}

export function largestTroubles(reader: Reader, stop: Stop, limit: number): readonly OpenTrouble[] {
  const { district, department } = statements(reader);
  return stop.of === "district" ? district.troubles.all(stop.district, limit) : department.troubles.all(stop.department, limit);
}

/** Offices that owe answers in a stop, with the letters that they have had of cases there, and how many of those are unanswered. */
export interface OwingInStop {
  readonly office: OfficeId | null;
  readonly department: DepartmentCode | null;
  readonly overdue: number;
  /** Milliseconds UTC. */
  readonly oldestDueAt: number;
  readonly letters: number;
  readonly unanswered: number;
}

export function owingInStop(reader: Reader, stop: Stop, limit: number): readonly OwingInStop[] {
  const { district, department } = statements(reader);
  return stop.of === "district" ? district.owing.all(stop.district, limit) : department.owing.all(stop.department, limit);
}

/** The open cases that may be worth reading aloud: the longest late, the red-flagged, the reopened and the emergencies. */
export function readingCandidates(reader: Reader, stop: Stop, limit: number): readonly ReadingCandidate[] {
  const { district, department } = statements(reader);
  const rows = stop.of === "district" ? district.candidates.all(stop.district, limit) : department.candidates.all(stop.department, limit);
  return rows.map((row) => ({ ...row, overdue: row.overdue === 1, redFlagged: row.redFlagged === 1 }));
}

type CandidateRow = Omit<ReadingCandidate, "overdue" | "redFlagged"> & { readonly overdue: 0 | 1; readonly redFlagged: 0 | 1 };

const OPEN = OPEN_STATES.map((state) => `'${state}'`).join(", ");

const statements = perConnection(({ sqlite }) => {
  const of = (column: "district" | "department") => ({
    counts: sqlite.prepare<[string], { readonly state: State; readonly cases: number; readonly overdue: number }>(
      `SELECT state, sum(cases) AS cases, sum(iif(overdue = 1, cases, 0)) AS overdue FROM case_figure WHERE ${column} = ? GROUP BY state`,
    ),
    sorts: sqlite.prepare<[string, number], OpenSort>(
      `SELECT department, category, count(*) AS open, sum(overdue) AS overdue FROM grievance
       WHERE ${column} = ? AND state IN (${OPEN}) AND category IS NOT NULL
       GROUP BY department, category ORDER BY open DESC, overdue DESC, department, category LIMIT ?`,
    ),
    troubles: sqlite.prepare<[string, number], OpenTrouble>(
      `SELECT t.newest_id AS newest, t.open_cases AS cases, t.citizens FROM trouble t JOIN grievance g ON g.id = t.newest_id
       WHERE t.open_cases > 1 AND g.${column} = ? ORDER BY t.open_cases DESC, t.newest_at DESC LIMIT ?`,
    ),
    owing: sqlite.prepare<[string, number], OwingInStop>(
      `SELECT marked_office AS office, iif(marked_office IS NULL, department, NULL) AS department, count(*) AS overdue, min(due_at) AS oldestDueAt,
         coalesce(sum((SELECT count(*) FROM letter l WHERE l.grievance_id = g.id)), 0) AS letters,
         coalesce(sum((SELECT count(*) FROM letter l WHERE l.grievance_id = g.id AND l.answered_at IS NULL)), 0) AS unanswered
       FROM grievance g WHERE overdue = 1 AND ${column} = ? GROUP BY marked_office, iif(marked_office IS NULL, department, NULL)
       ORDER BY overdue DESC, oldestDueAt, office, department LIMIT ?`,
    ),
    candidates: sqlite.prepare<[string, number], CandidateRow>(
      `SELECT g.id, g.department, g.urgency, g.speaker, g.opened_at AS openedAt, g.due_at AS dueAt, g.overdue, g.red_flagged_at IS NOT NULL AS redFlagged,
         g.reopened_count AS reopenedCount, coalesce(t.citizens, 1) AS citizens
       FROM grievance g LEFT JOIN trouble_case c ON c.grievance_id = g.id LEFT JOIN trouble t ON t.id = c.trouble_id
       WHERE g.${column} = ? AND g.state IN (${OPEN}) AND (c.grievance_id IS NULL OR t.newest_id = g.id)
       ORDER BY g.urgency = 'emergency' DESC, g.red_flagged_at IS NOT NULL DESC, g.reopened_count DESC, g.overdue DESC, g.due_at, g.id LIMIT ?`,
    ),
  });
  return { district: of("district"), department: of("department") };
});
