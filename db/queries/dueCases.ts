import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { OfficeId, TicketNumber } from "#domain/ids.ts";
import { askRow, askRows } from "../ask.ts";
import type { Reader } from "../connection.ts";

/** A case that falls due and is not late yet. */
export interface DueCase {
  readonly ticket: TicketNumber;
  readonly department: DepartmentCode | null;
  readonly district: DistrictName | null;
  /** The office that it is marked to; null for none. */
  readonly office: OfficeId | null;
  /** Milliseconds UTC. */
  readonly dueAt: number;
}

/** What falls due from an instant until before another, the soonest first; how many reports of offices, and how many cases that the cell has still to mark. */
export function dueCases(
  reader: Reader,
  { from, before, limit }: { readonly from: number; readonly before: number; readonly limit: number },
): { readonly reports: number; readonly markings: number; readonly cases: readonly DueCase[] } {
  const { reports, all } = totals(reader, from, before) ?? { reports: 0, all: 0 };
  return { reports, markings: all - reports, cases: soonest(reader, from, before, limit) };
}

const DUE = "FROM grievance INDEXED BY grievance_due WHERE overdue = 0 AND due_at IS NOT NULL AND due_at >= ? AND due_at < ?";
const totals = askRow<[number, number], { readonly reports: number; readonly all: number }>(
  `SELECT count(marked_office) AS reports, count(*) AS "all" ${DUE}`,
);
const soonest = askRows<[number, number, number], DueCase>(
  `SELECT ticket, department, district, marked_office AS office, due_at AS dueAt ${DUE} ORDER BY due_at, opened_at, id LIMIT ?`,
);
