import type { DepartmentCode } from "../department/departments.ts";
import type { DistrictName } from "../geography/districts.ts";
import type { GrievanceAction } from "../grievance/actions.ts";
import type { Mark } from "../grievance/office.ts";
import type { OfficeId } from "../ids.ts";
import type { Kind } from "../proposal/proposal.ts";

/** What of a case its acceptance rests on: as it is now, a person's corrections included. */
export interface Proposed {
  readonly kind: Kind;
  readonly department: DepartmentCode | null;
  readonly district: DistrictName | null;
  /** The office that the registry names for department, place and level; null for the district office. */
  readonly office: OfficeId | null;
}

/** The act that takes a proposal as it is; null where a person has to say something first. */
export function acceptanceOf({ kind, department, district, office }: Proposed): GrievanceAction | null {
  if (kind === "other") return { type: "set-aside", aside: { as: "not-a-grievance", reason: "No complaint, request or suggestion" } };
  if (department === null) return null;
  const to: Mark = { department, district, office };
  return { type: "mark", to };
}
