import type { DepartmentCode } from "../department/departments.ts";
import { servesDistrict } from "../department/jurisdiction.ts";
import type { DistrictName } from "../geography/districts.ts";
import type { Scored } from "./departments.ts";
import type { Setting } from "./setting.ts";

/** Adjusts the scores by who owns what, and by which other departments a problem concerns. */
export function settleJurisdiction(scores: Map<DepartmentCode, Scored>, setting: Setting, district: DistrictName | null): void {
  // Elsewhere an authority is meant only by its name, and a "master road" is the corporation's or the State's.
  if (!setting.namesAuthority && !answersIn("GMDA", district)) scores.delete("GMDA");
  dampen(scores);
  offerBothCompanies(scores, district);
  takeIn(scores);
  share(scores, setting, district);
}

/**
 * Whether a complaint of a district may mean a department that it does not name. The metropolitan authority of Hisar is young: there a complaint means
 * the corporation.
 */
export function answersIn(code: DepartmentCode, district: DistrictName | null): boolean {
  return servesDistrict(code, district) && (code !== "GMDA" || district !== "Hisar");
}

/** Of those with a metropolitan authority, these where it and the corporation have water, sewers and large roads. */
const METROPOLITAN: ReadonlySet<DistrictName> = new Set<DistrictName>(["Gurugram", "Faridabad"]);

/** Whether a matter of water lies in one of these cities, and not in a village of its district. */
export function isOfCityWithOwnWater({ rural, urban, sector }: Setting, district: DistrictName | null): boolean {
  return district !== null && METROPOLITAN.has(district) && !rural && (urban || sector);
}

/** Without a district either electricity company may answer. */
function offerBothCompanies(scores: Map<DepartmentCode, Scored>, district: DistrictName | null): void {
  if (district !== null) return;
  const one = scores.get("DHBVN") ?? scores.get("UHBVN");
  if (!one) return;
  const other = one.code === "DHBVN" ? "UHBVN" : "DHBVN";
  scores.set(other, { ...one, code: other, weight: one.weight * 0.97 });
}

/**
 * General categories (quarrel, fraud, wages, a bill) count for less where another department is named by specific words:
 * a quarrel about the price at a liquor vend is not primarily a case for the police.
 */
const OF_MANY_INCIDENTS: Readonly<Partial<Record<DepartmentCode, ReadonlySet<string>>>> = {
  POLICE: new Set(["assault", "cyber", "nuisance", "traffic", "department", "fir"]),
  LABOUR: new Set(["wages", "safety"]),
  VIGILANCE: new Set(["bribe"]),
  UHBVN: new Set(["bill", "connection"]),
  DHBVN: new Set(["bill", "connection"]),
  SOCIAL_JUSTICE: new Set(["old-age"]),
  REVENUE: new Set(["encroachment", "certificates"]),
  AGRICULTURE: new Set(["department"]),
  EMPLOYMENT: new Set(["recruitment"]),
  CENTRAL: new Set(["banks"]),
  FIRE: new Set(["fire"]),
};
const DAMPENED = 0.72;
const NAMED_BY_ITS_OWN = 4.3;

function dampen(scores: Map<DepartmentCode, Scored>): void {
  const isGeneral = ({ code, category }: Scored) => OF_MANY_INCIDENTS[code]?.has(category?.code ?? "") ?? false;
  // A veterinary doctor is no case for the health department.
  const health = scores.get("HEALTH");
  if (health && (scores.get("ANIMAL_HUSBANDRY")?.weight ?? 0) >= NAMED_BY_ITS_OWN)
    scores.set("HEALTH", { ...health, weight: health.weight * 0.5 });
  let specific = false;
  for (const scored of scores.values()) specific ||= scored.weight >= NAMED_BY_ITS_OWN && !isGeneral(scored);
  if (!specific) return;
  for (const [code, scored] of scores)
    if (isGeneral(scored) && scored.weight < 9)
      scores.set(code, { ...scored, weight: scored.weight * DAMPENED, echo: (scored.echo ?? 0) * DAMPENED });
}

/**
 * The keeper of a school, bus stand, market or estate answers for the taps, toilets and lights inside it. Where the place is
 * only a landmark, its weight is too small for this.
 */
function takeIn(scores: Map<DepartmentCode, Scored>): void {
  // Of most posts no keeper is named so loudly.
  let most: number | undefined;
  for (const code of KEEPERS) {
    const keeper = scores.get(code);
    if (!keeper || keeper.weight - (keeper.echo ?? 0) < KEEPS) continue;
    most ??= loudestFacility(scores);
    if (keeper.weight < most) scores.set(code, { ...keeper, weight: most * 1.05 });
  }
}

/** No keeper is among them. */
function loudestFacility(scores: ReadonlyMap<DepartmentCode, Scored>): number {
  let most = 0;
  for (const { code, category, weight } of scores.values()) if (FACILITIES[code]?.has(category?.code ?? "")) most = Math.max(most, weight);
  return most;
}

const KEEPS = 4.4;
const KEEPERS: readonly DepartmentCode[] = ["HSIIDC", "MARKETING_BOARD", "TRANSPORT", "RAILWAYS", "SCHOOL_EDU", "HIGHER_EDU", "SPORTS"];
const FACILITIES: Readonly<Partial<Record<DepartmentCode, ReadonlySet<string>>>> = {
  ULB: new Set(["parks", "garbage", "drain", "street-light", "lanes"]),
  PHED: new Set(["no-supply", "dirty-water", "sewer"]),
  PWD: new Set(["potholes", "buildings"]),
  TCP: new Set(["rwa"]),
};

/** Where two bodies share a problem, the second comes with the first. */
function share(scores: Map<DepartmentCode, Scored>, setting: Setting, district: DistrictName | null): void {
  const lend = (from: DepartmentCode, to: DepartmentCode, factor: number, categories?: ReadonlySet<string>) => {
    const lender = scores.get(from);
    if (!lender || (categories && !categories.has(lender.category?.code ?? ""))) return;
    const weight = lender.weight * factor;
    if ((scores.get(to)?.weight ?? 0) < weight)
      scores.set(to, { ...lender, code: to, weight, echo: (lender.echo ?? 0) * factor, category: to === from ? lender.category : null });
  };
  if (setting.rural && !setting.urban) {
    lend("ULB", "PANCHAYAT", 1.15, VILLAGE_WORKS);
    lend("PWD", "PANCHAYAT", 0.5);
  } else {
    lend("ULB", "PANCHAYAT", setting.urban ? 0.2 : 0.55, VILLAGE_WORKS);
    if (setting.urban) lend("PWD", "ULB", setting.lane ? 1.1 : 0.6);
  }
  // In the two large corporations water and sewer are the corporation's and the metropolitan authority's.
  const corporationRunsWater = district !== null && METROPOLITAN.has(district) && !setting.rural;
  lend("PHED", "ULB", corporationRunsWater ? 1.05 : 0.6, WATER_WORKS);
  lend("PHED", "ULB", corporationRunsWater ? 1.05 : 0.3);
  if (district !== null && METROPOLITAN.has(district)) {
    lend("ULB", "GMDA", 0.45, STREET_WORKS);
    lend("PWD", "GMDA", 0.4);
    lend("PHED", "GMDA", 0.45);
  }
  lend("ULB", "PHED", 0.45, DRAINS);
  if (setting.sector) for (const from of ["ULB", "PWD", "PHED"] as const) lend(from, "HSVP", 0.5);
  for (const [from, to, factor, categories] of SHARED) lend(from, to, factor, categories);
  lend("HAREDA", setting.companyFor(district), 0.35);
  // Where somebody of a department asks for a bribe, the department comes first and the bureau second.
  const bribe = scores.get("VIGILANCE");
  const owner = Math.max(0, ...[...scores.values()].filter(({ code }) => code !== "VIGILANCE").map(({ weight }) => weight));
  if (bribe && bribe.category?.code === "bribe" && owner >= 2 && !setting.namesBureau)
    scores.set("VIGILANCE", { ...bribe, weight: Math.min(bribe.weight, owner * 0.8) });
}

const VILLAGE_WORKS = new Set(["drain", "lanes", "garbage", "street-light", "parks", "encroachment"]);
const WATER_WORKS = new Set(["sewer", "manhole"]);
const STREET_WORKS = new Set(["drain", "lanes"]);
const DRAINS = new Set(["drain"]);

/** Shared problems in all settings. The order matters: a department passes on what it got from an earlier row. */
const SHARED: readonly (readonly [from: DepartmentCode, to: DepartmentCode, factor: number, categories?: ReadonlySet<string>])[] = [
  ["PWD", "ULB", 0.35],
  ["PWD", "NHAI", 0.3],
  ["PWD", "MARKETING_BOARD", 0.25],
  ["NHAI", "PWD", 0.5],
  ["RAILWAYS", "PWD", 0.3, new Set(["stations"])],
  ["HEALTH", "MEDICAL_EDU", 0.3],
  ["MEDICAL_EDU", "HEALTH", 0.6],
  ["HKRN", "EMPLOYMENT", 0.55],
  ["HSSC", "EMPLOYMENT", 0.55],
  ["EMPLOYMENT", "HSSC", 0.4],
  ["HRERA", "TCP", 0.65],
  ["TCP", "HRERA", 0.5],
  ["DISASTER", "REVENUE", 0.9],
  ["CRID", "SOCIAL_JUSTICE", 0.3],
  ["SOCIAL_JUSTICE", "CRID", 0.35],
  ["EXCISE", "POLICE", 0.5],
  ["WCD", "POLICE", 0.5, new Set(["child-marriage", "women-children"])],
  ["MARKETING_BOARD", "FOOD", 0.4],
  ["FOOD", "MARKETING_BOARD", 0.3, new Set(["procurement"])],
  ["IRRIGATION", "PHED", 0.2],
  ["FOREST", "ULB", 0.2],
  ["MINING", "POLICE", 0.3],
  ["REVENUE", "PANCHAYAT", 0.3, new Set(["lal-dora", "encroachment", "demarcation"])],
  ["REVENUE", "CRID", 0.35, new Set(["certificates"])],
  ["REVENUE", "AGRICULTURE", 0.35, new Set(["compensation"])],
  ["AGRICULTURE", "COOPERATION", 0.35, new Set(["fertiliser"])],
  ["LABOUR", "POLICE", 0.15],
  ["HSIIDC", "ULB", 0.3],
  ["POLLUTION", "ULB", 0.25],
  ["SKILL", "HIGHER_EDU", 0.3],
  ["PANCHAYAT", "REVENUE", 0.25],
  ["POLICE", "WCD", 0.2, new Set(["women", "missing"])],
  ["TRANSPORT", "POLICE", 0.15],
  ["FIRE", "POLICE", 0.15],
];
