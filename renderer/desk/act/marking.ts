import type { DeskAct } from "#contract/desk.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";

type Standing = Pick<Grievance, "state" | "department" | "district">;

/** Marks to a department of the case's district. Where it is the one proposed, the proposal is taken, with the office that it names. */
export function markTo({ state, department: proposed, district }: Standing, department: DepartmentCode): DeskAct {
  if (state === "new" && department === proposed) return { do: "accept" };
  return { do: "act", action: { type: "mark", to: { department, district, office: null } } };
}
