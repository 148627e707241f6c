import { areaOfBranch, rungsFor } from "../department/branches.ts";
import { departmentOf } from "../department/departments.ts";
import type { DepartmentCode } from "../department/departments.ts";
import { MUNICIPAL_BODIES, municipalChiefOf } from "../department/municipalBodies.ts";
import { DABWALI, policeChiefOf, SUPERINTENDENT } from "../department/policeDistricts.ts";
import { areaHindi } from "../geography/areas.ts";
import { districtOf } from "../geography/districts.ts";
import type { Location, OfficeGuess } from "../proposal/proposal.ts";

/** Of a place, what decides whose area it lies in. */
export type Situation = Pick<Location, "district" | "subDivision" | "tehsil" | "block" | "town" | "village">;

/**
 * The office that answers for a department at a place: the lowest rung of the ladder that may answer for the category and whose area is known. Police and
 * towns have their own geography: commissionerates, police districts, municipal bodies.
 */
export function officeFor(code: DepartmentCode, location: Situation, category: string | null = null): OfficeGuess {
  const own = code === "POLICE" ? policeOffice(location) : code === "ULB" ? municipalOffice(location) : null;
  if (own) return own;
  const rungs = rungsFor(code, category);
  for (const { level, title, branch } of rungs) {
    const area = areaOf(code, level, location);
    if (area) return office(code, level, title, area, branch);
  }
  const top = rungs.at(-1);
  return office(code, "department", top?.title ?? { en: "Head of Department", hi: "विभागाध्यक्ष" }, STATE);
}

interface Area {
  readonly en: string;
  readonly hi: string;
}

const STATE: Area = { en: "Haryana", hi: "हरियाणा" };

function areaOf(code: DepartmentCode, level: OfficeGuess["level"], { district, subDivision, tehsil, block }: Situation): Area | null {
  const plain = (name: string | null): Area | null => (name === null ? null : { en: name, hi: areaHindi(name, district) });
  // A Tehsildar has a tehsil, which other blocks may lie in.
  if (level === "block") return plain(code === "REVENUE" ? tehsil : (block ?? tehsil));
  if (level === "sub-division") return plain(subDivision);
  if (level === "district") return district === null ? null : { en: district, hi: districtOf(district).hi };
  return STATE;
}

function office(department: DepartmentCode, level: OfficeGuess["level"], title: Area, area: Area, branch?: string): OfficeGuess {
  const { short } = departmentOf(department);
  return {
    department,
    level,
    title: { en: `${title.en}, ${short.en}, ${area.en}`, hi: `${title.hi}, ${short.hi}, ${area.hi}` },
    jurisdiction: areaOfBranch(area.en, branch),
  };
}

function policeOffice({ district, subDivision, town }: Situation): OfficeGuess | null {
  if (district === null) return null;
  if (subDivision === DABWALI.en || town === DABWALI.en) return office("POLICE", "district", SUPERINTENDENT, DABWALI);
  return office("POLICE", "district", policeChiefOf(district), { en: district, hi: districtOf(district).hi });
}

/** Towns that lie inside a corporation. */
const PART_OF: Readonly<Record<string, string>> = {
  "Ambala City": "Ambala",
  Jagadhri: "Yamunanagar",
  Ballabgarh: "Faridabad",
  Badkhal: "Faridabad",
  Badshahpur: "Gurugram",
  Pinjore: "Kalka",
};

function municipalOffice({ district, town, village }: Situation): OfficeGuess | null {
  if (district === null) return null;
  const named = town ?? (village === null ? district : null);
  if (named === null) return null;
  const body = PART_OF[named] ?? named;
  if (body === district && !MUNICIPAL_BODIES.includes(body)) return null;
  return office("ULB", "sub-division", municipalChiefOf(body), { en: body, hi: areaHindi(body, district) });
}
