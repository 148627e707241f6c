import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import { askNumber, askRows } from "../ask.ts";

/** A case that was disposed of since it is solved, and by whom. */
export interface SolvedCase {
  readonly id: GrievanceId;
  readonly office: OfficeId | null;
  readonly category: string | null;
  readonly disposedAt: number;
}

/** Grievances whose report says that they are solved, and was accepted from an instant until before another, the last first, at most so many. A report that was sent back stays in its case, which an exception may dispose of. */
export const lastSolved = askRows<[number, number, number], SolvedCase>(`
  SELECT id, marked_office AS office, category, disposed_at AS disposedAt FROM grievance INDEXED BY grievance_disposed
  WHERE disposed_at IS NOT NULL AND disposed_at >= ? AND disposed_at < ?
    AND kind = 'grievance' AND atr ->> 'outcome' = 'solved' AND steps ->> '$[#-2][1]' = 'atr-sent'
  ORDER BY disposed_at DESC, id LIMIT ?`);

/** Whom citizens thanked. */
export interface Thanked {
  readonly department: DepartmentCode;
  readonly district: DistrictName;
  readonly cases: number;
}

/** Departments and districts that citizens praised from an instant on, most first, at most so many. */
export const mostThanked = askRows<[number, number], Thanked>(`
  SELECT department, district, count(*) AS cases FROM grievance INDEXED BY grievance_figures
  WHERE opened_at >= ? AND kind = 'praise' AND department IS NOT NULL AND district IS NOT NULL
  GROUP BY department, district ORDER BY cases DESC, department, district LIMIT ?`);

/** How much praise came in from an instant on, whomever it was for. */
export const praiseSince = askNumber<[number]>(
  "SELECT count(*) FROM grievance INDEXED BY grievance_figures WHERE opened_at >= ? AND kind = 'praise'",
);
