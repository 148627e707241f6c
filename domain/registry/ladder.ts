import { areaOfBranch, branchOfArea } from "../department/branches.ts";
import { areaNamed } from "../geography/areas.ts";
import { districtOf } from "../geography/districts.ts";
import type { DepartmentCode } from "../department/departments.ts";
import type { Mark } from "../grievance/office.ts";
import { isInForce, officeIdOf, rankOf } from "./office.ts";
import type { Office } from "./office.ts";
import type { Registry } from "./registry.ts";
import { hasSecretary, secretaryDepartmentOf } from "./secretaries.ts";
import { CHIEF_MINISTERS_OFFICE } from "./standardOffices.ts";

/*
 * Every department has its own line to its head and its secretary; the Chief Minister's Office is above all. For departments of the
 * general administration (revenue, disaster, family id, the nodal officers, and bodies outside the State) the Deputy Commissioner and
 * the Divisional Commissioner are rungs of the line. For all others they are not, but they settle disputes between departments of
 * one district.
 */

/**
 * The offices above that of a mark, nearest first, each of a higher level, up to the Chief Minister's Office; empty only for that
 * office itself. With `at` (milliseconds UTC) only offices that exist then.
 */
export function superiorsOf(mark: Mark, registry: Registry, at: number | null = null): readonly Office[] {
  const from = registry.officeOfMark(mark);
  const above = risingFrom(from, lineAbove(from, registry), at);
  return above.filter(({ level }, index) => above.findIndex((each) => each.level === level) === index);
}

/** The lowest office above both, which settles their dispute: in one district the Deputy Commissioner. */
export function commonSuperiorOf(one: Mark, other: Mark, registry: Registry, at: number | null = null): Office {
  const overOther = new Set(overseersOf(other, registry, at).map(({ id }) => id));
  return overseersOf(one, registry, at).find(({ id }) => overOther.has(id)) ?? top(registry);
}

/**
 * The offices that may hear a complaint against the officer who held an office at `heldAt`, nearest first: its superiors, except
 * those that the same officer holds at `at`. Both are milliseconds UTC.
 */
export function seniorsTo(mark: Mark, registry: Registry, at: number | null = null, heldAt: number | null = at): readonly Office[] {
  const superiors = superiorsOf(mark, registry, at);
  if (at === null || heldAt === null) return superiors;
  const accused = registry.holderAt(registry.officeOfMark(mark).id, heldAt)?.officer.id;
  return accused === undefined ? superiors : superiors.filter(({ id }) => registry.holderAt(id, at)?.officer.id !== accused);
}

/** The offices of its own line, and the heads of the district and the division. */
function overseersOf(mark: Mark, registry: Registry, at: number | null): readonly Office[] {
  const from = registry.officeOfMark(mark);
  const over = risingFrom(from, [...lineAbove(from, registry), ...administrationOf(from, registry)], at);
  // Nobody is above the top office, so it settles its own disputes.
  return over.length === 0 ? [top(registry)] : over;
}

const ADMINISTRATION: ReadonlySet<DepartmentCode> = new Set<DepartmentCode>(["REVENUE", "DISASTER", "CRID", "CMO", "CENTRAL"]);

function lineAbove(from: Office, registry: Registry): readonly (Office | null)[] {
  const { department, district, area } = from;
  const place = from.level === "block" && area !== null ? areaNamed(area, district) : undefined;
  const subDivision = place !== undefined && place.district === district ? place.subDivision : null;
  const listed = (level: Office["level"], of: string | null) => {
    const id = officeIdOf(department, level, of);
    return registry.isListed(id) ? registry.office(id) : null;
  };
  // An office of a branch is under the branch's own office of the district.
  const branch = area === null ? undefined : branchOfArea(department, area).branch;
  return [
    subDivision === null ? null : listed("sub-division", subDivision),
    district === null ? null : (listed("district", areaOfBranch(district, branch)) ?? listed("district", district)),
    // A circle of the department that covers the district or its division, where one is listed.
    district === null ? null : (listed("division", district) ?? listed("division", districtOf(district).division)),
    ...(ADMINISTRATION.has(department) ? administrationOf(from, registry) : []),
    listed("department", null),
    hasSecretary(department) ? registry.office(officeIdOf(secretaryDepartmentOf(department), "secretary", null)) : null,
    top(registry),
  ];
}

function administrationOf({ district }: Office, registry: Registry): readonly (Office | null)[] {
  if (district === null) return [];
  return [
    registry.office(officeIdOf("REVENUE", "district-head", district)),
    registry.office(officeIdOf("REVENUE", "division", districtOf(district).division)),
  ];
}

/** The candidates of higher levels, from low to high; within a level in the given order. */
function risingFrom(from: Office, candidates: readonly (Office | null)[], at: number | null): readonly Office[] {
  return candidates
    .filter((each) => each !== null)
    .filter((each) => rankOf(each.level) > rankOf(from.level) && (at === null || each.level === "cmo" || isInForce(each, at)))
    .toSorted((one, other) => rankOf(one.level) - rankOf(other.level));
}

function top(registry: Registry): Office {
  return registry.office(CHIEF_MINISTERS_OFFICE.id) ?? CHIEF_MINISTERS_OFFICE;
}
