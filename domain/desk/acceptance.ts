import type { DepartmentCode } from "../department/departments.ts";
import type { DistrictName } from "../geography/districts.ts";
import type { GrievanceAction } from "../grievance/actions.ts";
import type { Mark } from "../grievance/office.ts";
import type { OfficeId } from "../ids.ts";
import type { Kind } from "../proposal/proposal.ts";

/** The fields of a case that decide what accepting its proposal does, with a person's corrections. */
export interface Proposed {
  readonly kind: Kind;
  readonly department: DepartmentCode | null;
  readonly district: DistrictName | null;
  /** The office by the registry; null for the department's office of the district. */
  readonly office: OfficeId | null;
}

/** The command that accepts a proposal; null where a person has to decide something first. */
export function acceptanceOf({ kind, department, district, office }: Proposed): GrievanceAction | null {
  if (kind === "other") return { type: "set-aside", aside: { as: "not-a-grievance", reason: "No complaint, request or suggestion" } };
  if (department === null) return null;
  const to: Mark = { department, district, office };
  return { type: "mark", to };
}
