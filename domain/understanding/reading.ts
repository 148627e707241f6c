import { addTo } from "../addTo.ts";
import { Recent } from "../remembered.ts";
import { findPersonalData } from "../text/personalData.ts";
import type { PersonalDatum } from "../text/personalData.ts";
import { tokenise } from "../text/tokenise.ts";
import type { Token } from "../text/tokenise.ts";
import { Echoes } from "./echoes.ts";
import type { Echo } from "./echoes.ts";
import { EVIDENCE_GAP } from "./evidenceGap.ts";
import type { WordedDepartment } from "./lexicon/departmentWords.ts";
import { isSignal } from "./matching/covering.ts";
import { Matcher } from "./matching/matcher.ts";
import type { ConceptHit, Match } from "./matching/matcher.ts";
import { takeSteps } from "./matching/steps.ts";
import { wordTables } from "./wordTables.ts";

/** A post with its words and matches, which all later steps use. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly matches: readonly Match[];
  /** Matches that are about the whole post (its kind, its urgency), by meaning: `@plea`, `@emergency`. */
  readonly signals: ReadonlyMap<string, readonly Match[]>;
  /** The concepts in it, independent of the language: `water`, `absent`. */
  readonly conceptHits: readonly ConceptHit[];
  /** The steps of its words, for the echoes. */
  readonly keySteps: readonly number[];
  readonly personalData: readonly PersonalDatum[];
}

interface ComplaintWords {
  readonly matcher: Matcher;
  readonly echoes: Echoes;
  readonly sensitive: Matcher;
  readonly scenes: Matcher;
}

let compiled: ComplaintWords | undefined;
let takingUp: Generator<undefined, ComplaintWords> | undefined;

/** The word lists, taken up when first needed. */
function complaintWords(): ComplaintWords {
  while (compiled === undefined) takeUpOn();
  return compiled;
}

/** Takes them up with pauses, so that no turn of an event loop is long. What is asked for meanwhile takes up the rest at once. */
export function* complaintWordsInSteps(): Generator<undefined, void> {
  while (compiled === undefined) {
    takeUpOn();
    yield;
  }
}

function takeUpOn(): void {
  takingUp ??= takeUp();
  const step = takingUp.next();
  if (step.done !== true) return;
  compiled = step.value;
  takingUp = undefined;
}

function* takeUp(): Generator<undefined, ComplaintWords> {
  const { steps, matcher, echoes, sensitive, scenes } = wordTables();
  yield;
  takeSteps(steps);
  yield;
  const complaints = new Matcher(matcher);
  yield;
  const forSensitive = new Matcher(sensitive);
  yield;
  return { matcher: complaints, echoes: new Echoes(echoes), sensitive: forSensitive, scenes: new Matcher(scenes) };
}

export function complaintMatcher(): Matcher {
  return complaintWords().matcher;
}

export function sensitiveMatcher(): Matcher {
  return complaintWords().sensitive;
}

/** Weights of what the words tell besides the model; 0 for what they do not. */
export interface Scene {
  /** A scene of danger (`lexicon/scenes.ts`). */
  readonly scene: number;
  /** That nobody is in danger (`lexicon/calm.ts`). */
  readonly calm: number;
  /** That it is not true at all; that is calm as well. */
  readonly untrue: number;
  /** Which words say that nobody is in danger: "there is garbage in the canal" is written like "he jumped into the canal". */
  readonly calmWords: ReadonlySet<number>;
}

export function sceneIn({ tokens }: Pick<Reading, "tokens">): Scene {
  const { matches } = sceneMatcher().match(tokens);
  const most = (of: string) => Math.max(0, ...matches.flatMap(({ meaning, weight }) => (meaning === of ? [weight] : [])));
  const scene = most("@scene");
  if (most("@indeed") > 0) return { scene, calm: 0, untrue: 0, calmWords: new Set() };
  const untrue = most("@untrue");
  const calm = Math.max(untrue, most("@calm"), scene > 0 ? 0 : most("@notnow"));
  return { scene, calm, untrue, calmWords: wordsOf(matches.filter(({ meaning }) => meaning !== "@scene")) };
}

function sceneMatcher(): Matcher {
  return complaintWords().scenes;
}

export function echoesIn({ tokens, keySteps }: Reading): ReadonlyMap<WordedDepartment, Echo> {
  return complaintWords().echoes.in(tokens, keySteps);
}

/** A page of posts is understood before any of them is recorded, which asks for their words again; what a citizen goes on with is judged with what came before. */
const recent = new Recent<Reading>({ most: 128, longest: 2_000 });

export function readPost(text: string): Reading {
  const known = recent.of(text);
  if (known !== undefined) return known;
  const reading = readNow(text);
  recent.keep(text, reading);
  return reading;
}

function readNow(text: string): Reading {
  const tokens = tokenise(text);
  const read = complaintMatcher().match(tokens);
  const matches = withoutFigures(withoutAddressees(read.matches, tokens));
  return { text, tokens, ...read, matches, signals: signalsOf(matches), personalData: findPersonalData(text) };
}

/** Without words of danger that are the name of an account: "@monika108" calls for no ambulance, and "@NodalYamuna" is no river. */
function withoutAddressees(matches: readonly Match[], tokens: readonly Token[]): readonly Match[] {
  const isName = ({ spans }: Match) => spans.some(([start, end]) => tokens.slice(start, end).some(({ sigil }) => sigil === "@"));
  return matches.filter((match) => match.meaning !== "@emergency" || !isName(match));
}

/** Without the words of danger that are figures of speech: in "koi mar jayega tab jagoge" nobody is dying. */
function withoutFigures(matches: readonly Match[]): readonly Match[] {
  const figures = wordsOf(matches.filter(({ meaning }) => meaning === "@figurative"));
  if (figures.size === 0) return matches;
  return matches.filter((match) => match.meaning !== "@emergency" || !touches(match, figures));
}

/** The words that matches rest on. */
function wordsOf(matches: readonly Match[]): ReadonlySet<number> {
  const words = new Set<number>();
  for (const { spans } of matches) for (const [start, end] of spans) for (let at = start; at < end; at += 1) words.add(at);
  return words;
}

/** Whether a word of the text is one of these, by their keys. */
export function hasAny(tokens: readonly Token[], words: ReadonlySet<string>): boolean {
  return tokens.some(({ key }) => words.has(key));
}

/** Whether a match rests on some of these words. */
export function touches({ spans }: Match, words: ReadonlySet<number>): boolean {
  return spans.some(([start, end]) => rangeHas(words, start, end));
}

function rangeHas(indices: ReadonlySet<number>, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (indices.has(at)) return true;
  return false;
}

function signalsOf(matches: readonly Match[]): ReadonlyMap<string, readonly Match[]> {
  const signals = new Map<string, Match[]>();
  for (const match of matches) if (isSignal(match)) addTo(signals, match.meaning, match);
  return signals;
}

/** The words and concepts of a text. */
export type Gist = Pick<Reading, "text" | "tokens" | "conceptHits">;

export function readGist(text: string): Gist {
  const known = recent.of(text);
  if (known !== undefined) return known;
  const tokens = tokenise(text);
  return { text, tokens, conceptHits: complaintMatcher().conceptHits(tokens) };
}

/** The words of the text that a match rests on. */
export function evidenceOf(match: Match, tokens: readonly Token[], text: string): string {
  return match.spans
    .toSorted((a, b) => a[0] - b[0])
    .map(([start, end]) => text.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0))
    .join(EVIDENCE_GAP);
}
