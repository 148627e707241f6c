import { branchOfArea } from "../department/branches.ts";
import { ladderOf } from "../department/offices.ts";
import type { DepartmentCode } from "../department/departments.ts";
import { areaNamed } from "../geography/areas.ts";
import { DISTRICTS } from "../geography/districts.ts";
import type { DistrictName } from "../geography/districts.ts";
import { partsOfOfficeId } from "./office.ts";
import type { Office, OfficeLevel } from "./office.ts";
import type { Words } from "../text/words.ts";
import { CHIEF_MINISTERS_OFFICE, DEPUTY_COMMISSIONER, DIVISIONAL_COMMISSIONER, office, standardOffices } from "./standardOffices.ts";
import { secretaryTitleOf } from "./secretaries.ts";

/**
 * The office of an id, without the registry. An id of the right form is an office also where its block or town is not a standard
 * one; it is in `district` where the area does not tell. Null for a text of another form.
 */
export function officeOfId(id: string, district: DistrictName | null = null): Office | null {
  byId ??= new Map(standardOffices().map((each) => [each.id, each]));
  const standard = byId.get(id);
  if (standard !== undefined) return standard;
  const parts = partsOfOfficeId(id);
  if (parts === null) return null;
  const { department, level, area } = parts;
  if (area === null) return office(department, level, null, null, titleOf(department, level));
  const { area: name, branch } = branchOfArea(department, area);
  return office(department, level, area, districtOfArea(level, name, district), titleOf(department, level, branch));
}

let byId: ReadonlyMap<string, Office> | undefined;

/** The district in brackets after the area, where two districts have an area of that name. */
function bracketedIn(area: string): string | null {
  const open = area.lastIndexOf(" (");
  return open >= 0 && area.endsWith(")") ? area.slice(open + 2, -1) : null;
}

function districtOfArea(level: OfficeLevel, area: string, district: DistrictName | null): DistrictName | null {
  if (level === "division") return null;
  const named = DISTRICTS.find(({ name }) => name === (bracketedIn(area) ?? area));
  return named?.name ?? district ?? areaNamed(area)?.district ?? null;
}

function titleOf(department: DepartmentCode, level: OfficeLevel, branch?: string): Words {
  if (level === "district-head") return DEPUTY_COMMISSIONER;
  if (level === "division" && department === "REVENUE") return DIVISIONAL_COMMISSIONER;
  if (level === "secretary") return secretaryTitleOf(department);
  if (level === "cmo") return CHIEF_MINISTERS_OFFICE.title;
  return ladderOf(department).find((rung) => rung.level === level && rung.branch === branch)?.title ?? IN_CHARGE;
}

const IN_CHARGE: Words = { en: "Officer in charge", hi: "प्रभारी अधिकारी" };
