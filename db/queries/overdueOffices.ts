import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { openCells } from "./openCells.ts";

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
  const owing = openCells(reader)
    .filter(({ overdue }) => overdue > 0)
    .toSorted((one, other) => other.overdue - one.overdue);
  const least = owing[limit - 1]?.overdue ?? 0;
  // Only those that may be among the first are looked up in the index of cases.
  return owing
    .filter(({ overdue }) => overdue >= least)
    .map(({ department, district, overdue }) => ({ department, district, overdue, oldestDueAt: oldestDueAt(reader, department, district) }))
    .toSorted((one, other) => other.overdue - one.overdue || one.oldestDueAt - other.oldestDueAt)
    .slice(0, limit);
}

function oldestDueAt(reader: Reader, department: string | null, district: string | null): number {
  return statements(reader).oldest.get(department, district) ?? 0;
}

export const OLDEST_OVERDUE = "SELECT min(due_at) FROM grievance g WHERE g.overdue = 1 AND g.department IS ? AND g.district IS ?";

const statements = perConnection(({ sqlite }) => ({
  oldest: sqlite.prepare<[string | null, string | null], number>(OLDEST_OVERDUE).pluck(),
}));
