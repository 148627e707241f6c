import type { DepartmentCode } from "../department/departments.ts";
import type { DistrictName } from "../geography/districts.ts";
import { electricityCompanyOf } from "../department/electricity.ts";
import { keySet } from "../text/keySet.ts";
import { MEANINGS } from "./lexicon/complaintWords.ts";
import type { CategoryWords, WordedDepartment } from "./lexicon/departmentWords.ts";
import type { Match } from "./matching/matcher.ts";
import type { Location } from "./proposal.ts";
import { evidenceOf } from "./reading.ts";
import type { Reading } from "./reading.ts";
import { settingOf } from "./setting.ts";
import type { Setting } from "./setting.ts";

/** A department that the words of a text speak for. */
export interface Scored {
  readonly code: DepartmentCode;
  /** In the currency of the word lists: 2 is a fair hint, 4 all but settles. */
  readonly weight: number;
  readonly category: CategoryWords | null;
  readonly evidence: readonly string[];
}

/** The departments of a text, best first; neighbours in jurisdiction come with them. */
export function scoreDepartments(reading: Reading, location: Location): readonly Scored[] {
  const found = new Map<WordedDepartment, Found>();
  for (const match of reading.matches) add(found, match, reading);
  const setting = settingOf(reading, location);
  const scores = new Map<DepartmentCode, Scored>();
  for (const [department, each] of found) put(scores, scoredOf(department, each, reading, location.district, setting));
  dampen(scores);
  split(scores, found, reading, location.district);
  share(scores, setting, location.district);
  return [...scores.values()].filter(({ weight }) => weight > 0.5).toSorted((a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1));
}

interface Found {
  /** By category, the matches with their weights, each pattern once. */
  readonly byCategory: Map<CategoryWords, Map<number, { readonly match: Match; readonly weight: number }>>;
}

/** "School ke samne theka" is about the vend: what only tells where says little of the trouble. */
const LANDMARK = 0.35;
const AFTER_LANDMARK = keySet(
  "pas samne samane bahar nikat pichhe piche nere neede nede kol samhne sahmane rod road rd chok chouk get gate mod mor",
);
const BEFORE_LANDMARK = keySet("near nir opposite oposite outside outsid behind beside opp next front adjacent");
const LINKS = new Set(["ke", "ki", "ka", "de", "di", "da", "the", "of", "to", "our", "a", "ek"]);

function isLandmark(match: Match, tokens: Reading["tokens"]): boolean {
  if (match.spans.length > 1 || match.weight > 6.8) return false;
  const after = tokens[match.end];
  const beyond = tokens[match.end + 1];
  if (
    after &&
    after.gap !== "sentence" &&
    (AFTER_LANDMARK.has(after.key) || (LINKS.has(after.key) && AFTER_LANDMARK.has(beyond?.key ?? "")))
  )
    return true;
  const before = tokens[match.start - 1];
  const earlier = tokens[match.start - 2];
  return (
    (before !== undefined && BEFORE_LANDMARK.has(before.key)) ||
    (before !== undefined && earlier !== undefined && match.weight < 7 && BEFORE_LANDMARK.has(earlier.key))
  );
}

/** The trouble is named first; what follows from it comes later. */
const LATER = 0.85;

function isInFirstSentence({ start }: Match, tokens: Reading["tokens"]): boolean {
  for (let at = Math.min(start, tokens.length - 1); at > SHORTEST_SENTENCE; at -= 1) if (tokens[at]?.gap === "sentence") return false;
  return true;
}

/** "Sir!" is no first sentence. */
const SHORTEST_SENTENCE = 3;

/** A tagged office may only be informed; the text itself says more. */
const IN_HANDLE = 0.5;

function add(found: Map<WordedDepartment, Found>, match: Match, { tokens }: Reading): void {
  const meaning = MEANINGS.get(match.meaning);
  if (!meaning) return;
  const { department, category } = meaning;
  const weight =
    match.weight *
    (tokens[match.start]?.sigil === "@" ? IN_HANDLE : isLandmark(match, tokens) ? LANDMARK : 1) *
    (isInFirstSentence(match, tokens) ? 1 : LATER);
  const each = found.get(department) ?? { byCategory: new Map() };
  found.set(department, each);
  const patterns = each.byCategory.get(category) ?? new Map<number, { match: Match; weight: number }>();
  each.byCategory.set(category, patterns);
  const known = patterns.get(match.pattern);
  if (!known || known.weight < weight) patterns.set(match.pattern, { match, weight });
}

/** Each further word of one category adds less: five words for one thing are not five things. */
const DIMINISHING = [1, 0.45, 0.3, 0.2, 0.15, 0.1];
const OTHER_CATEGORIES = 0.35;

function scoredOf(
  department: WordedDepartment,
  { byCategory }: Found,
  reading: Reading,
  district: DistrictName | null,
  setting: Setting,
): Scored {
  let total = 0;
  let best: { readonly category: CategoryWords; readonly weight: number } | null = null;
  const weights: number[] = [];
  const matches: { readonly match: Match; readonly weight: number }[] = [];
  for (const [category, patterns] of byCategory) {
    const each = [...patterns.values()].toSorted((a, b) => b.weight - a.weight);
    matches.push(...each);
    const weight = each.reduce((sum, { weight }, at) => sum + weight * (weight < 0 ? 1 : (DIMINISHING[at] ?? 0)), 0);
    weights.push(weight);
    if (!best || weight > best.weight) best = { category, weight };
  }
  for (const [at, weight] of weights.toSorted((a, b) => b - a).entries()) total += at === 0 ? weight : weight * OTHER_CATEGORIES ** at;
  const early = matches.some(({ match, weight }) => weight >= 2 && match.start * 3 < reading.tokens.length) ? 1.1 : 1;
  return {
    code: codeOf(department, district, setting),
    weight: total * early,
    category: best?.category ?? null,
    evidence: evidence(matches, reading),
  };
}

const MOST_EVIDENCE = 5;

function evidence(matches: readonly { readonly match: Match; readonly weight: number }[], { tokens, text }: Reading): readonly string[] {
  const strongest = matches.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
  const words = new Set(strongest.map(({ match }) => evidenceOf(match, tokens, text)));
  return [...words].slice(0, MOST_EVIDENCE);
}

function codeOf(department: WordedDepartment, district: DistrictName | null, setting: Setting): DepartmentCode {
  if (department !== "POWER") return department;
  return (district === null ? null : electricityCompanyOf(district)) ?? setting.namedCompany ?? "DHBVN";
}

function put(scores: Map<DepartmentCode, Scored>, scored: Scored): void {
  const known = scores.get(scored.code);
  if (!known || known.weight < scored.weight) scores.set(scored.code, scored);
}

/** Without a district either company may answer. */
function split(
  scores: Map<DepartmentCode, Scored>,
  found: ReadonlyMap<WordedDepartment, Found>,
  _reading: Reading,
  district: DistrictName | null,
): void {
  if (!found.has("POWER") || district !== null) return;
  const one = scores.get("DHBVN") ?? scores.get("UHBVN");
  if (!one) return;
  const other = one.code === "DHBVN" ? "UHBVN" : "DHBVN";
  scores.set(other, { ...one, code: other, weight: one.weight * 0.97 });
}

/**
 * Words of many troubles (quarrel, fraud, wages, a bill) count for less where another department is named by words of
 * its own: who quarrels about the price at a liquor vend does not first of all need the police.
 */
const OF_MANY_TROUBLES: Readonly<Partial<Record<DepartmentCode, ReadonlySet<string>>>> = {
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
  const isGeneral = ({ code, category }: Scored) => OF_MANY_TROUBLES[code]?.has(category?.code ?? "") ?? false;
  const specific = [...scores.values()].some((scored) => scored.weight >= NAMED_BY_ITS_OWN && !isGeneral(scored));
  if (!specific) return;
  for (const [code, scored] of scores)
    if (isGeneral(scored) && scored.weight < 9) scores.set(code, { ...scored, weight: scored.weight * DAMPENED });
}

/** Where two bodies share a trouble, the second comes with the first. */
function share(scores: Map<DepartmentCode, Scored>, setting: Setting, district: DistrictName | null): void {
  const lend = (from: DepartmentCode, to: DepartmentCode, factor: number, categories?: ReadonlySet<string>) => {
    const lender = scores.get(from);
    if (!lender || (categories && !categories.has(lender.category?.code ?? ""))) return;
    const weight = lender.weight * factor;
    if ((scores.get(to)?.weight ?? 0) < weight)
      scores.set(to, { ...lender, code: to, weight, category: to === from ? lender.category : null });
  };
  if (setting.rural && !setting.urban) {
    lend("ULB", "PANCHAYAT", 1.15, VILLAGE_WORKS);
    lend("PWD", "PANCHAYAT", 0.5);
  } else {
    lend("ULB", "PANCHAYAT", setting.urban ? 0.2 : 0.55, VILLAGE_WORKS);
    if (setting.urban) lend("PWD", "ULB", setting.lane ? 1.1 : 0.6);
  }
  // In the two large corporations water and sewer are the corporation's and the metropolitan authority's.
  const corporationRunsWater = (district === "Gurugram" || district === "Faridabad") && !setting.rural;
  lend("PHED", "ULB", corporationRunsWater ? 1.05 : 0.6, WATER_WORKS);
  lend("PHED", "ULB", corporationRunsWater ? 1.05 : 0.3);
  if (district === "Gurugram" || district === "Faridabad") {
    lend("ULB", "GMDA", 0.45, new Set(["drain", "lanes"]));
    lend("PWD", "GMDA", 0.4);
    lend("PHED", "GMDA", 0.45);
  }
  lend("ULB", "PHED", 0.45, new Set(["drain"]));
  if (setting.sector) for (const from of ["ULB", "PWD", "PHED"] as const) lend(from, "HSVP", 0.5);
  lend("PWD", "ULB", 0.35);
  lend("PWD", "NHAI", 0.3);
  lend("PWD", "MARKETING_BOARD", 0.25);
  lend("NHAI", "PWD", 0.5);
  lend("RAILWAYS", "PWD", 0.3, new Set(["stations"]));
  lend("HEALTH", "MEDICAL_EDU", 0.3);
  lend("MEDICAL_EDU", "HEALTH", 0.6);
  lend("HKRN", "EMPLOYMENT", 0.55);
  lend("HSSC", "EMPLOYMENT", 0.55);
  lend("EMPLOYMENT", "HSSC", 0.4);
  lend("HRERA", "TCP", 0.65);
  lend("TCP", "HRERA", 0.5);
  lend("DISASTER", "REVENUE", 0.9);
  lend("CRID", "SOCIAL_JUSTICE", 0.3);
  lend("SOCIAL_JUSTICE", "CRID", 0.35);
  lend("EXCISE", "POLICE", 0.5);
  lend("WCD", "POLICE", 0.5, new Set(["child-marriage", "women-children"]));
  lend("MARKETING_BOARD", "FOOD", 0.4);
  lend("FOOD", "MARKETING_BOARD", 0.3, new Set(["procurement"]));
  lend("IRRIGATION", "PHED", 0.2);
  lend("FOREST", "ULB", 0.2);
  lend("MINING", "POLICE", 0.3);
  lend("REVENUE", "PANCHAYAT", 0.3, new Set(["lal-dora", "encroachment", "demarcation"]));
  lend("REVENUE", "CRID", 0.35, new Set(["certificates"]));
  lend("REVENUE", "AGRICULTURE", 0.35, new Set(["compensation"]));
  lend("AGRICULTURE", "COOPERATION", 0.35, new Set(["fertiliser"]));
  lend("LABOUR", "POLICE", 0.15);
  lend("HSIIDC", "ULB", 0.3);
  lend("HAREDA", setting.companyFor(district), 0.35);
  lend("POLLUTION", "ULB", 0.25);
  lend("SKILL", "HIGHER_EDU", 0.3);
  lend("PANCHAYAT", "REVENUE", 0.25);
  lend("POLICE", "WCD", 0.2, new Set(["women", "missing"]));
  lend("TRANSPORT", "POLICE", 0.15);
  lend("FIRE", "POLICE", 0.15);
  // A bribe is asked by somebody of a department: the department answers, the bureau comes second.
  const bribe = scores.get("VIGILANCE");
  const owner = Math.max(0, ...[...scores.values()].filter(({ code }) => code !== "VIGILANCE").map(({ weight }) => weight));
  if (bribe && bribe.category?.code === "bribe" && owner >= 2 && !setting.namesBureau)
    scores.set("VIGILANCE", { ...bribe, weight: Math.min(bribe.weight, owner * 0.8) });
}

const VILLAGE_WORKS = new Set(["drain", "lanes", "garbage", "street-light", "parks", "encroachment"]);
const WATER_WORKS = new Set(["sewer", "manhole"]);
