import { DEPARTMENT_CODES } from "../department/departments.ts";
import type { DepartmentCode } from "../department/departments.ts";
import type { CaseFilter } from "../desk/filter.ts";
import { DISTRICTS } from "../geography/districts.ts";
import type { DistrictName } from "../geography/districts.ts";
import type { ReviewScope } from "./review.ts";

/** One stop of a review: a district or a department. */
export type Stop =
  | { readonly of: "district"; readonly district: DistrictName }
  | { readonly of: "department"; readonly department: DepartmentCode };

/** The stop of a key; null for a key that is neither a district nor a department. */
export function stopOfKey(key: string): Stop | null {
  const district = DISTRICTS.find(({ name }) => name === key)?.name;
  if (district !== undefined) return { of: "district", district };
  const department = DEPARTMENT_CODES.find((code) => code === key);
  return department === undefined ? null : { of: "department", department };
}

/** The filter of the cases of a stop. */
export function filterOfStop(stop: Stop): CaseFilter {
  return stop.of === "district" ? { districts: [stop.district] } : { departments: [stop.department] };
}

export function goesThrough(scope: ReviewScope, stop: Stop): boolean {
  if (scope.of === "districts") return stop.of === "district" && scope.districts.includes(stop.district);
  return stop.of === "department" && scope.departments.includes(stop.department);
}
