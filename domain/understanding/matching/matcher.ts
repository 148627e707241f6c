import type { Token } from "../../text/tokenise.ts";
import { IDIOMS, isMasked, maskOf, withoutCovered } from "./covering.ts";
import { GAP, NO_STEP, sortOf, stepId, valueOf } from "./steps.ts";
import { Together } from "./together.ts";
import type { Hit } from "./together.ts";
import { PhraseTrie } from "./trie.ts";
import type { Found, Word } from "./trie.ts";
import { readPhrases } from "./wordList.ts";
import type { Pattern, WeightedPattern } from "./wordList.ts";
import { WordSteps } from "./wordSteps.ts";

/** One pattern of a list that a text satisfies. Indices are of tokens; `end` is the index after the last. */
export interface Match {
  readonly meaning: string;
  readonly weight: number;
  readonly start: number;
  readonly end: number;
  /** The words themselves; two stretches for a pattern of two parts. */
  readonly spans: readonly (readonly [start: number, end: number])[];
  /** The number of the pattern, since a pattern that matches twice counts once. */
  readonly pattern: number;
  readonly unbroken: boolean;
}

export interface Matches {
  readonly matches: readonly Match[];
  /** The concepts in the text, in its order. */
  readonly conceptHits: readonly ConceptHit[];
  /** By the token, the step that its key is, or `NO_STEP`. */
  readonly keySteps: readonly number[];
}

interface CompiledPattern {
  readonly meaning: string;
  readonly weight: number;
  /** False where other words may stand between its own. */
  readonly unbroken: boolean;
}

/** A concept and the words that name it; `end` is the index after the last. */
export interface ConceptHit {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Further matches of a pattern are ignored, which bounds the time of a long, repetitive text. */
const MOST_REPEATS = 4;
/** The name of no concept of a list. */
const IDIOM = " idiom";
/** The factor for a match with a misspelt word. */
const GUESSED = 0.8;

/**
 * Compiled word lists. A text is read once: first concepts, then phrases, then patterns whose parts may be apart. The
 * time depends on the length of the text and hardly on the length of the lists.
 */
export class Matcher {
  readonly #conceptTrie = new PhraseTrie();
  /** Null for concepts that are made for parts of patterns, which have no name. */
  readonly #conceptNames: (string | null)[] = [];
  readonly #conceptIds = new Map<string, number>();
  readonly #phraseTrie = new PhraseTrie();
  readonly #patterns: CompiledPattern[] = [];
  /** The number of each meaning, which several lists may share. */
  readonly #groups = new Map<string, number>();
  readonly #together = new Together();
  readonly #vocabulary: Set<string>;
  /** By the step, whether its word is in the vocabulary. */
  readonly #learned: boolean[] = [];
  readonly #words: WordSteps;

  /** `idioms` mask their words; `known` are further words that are not taken for misspelt ones. */
  constructor(idioms: string, known: Iterable<string>) {
    this.#vocabulary = new Set(known);
    this.#words = new WordSteps(this.#vocabulary);
    this.#conceptId(IDIOM, null);
    for (const phrase of readPhrases(idioms)) this.#addToConcept(IDIOMS, phrase);
  }

  addConcept(name: string, phrases: readonly Pattern[]): void {
    const concept = this.#conceptId(name, name);
    for (const phrase of phrases) this.#addToConcept(concept, phrase);
  }

  /** Adds the patterns of a list. All lists have to be added before the first text is read. */
  add(meaning: string, patterns: readonly WeightedPattern[]): void {
    // The same phrase in two spellings counts once within a group.
    const group = this.#groupOf(meaning);
    for (const pattern of patterns) {
      const { steps, phraseEnds, partEnds, weight } = pattern;
      const together = partEnds.length > 1;
      const id = this.#patterns.push({ meaning, weight, unbroken: !together && !steps.includes(GAP) }) - 1;
      if (together) {
        this.#addRule(pattern, id);
        continue;
      }
      let from = 0;
      for (const end of phraseEnds) {
        this.#phraseTrie.add(steps, from, end, id, group);
        from = end;
      }
      this.#learnWords(steps);
    }
  }

  /** True if some list names this word (as a key, see `romanise`). */
  knows(key: string): boolean {
    return this.#vocabulary.has(key);
  }

  /** The concepts alone, as {@link match} finds them, for a third of its time. */
  conceptHits(tokens: readonly Token[]): readonly ConceptHit[] {
    return this.#named(this.#openHits(this.#words.of(tokens)).open);
  }

  match(tokens: readonly Token[]): Matches {
    const words = this.#words.of(tokens);
    const { open, masked } = this.#openHits(words);
    const conceptHits = this.#named(open);
    for (const { name, start, end } of conceptHits) {
      const word = words[start];
      if (word) word.concepts = [...word.concepts, { step: stepId("concept", name), end }];
    }
    const matches: Match[] = [];
    const put = (id: number, spans: Match["spans"], isGuessed: boolean) => {
      const { meaning = "", weight = 0, unbroken = false } = this.#patterns[id] ?? {};
      const start = Math.min(...spans.map(([first]) => first));
      const end = Math.max(...spans.map(([, last]) => last));
      matches.push({ meaning, weight: isGuessed ? weight * GUESSED : weight, start, end, spans, pattern: id, unbroken });
    };
    const repeats = new Map<number, number>();
    const readPhrase: Found = (node, start, end, isGuessed) => {
      if (isMasked(masked, start, end)) return;
      for (const id of this.#phraseTrie.meaningsOf(node)) {
        const times = repeats.get(id) ?? 0;
        if (times >= MOST_REPEATS) continue;
        repeats.set(id, times + 1);
        put(id, [[start, end]], isGuessed);
      }
    };
    for (let at = 0; at < words.length; at += 1) if (!masked[at]) this.#phraseTrie.walk(words, at, readPhrase);
    this.#together.find(open, tokens, (id, parts) => {
      const spans = parts.map(({ start, end }) => [start, end] as const);
      put(id, spans, false);
    });
    return { matches: withoutCovered(matches), conceptHits, keySteps: words.map(({ key }) => key) };
  }

  /** The concepts outside of idioms, and the words that idioms mask. */
  #openHits(words: readonly Word[]) {
    const hits: Hit[] = [];
    const readConcepts: Found = (node, start, end) => void hits.push({ concepts: this.#conceptTrie.meaningsOf(node), start, end });
    for (let at = 0; at < words.length; at += 1) this.#conceptTrie.walk(words, at, readConcepts);
    const masked = maskOf(hits);
    return { masked, open: masked.length === 0 ? hits : hits.filter(({ start, end }) => !isMasked(masked, start, end)) };
  }

  #addRule(pattern: Pattern, id: number): void {
    const needs: number[] = [];
    let from = 0;
    for (const end of pattern.partEnds) {
      needs.push(this.#conceptFor(pattern, from, end));
      from = end;
    }
    this.#together.add(id, needs);
  }

  /** The concept of a part (its phrases `from` to `end`); one is made where there is none, so that all parts are found in one pass. */
  #conceptFor(pattern: Pattern, from: number, end: number): number {
    const first = from === 0 ? 0 : (pattern.phraseEnds[from - 1] ?? 0);
    const steps = pattern.steps.slice(first, pattern.phraseEnds[end - 1] ?? 0);
    const [step = NO_STEP] = steps;
    if (steps.length === 1 && sortOf(step) === "concept") return this.#conceptId(valueOf(step), valueOf(step));
    const lengths = pattern.phraseEnds.slice(from, end).map((phraseEnd) => phraseEnd - first);
    const path = `${steps.join(" ")} by ${lengths.join(" ")}`;
    const known = this.#conceptIds.get(path);
    if (known !== undefined) return known;
    const id = this.#conceptId(path, null);
    this.#addToConcept(id, pattern, from, end);
    return id;
  }

  #conceptId(path: string, name: string | null): number {
    const known = this.#conceptIds.get(path);
    if (known !== undefined) return known;
    const id = this.#conceptNames.push(name) - 1;
    this.#conceptIds.set(path, id);
    return id;
  }

  #addToConcept(concept: number, { steps, phraseEnds }: Pattern, from = 0, end = phraseEnds.length): void {
    let first = from === 0 ? 0 : (phraseEnds[from - 1] ?? 0);
    for (let at = from; at < end; at += 1) {
      const last = phraseEnds[at] ?? 0;
      this.#conceptTrie.add(steps, first, last, concept, concept);
      first = last;
    }
    this.#learnWords(steps);
  }

  #learnWords(steps: readonly number[]): void {
    for (const step of steps) {
      if (this.#learned[step]) continue;
      this.#learned[step] = true;
      if (sortOf(step) === "key") this.#vocabulary.add(valueOf(step));
    }
  }

  #groupOf(meaning: string): number {
    const known = this.#groups.get(meaning);
    if (known !== undefined) return known;
    this.#groups.set(meaning, this.#groups.size);
    return this.#groups.size - 1;
  }

  #named(hits: readonly Hit[]): readonly ConceptHit[] {
    const named: ConceptHit[] = [];
    for (const { concepts, start, end } of hits) {
      for (const concept of concepts) {
        const name = this.#conceptNames[concept] ?? null;
        if (name !== null) named.push({ name, start, end });
      }
    }
    return named;
  }
}
