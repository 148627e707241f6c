import type { DepartmentCode } from "../department/departments.ts";
import type { DistrictName } from "../geography/districts.ts";
import { tokenise } from "../text/tokenise.ts";
import { EVERYDAY_WORDS } from "./lexicon/everydayWords.ts";
import type { Proposal } from "./proposal.ts";
import { complaintMatcher } from "./reading.ts";

/** What is compared of a post to see whether it speaks of the trouble of another. */
export interface TroubleSketch {
  /** When it was written, milliseconds UTC. */
  readonly at: number;
  /** Stable for one citizen; null if unknown. */
  readonly author: string | null;
  readonly departments: readonly DepartmentCode[];
  readonly category: string | null;
  readonly district: DistrictName | null;
  /** The narrowest named places. */
  readonly places: readonly string[];
  /** Keys of the telling words and the concepts of the text, sorted: the scripts meet in them. */
  readonly words: readonly string[];
  /** Keys of all words in order, for recognising a text passed on. */
  readonly sequence: string;
}

export type Relation = "repost" | "same-citizen-again" | "same-trouble";

export interface Sameness {
  /** Null: not the same trouble. */
  readonly relation: Relation | null;
  /** 0 to 1. */
  readonly score: number;
}

export function sketchOf(text: string, proposal: Proposal, facts: { readonly at: number; readonly author: string | null }): TroubleSketch {
  const tokens = tokenise(text);
  const named = new Set(proposal.location.places.flatMap(({ evidence }) => tokenise(evidence).map(({ key }) => key)));
  const words = new Set<string>();
  const sequence: string[] = [];
  for (const { key, sigil, script } of tokens) {
    if (sigil === "@" || key === "") continue;
    sequence.push(key);
    if (script !== "digit" && key.length > 2 && !EVERYDAY_WORDS.has(key) && !named.has(key)) words.add(key);
  }
  for (const concept of complaintMatcher().match(tokens).concepts) words.add(`<${concept}>`);
  return {
    ...facts,
    departments: proposal.departments.map(({ code }) => code),
    category: proposal.category?.code ?? null,
    district: proposal.district,
    places: proposal.location.places.filter(({ level }) => level !== "district").map(({ name }) => name),
    words: [...words].toSorted(),
    sequence: sequence.join(" "),
  };
}

/**
 * Under which keys to look for posts of the same trouble: two posts that are the same share at least one. Keep an
 * index by them, and compare only within it.
 */
export function bucketsOf({ departments, district, words, sequence }: TroubleSketch): readonly string[] {
  const byDepartment = departments.slice(0, 2).map((code) => `${code} ${district ?? "-"}`);
  return [...byDepartment, `text ${sequence.slice(0, 60)}`, `words ${words.slice(0, 4).join(" ")}`];
}

const DAY_MS = 86_400_000;
/** A trouble that still stands is complained of again within this time. */
const SAME_TROUBLE_DAYS = 7;
const REPOST_DAYS = 30;
const SAME_TEXT = 0.82;
/** How alike the words must be, by how well the places agree: the same frame with another trouble scores 0.64. */
const ALIKE_AT_ONE_PLACE = 0.18;
const ALIKE_IN_ONE_DISTRICT = 0.45;

/**
 * Whether two posts speak of one trouble. Words alone do not tell: water and power fail in the same sentences.
 * One department, one category and one place within days do, with words that are at least somewhat alike.
 */
export function sameTrouble(a: TroubleSketch, b: TroubleSketch): Sameness {
  const days = Math.abs(a.at - b.at) / DAY_MS;
  const alike = jaccard(a.words, b.words);
  const sameText = a.sequence === b.sequence || (shingled(a.sequence, b.sequence) >= SAME_TEXT && agree(a, b));
  if (sameText && a.sequence !== "" && days <= REPOST_DAYS) {
    return { relation: a.author !== null && a.author === b.author ? "same-citizen-again" : "repost", score: 1 };
  }
  if (days > SAME_TROUBLE_DAYS || !agree(a, b) || a.district === null || a.district !== b.district) return NOT_THE_SAME;
  const samePlace = a.places.some((place) => b.places.includes(place));
  const bothNarrow = a.places.length > 0 && b.places.length > 0;
  const sameCitizen = a.author !== null && a.author === b.author;
  if (bothNarrow && !samePlace) return NOT_THE_SAME;
  const needed = sameCitizen || samePlace ? ALIKE_AT_ONE_PLACE : ALIKE_IN_ONE_DISTRICT;
  if (alike < needed) return NOT_THE_SAME;
  return { relation: sameCitizen ? "same-citizen-again" : "same-trouble", score: Math.round((0.5 + alike / 2) * 100) / 100 };
}

const NOT_THE_SAME: Sameness = { relation: null, score: 0 };

/** The first department of each is the other's too, and the sort of trouble does not differ. */
function agree(a: TroubleSketch, b: TroubleSketch): boolean {
  const [first] = a.departments;
  const [other] = b.departments;
  if (first === undefined || other === undefined) return first === other;
  if (first === other) return a.category === null || b.category === null || a.category === b.category || related(a.words, b.words);
  return b.departments.slice(0, 2).includes(first) && a.departments.slice(0, 2).includes(other) && related(a.words, b.words);
}

/** Categories are guesses too: where the concepts are nearly the same, the trouble is. */
function related(a: readonly string[], b: readonly string[]): boolean {
  const concepts = (words: readonly string[]) => words.filter((word) => word.startsWith("<"));
  return jaccard(concepts(a), concepts(b)) >= 0.6;
}

function jaccard(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const own = new Set(a);
  const shared = b.filter((word) => own.has(word)).length;
  return shared / (a.length + b.length - shared);
}

/** How much of two word sequences is the same, by pairs of neighbouring words. */
function shingled(a: string, b: string): number {
  const pairs = (sequence: string) => {
    const words = sequence.split(" ");
    return [...new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`))];
  };
  return jaccard(pairs(a), pairs(b));
}
