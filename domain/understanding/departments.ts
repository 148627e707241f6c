import type { DepartmentCode } from "../department/departments.ts";
import type { DistrictName } from "../geography/districts.ts";
import { electricityCompanyOf } from "../department/electricity.ts";
import type { Echo } from "./echoes.ts";
import { emphasisOf, tokensInDanger } from "./emphasis.ts";
import { settleJurisdiction } from "./jurisdiction.ts";
import { MEANINGS } from "./lexicon/complaintWords.ts";
import type { CategoryWords, WordedDepartment } from "./lexicon/departmentWords.ts";
import type { Match } from "./matching/matcher.ts";
import type { Location } from "../proposal/proposal.ts";
import { echoesIn, evidenceOf } from "./reading.ts";
import type { Reading } from "./reading.ts";
import { settingOf } from "./setting.ts";
import type { Setting } from "./setting.ts";

/** A department that the words of a text speak for. */
export interface Scored {
  readonly code: DepartmentCode;
  /** On the scale of the word lists: 2 speaks for it, 4 nearly decides. */
  readonly weight: number;
  /** The part of the weight that comes from echoes (see `echoes.ts`); absent for none. */
  readonly echo?: number;
  readonly category: CategoryWords | null;
  /** The words that speak for it; a function, since most scored departments are not proposed. */
  readonly evidence: () => readonly string[];
}

/** The highest weight of a department without echoes, which distinguishes complaints from chat. */
export function loudestWord(scored: readonly Scored[]): number {
  let loudest = 0;
  for (const { weight, echo = 0 } of scored) loudest = Math.max(loudest, weight - echo);
  return loudest;
}

/** The departments of a text, best first; neighbours in jurisdiction come with them. */
export function scoreDepartments(reading: Reading, location: Location): readonly Scored[] {
  const found = new Map<WordedDepartment, Found>();
  const endangered = tokensInDanger(reading);
  for (const match of reading.matches) add(found, match, reading, endangered);
  const setting = settingOf(reading, location);
  const scores = new Map<DepartmentCode, Scored>();
  for (const [department, each] of found) put(scores, scoredOf(department, each, reading, location.district, setting));
  addEchoes(scores, reading, location.district, setting);
  settleJurisdiction(scores, setting, location.district);
  return [...scores.values()]
    .filter(({ weight }) => weight > FAINTEST)
    .toSorted((a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1));
}

/** Lower weights are noise. */
const FAINTEST = 0.3;

interface Found {
  /** The matches by category, each pattern once, with their weights. */
  readonly byCategory: Map<CategoryWords, Map<number, { readonly match: Match; readonly weight: number }>>;
}

function add(found: Map<WordedDepartment, Found>, match: Match, { tokens }: Reading, endangered: ReadonlySet<number>): void {
  const meaning = MEANINGS.get(match.meaning);
  if (!meaning) return;
  const { department, category } = meaning;
  const weight = match.weight * emphasisOf(match, department, tokens, endangered);
  const each = found.get(department) ?? { byCategory: new Map() };
  found.set(department, each);
  const patterns = each.byCategory.get(category) ?? new Map<number, { match: Match; weight: number }>();
  each.byCategory.set(category, patterns);
  const known = patterns.get(match.pattern);
  if (!known || known.weight < weight) patterns.set(match.pattern, { match, weight });
}

/** Each further word of one category adds less, since several words may mean one thing. */
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
    evidence: () => evidence(matches, reading),
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
  return (district === null ? null : electricityCompanyOf(district)) ?? setting.saidCompany ?? "DHBVN";
}

function put(scores: Map<DepartmentCode, Scored>, scored: Scored): void {
  const known = scores.get(scored.code);
  if (!known || known.weight < scored.weight) scores.set(scored.code, scored);
}

/** Single words decide where no list matches, or where lists have nearly the same weight. */
function addEchoes(scores: Map<DepartmentCode, Scored>, reading: Reading, district: DistrictName | null, setting: Setting): void {
  for (const [department, echo] of echoesIn(reading)) {
    const code = codeOf(department, district, setting);
    const known = scores.get(code);
    scores.set(
      code,
      known
        ? { ...known, weight: known.weight + echo.weight, echo: echo.weight }
        : { code, weight: echo.weight, echo: echo.weight, category: null, evidence: () => wordsOf(echo) },
    );
  }
}

function wordsOf({ tokens }: Echo): readonly string[] {
  return tokens.slice(0, MOST_EVIDENCE).map(({ text }) => text);
}
