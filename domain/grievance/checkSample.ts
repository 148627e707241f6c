import { v5 } from "uuid";
import type { CheckCallRule } from "../clock/policy.ts";
import type { DepartmentCode } from "../department/departments.ts";
import type { GrievanceId } from "../ids.ts";

/** A case that was disposed of in the week that is drawn from. */
export interface Candidate {
  readonly id: GrievanceId;
  readonly department: DepartmentCode | null;
}

/**
 * The disposed cases of a week that are drawn for a call to the citizen: of each department so many, those whose hash with the week is
 * lowest. Nobody can choose or foresee them, and every seat that knows the same cases draws the same ones.
 */
export function checkSample(
  candidates: readonly Candidate[],
  week: string,
  { perDepartment, departments }: CheckCallRule,
): readonly GrievanceId[] {
  const lots = candidates.map((candidate) => ({ ...candidate, lot: v5(`${week} ${candidate.id}`, LOTS) })).toSorted(byLot);
  const drawn = new Map<DepartmentCode, number>();
  const ids: GrievanceId[] = [];
  for (const { id, department } of lots) {
    if (department === null) continue;
    const before = drawn.get(department) ?? 0;
    if (before >= (departments[department] ?? perDepartment)) continue;
    drawn.set(department, before + 1);
    ids.push(id);
  }
  return ids;
}

function byLot(one: { readonly lot: string }, other: { readonly lot: string }): number {
  return one.lot < other.lot ? -1 : Number(one.lot > other.lot);
}

/** The uuid namespace of the draw; it must never change. */
const LOTS = "0d2f6f9a-64d4-4b0a-9a3c-8f7d2a51c6e4";
