import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { Reader } from "../connection.ts";
import { openCells } from "./heat.ts";
import { askNumber } from "../ask.ts";

export const OLDEST_OVERDUE = "SELECT min(due_at) FROM grievance g WHERE g.overdue = 1 AND g.department IS ? AND g.district IS ?";

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
  const cells = openCells(reader);
  const least = leastOfFirst(cells, limit);
  // Only those that may be among the first are looked up in the index of cases.
  return cells
    .filter(({ overdue }) => overdue > 0 && overdue >= least)
    .map(({ department, district, overdue }) => ({ department, district, overdue, oldestDueAt: oldestDueAt(reader, department, district) }))
    .toSorted((one, other) => other.overdue - one.overdue || one.oldestDueAt - other.oldestDueAt)
    .slice(0, limit);
}

/** What the last of the first `limit` owes; 0 where there are not so many. */
function leastOfFirst(cells: readonly { readonly overdue: number }[], limit: number): number {
  const first = Array.from({ length: limit }, () => 0);
  for (const { overdue } of cells) {
    let at = limit;
    while (at > 0 && (first[at - 1] ?? 0) < overdue) at -= 1;
    if (at === limit) continue;
    first.copyWithin(at + 1, at);
    first[at] = overdue;
  }
  return first.at(-1) ?? 0;
}

const oldestDueAt = askNumber<[department: string | null, district: string | null]>(OLDEST_OVERDUE);
