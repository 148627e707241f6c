import { departmentOf } from "../department/departments.ts";
import type { DepartmentCode } from "../department/departments.ts";
import { ladderOf } from "../department/offices.ts";
import { districtOf } from "../geography/districts.ts";
import type { DistrictName } from "../geography/districts.ts";
import type { Location, OfficeGuess } from "./proposal.ts";

/**
 * The office that answers for a department at a place: the lowest rung of the ladder whose area the text tells.
 * Police and towns have their own geography: commissionerates, two police districts, municipal bodies.
 */
export function officeFor(code: DepartmentCode, location: Location): OfficeGuess {
  const own = code === "POLICE" ? policeOffice(location) : code === "ULB" ? municipalOffice(location) : null;
  if (own) return own;
  const rungs = ladderOf(code);
  for (const { level, title } of rungs) {
    const area = areaOf(level, location);
    if (area) return office(code, level, title, area);
  }
  const top = rungs.at(-1);
  return office(code, "department", top?.title ?? { en: "Head of Department", hi: "विभागाध्यक्ष" }, STATE);
}

interface Area {
  readonly en: string;
  readonly hi: string;
}

const STATE: Area = { en: "Haryana", hi: "हरियाणा" };

function areaOf(level: OfficeGuess["level"], { district, subDivision, tehsil, block }: Location): Area | null {
  const plain = (name: string | null): Area | null => (name === null ? null : { en: name, hi: name });
  if (level === "block") return plain(block ?? tehsil);
  if (level === "sub-division") return plain(subDivision);
  if (level === "district") return district === null ? null : { en: district, hi: districtOf(district).hi };
  return STATE;
}

function office(department: DepartmentCode, level: OfficeGuess["level"], title: Area, area: Area): OfficeGuess {
  const { short } = departmentOf(department);
  return {
    department,
    level,
    title: { en: `${title.en}, ${short.en}, ${area.en}`, hi: `${title.hi}, ${short.hi}, ${area.hi}` },
    jurisdiction: area.en,
  };
}

/** Under a Commissioner of Police instead of a Superintendent. */
const COMMISSIONERATES: ReadonlySet<DistrictName> = new Set<DistrictName>(["Gurugram", "Faridabad", "Panchkula", "Sonipat", "Jhajjar"]);

function policeOffice({ district, subDivision, town }: Location): OfficeGuess | null {
  if (district === null) return null;
  const hi = districtOf(district).hi;
  if (COMMISSIONERATES.has(district)) {
    return office("POLICE", "district", { en: "Commissioner of Police", hi: "पुलिस आयुक्त" }, { en: district, hi });
  }
  const title = { en: "Superintendent of Police", hi: "पुलिस अधीक्षक" };
  // Dabwali is a police district of its own inside the district of Sirsa.
  if (subDivision === "Dabwali" || town === "Dabwali") return office("POLICE", "district", title, { en: "Dabwali", hi: "डबवाली" });
  return office("POLICE", "district", title, { en: district, hi });
}

const CORPORATIONS: ReadonlySet<string> = new Set(
  "Gurugram Manesar Faridabad Ambala Panchkula Yamunanagar Karnal Panipat Sonipat Rohtak Hisar".split(" "),
);
const COUNCILS: ReadonlySet<string> = new Set([
  ..."Thanesar Kaithal Jind Narwana Fatehabad Tohana Sirsa Dabwali Hansi Bhiwani Jhajjar Bahadurgarh Narnaul Rewari Palwal Hodal Nuh Sohna Gohana Kalka Kurukshetra".split(
    " ",
  ),
  "Charkhi Dadri",
  "Ambala Cantonment",
]);
/** Towns that lie inside a corporation. */
const PART_OF: Readonly<Record<string, string>> = {
  "Ambala City": "Ambala",
  Jagadhri: "Yamunanagar",
  Ballabgarh: "Faridabad",
  Badkhal: "Faridabad",
  Badshahpur: "Gurugram",
  Pinjore: "Kalka",
};

function municipalOffice({ district, town, village }: Location): OfficeGuess | null {
  if (district === null) return null;
  const named = town ?? (village === null ? district : null);
  if (named === null) return null;
  const body = PART_OF[named] ?? named;
  const hi = body === district ? districtOf(district).hi : body;
  if (CORPORATIONS.has(body))
    return office("ULB", "sub-division", { en: "Commissioner, Municipal Corporation", hi: "आयुक्त, नगर निगम" }, { en: body, hi });
  if (COUNCILS.has(body))
    return office(
      "ULB",
      "sub-division",
      { en: "Executive Officer, Municipal Council", hi: "कार्यकारी अधिकारी, नगर परिषद" },
      { en: body, hi },
    );
  if (body === district) return null;
  return office("ULB", "sub-division", { en: "Secretary, Municipal Committee", hi: "सचिव, नगर पालिका" }, { en: body, hi });
}
