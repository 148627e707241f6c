import { askRow } from "../ask.ts";
import type { Reader } from "../connection.ts";

/** What offices owe and what the cell has to mark at `now` (milliseconds UTC), whatever the last sweep has flagged. */
export function overdueAt(reader: Reader, now: number): { readonly reportsOverdue: number; readonly markingsOverdue: number } {
  const { all, reports } = counted(reader, { now }) ?? { all: 0, reports: 0 };
  return { reportsOverdue: reports, markingsOverdue: all - reports };
}

const LATE = "FROM grievance INDEXED BY grievance_due WHERE due_at IS NOT NULL AND due_at < @now AND overdue";
const counted = askRow<[{ readonly now: number }], { readonly all: number; readonly reports: number }>(`
  SELECT count(*) AS "all", count(marked_office) AS reports FROM (
    SELECT marked_office ${LATE} = 0 UNION ALL SELECT marked_office ${LATE} = 1)`);
