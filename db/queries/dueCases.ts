import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { OfficeId, TicketNumber } from "#domain/ids.ts";
import { askNumber, askRows } from "../ask.ts";
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

/** What falls due from an instant until before another, the soonest first, and how many there are. */
export function dueCases(
  reader: Reader,
  { from, before, limit }: { readonly from: number; readonly before: number; readonly limit: number },
): { readonly total: number; readonly cases: readonly DueCase[] } {
  return { total: total(reader, from, before), cases: soonest(reader, from, before, limit) };
}

const DUE = "FROM grievance INDEXED BY grievance_due WHERE overdue = 0 AND due_at IS NOT NULL AND due_at >= ? AND due_at < ?";
const total = askNumber<[number, number]>(`SELECT count(*) ${DUE}`);
const soonest = askRows<[number, number, number], DueCase>(
  `SELECT ticket, department, district, marked_office AS office, due_at AS dueAt ${DUE} ORDER BY due_at, opened_at, id LIMIT ?`,
);
