import type { DeskCommand } from "#contract/desk.ts";
import type { CaseHistory } from "#contract/grievances.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import { proposedOffice } from "#domain/registry/proposedOffice.ts";

interface Standing {
  readonly grievance: Pick<Grievance, "state" | "department" | "district" | "place">;
  readonly proposal: Pick<CaseHistory["proposal"], "departments" | "district" | "place" | "office">;
}

/**
 * Marks to a department of the case's district. Where it is the one proposed, the proposal is taken, with the office that it names; what else of its
 * incident waits is marked to the same department, whatever was proposed for it. Where the proposal thought of the department too, one case
 * goes to the office that it names there, as long as the place is the same; the offices of a whole incident may differ.
 */
export function markTo(
  { grievance: { state, department: proposed, district, place }, proposal }: Standing,
  department: DepartmentCode,
  isWide = false,
): DeskCommand {
  if (state === "new" && department === proposed) return isWide ? { do: "accept", department } : { do: "accept" };
  // One case that waits is marked by the engine, which knows in whose area its place lies.
  if (state === "new" && !isWide) return { do: "accept", department };
  const office = isWide || place !== proposal.place ? null : proposedOffice(proposal, department, district);
  return { do: "act", action: { type: "mark", to: { department, district, office } } };
}
