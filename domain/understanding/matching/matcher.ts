import type { Token } from "../../text/tokenise.ts";
import { isMasked, maskOf, withoutCovered } from "./covering.ts";
import type { MatcherTables } from "./listCompiler.ts";
import { stepId } from "./steps.ts";
import { Together } from "./together.ts";
import type { Hit } from "./together.ts";
import { PhraseTrie } from "./trie.ts";
import type { Found, Word } from "./trie.ts";
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

/** A concept and the words that name it; `end` is the index after the last. */
export interface ConceptHit {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Further matches of a pattern are ignored, which bounds the time of a long, repetitive text. */
const MOST_REPEATS = 4;
/** The factor for a match with a misspelt word. */
const GUESSED = 0.8;
const NO_PATTERN: MatcherTables["patterns"][number] = { meaning: "", weight: 0, unbroken: false };

/**
 * Finds what compiled word lists name. A text is read once: first concepts, then phrases, then patterns whose parts may be apart. The
 * time depends on the length of the text and hardly on the length of the lists.
 */
export class Matcher {
  readonly #conceptTrie: PhraseTrie;
  readonly #conceptNames: MatcherTables["conceptNames"];
  readonly #phraseTrie: PhraseTrie;
  readonly #patterns: MatcherTables["patterns"];
  readonly #together: Together;
  readonly #vocabulary: ReadonlySet<string>;
  readonly #words: WordSteps;

  constructor({ conceptTrie, conceptNames, phraseTrie, patterns, rules, vocabulary }: MatcherTables) {
    this.#conceptTrie = new PhraseTrie(conceptTrie);
    this.#conceptNames = conceptNames;
    this.#phraseTrie = new PhraseTrie(phraseTrie);
    this.#patterns = patterns;
    this.#together = new Together(rules);
    this.#vocabulary = new Set(vocabulary);
    this.#words = new WordSteps(this.#vocabulary);
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
    const put = (id: number, spans: Match["spans"], start: number, end: number, isGuessed: boolean) => {
      const { meaning, weight, unbroken } = this.#patterns[id] ?? NO_PATTERN;
      matches.push({ meaning, weight: isGuessed ? weight * GUESSED : weight, start, end, spans, pattern: id, unbroken });
    };
    const repeats = new Map<number, number>();
    const readPhrase: Found = (node, start, end, isGuessed) => {
      if (isMasked(masked, start, end)) return;
      for (const id of this.#phraseTrie.meaningsOf(node)) {
        const times = repeats.get(id) ?? 0;
        if (times >= MOST_REPEATS) continue;
        repeats.set(id, times + 1);
        put(id, [[start, end]], start, end, isGuessed);
      }
    };
    for (let at = 0; at < words.length; at += 1) if (!masked[at]) this.#phraseTrie.walk(words, at, readPhrase);
    this.#together.find(open, tokens, (id, parts) => {
      const spans = parts.map(({ start, end }) => [start, end] as const);
      put(id, spans, Math.min(...parts.map(({ start }) => start)), Math.max(...parts.map(({ end }) => end)), false);
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
