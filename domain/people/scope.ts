import type { DepartmentCode } from "../department/departments.ts";
import type { DistrictName } from "../geography/districts.ts";
import type { Capability, Role } from "./roles.ts";

/**
 * The cases that a person sees: those of these departments in these districts; null for all departments, or all districts. A case whose department or district is
 * not known yet is the room's, and in no such scope.
 */
export interface Scope {
  readonly departments: readonly DepartmentCode[] | null;
  readonly districts: readonly DistrictName[] | null;
}

/** One who administers the program does so for the whole room. */
export function mayBeScoped(role: Role): boolean {
  return role !== "administrator";
}

/** What is done to the whole record or to nothing: a person within a scope is not offered it. */
export function needsWholeRecord(capability: Capability): boolean {
  return WHOLE.has(capability);
}

const WHOLE: ReadonlySet<Capability> = new Set<Capability>(["review", "settings", "people", "sources", "policies", "audit"]);

export function isWithin(
  { departments, districts }: Scope,
  { department, district }: { readonly department: string | null; readonly district: string | null },
): boolean {
  return holds(departments, department) && holds(districts, district);
}

export function sameScope(one: Scope | null, other: Scope | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function holds(among: readonly string[] | null, value: string | null): boolean {
  return among === null || (value !== null && among.includes(value));
}
