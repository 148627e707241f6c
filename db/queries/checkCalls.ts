import type { DepartmentCode } from "#domain/department/departments.ts";
import type { Candidate } from "#domain/grievance/checkSample.ts";
import type { Reader } from "../connection.ts";
import { askRows } from "../ask.ts";

/** The cases that were disposed of from `fromAt` until `untilAt` (milliseconds UTC, exclusive) and are so still. */
export const disposedBetween = askRows<[fromAt: number, untilAt: number], Candidate>(
  "SELECT id, department FROM grievance WHERE disposed_at >= ? AND disposed_at < ? AND state = 'disposed' ORDER BY id",
);

/** What the check calls of some weeks say of a department: its figure of "closed but not solved" is `notSolved` of `answered`. */
export interface CheckCallFigure {
  readonly department: DepartmentCode;
  /** Cases that were drawn. */
  readonly drawn: number;
  /** Citizens who said whether it is solved. */
  readonly answered: number;
  readonly notSolved: number;
}

/**
 * The figures of the weeks `from` to `to` (`2026-W48`, both included), the worst first. Read from the events, for a case that is drawn a second time
 * keeps only its latest call; what was taken back does not count, and of several calls in a week the last one does.
 */
export function closedButNotSolved(reader: Reader, from: string, to: string): readonly CheckCallFigure[] {
  return figures(reader, { from, to });
}

const NOT_TAKEN_BACK = `NOT EXISTS (
  SELECT 1 FROM event AS undoing, json_each(undoing.payload, '$.events') AS taken
  WHERE undoing.stream = event.stream AND undoing.type = 'act-undone' AND taken.value = event.id)`;

const figures = askRows<[{ readonly from: string; readonly to: string }], CheckCallFigure>(`
    WITH said AS (
      SELECT stream, payload ->> '$.week' AS week, type, payload ->> '$.result' AS result,
        row_number() OVER (PARTITION BY stream, payload ->> '$.week', type ORDER BY hlc DESC, seat DESC, id DESC) AS nth
      FROM event
      WHERE type IN ('sampled', 'check-called') AND payload ->> '$.week' BETWEEN @from AND @to AND ${NOT_TAKEN_BACK})
    SELECT grievance.department AS department,
      count(*) FILTER (WHERE type = 'sampled') AS drawn,
      count(*) FILTER (WHERE result IN ('solved', 'not-solved')) AS answered,
      count(*) FILTER (WHERE result = 'not-solved') AS notSolved
    FROM said JOIN grievance ON grievance.id = substr(said.stream, ${"grievance:".length + 1})
    WHERE nth = 1 AND grievance.department IS NOT NULL
    GROUP BY grievance.department
    ORDER BY notSolved * 1.0 / max(answered, 1) DESC, notSolved DESC, department`);
