import { nearestPlace } from "../geography/nearestPlace.ts";
import type { DepartmentCode } from "../department/departments.ts";
import { buildGazetteer } from "../geography/gazetteer.ts";
import type { Gazetteer } from "../geography/gazetteer.ts";
import { KINDS, URGENCIES } from "../proposal/proposal.ts";
import type {
  CategoryGuess,
  Certainty,
  DepartmentGuess,
  Kind,
  Location,
  MissingDetail,
  OfficeGuess,
  PlaceBasis,
  PostToUnderstand,
  Proposal,
} from "../proposal/proposal.ts";
import { readPartOf } from "../text/readPart.ts";
import { tokenise } from "../text/tokenise.ts";
import { certaintyOf, sharesOfStrengths } from "./certainty.ts";
import { withoutClosingThanks, withoutCourtesies } from "./courtesies.ts";
import type { Scored } from "./departments.ts";
import { findingsOf } from "./findings.ts";
import type { Findings } from "./findings.ts";
import { judgedByModel, judgedByRules, strongest } from "./judgement.ts";
import type { Judgement, Strengths } from "./judgement.ts";
import { Learner } from "./learner.ts";
import type { Correction, LearnerState, Lesson, Lessons, RuleScores } from "./learner.ts";
import { choiceOf, ruleScoresOf, withLearned, withLearnedDepartments, withLearnedDistrict } from "./lessons.ts";
import { EVERYDAY_WORDS } from "./lexicon/everydayWords.ts";
import { matterOf } from "./matters.ts";
import type { UnderstandingModel } from "./model/model.ts";
import { officeFor } from "./office.ts";
import { locate } from "./place/location.ts";
import type { Located } from "./place/location.ts";
import { MentionFinder } from "./place/mentions.ts";
import { ONLY_NAMES, PLAIN_WORDS } from "./place/plainWords.ts";
import { placeOrRoad } from "./place/roadOf.ts";
import { complaintMatcher, readPost } from "./reading.ts";
import type { Reading } from "./reading.ts";
import { speakerOf } from "./speaker.ts";
import type { KnownAddresses } from "./speaker.ts";

export interface Understanding {
  /** Reads one post (the beginning of a very long one) and proposes its kind, department, place and urgency. Never throws. */
  readonly understand: (post: PostToUnderstand) => Proposal;
  /** Learns from a correction; the next proposals use it. The same corrections in the same order give the same state. */
  readonly learn: (correction: Correction) => void;
  /** What was learned, for storing; to be passed as `learned` later. */
  readonly learned: () => LearnerState;
  /** The scores for a text without anything learned at the desk, with which a correction is compared. */
  readonly ruleScores: (text: string) => RuleScores;
}

export interface UnderstandingOptions {
  /** With the villages of an imported directory; by default only the places that ship. */
  readonly gazetteer?: Gazetteer;
  readonly addresses?: KnownAddresses;
  /** From an earlier `learned()`; absent to start with nothing learned. */
  readonly learned?: LearnerState;
  /** Instead of `learned`: a learner of the caller, who may teach it. */
  readonly learner?: Learner;
  /** False to leave out what was learned at the desk. */
  readonly useLearned?: boolean;
  /** The trained model; without it the rules decide alone. */
  readonly model?: UnderstandingModel | null;
}

/** Finds the places of a gazetteer in texts of complaints. */
export function placeFinder(gazetteer: Gazetteer): MentionFinder {
  const matcher = complaintMatcher();
  const isWord = (key: string) => matcher.knows(key) || EVERYDAY_WORDS.has(key) || PLAIN_WORDS.has(key);
  return new MentionFinder(gazetteer, (key) => !ONLY_NAMES.has(key) && isWord(key));
}

/** Sets up the understanding step; the compiled word lists are shared. */
export function createUnderstanding(options: UnderstandingOptions = {}): Understanding {
  const finder = placeFinder(options.gazetteer ?? buildGazetteer());
  const addresses = options.addresses ?? {};
  const learner = options.learner ?? (options.learned ? Learner.from(options.learned) : new Learner());
  const useLearned = options.useLearned ?? true;
  const model = options.model ?? null;
  return {
    understand: (post) => propose(post, finder, addresses, { learner: useLearned ? learner : null, model }),
    learn: (correction) => learner.learn(correction, ruleScores(correction.text, finder, model)),
    learned: () => learner.state(),
    ruleScores: (text) => ruleScores(text, finder, model),
  };
}

function propose(
  post: PostToUnderstand,
  finder: MentionFinder,
  known: KnownAddresses,
  { learner, model }: { readonly learner: Learner | null; readonly model: UnderstandingModel | null },
): Proposal {
  const said = withoutCourtesies(readPartOf(post.text));
  const reading = readPost(said);
  const lessons = learner?.lessons(reading.tokens) ?? null;
  const located = locate(reading.tokens, finder, "text");
  const placed = withContext(located, post, finder);
  const location = lessons ? withLearnedDistrict(placed.location, lessons) : placed.location;
  const findings = findingsOf(reading, located, location);
  const judgement = judge(findings, model);
  const taught = lessons?.department(choiceOf(judgement.scored)) ?? [];
  const scored = withLearnedDepartments(judgement.scored, taught, location.district);
  // A lesson about the kind itself counts for more than one about the office.
  const isKindTaught = (lessons?.kind ?? []).some(({ weight }) => weight > 0);
  const ofFirst = isKindTaught ? 0 : (taught.find(({ label }) => label === scored[0]?.code)?.weight ?? 0);
  const kinds = withLearned("kind", KINDS, kindsOf(judgement, { said, scored, taught: ofFirst, finder, model }), lessons);
  const kind = strongest(KINDS, kinds);
  const urgent = judgement.urgencies(kind, scored[0] ?? null);
  const urgencies = withLearned("urgency", URGENCIES, urgent.strengths, lessons);
  const urgency = kind === "grievance" ? strongest(URGENCIES, urgencies) : "routine";
  const certainty =
    model === null ? null : certaintyOf({ kind, kinds, scored, urgency, judgement, place: { location, basis: placed.basis } }, model);
  // Where it may be a complaint after all, somebody has to know whose.
  const isNone = kind === "other" && (certainty?.kind ?? 1) >= SURELY_NONE;
  const guessed = isNone ? [] : guesses(scored, taught, lessons, certainty);
  const office = (code: DepartmentCode) => {
    const category = scored.find((each) => each.code === code)?.category?.code ?? null;
    return officeFor(code, location, matterOf(code, category, reading.tokens));
  };
  const departments = guessed.map((guess, at) => (at === 0 ? guess : { ...guess, office: seatOf(office(guess.code)) }));
  const first = isNone ? undefined : scored[0];
  const { speaker, representative } = speakerOf(post.writtenFrom ?? [], known);
  const place = location.places.find(({ level, district }) => level !== "district" && district === location.district) ?? null;
  return {
    language: judgement.language,
    kind,
    departments,
    category: categoryOf(first),
    district: location.district,
    place: place && placeOrRoad(place, located.mentions, reading.tokens),
    placeBasis: location.district === null ? null : (placed.basis ?? place?.basis ?? null),
    location,
    office: departments[0] ? office(departments[0].code) : null,
    urgency,
    urgencyEvidence: kind === "grievance" ? urgent.evidence : [],
    routine: kind === "grievance" && isRoutineService(scored),
    speaker,
    ...(representative === null ? {} : { representative }),
    personalData: reading.personalData,
    missing: kind === "grievance" ? missingFrom(reading, location, departments) : [],
    certainty,
    sensitive: judgement.sensitive,
  };
}

/** Water, power and the like: as the first proposed department says for which such matters are sorted, but for one that only keeps the land. */
function isRoutineService(scored: readonly Scored[]): boolean {
  const least = (scored[0]?.weight ?? 0) - FAR_BEHIND;
  const sorted = scored.slice(0, 3).filter(({ code, category }) => category !== null && !LAND_KEEPERS.has(code));
  return sorted.find(({ weight }) => weight >= least)?.category?.routine === true;
}

const LAND_KEEPERS: ReadonlySet<DepartmentCode> = new Set(["HSVP", "HSIIDC"]);
/** A department of which the model thinks so much less (as a logarithm) has nothing to say of the service. */
const FAR_BEHIND = 2.5;

/** The scores for a text before anything that was learned, with which a correction is compared. */
function ruleScores(text: string, finder: MentionFinder, model: UnderstandingModel | null): RuleScores {
  const said = withoutCourtesies(readPartOf(text));
  const reading = readPost(said);
  const located = locate(reading.tokens, finder, "text");
  const judgement = judge(findingsOf(reading, located, located.location), model);
  const kinds = kindsOf(judgement, { said, scored: judgement.scored, taught: 0, finder, model });
  const { strengths } = judgement.urgencies(strongest(KINDS, kinds), judgement.scored[0] ?? null);
  return ruleScoresOf(judgement.scored, kinds, strengths, located.location.district);
}

interface Told {
  readonly said: string;
  readonly scored: readonly Scored[];
  /** What lessons add to the first department. */
  readonly taught: number;
  readonly finder: MentionFinder;
  readonly model: UnderstandingModel | null;
}

/** A complaint that closes with thanks is one still: where that may make praise of a text, it is read again without. */
function kindsOf(judgement: Judgement, { said, scored, taught, finder, model }: Told): Strengths<Kind> {
  const kinds = judgement.kinds(scored, taught);
  // The rules alone know praise by hardly more than such thanks.
  const rest = model !== null && strongest(KINDS, kinds) === "praise" ? withoutClosingThanks(said) : null;
  if (rest === null) return kinds;
  const reading = readPost(rest);
  const located = locate(reading.tokens, finder, "text");
  const again = judge(findingsOf(reading, located, located.location), model).kinds(scored, taught);
  return leadOf("grievance", again) + MOSTLY_HABIT >= leadOf("praise", kinds) ? again : kinds;
}

/** How much stronger a kind is than all others. */
function leadOf(kind: Kind, kinds: Strengths<Kind>): number {
  return (kinds[kind] ?? 0) - Math.max(...KINDS.filter((each) => each !== kind).map((each) => kinds[each] ?? 0));
}

/** With it, of 141 complaints that end so and were taken for praise 113 are complaints again, and of 200 thanks 5 are lost. */
const MOSTLY_HABIT = 1;

function judge(findings: Findings, model: UnderstandingModel | null): Judgement {
  return model === null ? judgedByRules(findings) : judgedByModel(findings, model);
}

/**
 * The text decides; where it names no district, the place tag and last the author's profile may. Where its matter is outside of Haryana,
 * it is nowhere inside, wherever its author lives.
 */
function withContext(
  { location: fromText, matterOutside }: Located,
  post: PostToUnderstand,
  finder: MentionFinder,
): { readonly location: Location; readonly basis: PlaceBasis | null } {
  if (fromText.district !== null) return { location: fromText, basis: "text" };
  const within = (other: Located["location"]) =>
    other.district !== null && (fromText.candidates.length === 0 || fromText.candidates.includes(other.district));
  for (const [text, basis] of [
    [post.placeName === null ? null : (nearestPlace(post.placeName) ?? post.placeName), "place-tag"],
    [post.authorLocation, "profile"],
  ] as const) {
    if (text === null || (matterOutside && basis === "profile")) continue;
    const { location } = locate(tokenise(text), finder, basis);
    if (!within(location)) continue;
    const named = fromText.places.filter(({ level }) => level !== "district").map((place) => ({ ...place, district: location.district }));
    return { location: { ...location, village: fromText.village ?? location.village, places: [...named, ...location.places] }, basis };
  }
  return { location: fromText, basis: null };
}

/** Of the complaints of unseen writers that were taken for none, all lay below this, though some above what asks a person to look. */
const SURELY_NONE = 0.97;

const MOST_GUESSES = 3;
/** Departments with lower weights are not proposed. */
const SOFTEST = 0.4;

interface Loud {
  readonly code: DepartmentCode;
  readonly weight: number;
  readonly words: readonly string[];
  readonly similarPosts: number;
}

function guesses(
  scored: readonly Scored[],
  taught: readonly Lesson[],
  lessons: Lessons | null,
  certainty: Certainty | null,
): readonly DepartmentGuess[] {
  const similarTo = (code: DepartmentCode) => taught.find(({ label }) => label === code)?.similar ?? 0;
  const loud: Loud[] = [];
  for (const { code, weight, evidence } of scored) {
    if (weight < SOFTEST || loud.length === MOST_GUESSES) break;
    const words = evidence();
    const similarPosts = similarTo(code);
    // A department without evidence of the rules or similar posts may be the first guess, but not a further one.
    if (loud.length === 0 || words.length > 0 || similarPosts > 0 || certainty !== null) loud.push({ code, weight, words, similarPosts });
  }
  const total = loud.reduce((sum, { weight }) => sum + weight, 2);
  const shares = certainty === null ? null : sharesOfStrengths(scored.map(({ weight }) => weight));
  return loud.map(({ code, weight, words, similarPosts }, at) => {
    const share = shares === null ? weight / total : at === 0 ? (certainty?.department ?? 0) : (shares[at] ?? 0);
    const score = Math.round(share * 1000) / 1000;
    const guess = { code, score, evidence: words.length > 0 ? words : (lessons?.wordsFor(code) ?? []) };
    return similarPosts > 0 ? { ...guess, similarPosts } : guess;
  });
}

function seatOf({ level, jurisdiction }: OfficeGuess): NonNullable<DepartmentGuess["office"]> {
  return { level, jurisdiction };
}

function categoryOf(first: Scored | undefined): CategoryGuess | null {
  return first?.category ? { code: first.category.code, label: first.category.label } : null;
}

/** Fewer words than this, without a department, say too little to act on. */
const FEWEST_WORDS = 5;

/** What the cell has to ask the citizen for before an office can act. */
function missingFrom(
  { tokens, personalData }: Reading,
  location: Location,
  departments: readonly DepartmentGuess[],
): readonly MissingDetail[] {
  const missing: MissingDetail[] = [];
  const named = location.places.some(({ level }) => level !== "district");
  if (location.district === null || (!named && !NUMBERED_PLACE.test(tokens.map(({ key }) => key).join(" ")))) missing.push("place");
  if (!personalData.some(({ type }) => type === "phone")) missing.push("phone");
  if (departments.length === 0 || tokens.length < FEWEST_WORDS) missing.push("detail");
  return missing;
}

/** "sector 14", "ward 7", "gali no 3": enough to find it within a known district. */
const NUMBERED_PLACE = /\b(?:sektor|sek|vard|blok|fej|gali(?: no| nambar)?|hous no|makan no|plot(?: no)?) ?\d/u;
