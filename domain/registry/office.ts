import { DEPARTMENT_CODES } from "../department/departments.ts";
import type { DepartmentCode } from "../department/departments.ts";
import { areaOfBranch, branchOfArea } from "../department/branches.ts";
import { areaNamed } from "../geography/areas.ts";
import type { DistrictName } from "../geography/districts.ts";
import type { OfficeId } from "../ids.ts";
import type { Words } from "../text/words.ts";
import type { OfficeGuess } from "../proposal/proposal.ts";

/** From the level nearest to the citizen up to the Chief Minister's Office. The head of a district is its Deputy Commissioner. */
export const OFFICE_LEVELS = ["block", "sub-division", "district", "district-head", "division", "department", "secretary", "cmo"] as const;
export type OfficeLevel = (typeof OFFICE_LEVELS)[number];

/** A post of authority, independent of its holder. */
export interface Office {
  readonly id: OfficeId;
  readonly department: DepartmentCode;
  readonly level: OfficeLevel;
  /** The name of the block, sub-division, district or division, with the branch where the office is of one (`Karnal, RTA`); null for an office of the whole state. */
  readonly area: string | null;
  /** The district in which the area lies; null for a division and for the state. */
  readonly district: DistrictName | null;
  /** The title of its holder: `Executive Engineer`. */
  readonly title: Words;
  /** Whether its holder is the nodal officer of a district or department; its gaps come first. */
  readonly nodal: boolean;
  /** Exists from and until (exclusive), milliseconds UTC; null for always. */
  readonly fromAt: number | null;
  readonly untilAt: number | null;
}

const STATE_LEVELS: ReadonlySet<OfficeLevel> = new Set<OfficeLevel>(["department", "secretary", "cmo"]);

/** An office of the whole state has no area. */
export function isOfState(level: OfficeLevel): boolean {
  return STATE_LEVELS.has(level);
}

/** `PHED/district/Karnal`, `PHED/department`. The area is left out where the level is of the state. */
export function officeIdOf(department: DepartmentCode, level: OfficeLevel, area: string | null): OfficeId {
  return (isOfState(level) || area === null ? `${department}/${level}` : `${department}/${level}/${area}`) as OfficeId;
}

/** The parts of an office id; null for another text, such as a mark that was typed freely. */
export function partsOfOfficeId(
  id: string,
): { readonly department: DepartmentCode; readonly level: OfficeLevel; readonly area: string | null } | null {
  const [code, rung, ...rest] = id.split("/");
  const department = DEPARTMENT_CODES.find((known) => known === code);
  const level = OFFICE_LEVELS.find((known) => known === rung);
  const area = rest.join("/").trim();
  if (department === undefined || level === undefined || isOfState(level) !== (area === "")) return null;
  return { department, level, area: area === "" ? null : area };
}

/** The office that a proposal names. */
export function officeIdOfGuess(
  { department, level, jurisdiction }: Pick<OfficeGuess, "department" | "level" | "jurisdiction">,
  district: DistrictName | null,
): OfficeId {
  return officeIdIn(department, level === "administrative-secretary" ? "secretary" : level, jurisdiction, district);
}

/** The id of an office of an area in a district. Of two areas of one name, the id of the less known one includes the district. */
export function officeIdIn(department: DepartmentCode, level: OfficeLevel, area: string | null, district: DistrictName | null): OfficeId {
  if (area === null || district === null || (level !== "block" && level !== "sub-division")) return officeIdOf(department, level, area);
  const { area: name, branch } = branchOfArea(department, area);
  const home = areaNamed(name)?.district ?? district;
  return officeIdOf(department, level, areaOfBranch(home === district ? name : `${name} (${district})`, branch));
}

/** 0 for the lowest. */
export function rankOf(level: OfficeLevel): number {
  return OFFICE_LEVELS.indexOf(level);
}

/** Whether a period from and until (exclusive) includes an instant; null bounds are open. */
export function isInForce({ fromAt, untilAt }: { readonly fromAt: number | null; readonly untilAt: number | null }, at: number): boolean {
  return (fromAt === null || fromAt <= at) && (untilAt === null || at < untilAt);
}

/** Whether two rows describe the same office identically. */
export function sameOffice(one: Office, other: Office): boolean {
  const parts = ({ department, level, area, district, title, nodal, fromAt, untilAt }: Office) =>
    JSON.stringify([department, level, area, district, title.en, title.hi, nodal, fromAt, untilAt]);
  return one.id === other.id && parts(one) === parts(other);
}
