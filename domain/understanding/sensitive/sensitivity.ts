import type { SensitiveSort, Sensitivity } from "../../proposal/proposal.ts";
import type { Token } from "../../text/tokenise.ts";
import type { ConceptHit } from "../matching/matcher.ts";
import { ageHits } from "./ages.ts";
import { NEARBY, RULES } from "./rules.ts";
import type { SensitiveRule } from "./rules.ts";

/** What the lists find in a post. */
export interface SensitiveHits {
  /** By the names of concepts. */
  readonly hits: ReadonlyMap<string, readonly Hit[]>;
  /** The first rule that holds. */
  readonly found: { readonly rule: SensitiveRule; readonly parts: readonly Hit[] } | null;
}

/** In time that is linear in the length of the text. */
export function sensitiveHits(conceptHits: readonly ConceptHit[], tokens: readonly Token[]): SensitiveHits {
  const hits = hitsOf(conceptHits, tokens);
  return { hits, found: firstOf(hits) };
}

function firstOf(hits: SensitiveHits["hits"]): SensitiveHits["found"] {
  for (const rule of RULES) {
    const parts = partsOf(rule, hits);
    if (parts !== null) return { rule, parts };
  }
  return null;
}

/** What the model says of it. */
export interface SensitiveOpinion {
  /** The probability that the post is sensitive, calibrated. */
  readonly probability: number;
  /** The sort that it most likely is. */
  readonly sort: SensitiveSort;
  /** The words that weighed most for that sort, as written. */
  words(): readonly string[];
}

/**
 * Whether a post tells of what no wall may show: the sort, and the words that say so; null for an ordinary one. Without an opinion of the model the rules
 * decide. What is found only proposes, and rather once too often: a person at the desk says what it is.
 */
export function sensitivityFrom(
  { found }: SensitiveHits,
  { tokens, text }: { readonly tokens: readonly Token[]; readonly text: string },
  opinion: SensitiveOpinion | null,
  threshold: number,
): Sensitivity | null {
  const byRule = found === null ? null : { sort: found.rule.sort, evidence: wordsOf(found.parts, tokens, text) };
  if (opinion === null) return byRule;
  const least = found?.rule.isPlain === true ? Math.min(threshold, LEAST_OF_PLAIN) : threshold;
  if (opinion.probability < least) return null;
  if (byRule !== null && (found?.rule.isPlain === true || byRule.sort === opinion.sort)) return byRule;
  return { sort: opinion.sort, evidence: opinion.words().slice(0, MOST_WORDS) };
}

/** Where a matter is called by its name, less has to speak for it. */
const LEAST_OF_PLAIN = 0.45;

/** As many words as evidence says why. */
const MOST_WORDS = 4;

export interface Hit {
  readonly start: number;
  /** The index after its last word. */
  readonly end: number;
}

function hitsOf(conceptHits: readonly ConceptHit[], tokens: readonly Token[]): ReadonlyMap<string, readonly Hit[]> {
  const found = new Map<string, Hit[]>();
  const add = (name: string, hit: Hit) => {
    const known = found.get(name);
    if (known === undefined) found.set(name, [hit]);
    else known.push(hit);
  };
  for (const { name, start, end } of conceptHits) add(name, { start, end });
  for (const hit of ageHits(tokens)) add("age", hit);
  for (const hit of kinHits(found)) add("kin", hit);
  return found;
}

/** How many words stand between "my" and "father" at most: "my old and ailing father". */
const OWN_REACH = 4;

function kinHits(found: ReadonlyMap<string, readonly Hit[]>): readonly Hit[] {
  const relatives = inOrder(found.get("relative") ?? []);
  const owned = (found.get("own") ?? []).flatMap((own) => {
    const relative = firstFrom(relatives, own.end);
    return relative === undefined || relative.start - own.end >= OWN_REACH ? [] : [{ start: own.start, end: relative.end }];
  });
  return [...owned, ...(found.get("kinphrase") ?? [])];
}

/** The hits of all that a rule needs, each near the first; null where one is missing. */
function partsOf({ needs, within, inOrder: inThisOrder, person }: SensitiveRule, hits: SensitiveHits["hits"]): readonly Hit[] | null {
  // Of most rules a text names nothing at all.
  for (const names of needs) if (!isAnyIn(names, hits)) return null;
  const [first = [], ...others] = needs.map((names) => inOrder(names.flatMap((name) => hits.get(name) ?? [])));
  const persons = person && inOrder(person.flatMap((name) => hits.get(name) ?? []));
  for (const start of first) {
    const parts = [start];
    for (const choices of others) {
      const near = nearTo(start, choices, within, inThisOrder);
      if (near === undefined) break;
      parts.push(near);
    }
    if (parts.length === needs.length && (persons === null || isToldOf(start, persons))) return parts;
  }
  return null;
}

function isAnyIn(names: readonly string[], hits: ReadonlyMap<string, readonly Hit[]>): boolean {
  for (const name of names) if (hits.has(name)) return true;
  return false;
}

function isToldOf({ start }: Hit, persons: readonly Hit[]): boolean {
  const next = firstFrom(persons, start - NEARBY);
  return next !== undefined && next.start <= start + NEARBY;
}

/** The nearest after it, or the nearest before it where the order is open. */
function nearTo(one: Hit, choices: readonly Hit[], within: number, inThisOrder: boolean): Hit | undefined {
  const after = firstFrom(choices, one.end);
  if (after !== undefined && after.start - one.end < within) return after;
  if (inThisOrder) return undefined;
  // Hits are short: those that begin before it end before it, but for the few that it shares words with.
  for (let at = placeFrom(choices, one.start) - 1; at >= 0; at -= 1) {
    const before = choices[at];
    if (before === undefined || one.start - before.start >= within + LONGEST_HIT) return undefined;
    if (before.end <= one.start && one.start - before.end < within) return before;
  }
  return undefined;
}

/** In words. */
const LONGEST_HIT = 12;

function inOrder(hits: readonly Hit[]): readonly Hit[] {
  return hits.toSorted((one, other) => one.start - other.start);
}

function firstFrom(sorted: readonly Hit[], start: number): Hit | undefined {
  return sorted[placeFrom(sorted, start)];
}

/** The place of the first that begins there or later: halving the rest, so that a long, repetitive text takes its time and no more. */
function placeFrom(sorted: readonly Hit[], start: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((sorted[middle]?.start ?? 0) < start) from = middle + 1;
    else to = middle;
  }
  return from;
}

function wordsOf(parts: readonly Hit[], tokens: readonly Token[], text: string): readonly string[] {
  return parts
    .toSorted((one, other) => one.start - other.start)
    .map(({ start, end }) => text.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0));
}
