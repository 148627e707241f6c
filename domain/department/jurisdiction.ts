import type { DistrictName } from "../geography/districts.ts";
import type { DepartmentCode } from "./departments.ts";
import { electricityCompanyOf } from "./electricity.ts";

/** Whether a department may answer in a district; one that is not known leaves it open. Most departments answer in all of them. */
export function servesDistrict(code: DepartmentCode, district: DistrictName | null): boolean {
  return departmentIn(code, district) === code;
}

/**
 * The department that answers in a district for what this one answers for in its own: of the electricity companies the district's, and where there is
 * no metropolitan authority the municipal body.
 */
export function departmentIn<Code extends DepartmentCode | null>(code: Code, district: DistrictName | null): Code | DepartmentCode {
  if (district === null || code === null) return code;
  if (isElectricityCompany(code)) return electricityCompanyOf(district);
  return code === "GMDA" && !METROPOLITAN.has(district) ? "ULB" : code;
}

/** Whether two departments sort what they answer for alike: the same department, or both of the electricity companies. */
export function haveSameCategories(one: DepartmentCode | null, other: DepartmentCode | null): boolean {
  return one === other || (one !== null && other !== null && isElectricityCompany(one) && isElectricityCompany(other));
}

function isElectricityCompany(code: DepartmentCode): boolean {
  return code === "UHBVN" || code === "DHBVN";
}

/** The districts with a metropolitan development authority; the authorities share one code. */
const METROPOLITAN: ReadonlySet<DistrictName> = new Set<DistrictName>(["Gurugram", "Faridabad", "Panchkula", "Sonipat", "Hisar"]);
