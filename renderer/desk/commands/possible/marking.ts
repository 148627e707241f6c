import type { DeskCommand } from "#contract/desk.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";

type Standing = Pick<Grievance, "state" | "department" | "district">;

/**
 * Marks to a department of the case's district. Where it is the one proposed, the proposal is taken, with the office that it names; what else of its
 * incident waits is marked to the same department, whatever was proposed for it.
 */
export function markTo({ state, department: proposed, district }: Standing, department: DepartmentCode, isWide = false): DeskCommand {
  if (state === "new" && department === proposed) return isWide ? { do: "accept", department } : { do: "accept" };
  return { do: "act", action: { type: "mark", to: { department, district, office: null } } };
}
