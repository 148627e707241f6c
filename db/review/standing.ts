import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import type { Stop } from "#domain/review/stop.ts";
import type { ReadingCandidate } from "#domain/review/worthReading.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";

/** Open cases of one sort or one place. */
interface OpenCases {
  readonly open: number;
  /** Late, and an office was asked. */
  readonly overdue: number;
  /** Those that are the newest of an incident of which several open cases tell. */
  readonly incidents: number;
}

export interface OpenSort extends OpenCases {
  readonly department: DepartmentCode | null;
  readonly category: string | null;
}

/** Categories by what is open, those with most late cases first. */

export function worstSorts(reader: Reader, stop: Stop, limit: number): readonly OpenSort[] {
  const { district, department } = statements(reader);
  return stop.of === "district" ? district.sorts.all(stop.district, limit) : department.sorts.all(stop.department, limit);
}

export interface OpenPlace extends OpenCases {
  readonly district: DistrictName;
  /** Null where the district as a whole is meant. */
  readonly place: string | null;
}

/** Places of a district, or the districts of a department, by what is open, those with most late cases first. */
export function worstPlaces(reader: Reader, stop: Stop, limit: number): readonly OpenPlace[] {
  const { district, department } = statements(reader);
  return stop.of === "district" ? district.places.all(stop.district, limit) : department.places.all(stop.department, limit);
}

/** All that is open in a stop, also what has no category or place. */
export function allOpenInStop(reader: Reader, stop: Stop): OpenCases {
  const { district, department } = statements(reader);
  const counted = stop.of === "district" ? district.allOpen.get(stop.district) : department.allOpen.get(stop.department);
  return counted ?? { open: 0, overdue: 0, incidents: 0 };
}

/** An incident of which several open cases tell. */
export interface OpenIncident {
  readonly newest: GrievanceId;
  readonly cases: number;
  readonly citizens: number;
}

/** Of several citizens, those of most first: one who writes again and again is not many. */
export function largestIncidents(reader: Reader, stop: Stop, limit: number): readonly OpenIncident[] {
  const { district, department } = statements(reader);
  return stop.of === "district" ? district.incidents.all(stop.district, limit) : department.incidents.all(stop.department, limit);
}

/** Offices that were asked and owe answers in a stop, with the letters and e-mails that they themselves have had of these cases. */
export interface OwingInStop {
  readonly office: OfficeId;
  readonly overdue: number;
  /** Milliseconds UTC. */
  readonly oldestDueAt: number;
  readonly letters: number;
  readonly unanswered: number;
  /** When the last of the letters was issued, milliseconds UTC. */
  readonly lastLetterAt: number | null;
  /** E-mails that went out. */
  readonly mails: number;
}

export function owingInStop(reader: Reader, stop: Stop, limit: number): readonly OwingInStop[] {
  const { district, department } = statements(reader);
  return stop.of === "district" ? district.owing.all(stop.district, limit) : department.owing.all(stop.department, limit);
}

/** All offices that owe answers in a stop, their late cases, and those that were marked to nobody: these are the cell's own. */
export interface AllOwing {
  readonly offices: number;
  readonly overdue: number;
  readonly unmarked: number;
}

export function allOwingInStop(reader: Reader, stop: Stop): AllOwing {
  const { district, department } = statements(reader);
  const counted = stop.of === "district" ? district.allOwing.get(stop.district) : department.allOwing.get(stop.department);
  return counted ?? { offices: 0, overdue: 0, unmarked: 0 };
}

/** The open cases that may be worth reading aloud: the longest late, the red-flagged, the reopened and the emergencies. */
export function readingCandidates(reader: Reader, stop: Stop, limit: number): readonly ReadingCandidate[] {
  const { district, department } = statements(reader);
  const rows = stop.of === "district" ? district.candidates.all(stop.district, limit) : department.candidates.all(stop.department, limit);
  return rows.map((row) => ({ ...row, overdue: row.overdue === 1, redFlagged: row.redFlagged === 1 }));
}

type CandidateRow = Omit<ReadingCandidate, "overdue" | "redFlagged"> & { readonly overdue: 0 | 1; readonly redFlagged: 0 | 1 };

const OPEN = OPEN_STATES.map((state) => `'${state}'`).join(", ");

/** Of the case `g`, with the incident that it tells of. */
const OPEN_CASES = `count(*) AS open, sum(g.overdue AND g.marked_office IS NOT NULL) AS overdue, coalesce(sum(t.open_cases > 1 AND t.newest_id = g.id), 0) AS incidents
  FROM grievance g LEFT JOIN incident_case c ON c.grievance_id = g.id LEFT JOIN incident t ON t.id = c.incident_id`;
const WORST_FIRST = "overdue DESC, open DESC";
const LETTERS = "FROM letter l WHERE l.grievance_id = g.id AND l.to_office = g.marked_office";

const statements = perConnection(({ sqlite }) => {
  const of = (column: "district" | "department") => ({
    sorts: sqlite.prepare<[string, number], OpenSort>(
      `SELECT g.department, g.category, ${OPEN_CASES} WHERE g.${column} = ? AND g.state IN (${OPEN}) AND g.category IS NOT NULL
       GROUP BY g.department, g.category ORDER BY ${WORST_FIRST}, g.department, g.category LIMIT ?`,
    ),
    places: sqlite.prepare<[string, number], OpenPlace>(
      `SELECT g.district, ${column === "district" ? "g.place" : "NULL AS place"}, ${OPEN_CASES}
       WHERE g.${column} = ? AND g.state IN (${OPEN}) AND g.${column === "district" ? "place" : "district"} IS NOT NULL
       GROUP BY 1, 2${column === "district" ? " HAVING count(g.sensitive) < count(*)" : ""} ORDER BY ${WORST_FIRST}, 1, 2 LIMIT ?`,
    ),
    allOpen: sqlite.prepare<[string], OpenCases>(`SELECT ${OPEN_CASES} WHERE g.${column} = ? AND g.state IN (${OPEN}) HAVING count(*) > 0`),
    incidents: sqlite.prepare<[string, number], OpenIncident>(
      `SELECT t.newest_id AS newest, t.open_cases AS cases, t.citizens FROM incident t JOIN grievance g ON g.id = t.newest_id
       WHERE t.open_cases > 1 AND t.citizens > 1 AND g.${column} = ? ORDER BY t.citizens DESC, t.open_cases DESC, t.newest_at DESC LIMIT ?`,
    ),
    owing: sqlite.prepare<[string, number], OwingInStop>(
      `SELECT marked_office AS office, count(*) AS overdue, min(due_at) AS oldestDueAt,
         coalesce(sum((SELECT count(*) ${LETTERS})), 0) AS letters,
         coalesce(sum((SELECT count(*) ${LETTERS} AND l.answered_at IS NULL)), 0) AS unanswered,
         max((SELECT max(l.issued_at) ${LETTERS})) AS lastLetterAt,
         coalesce(sum((SELECT count(*) FROM officer_mail n WHERE n.grievance_id = g.id AND n.office = g.marked_office AND n.sent_at IS NOT NULL)), 0) AS mails
       FROM grievance g WHERE overdue = 1 AND marked_office IS NOT NULL AND ${column} = ? GROUP BY marked_office
       ORDER BY overdue DESC, oldestDueAt, office LIMIT ?`,
    ),
    allOwing: sqlite.prepare<[string], AllOwing>(
      `SELECT count(DISTINCT marked_office) AS offices, count(marked_office) AS overdue, count(*) - count(marked_office) AS unmarked
       FROM grievance WHERE overdue = 1 AND ${column} = ?`,
    ),
    candidates: sqlite.prepare<[string, number], CandidateRow>(
      `SELECT g.id, g.department, g.urgency, g.speaker, g.opened_at AS openedAt, g.due_at AS dueAt, g.overdue, g.red_flagged_at IS NOT NULL AS redFlagged,
         g.reopened_count AS reopenedCount, coalesce(t.citizens, 1) AS citizens
       FROM grievance g LEFT JOIN incident_case c ON c.grievance_id = g.id LEFT JOIN incident t ON t.id = c.incident_id
       WHERE g.${column} = ? AND g.state IN (${OPEN}) AND g.sensitive IS NULL AND (c.grievance_id IS NULL OR t.newest_id = g.id)
       ORDER BY g.urgency = 'emergency' DESC, g.red_flagged_at IS NOT NULL DESC, g.reopened_count DESC, g.overdue DESC, g.due_at, g.id LIMIT ?`,
    ),
  });
  return { district: of("district"), department: of("department") };
});
