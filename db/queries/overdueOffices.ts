import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";

/** Who owes answers: the overdue cases of one department in one district. */
export interface OverdueOffice {
  readonly department: DepartmentCode | null;
  readonly district: DistrictName | null;
  readonly overdue: number;
  /** The due time that has been missed for the longest. */
  readonly oldestDueAt: number;
}

/** Those who owe most first; among equals the one that has owed longest. */
export function overdueOffices(reader: Reader, limit: number): readonly OverdueOffice[] {
  return statements(reader).worst.all(limit);
}

export const WORST_OFFICES = `
  SELECT nullif(department, '') AS department, nullif(district, '') AS district, overdue,
    (SELECT min(due_at) FROM grievance g
      WHERE g.overdue = 1 AND g.department IS nullif(office.department, '') AND g.district IS nullif(office.district, '')) AS oldestDueAt
  FROM open_cell_figure AS office WHERE overdue > 0
  ORDER BY overdue DESC, oldestDueAt, department, district LIMIT ?`;

const statements = perConnection(({ sqlite }) => ({ worst: sqlite.prepare<[number], OverdueOffice>(WORST_OFFICES) }));
