import type { DepartmentCode } from "../department/departments.ts";
import { buildGazetteer } from "../geography/gazetteer.ts";
import type { Gazetteer } from "../geography/gazetteer.ts";
import { KINDS, URGENCIES } from "../proposal/proposal.ts";
import type {
  CategoryGuess,
  DepartmentGuess,
  Location,
  MissingDetail,
  PlaceBasis,
  PostToUnderstand,
  Proposal,
} from "../proposal/proposal.ts";
import { languageOf } from "../text/language.ts";
import { readPartOf } from "../text/readPart.ts";
import { tokenise } from "../text/tokenise.ts";
import { loudestWord, scoreDepartments } from "./departments.ts";
import type { Scored } from "./departments.ts";
import { kindOf, voicesOf } from "./kind.ts";
import { Learner } from "./learner.ts";
import type { Correction, LearnerState, Lesson, Lessons, RuleScores } from "./learner.ts";
import { choiceOf, learnedOr, ruleScoresOf, withLearnedDepartments, withLearnedDistrict } from "./lessons.ts";
import { EVERYDAY_WORDS } from "./lexicon/everydayWords.ts";
import { officeFor } from "./office.ts";
import { locate } from "./place/location.ts";
import type { Located } from "./place/location.ts";
import { MentionFinder } from "./place/mentions.ts";
import { complaintMatcher, readPost } from "./reading.ts";
import type { Reading } from "./reading.ts";
import { speakerOf } from "./speaker.ts";
import type { KnownHandles } from "./speaker.ts";
import { urgencyOf } from "./urgency.ts";

export interface Understanding {
  /** Reads one post (the beginning of a very long one) and proposes its kind, department, place and urgency. Never throws. */
  readonly understand: (post: PostToUnderstand) => Proposal;
  /** Learns from a correction; the next proposals use it. The same corrections in the same order give the same state. */
  readonly learn: (correction: Correction) => void;
  /** What was learned, for storing; to be passed as `learned` later. */
  readonly learned: () => LearnerState;
  /** The scores of the rules alone for a text, with which a correction is compared. */
  readonly ruleScores: (text: string) => RuleScores;
}

export interface UnderstandingOptions {
  /** With the villages of an imported directory; by default only the authored places. */
  readonly gazetteer?: Gazetteer;
  readonly handles?: KnownHandles;
  /** From an earlier `learned()`; absent to start with nothing learned. */
  readonly learned?: LearnerState;
  /** Instead of `learned`: a learner of the caller, who may teach it. */
  readonly learner?: Learner;
  /** False to use the rules alone. */
  readonly useLearned?: boolean;
}

/** Sets up the understanding step; the compiled word lists are shared. */
export function createUnderstanding(options: UnderstandingOptions = {}): Understanding {
  const matcher = complaintMatcher();
  const finder = new MentionFinder(options.gazetteer ?? buildGazetteer(), (key) => matcher.knows(key) || EVERYDAY_WORDS.has(key));
  const handles = options.handles ?? {};
  const learner = options.learner ?? (options.learned ? Learner.from(options.learned) : new Learner());
  const useLearned = options.useLearned ?? true;
  return {
    understand: (post) => propose(post, finder, handles, useLearned ? learner : null),
    learn: (correction) => learner.learn(correction, ruleScores(correction.text, finder)),
    learned: () => learner.state(),
    ruleScores: (text) => ruleScores(text, finder),
  };
}

function propose(post: PostToUnderstand, finder: MentionFinder, handles: KnownHandles, learner: Learner | null): Proposal {
  const reading = readPost(readPartOf(post.text));
  const lessons = learner?.lessons(reading.tokens) ?? null;
  const located = locate(reading.tokens, finder, "text");
  const placed = withContext(located.location, post, finder);
  const location = lessons ? withLearnedDistrict(placed.location, lessons) : placed.location;
  const byRules = scoreDepartments(reading, location);
  const taught = lessons?.department(choiceOf(byRules)) ?? [];
  const scored = withLearnedDepartments(byRules, taught, location.district);
  const voices = voicesOf(reading);
  const language = languageOf(reading.tokens);
  const kind = learnedOr(
    "kind",
    KINDS,
    kindOf(voices, { civic: loudestWord(scored), lean: scored[0]?.weight ?? 0 }, located, language === "en"),
    lessons,
  );
  const urgent = urgencyOf(reading, kind, voices, scored[0] ?? null);
  const departments = kind === "other" ? [] : guesses(scored, taught, lessons);
  const first = kind === "other" ? undefined : scored[0];
  const place = location.places.find(({ level, district }) => level !== "district" && district === location.district) ?? null;
  return {
    language,
    kind,
    departments,
    category: categoryOf(first),
    district: location.district,
    place: place?.name ?? null,
    placeBasis: location.district === null ? null : (place?.basis ?? placed.basis),
    location,
    office: departments[0] ? officeFor(departments[0].code, location) : null,
    urgency: kind === "grievance" ? learnedOr("urgency", URGENCIES, urgent.urgency, lessons) : "routine",
    urgencyEvidence: urgent.evidence,
    routine: kind === "grievance" && first?.category?.routine === true,
    speaker: speakerOf(post.authorHandle ?? null, handles),
    personalData: reading.personalData,
    missing: kind === "grievance" ? missingFrom(reading, location, departments) : [],
  };
}

/** The scores of the rules alone, with which a correction is compared. */
function ruleScores(text: string, finder: MentionFinder): RuleScores {
  const reading = readPost(readPartOf(text));
  const located = locate(reading.tokens, finder, "text");
  const scored = scoreDepartments(reading, located.location);
  const voices = voicesOf(reading);
  const kind = kindOf(voices, { civic: loudestWord(scored), lean: scored[0]?.weight ?? 0 }, located, languageOf(reading.tokens) === "en");
  return ruleScoresOf(scored, kind, urgencyOf(reading, kind, voices, scored[0] ?? null).urgency, located.location.district);
}

/** The text decides; where it names no district, the place tag and last the author's profile may. */
function withContext(
  fromText: Location,
  post: PostToUnderstand,
  finder: MentionFinder,
): { readonly location: Location; readonly basis: PlaceBasis | null } {
  if (fromText.district !== null) return { location: fromText, basis: "text" };
  const within = (other: Located["location"]) =>
    other.district !== null && (fromText.candidates.length === 0 || fromText.candidates.includes(other.district));
  for (const [text, basis] of [
    [post.placeName, "place-tag"],
    [post.authorLocation, "profile"],
  ] as const) {
    if (text === null) continue;
    const { location } = locate(tokenise(text), finder, basis);
    if (!within(location)) continue;
    const named = fromText.places.filter(({ level }) => level !== "district").map((place) => ({ ...place, district: location.district }));
    return { location: { ...location, village: fromText.village ?? location.village, places: [...named, ...location.places] }, basis };
  }
  return { location: fromText, basis: null };
}

const MOST_GUESSES = 3;
/** Departments with lower weights are not proposed. */
const SOFTEST = 0.4;

interface Loud {
  readonly code: DepartmentCode;
  readonly weight: number;
  readonly words: readonly string[];
  readonly similarPosts: number;
}

function guesses(scored: readonly Scored[], taught: readonly Lesson[], lessons: Lessons | null): readonly DepartmentGuess[] {
  const similarTo = (code: DepartmentCode) => taught.find(({ label }) => label === code)?.similar ?? 0;
  const loud: Loud[] = [];
  for (const { code, weight, evidence } of scored) {
    if (weight < SOFTEST || loud.length === MOST_GUESSES) break;
    const words = evidence();
    const similarPosts = similarTo(code);
    // A department without evidence of the rules or similar posts may be the first guess, but not a further one.
    if (loud.length === 0 || words.length > 0 || similarPosts > 0) loud.push({ code, weight, words, similarPosts });
  }
  const total = loud.reduce((sum, { weight }) => sum + weight, 2);
  return loud.map(({ code, weight, words, similarPosts }) => {
    const score = Math.round((weight / total) * 1000) / 1000;
    const guess = { code, score, evidence: words.length > 0 ? words : (lessons?.wordsFor(code) ?? []) };
    return similarPosts > 0 ? { ...guess, similarPosts } : guess;
  });
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
