import type { DepartmentCode } from "./departments.ts";
import { ladderOf } from "./offices.ts";
import type { Rung } from "./offices.ts";

/**
 * The rungs that may answer for a category of a department, from the lowest: one of each level, its branch's own where it has one.
 * Without a category, or with one that has no rule, those that belong to no branch.
 */
export function rungsFor(code: DepartmentCode, category: string | null): readonly Rung[] {
  const { branch, from } = ruleOf(code, category) ?? { branch: null, from: null };
  const open = ladderOf(code).filter((rung) => rung.branch === undefined || rung.branch === branch);
  const lowest = from === null ? 0 : open.findIndex(({ level }) => level === from);
  return open
    .slice(lowest)
    .filter(({ level, branch: own }) => own !== undefined || !open.some((each) => each.level === level && each.branch));
}

interface Rule {
  /** Null where the category only keeps away from the lower rungs. */
  readonly branch: string | null;
  /** The lowest rung that answers for it. */
  readonly from: Rung["level"];
}

function ruleOf(code: DepartmentCode, category: string | null): Rule | null {
  return category === null ? null : (RUNGS_BY_CATEGORY[code]?.[category] ?? null);
}

/** Where the category decides who answers; `/` divides a category from a matter of it that has a rung of its own. */
export const RUNGS_BY_CATEGORY: Readonly<Partial<Record<DepartmentCode, Readonly<Record<string, Rule>>>>> = {
  TRANSPORT: {
    "licence/driving": { branch: "RTA", from: "sub-division" },
    licence: { branch: "RTA", from: "district" },
    "private-transport": { branch: "RTA", from: "district" },
  },
  // The lowest rung heads a hospital; food in the bazaar is none of its matters.
  HEALTH: { adulteration: { branch: null, from: "district" } },
  PANCHAYAT: { mgnrega: { branch: "Zila Parishad", from: "block" } },
  WCD: { "child-marriage": { branch: "Protection", from: "district" } },
  MARKETING_BOARD: { "link-road": { branch: "Works", from: "district" } },
  HSVP: { sector: { branch: "Works", from: "district" } },
  HOUSING: { "urban-housing": { branch: "ADC", from: "district" } },
  TCP: { "illegal-colony": { branch: "Enforcement", from: "district" } },
  EXCISE: { liquor: { branch: "Excise", from: "district" }, tax: { branch: "ST", from: "district" } },
  LABOUR: { "safety/factory": { branch: "Industrial Safety", from: "district" } },
};

/** `Karnal, RTA`: the area of an office of a branch, which tells it from the other office of its level there. */
export function areaOfBranch(area: string, branch: string | undefined): string {
  return branch === undefined ? area : `${area}${BRANCH}${branch}`;
}

/** The area and the branch of `Karnal, RTA`. Only a branch of this department counts; areas may have commas of their own. */
export function branchOfArea(code: DepartmentCode, written: string): { readonly area: string; readonly branch?: string } {
  const at = written.lastIndexOf(BRANCH);
  const branch = at < 0 ? undefined : written.slice(at + BRANCH.length);
  const isKnown = branch !== undefined && ladderOf(code).some((rung) => rung.branch === branch);
  return isKnown ? { area: written.slice(0, at), branch } : { area: written };
}

const BRANCH = ", ";
