import { DEPARTMENT_CODES } from "../department/departments.ts";
import type { DepartmentCode } from "../department/departments.ts";
import { areaOfBranch } from "../department/branches.ts";
import { servesDistrict } from "../department/jurisdiction.ts";
import { MUNICIPAL_BODIES, municipalChiefOf } from "../department/municipalBodies.ts";
import { ladderOf } from "../department/offices.ts";
import type { Rung } from "../department/offices.ts";
import { DABWALI, policeChiefOf, SUPERINTENDENT } from "../department/policeDistricts.ts";
import { areaNamed, areas } from "../geography/areas.ts";
import type { Area } from "../geography/areas.ts";
import { DISTRICTS } from "../geography/districts.ts";
import type { DistrictName } from "../geography/districts.ts";
import { officeIdOf } from "./office.ts";
import type { Office, OfficeLevel } from "./office.ts";
import type { Words } from "../text/words.ts";
import { hasSecretary, secretaryTitleOf, secretaryDepartmentOf } from "./secretaries.ts";

/**
 * The offices that follow from departments, their ladders and geography. What people add or change is in the record and
 * replaces these.
 */
export function standardOffices(): readonly Office[] {
  return (known ??= [...DEPARTMENT_CODES.flatMap(officesOfDepartment), ...generalAdministration(), CHIEF_MINISTERS_OFFICE]);
}

let known: readonly Office[] | undefined;

/** 22 December 2025 in India. */
const HANSI_FROM_AT = Date.UTC(2025, 11, 21, 18, 30);

export function office(
  department: DepartmentCode,
  level: OfficeLevel,
  area: string | null,
  district: DistrictName | null,
  title: Words,
): Office {
  return {
    id: officeIdOf(department, level, area),
    department,
    level,
    area,
    district,
    title,
    nodal: level === "department" || (department === "CMO" && level === "district"),
    fromAt: district === "Hansi" ? HANSI_FROM_AT : null,
    untilAt: null,
  };
}

function officesOfDepartment(code: DepartmentCode): readonly Office[] {
  const own = ladderOf(code).flatMap((rung) => officesOfRung(code, rung));
  if (code === "ULB") own.push(...municipalOffices());
  if (code === "POLICE") own.push(office(code, "district", DABWALI.en, "Sirsa", SUPERINTENDENT));
  if (hasSecretary(code) && secretaryDepartmentOf(code) === code) own.push(office(code, "secretary", null, null, secretaryTitleOf(code)));
  return own;
}

function officesOfRung(code: DepartmentCode, { level, title, branch }: Rung): readonly Office[] {
  if (level === "department") return [office(code, level, null, null, title)];
  if (level === "district")
    return DISTRICTS.filter(({ name }) => servesDistrict(code, name)).map(({ name }) =>
      office(code, level, areaOfBranch(name, branch), name, code === "POLICE" ? policeChiefOf(name) : title),
    );
  const isMeant = level === "sub-division" ? isSubDivision : code === "REVENUE" ? isTehsil : isBlock;
  return areas()
    .filter((area) => isMeant(area) && servesDistrict(code, area.district))
    .map(({ name, district }) => office(code, level, areaOfBranch(name, branch), district, title));
}

const isSubDivision = ({ kind }: Area) => kind === "sub-division";
const isTehsil = (area: Area) => area.kind === "tehsil" || (isOwnTown(area) && !NO_TEHSIL.has(area.name));
/** Most blocks bear the name of their tehsil. */
const isBlock = (area: Area) =>
  area.kind === "tehsil" || area.kind === "block" || (isOwnTown(area) && !NO_BLOCK.has(area.name)) || ALSO_BLOCKS.has(area.name);

/** The town of a district is a tehsil and a block as well, but for these. */
const isOwnTown = ({ kind, name, district }: Area) => kind === "town" && name === district;
const NO_TEHSIL: ReadonlySet<string> = new Set(["Yamunanagar", "Kurukshetra"]);
const NO_BLOCK: ReadonlySet<string> = new Set([...NO_TEHSIL, "Panchkula"]);
/** Towns that are a block and no tehsil. */
const ALSO_BLOCKS: ReadonlySet<string> = new Set(["Pinjore"]);

function municipalOffices(): readonly Office[] {
  return MUNICIPAL_BODIES.flatMap((town) => {
    const area = areaNamed(town);
    return area === undefined ? [] : [office("ULB", "sub-division", town, area.district, municipalChiefOf(town))];
  });
}

export const DEPUTY_COMMISSIONER: Words = { en: "Deputy Commissioner", hi: "उपायुक्त" };
export const DIVISIONAL_COMMISSIONER: Words = { en: "Divisional Commissioner", hi: "मंडल आयुक्त" };

function generalAdministration(): readonly Office[] {
  const divisions = [...new Set(DISTRICTS.map(({ division }) => division))];
  return [
    ...DISTRICTS.map(({ name }) => office("REVENUE", "district-head", name, name, DEPUTY_COMMISSIONER)),
    ...divisions.map((division) => office("REVENUE", "division", division, null, DIVISIONAL_COMMISSIONER)),
  ];
}

export const CHIEF_MINISTERS_OFFICE: Office = office("CMO", "cmo", null, null, {
  en: "Officer on Special Duty",
  hi: "विशेष कार्य अधिकारी",
});
