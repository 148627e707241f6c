import { describe, expect, test } from "vitest";
import { areaOfBranch, branchOfArea, rungsFor, RUNGS_BY_CATEGORY } from "../department/branches.ts";
import { DEPARTMENT_CODES } from "../department/departments.ts";
import type { DepartmentCode } from "../department/departments.ts";
import { ladderOf } from "../department/offices.ts";
import { officeIdOfGuess, partsOfOfficeId } from "./office.ts";
import { labelOf, officeLabel } from "./officeLabel.ts";
import { officeOfId } from "./officeOfId.ts";
import { standardRegistry } from "./registry.ts";
import { superiorsOf } from "./ladder.ts";
import { standardOffices } from "./standardOffices.ts";
import { categories } from "../understanding/categories.ts";
import { officeFor } from "../understanding/office.ts";

const rules = Object.entries(RUNGS_BY_CATEGORY).flatMap(([code, own]) =>
  Object.entries(own).map(([category, rule]) => ({ code: code as DepartmentCode, category, ...rule })),
);
const inKarnal = {
  district: "Karnal",
  subDivision: "Gharaunda",
  tehsil: "Gharaunda",
  block: null,
  town: null,
  village: null,
  locality: null,
  candidates: [],
  places: [],
} as const;
const label = (code: DepartmentCode, category: string | null) => officeFor(code, inKarnal, category).title.en;

describe("where the category decides who answers", () => {
  test.each(rules)("$code $category has a rung of the ladder, and is a category", ({ code, category, branch, from }) => {
    expect(categories().map((each) => `${each.department} ${each.code}`)).toContain(`${code} ${category.split("/")[0]!}`);
    const ladder = ladderOf(code);
    const [lowest] = rungsFor(code, category);
    expect(ladder).toContain(lowest);
    expect(lowest?.level).toBe(from);
    expect(ladder.some((rung) => rung.level === from)).toBe(true);
    if (branch !== null) expect(rungsFor(code, category).map((rung) => rung.branch)).toContain(branch);
  });

  test("every branch has a category, and every rung of no branch answers without one", () => {
    for (const code of DEPARTMENT_CODES) {
      const branches = new Set(ladderOf(code).flatMap(({ branch }) => branch ?? []));
      expect(branches).toEqual(new Set(rules.flatMap((rule) => (rule.code === code && rule.branch !== null ? [rule.branch] : []))));
      const common = ladderOf(code).filter(({ branch }) => branch === undefined);
      expect(rungsFor(code, null)).toEqual(common);
      expect(rungsFor(code, "no-such-category")).toEqual(common);
    }
  });

  test.each<[DepartmentCode, string | null, string]>([
    ["TRANSPORT", null, "General Manager, Haryana Roadways, Transport, Karnal"],
    ["TRANSPORT", "bus-service", "General Manager, Haryana Roadways, Transport, Karnal"],
    ["TRANSPORT", "licence", "Secretary, Regional Transport Authority, Transport, Karnal"],
    ["TRANSPORT", "private-transport", "Secretary, Regional Transport Authority, Transport, Karnal"],
    ["TRANSPORT", "licence/driving", "Sub-Divisional Magistrate (driving licence), Transport, Gharaunda"],
    ["HEALTH", "medicine", "Senior Medical Officer, Health, Gharaunda"],
    ["HEALTH", "adulteration", "Civil Surgeon, Health, Karnal"],
    ["PANCHAYAT", "mgnrega", "Block Development and Panchayat Officer, Panchayats, Gharaunda"],
    ["WCD", "anganwadi", "Child Development Project Officer, Women & Child, Gharaunda"],
    ["WCD", "child-marriage", "Protection-cum-Child Marriage Prohibition Officer, Women & Child, Karnal"],
    ["MARKETING_BOARD", "mandi", "Secretary, Market Committee, Marketing Board, Gharaunda"],
    ["MARKETING_BOARD", "link-road", "Executive Engineer, Marketing Board, Karnal"],
    ["HSVP", "plots", "Estate Officer, HSVP, Karnal"],
    ["HSVP", "sector", "Executive Engineer, HSVP, Karnal"],
    ["HOUSING", "housing-board", "Estate Manager, Housing Board, Housing, Karnal"],
    ["HOUSING", "urban-housing", "Additional Deputy Commissioner, nodal officer, Housing, Karnal"],
    ["TCP", "builder", "District Town Planner, Town Planning, Karnal"],
    ["TCP", "illegal-colony", "District Town Planner (Enforcement), Town Planning, Karnal"],
    ["EXCISE", "liquor", "Deputy Excise and Taxation Commissioner (Excise), Excise, Karnal"],
    ["EXCISE", "tax", "Deputy Excise and Taxation Commissioner (ST), Excise, Karnal"],
    ["LABOUR", "safety", "Assistant Labour Commissioner, Labour, Karnal"],
    ["LABOUR", "safety/factory", "Assistant Director, Industrial Safety, Labour, Karnal"],
  ])("%s with %s goes to %s", (code, category, title) => expect(label(code, category)).toBe(title));

  test("village employment goes to the Zila Parishad where the block is not known", () => {
    expect(officeFor("PANCHAYAT", { ...inKarnal, tehsil: null }, "mgnrega").title.en).toBe(
      "Chief Executive Officer, Zila Parishad, Panchayats, Karnal",
    );
  });
});

describe("an office of a branch", () => {
  test("has an id of its own in the registry, and the label that was proposed", () => {
    for (const { code, category } of rules) {
      const proposed = officeFor(code, inKarnal, category);
      const id = officeIdOfGuess(proposed, "Karnal");
      expect(standardRegistry().isListed(id)).toBe(true);
      const office = standardRegistry().office(id)!;
      const { branch } = branchOfArea(code, partsOfOfficeId(id)!.area!);
      expect(labelOf(office).en.endsWith(branchOfArea(code, office.area!).area)).toBe(true);
      expect(office.title).toEqual(rungsFor(code, category).find((rung) => rung.level === office.level && rung.branch === branch)?.title);
    }
  });

  test("no two standard offices have one id", () => {
    const ids = standardOffices().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("is known by its id also where its area is none of ours", () => {
    const id = officeIdOfGuess({ department: "TRANSPORT", level: "sub-division", jurisdiction: areaOfBranch("Nayagaon", "RTA") }, "Karnal");
    expect(officeOfId(id, "Karnal")).toMatchObject({ title: { en: "Sub-Divisional Magistrate (driving licence)" }, district: "Karnal" });
    expect(officeLabel(id).en).toBe("Sub-Divisional Magistrate (driving licence), Transport, Nayagaon");
    expect(branchOfArea("PHED", "Nayagaon, RTA")).toEqual({ area: "Nayagaon, RTA" });
  });

  test("is under its branch's office of the district", () => {
    const mark = { department: "TRANSPORT", district: "Karnal", office: "TRANSPORT/sub-division/Gharaunda, RTA" } as const;
    expect(superiorsOf(mark, standardRegistry()).map(({ id }) => id)).toEqual([
      "TRANSPORT/district/Karnal, RTA",
      "TRANSPORT/department",
      "TRANSPORT/secretary",
      "CMO/cmo",
    ]);
  });
});
