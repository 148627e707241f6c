import type { DepartmentCode } from "../department/departments.ts";
import type { DistrictName } from "../geography/districts.ts";
import type { Capability, Role } from "./roles.ts";

/** A part of the record: these departments in these districts; null for all departments, or all districts. {@link sees} says which cases are in it. */
export interface Scope {
  readonly departments: readonly DepartmentCode[] | null;
  readonly districts: readonly DistrictName[] | null;
}

/** A department in a district: of an office, or of what a case is about. */
interface Cell {
  readonly department: string | null;
  readonly district: string | null;
}

/** What of a case tells who sees it. */
interface SeenCase extends Cell {
  readonly markedTo: Cell | null;
  readonly additionalMarks: readonly Cell[];
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

/**
 * The one rule of who sees a case within a scope; `db/scope` says the same in SQL. It is seen
 * - where it happened: what is known of its department and district is within, and what the scope names is not all unknown. So an unknown district hides no
 *   case of a department from that department, while a case of which nothing is known is the room's alone;
 * - where it is answered: it is marked to an office within, first or additionally, wherever it happened.
 */
export function sees(scope: Scope, { department, district, markedTo, additionalMarks }: SeenCase): boolean {
  const { departments, districts } = scope;
  const isThere = mayHold(departments, department) && mayHold(districts, district);
  const isKnown = (departments !== null && department !== null) || (districts !== null && district !== null);
  return (isThere && isKnown) || [markedTo, ...additionalMarks].some((mark) => mark !== null && isWithin(scope, mark));
}

/** Whether an office is one of the scope. One of the whole State is in no district's. */
export function isWithin({ departments, districts }: Scope, { department, district }: Cell): boolean {
  return holds(departments, department) && holds(districts, district);
}

export function sameScope(one: Scope | null, other: Scope | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function holds(among: readonly string[] | null, value: string | null): boolean {
  return among === null || (value !== null && among.includes(value));
}

function mayHold(among: readonly string[] | null, value: string | null): boolean {
  return value === null || holds(among, value);
}
