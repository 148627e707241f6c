import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import type { GrievanceId, OfficeId, TicketNumber } from "#domain/ids.ts";
import { askNumber, askRows } from "../ask.ts";
import type { Reader } from "../connection.ts";

/** An open case that was shown to the top for its age. All instants are milliseconds UTC. */
export interface RedFlag {
  readonly grievanceId: GrievanceId;
  readonly ticket: TicketNumber;
  readonly department: DepartmentCode | null;
  readonly district: DistrictName | null;
  /** The office that it is marked to. */
  readonly office: OfficeId | null;
  readonly openedAt: number;
  readonly flaggedAt: number;
}

/** The oldest of them, and how many there are. */
export function openRedFlags(reader: Reader, limit: number): { readonly total: number; readonly oldest: readonly RedFlag[] } {
  return { total: total(reader), oldest: oldest(reader, limit) };
}

export const OLDEST_RED_FLAGS = `
  SELECT id AS grievanceId, ticket, department, district, marked_office AS office, opened_at AS openedAt, red_flagged_at AS flaggedAt
  FROM grievance INDEXED BY grievance_open_red_flag WHERE red_flagged_at IS NOT NULL AND state IN (${OPEN_STATES.map((state) => `'${state}'`).join(", ")})
  ORDER BY opened_at, id LIMIT ?`;

const total = askNumber<[]>("SELECT value FROM total WHERE name = 'openRedFlags'");
const oldest = askRows<[number], RedFlag>(OLDEST_RED_FLAGS);
