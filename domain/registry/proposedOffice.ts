import type { DepartmentCode } from "../department/departments.ts";
import type { DistrictName } from "../geography/districts.ts";
import type { OfficeId } from "../ids.ts";
import type { OfficeGuess } from "../proposal/proposal.ts";
import { officeIdOfGuess } from "./office.ts";
import { officeIdOfMark } from "./registry.ts";

type Seat = Pick<OfficeGuess, "level" | "jurisdiction">;

interface Proposed {
  readonly departments: readonly { readonly code: DepartmentCode; readonly office?: Seat | null }[];
  readonly district: DistrictName | null;
  readonly office: OfficeGuess | null;
}

/**
 * The office that a proposal names for a department, as long as the case is still of that district; null where the proposal did not think
 * of the department. Null also stands for the district's own office, which a mark does not have to name.
 */
export function proposedOffice(
  { departments, district: proposedDistrict, office }: Proposed,
  department: DepartmentCode,
  district: DistrictName | null,
): OfficeId | null {
  const seat = office?.department === department ? office : departments.find(({ code }) => code === department)?.office;
  if (!seat || proposedDistrict !== district) return null;
  const proposed = officeIdOfGuess({ ...seat, department }, district);
  return proposed === officeIdOfMark({ department, district, office: null }) ? null : proposed;
}
