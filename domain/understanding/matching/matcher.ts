import type { Token } from "../../text/tokenise.ts";
import { NearWords } from "./nearWords.ts";
import { parsePattern } from "./pattern.ts";
import type { Phrase } from "./pattern.ts";
import { addPhrase, emptyTrie, phraseName, walk } from "./trie.ts";
import type { TrieNode, Word } from "./trie.ts";
import { patternsOf } from "./wordList.ts";
import type { Concepts, WordList } from "./wordList.ts";

/** One pattern of a list that a text satisfies. Indices are of tokens; `end` is the index after the last. */
export interface Match {
  readonly meaning: string;
  readonly weight: number;
  readonly start: number;
  readonly end: number;
  /** The words themselves; two stretches for a pattern of two parts. */
  readonly spans: readonly (readonly [start: number, end: number])[];
  /** Which pattern it was: the same pattern twice is no more than once. */
  readonly pattern: number;
  readonly unbroken: boolean;
}

export interface Matches {
  readonly matches: readonly Match[];
  /** Names of the concepts that the text speaks of, in the order of the text. */
  readonly concepts: readonly string[];
}

interface CompiledPattern {
  readonly meaning: string;
  readonly weight: number;
  /** False where other words may stand between its own. */
  readonly unbroken: boolean;
}

interface Togetherness extends CompiledPattern {
  readonly pattern: number;
  readonly needs: readonly string[];
}

interface ConceptHit {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What is said more often than this says no more; it bounds the time that a long, repetitive text takes. */
const MOST_REPEATS = 4;
const MOST_CONCEPT_HITS = 24;
/** How far apart the parts of a pattern joined with `&` may stand, in words. */
const WINDOW = 9;
const IDIOM = "idiom";
/** Concepts made for the parts of a pattern have no name of their own. */
const NAMED_CONCEPT = /^[a-z]+$/u;
/** A misspelt word speaks a little less loudly. */
const GUESSED = 0.8;

/**
 * Compiled word lists. A text is read once: concepts first, then phrases, then what must stand together. The
 * time depends on the length of the text and hardly on the length of the lists.
 */
export class Matcher {
  readonly #conceptTrie = emptyTrie();
  readonly #conceptNames: string[] = [];
  readonly #conceptIds = new Map<string, number>();
  readonly #phraseTrie = emptyTrie();
  readonly #patterns: CompiledPattern[] = [];
  readonly #together = new Map<string, Togetherness[]>();
  readonly #phrasesSeen = new Set<string>();
  readonly #vocabulary = new Set<string>();
  readonly #near: NearWords;

  /** `idioms` mask their words; `known` are further words that must not be taken for misspelt ones. */
  constructor(lists: readonly WordList[], concepts: Concepts, idioms: string, known: Iterable<string>) {
    for (const [name, words] of Object.entries(concepts)) {
      for (const source of words.split(/[,\n]/u)) if (source.trim() !== "") this.#addConcept(name, source);
    }
    for (const source of idioms.split(/[,\n]/u)) if (source.trim() !== "") this.#addConcept(IDIOM, source);
    for (const { meaning, words } of lists) {
      for (const { weight, source } of patternsOf(words)) this.#addPattern(meaning, weight, source);
    }
    for (const word of known) this.#vocabulary.add(word);
    this.#near = new NearWords(this.#vocabulary);
  }

  /** True if some list names this word (as a key, see `romanise`). */
  knows(key: string): boolean {
    return this.#vocabulary.has(key);
  }

  /** The concepts alone, as {@link match} names them, for a third of its time. */
  concepts(tokens: readonly Token[]): readonly string[] {
    return namedConcepts(this.#openHits(this.#read(tokens)).open);
  }

  match(tokens: readonly Token[]): Matches {
    const words = this.#read(tokens);
    const { open, masked } = this.#openHits(words);
    for (const hit of open) words[hit.start]?.concepts.push({ name: hit.name, end: hit.end });
    const matches: Match[] = [];
    const repeats = new Map<number, number>();
    for (let at = 0; at < words.length; at += 1) {
      if (masked[at]) continue;
      walk(this.#phraseTrie, words, at, (meaning, end, guessed) => {
        const pattern = this.#patterns[meaning];
        const times = repeats.get(meaning) ?? 0;
        if (!pattern || times >= MOST_REPEATS || isMasked(masked, at, end)) return;
        repeats.set(meaning, times + 1);
        const weight = guessed ? pattern.weight * GUESSED : pattern.weight;
        matches.push({
          meaning: pattern.meaning,
          weight,
          start: at,
          end,
          spans: [[at, end]],
          pattern: meaning,
          unbroken: pattern.unbroken,
        });
      });
    }
    this.#addTogether(matches, open, tokens);
    return { matches: withoutCovered(matches), concepts: namedConcepts(open) };
  }

  /** What idioms leave of the concepts, and the words that they mask. */
  #openHits(words: readonly Word[]) {
    const hits = this.#conceptHits(words);
    const masked = maskOf(words.length, hits);
    return { masked, open: hits.filter(({ name, start, end }) => name !== IDIOM && !isMasked(masked, start, end)) };
  }

  #addConcept(name: string, source: string): void {
    const id = this.#conceptId(name);
    const pattern = parsePattern(source.trim());
    if (pattern.sort === "phrase") for (const phrase of pattern.phrases) this.#addPhrase(this.#conceptTrie, phrase, id);
  }

  #addPattern(meaning: string, weight: number, source: string): void {
    const pattern = parsePattern(source);
    const unbroken = pattern.sort === "phrase" && pattern.phrases.every((phrase) => phrase.every((step) => step.sort !== "gap"));
    const id = this.#patterns.push({ meaning, weight, unbroken }) - 1;
    if (pattern.sort === "phrase") {
      for (const phrase of pattern.phrases) {
        // One phrase in two spellings is one phrase.
        const name = meaning + phraseName(phrase);
        if (this.#phrasesSeen.has(name)) continue;
        this.#phrasesSeen.add(name);
        this.#addPhrase(this.#phraseTrie, phrase, id);
      }
      return;
    }
    const needs = pattern.parts.map((phrases) => this.#conceptFor(phrases));
    const first = needs[0] ?? "";
    this.#together.set(first, [...(this.#together.get(first) ?? []), { meaning, weight, unbroken, pattern: id, needs }]);
  }

  /** A part that is no concept yet becomes one, so that all parts are found in one pass. */
  #conceptFor(phrases: readonly Phrase[]): string {
    const step = phrases[0]?.[0];
    if (phrases.length === 1 && phrases[0]?.length === 1 && step?.sort === "concept") return step.value;
    const name = phrases.map(phraseName).join(" |");
    if (!this.#conceptIds.has(name)) {
      const id = this.#conceptId(name);
      for (const phrase of phrases) this.#addPhrase(this.#conceptTrie, phrase, id);
    }
    return name;
  }

  #conceptId(name: string): number {
    const known = this.#conceptIds.get(name);
    if (known !== undefined) return known;
    const id = this.#conceptNames.push(name) - 1;
    this.#conceptIds.set(name, id);
    return id;
  }

  #addPhrase(trie: TrieNode, phrase: Phrase, meaning: number): void {
    addPhrase(trie, phrase, meaning);
    for (const step of phrase) if (step.sort === "key") this.#vocabulary.add(step.value);
  }

  #read(tokens: readonly Token[]): (Word & { concepts: { name: string; end: number }[] })[] {
    return tokens.map((token) => ({ token, guess: token.script === "digit" ? null : this.#near.guess(token.key), concepts: [] }));
  }

  #conceptHits(words: readonly Word[]): ConceptHit[] {
    const hits: ConceptHit[] = [];
    for (let at = 0; at < words.length; at += 1) {
      walk(this.#conceptTrie, words, at, (meaning, end) => {
        const name = this.#conceptNames[meaning];
        if (name !== undefined) hits.push({ name, start: at, end });
      });
    }
    return hits;
  }

  #addTogether(matches: Match[], hits: readonly ConceptHit[], tokens: readonly Token[]): void {
    const byName = new Map<string, ConceptHit[]>();
    for (const hit of hits) {
      const known = byName.get(hit.name);
      if (!known) byName.set(hit.name, [hit]);
      else if (known.length < MOST_CONCEPT_HITS) known.push(hit);
    }
    for (const [name, firsts] of byName) {
      for (const rule of this.#together.get(name) ?? []) {
        const parts = nearest(firsts, rule.needs, byName, tokens);
        if (!parts) continue;
        const start = Math.min(...parts.map((part) => part.start));
        const end = Math.max(...parts.map((part) => part.end));
        const spans = parts.map((part) => [part.start, part.end] as const);
        matches.push({ meaning: rule.meaning, weight: rule.weight, start, end, spans, pattern: rule.pattern, unbroken: false });
      }
    }
  }
}

function namedConcepts(hits: readonly ConceptHit[]): readonly string[] {
  return [...new Set(hits.map(({ name }) => name).filter((name) => NAMED_CONCEPT.test(name)))];
}

/** The first place where all parts stand within the window and within one sentence. */
function nearest(
  firsts: readonly ConceptHit[],
  needs: readonly string[],
  byName: ReadonlyMap<string, readonly ConceptHit[]>,
  tokens: readonly Token[],
): readonly ConceptHit[] | null {
  for (const first of firsts) {
    const parts = [first];
    for (const need of needs.slice(1)) {
      const other = byName.get(need)?.find((hit) => parts.every((part) => areNear(part, hit, tokens)));
      if (!other) break;
      parts.push(other);
    }
    if (parts.length === needs.length) return parts;
  }
  return null;
}

function areNear(a: ConceptHit, b: ConceptHit, tokens: readonly Token[]): boolean {
  const [left, right] = a.start <= b.start ? [a, b] : [b, a];
  if (right.start < left.end || right.start - left.end > WINDOW) return false;
  for (let at = left.end; at <= right.start; at += 1) if (tokens[at]?.gap === "sentence") return false;
  return true;
}

function maskOf(length: number, hits: readonly ConceptHit[]): readonly boolean[] {
  const masked = Array.from<boolean>({ length }).fill(false);
  for (const { name, start, end } of hits) if (name === IDIOM) masked.fill(true, start, end);
  return masked;
}

function isMasked(masked: readonly boolean[], start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (masked[at]) return true;
  return false;
}

/** Meanings that begin so are signals about the whole post (its kind, its urgency) and cover nothing. */
export const SIGNAL = "@";

/** "street light" is not also "light": a plain phrase inside a longer one says nothing of its own. */
function withoutCovered(matches: readonly Match[]): Match[] {
  const covers = matches.filter(({ meaning, unbroken, end, start }) => unbroken && end - start > 1 && !meaning.startsWith(SIGNAL));
  if (covers.length === 0) return [...matches];
  return matches.filter((match) => {
    if (match.spans.length > 1 || match.meaning.startsWith(SIGNAL)) return true;
    const length = match.end - match.start;
    return !covers.some((other) => other.start <= match.start && other.end >= match.end && other.end - other.start > length);
  });
}
