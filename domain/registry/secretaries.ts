import { departmentOf } from "../department/departments.ts";
import type { DepartmentCode } from "../department/departments.ts";
import type { Words } from "../text/words.ts";

/** Bodies outside the State have no secretary here, and the Chief Minister's Office is above all secretaries. */
export function hasSecretary(code: DepartmentCode): boolean {
  return !WITHOUT.has(code);
}

/** The department under which the secretary is listed; some bodies share one. */
export function secretaryDepartmentOf(code: DepartmentCode): DepartmentCode {
  return UNDER[code] ?? code;
}

export function secretaryTitleOf(code: DepartmentCode): Words {
  if (code === "VIGILANCE") return { en: "Chief Secretary", hi: "मुख्य सचिव" };
  const of = NAMES[code] ?? departmentOf(code).short;
  return { en: `Administrative Secretary, ${of.en}`, hi: `प्रशासनिक सचिव, ${of.hi}` };
}

const WITHOUT: ReadonlySet<DepartmentCode> = new Set<DepartmentCode>(["CENTRAL", "NHAI", "RAILWAYS", "CMO"]);

const UNDER: Partial<Record<DepartmentCode, DepartmentCode>> = {
  DHBVN: "UHBVN",
  DISASTER: "REVENUE",
  HSVP: "TCP",
  GMDA: "TCP",
  HRERA: "TCP",
  MARKETING_BOARD: "AGRICULTURE",
  SKILL: "EMPLOYMENT",
  HKRN: "EMPLOYMENT",
  POLLUTION: "FOREST",
  FIRE: "ULB",
  HSSC: "VIGILANCE",
};

const NAMES: Partial<Record<DepartmentCode, Words>> = {
  UHBVN: { en: "Energy", hi: "ऊर्जा" },
  POLICE: { en: "Home", hi: "गृह" },
  REVENUE: { en: "Revenue and Disaster Management", hi: "राजस्व एवं आपदा प्रबंधन" },
  TCP: { en: "Town Planning and Urban Estates", hi: "नगर आयोजना एवं शहरी संपदा" },
  EMPLOYMENT: { en: "Youth Empowerment", hi: "युवा सशक्तिकरण" },
  FOREST: { en: "Environment, Forests and Wildlife", hi: "पर्यावरण, वन एवं वन्य जीव" },
  HSIIDC: { en: "Industries and Commerce", hi: "उद्योग एवं वाणिज्य" },
  HAREDA: { en: "New and Renewable Energy", hi: "नवीन एवं नवीकरणीय ऊर्जा" },
};
