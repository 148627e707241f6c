import type { DepartmentCode } from "../department/departments.ts";
import { DEPARTMENT_CODES } from "../department/departments.ts";
import { electricityCompanyOf } from "../department/electricity.ts";
import { KINDS, LANGUAGES, SENSITIVE_SORTS } from "../proposal/proposal.ts";
import type { Kind, PostLanguage, Sensitivity, Urgency } from "../proposal/proposal.ts";
import type { Scored } from "./departments.ts";
import { departmentShares } from "./departmentShares.ts";
import { kindByRules } from "./findings.ts";
import type { Findings } from "./findings.ts";
import { isRed, maybeFrom } from "./danger.ts";
import { ORDINARY, POWER, sharedLabel } from "./model/labels.ts";
import type { UnderstandingModel, Opinion } from "./model/model.ts";
import { weighedPost } from "./modelBlocks.ts";
import { namesakesIn } from "./namedAfter.ts";
import { answersIn, isOfCityWithOwnWater } from "./jurisdiction.ts";
import {
  arePeopleInside,
  isDrowningInUnderpass,
  isDarkForLong,
  isDryForDays,
  isFoodFoul,
  isLifeOnPower,
  isOfWaterBill,
  isOnLifeSupport,
  isSewageInside,
  isSomebodyHurt,
} from "./lastWords.ts";
import { complaintMatcher } from "./reading.ts";
import type { Reading } from "./reading.ts";
import { isLeaningPowerPole, rightOwnerOf } from "./rightOwner.ts";
import { sensitivityFrom } from "./sensitive/sensitivity.ts";
import { settingOf } from "./setting.ts";
import type { Setting } from "./setting.ts";
import { toldKind } from "./toldKind.ts";
import { urgencyOf } from "./urgency.ts";

/** How strongly each label of a decision is proposed, on the scale of the word lists; a label that is left out has 0. */
export type Strengths<Label extends string> = Readonly<Partial<Record<Label, number>>>;

/** What is proposed for a post before anything that was learned at the desk. */
export interface Judgement {
  readonly language: PostLanguage;
  /** With these departments, of which `taught` is what lessons add to the first: a post whose office was taught is a complaint. */
  readonly kinds: (scored: readonly Scored[], taught: number) => Strengths<Kind>;
  /** Best first. */
  readonly scored: readonly Scored[];
  /** Of a post of this kind, whose first department is this one. */
  readonly urgencies: (
    kind: Kind,
    first: Scored | null,
  ) => { readonly strengths: Strengths<Urgency>; readonly evidence: readonly string[] };
  readonly maybeEmergency: boolean;
  /** Null for what walls may show. */
  readonly sensitive: Sensitivity | null;
  /** How much the model thinks of what it says of the urgency and the language; 1 where the rules decided. */
  readonly shares: { readonly urgency: (urgency: Urgency) => number; readonly language: number };
}

/** The strength of a choice of the rules for decisions without scores. */
const RULE = 3;

export function judgedByRules(findings: Findings): Judgement {
  const { language, scored, reading, voices } = findings;
  return {
    language,
    kinds: (final) => ({ [kindByRules(findings, final)]: RULE }),
    scored,
    urgencies: (final, first) => {
      const { urgency, evidence } = urgencyOf(reading, final, voices, first);
      return { strengths: { [urgency]: RULE }, evidence };
    },
    maybeEmergency: false,
    sensitive: sensitivityFrom(findings.sensitive, reading, null, 1),
    shares: { urgency: () => 1, language: 1 },
  };
}

/** The strength of a label of which the model is sure; the logarithm of the share is added. */
const SURE = 8;

/** By the model, which weighs what the rules found with the words; the rules keep the last word where they were always right. */
export function judgedByModel(findings: Findings, model: UnderstandingModel): Judgement {
  const { reading } = findings;
  const opinion = model.opinionOf(weighedPost(findings));
  const kinds = strengthsOf(opinion.kind, KINDS);
  const danger = model.confidence("emergency", shareOf(opinion.urgency, "emergency"));
  const isEmergency = isRed(danger, model.thresholds, findings);
  const told = toldKind(findings);
  if (told !== null) kinds[told] = Math.max(kinds[told], Math.max(...Object.values(kinds)) + TOLD);
  else if (isUnsaidPraise(findings, opinion)) kinds.grievance = Math.max(kinds.grievance, kinds.praise + HARDLY);
  else if (isHardlyChat(opinion)) kinds.grievance = Math.max(kinds.grievance, kinds.other + HARDLY);
  else if (kinds.grievance > Math.max(...Object.values(kinds)) - RATHER_A_COMPLAINT)
    kinds.grievance = Math.max(...Object.values(kinds)) + HARDLY;
  // Where somebody is in danger it is no chat, whatever else the words are like.
  if (isEmergency) kinds.grievance = Math.max(...Object.values(kinds)) + 1;
  const scored = departmentsOf(opinion, findings, model);
  const language = LANGUAGES.find((each) => each === opinion.language[0]?.label) ?? findings.language;
  return {
    language,
    kinds: (_, taught) => ({ ...kinds, grievance: kinds.grievance + Math.max(0, taught) }),
    scored: isEmergency ? withRescue(scored, findings) : scored,
    urgencies: (_, first) => urgenciesOf(opinion, findings, { isEmergency, threshold: model.thresholds.urgent, first }),
    maybeEmergency: !isEmergency && (danger >= maybeFrom(model.thresholds, findings) || isWithoutLifeSupport(scored[0], reading)),
    sensitive: sensitivityOf(opinion, findings, model),
    shares: { urgency: (urgency) => shareOf(opinion.urgency, urgency), language: opinion.language[0]?.share ?? 1 },
  };
}

function sensitivityOf(opinion: Opinion, { sensitive, reading }: Findings, model: UnderstandingModel): Sensitivity | null {
  const shares = opinion.sensitivity;
  const sort = SENSITIVE_SORTS.find((each) => each === shares.find(({ label }) => label !== ORDINARY)?.label) ?? SENSITIVE_SORTS[0];
  const probability = model.confidence("sensitive", 1 - shareOf(shares, ORDINARY));
  const words = () => opinion.wordsFor("sensitivity", sort, MOST_WEIGHED);
  return sensitivityFrom(sensitive, reading, { probability, sort, words }, model.thresholds.sensitive);
}

/** Whether the model takes for praise, without being sure, what by the rules complains and holds no word of thanks: praise has no clock. */
function isUnsaidPraise({ kind, voices }: Findings, opinion: Opinion): boolean {
  return (
    opinion.kind[0]?.label === "praise" &&
    kind === "grievance" &&
    voices.praise === 0 &&
    shareOf(opinion.kind, "praise") < PRAISE_UNSAID_FROM
  );
}

/** Of the validation posts about 4 complaints and 60 of praise lie above it, 30 and 50 below: a complaint must get its clock. */
const PRAISE_UNSAID_FROM = 0.85;
const HARDLY = 0.1;

/** Whether the model takes for none of its cell what is nearly as much a complaint. */
function isHardlyChat({ kind: [first, second] }: Opinion): boolean {
  return first?.label === "other" && first.share < CHAT_FROM && second?.label === "grievance";
}

/** On the posts of validation below it 58 complaints and 41 that are none: what is none has no clock, and a person sees that it is doubtful. */
const CHAT_FROM = 0.6;

/**
 * As a logarithm of shares. Training weighs rare kinds up, so that too many complaints come out as one of them, and get no clock. Chosen by the writers of
 * `training/unlearned`.
 */
const RATHER_A_COMPLAINT = 0.5;

/** How much stronger the kind is that the course of a text tells. */
const TOLD = 2;

function strengthsOf<Label extends string>(shares: Opinion["kind"], labels: readonly Label[]): Record<Label, number> {
  return Object.fromEntries(labels.map((label) => [label, strength(shareOf(shares, label))])) as Record<Label, number>;
}

function strength(share: number): number {
  return Math.max(0, SURE + Math.log(Math.max(share, 1e-9)));
}

function shareOf(shares: Opinion["kind"], label: string): number {
  return shares.find((each) => each.label === label)?.share ?? 0;
}

function departmentsOf(opinion: Opinion, findings: Findings, model: UnderstandingModel): readonly Scored[] {
  const { scored, reading, location } = findings;
  const byRules = new Map(scored.map((each) => [each.code, each]));
  const setting = settingOf(reading, location);
  const companies = companiesOf(setting.saidCompany, location.district);
  const judged: Scored[] = [];
  const put = (code: DepartmentCode, weight: number) => {
    const found = byRules.get(code);
    const words = () => [
      ...new Set([...(found?.evidence() ?? []).slice(0, 3), ...wordsOf(opinion, reading, "department", sharedLabel(code))]),
    ];
    judged.push({ code, weight, category: found?.category ?? null, evidence: words });
  };
  const shares = departmentShares(opinion.department, scored, shareOf(opinion.urgency, "emergency"));
  // The other company is the same answer: what may well be another comes before it.
  const others = behindOthers(shares);
  for (const { label, share } of shares) {
    const weight = strength(share);
    if (weight < FAINTEST) break;
    if (label === POWER)
      for (const [at, company] of companies.entries()) put(company, at === 0 ? weight : Math.min(weight - SECOND_COMPANY, others));
    else
      for (const code of DEPARTMENT_CODES)
        if (code === label && (byRules.has(code) || answersIn(code, location.district))) put(code, weight);
  }
  const sure = certainOf(scored, model.certain);
  const namesakes = namesakesIn(findings);
  if (sure !== null && !namesakes.has(sharedLabel(sure.code))) {
    const own = judged.findIndex(({ code }) => code === sure.code);
    if (own >= 0) judged.splice(own, 1);
    put(sure.code, SURE + LAST_WORD);
  }
  const hasOwnWater = isOfCityWithOwnWater(setting, location.district);
  if (hasOwnWater && !judged.some(({ code }) => WATER_OWNERS.has(code))) put("ULB", FAINTEST);
  const meant = isOfWaterBill(reading) ? judged.filter(({ code }) => sharedLabel(code) !== POWER) : judged;
  const sorted = meant.toSorted((one, other) => other.weight - one.weight || (one.code < other.code ? -1 : 1));
  return withRightOwner(withoutNamesake(hasOwnWater ? withOwnWater(sorted) : sorted, namesakes), findings, setting);
}

/** The water of a "Professor Colony" is no college's: who is named by a colony or road alone comes after the next. */
function withoutNamesake(sorted: readonly Scored[], namesakes: ReadonlySet<string>): readonly Scored[] {
  const [first, second] = sorted;
  if (first === undefined || second === undefined || NAMED_BY_PLACES.has(first.code)) return sorted;
  return namesakes.has(sharedLabel(first.code)) ? withFirst(second, sorted) : sorted;
}

/** Of these the name of a road or an estate often tells who owns it. */
const NAMED_BY_PLACES: ReadonlySet<DepartmentCode> = new Set(["PWD", "NHAI", "HSIIDC", "HOUSING"]);

/** What the words say surely comes before who is often mistaken for the owner. */
function withRightOwner(sorted: readonly Scored[], findings: Findings, setting: Setting): readonly Scored[] {
  const [first] = sorted;
  const right = first === undefined ? null : rightOwnerOf(first.code, findings, setting);
  if (first === undefined || right === null) return sorted;
  const code = right === POWER ? setting.companyFor(findings.location.district) : right;
  const owner = sorted.find((each) => each.code === code) ?? { code, weight: 0, category: null, evidence: () => [] };
  return withFirst(owner, sorted);
}

/** This one comes first, by so little that what was learned at the desk can put it right. */
function withFirst(owner: Scored, sorted: readonly Scored[]): readonly Scored[] {
  return [{ ...owner, weight: (sorted[0]?.weight ?? 0) + FIRST_BY }, ...sorted.filter(({ code }) => code !== owner.code)];
}

const FIRST_BY = 0.1;

/** Who gets people out comes before who owns the place. */
function withRescue(scored: readonly Scored[], { reading }: Findings): readonly Scored[] {
  const [first] = scored;
  const rescue = scored.find(({ code }) => code === "FIRE" || code === "DISASTER");
  if (first === undefined || rescue === undefined) return scored;
  const isOfOwner = OWNERS.has(first.code) && arePeopleInside(reading);
  return isOfOwner || (first.code === "RAILWAYS" && isDrowningInUnderpass(reading)) ? withFirst(rescue, scored) : scored;
}

const OWNERS: ReadonlySet<DepartmentCode> = new Set(["PWD", "ULB", "NHAI", "GMDA", "HSVP", "PANCHAYAT", "PHED"]);

/** The State's engineers of water come after the corporation, or the authority, that has it in these cities. */
function withOwnWater(sorted: readonly Scored[]): readonly Scored[] {
  const owner = sorted.find(({ code }) => WATER_OWNERS.has(code));
  if (sorted[0]?.code !== "PHED" || owner === undefined) return sorted;
  return withFirst(owner, sorted);
}

const WATER_OWNERS: ReadonlySet<DepartmentCode> = new Set(["ULB", "GMDA"]);

/** A department of which the model thinks less is not proposed: a share of one in 400. */
const FAINTEST = 2;
/** Without a district either company may answer. */
const SECOND_COMPANY = 0.03;
/** A department of which the model thinks so much is a real alternative; two of them leave the other company no place among three. */
const REAL_ALTERNATIVE = 0.05;

function behindOthers(shares: Opinion["department"]): number {
  const others = shares.filter(({ label, share }) => label !== POWER && share >= REAL_ALTERNATIVE).slice(0, 2);
  return others.length === 0 ? Number.POSITIVE_INFINITY : strength(others.at(-1)?.share ?? 0) - SECOND_COMPANY;
}
const LAST_WORD = 3;

function companiesOf(said: "UHBVN" | "DHBVN" | null, district: Findings["location"]["district"]): readonly DepartmentCode[] {
  if (district !== null) return [electricityCompanyOf(district)];
  return said === "UHBVN" ? ["UHBVN", "DHBVN"] : ["DHBVN", "UHBVN"];
}

/** The first department of the rules, where it was hardly ever wrong with such a weight. */
function certainOf([first]: readonly Scored[], certain: UnderstandingModel["certain"]): Scored | null {
  if (first === undefined) return null;
  const from = certain[sharedLabel(first.code)];
  return from !== undefined && first.weight - (first.echo ?? 0) >= from ? first : null;
}

/** The power is off by which somebody lives. */
function isWithoutLifeSupport(first: Scored | undefined, reading: Reading): boolean {
  return first !== undefined && sharedLabel(first.code) === POWER && first.category?.code === "outage" && isOnLifeSupport(reading);
}

function presses(reading: Reading, first: Scored | null): boolean {
  if (isSomebodyHurt(reading)) return true;
  if (first === null) return false;
  const category = first.category?.code;
  if (sharedLabel(first.code) === POWER) {
    const isOutage = category === "outage";
    return (
      isLifeOnPower(reading, isOutage) ||
      isDarkForLong(reading, isOutage || category === "transformer") ||
      isLeaningPowerPole(reading.tokens)
    );
  }
  if (FEEDERS.has(first.code)) return isFoodFoul(reading);
  return WATER_SUPPLIERS.has(first.code) && (isDryForDays(reading, category === "no-supply") || isSewageInside(reading));
}

const FEEDERS: ReadonlySet<DepartmentCode> = new Set(["SCHOOL_EDU", "WCD", "FOOD", "HEALTH"]);
const WATER_SUPPLIERS: ReadonlySet<DepartmentCode> = new Set(["PHED", "ULB", "GMDA", "HSVP"]);

interface Pressing {
  readonly isEmergency: boolean;
  /** From this share on a post that is none is urgent. */
  readonly threshold: number;
  readonly first: Scored | null;
}

function urgenciesOf(opinion: Opinion, { urgent, reading }: Findings, { isEmergency, threshold, first }: Pressing) {
  const pressing = shareOf(opinion.urgency, "urgent");
  const share = pressing / Math.max(1e-9, pressing + shareOf(opinion.urgency, "routine"));
  const most = share >= threshold || presses(reading, first) ? "urgent" : "routine";
  const strengths: Strengths<Urgency> = isEmergency ? { [most]: RULE, emergency: RULE + 1 } : { [most]: RULE };
  const urgency: Urgency = isEmergency ? "emergency" : most;
  if (urgency === "routine") return { strengths, evidence: [] };
  const evidence = [...new Set([...urgent.evidence.slice(0, 3), ...wordsOf(opinion, reading, "urgency", urgency)])];
  return { strengths, evidence };
}

/** The words that weighed most. Only words that some list knows: another may be the name of a person, which nobody is shown. */
function wordsOf(opinion: Opinion, { tokens }: Reading, head: "department" | "urgency", label: string): readonly string[] {
  const matcher = complaintMatcher();
  const words = opinion
    .wordsFor(head, label, MOST_WEIGHED)
    .filter((word) => tokens.some(({ text, key }) => text === word && matcher.knows(key)));
  return words.slice(0, MOST_WORDS);
}

const MOST_WEIGHED = 12;
const MOST_WORDS = 3;

/** The label of a decision that is proposed; among equals the first. */
export function strongest<Label extends string>(labels: readonly [Label, ...Label[]], strengths: Strengths<Label>): Label {
  return labels.reduce((best, label) => ((strengths[label] ?? 0) > (strengths[best] ?? 0) ? label : best));
}
