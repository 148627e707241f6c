import { CaseWords } from "#domain/text/caseWords.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { storedDoubts } from "../projections/grievanceRow.ts";
import { askRow } from "../ask.ts";
import type { Reader } from "../connection.ts";

/** One line of a queue; the words are of the citizen's first post, or what it passes on. Of a sensitive case it names neither author nor place, and tells of no picture. */
export interface QueueLine extends Pick<
  Grievance,
  | "id"
  | "ticket"
  | "channel"
  | "state"
  | "kind"
  | "urgency"
  | "routine"
  | "speaker"
  | "department"
  | "district"
  | "place"
  | "openedAt"
  | "dueAt"
  | "reopenedCount"
  | "assignee"
  | "doubts"
  | "maybeEmergency"
  | "sensitive"
  | "version"
  | "category"
> {
  readonly row: number;
  /** Empty while the post has not reached this record. */
  readonly text: CaseWords;
  readonly author: string | null;
  readonly overdue: boolean;
  readonly escalations: number;
  readonly disputed: boolean;
  readonly redFlagged: boolean;
  readonly postCount: number;
  readonly mediaCount: number;
  readonly incidentCases: number;
}

/** The lines of these rows, in the order asked for; those that are gone are left out. */
export function queueRows(reader: Reader, rows: readonly number[]): readonly QueueLine[] {
  return rows.flatMap((row) => lineOf(byRow(reader, row)));
}

/** The line of a case by its id; null where it is not here. */
export function queueRowOf(reader: Reader, id: GrievanceId): QueueLine | null {
  return lineOf(byId(reader, id))[0] ?? null;
}

type Flags = "routine" | "overdue" | "disputed" | "redFlagged" | "maybeEmergency";
type Row = Omit<QueueLine, Flags | "doubts" | "text"> & { readonly text: string } & { readonly [Flag in Flags]: 0 | 1 } & {
  readonly doubts: string | null;
};

function lineOf(row: Row | null): readonly QueueLine[] {
  if (row === null) return [];
  const { routine, overdue, disputed, redFlagged, maybeEmergency, doubts, text, ...rest } = row;
  const line = { ...rest, text: new CaseWords(text, row.sensitive !== null) };
  const flags = { routine: routine === 1, overdue: overdue === 1, disputed: disputed === 1, redFlagged: redFlagged === 1 };
  return [{ ...line, ...flags, maybeEmergency: maybeEmergency === 1, doubts: storedDoubts(doubts) }];
}

const LINE = `
  SELECT g.rowid AS row, g.id, g.ticket, g.channel, g.state, g.kind, g.urgency, g.routine, g.speaker, g.department, g.district,
    g.sensitive, iif(g.sensitive IS NULL, g.place, NULL) AS place, iif(g.sensitive IS NULL, g.category, NULL) AS category, g.opened_at AS openedAt, g.due_at AS dueAt, g.overdue, g.reopened_count AS reopenedCount, g.assignee, g.version,
    coalesce(json_array_length(g.escalations), 0) AS escalations, g.dispute IS NOT NULL AS disputed,
    g.red_flagged_at IS NOT NULL AS redFlagged, g.doubts, g.maybe_emergency AS maybeEmergency, g.post_count AS postCount,
    coalesce(p.reposts ->> 'text', p.text, '') AS text, iif(g.sensitive IS NULL, coalesce(p.author_handle, p.author_name), NULL) AS author,
    iif(g.sensitive IS NULL, coalesce(p.media_count, 0), 0) AS mediaCount,
    coalesce((SELECT t.open_cases FROM incident_case c JOIN incident t ON t.id = c.incident_id WHERE c.grievance_id = g.id), 0) AS incidentCases
  FROM grievance g
  LEFT JOIN post p ON p.channel = g.first_post_channel AND p.external_id = g.first_post_external_id`;

const byRow = askRow<[number], Row>(`${LINE} WHERE g.rowid = ?`);
const byId = askRow<[string], Row>(`${LINE} WHERE g.id = ?`);
