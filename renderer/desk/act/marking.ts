import type { DeskAct } from "#contract/desk.ts";
import type { OfficeAnswer } from "#contract/registry.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { Mark } from "#domain/grievance/office.ts";
import { officeIdOfMark } from "#domain/registry/registry.ts";

type Standing = Pick<Grievance, "state" | "department" | "district">;

/** Marks to a department of the case's district. Where it is the one proposed, the proposal is taken, with the office that it names. */
export function markTo({ state, department: proposed, district }: Standing, department: DepartmentCode): DeskAct {
  if (state === "new" && department === proposed) return { do: "accept" };
  return { do: "act", action: { type: "mark", to: { department, district, office: null } } };
}

/** What marks to an office: the district's own one is not named. */
export function markOfOffice(
  { id, department, district }: Pick<OfficeAnswer, "id" | "department" | "district">,
  of: Pick<Grievance, "district">,
): Mark {
  const mark: Mark = { department, district: district ?? of.district, office: null };
  return officeIdOfMark(mark) === id ? mark : { ...mark, office: id };
}
