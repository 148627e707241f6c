import { IDIOMS } from "./covering.ts";
import { GAP, NO_STEP, sortOf, valueOf } from "./steps.ts";
import type { Rule } from "./together.ts";
import { TrieBuilder } from "./trieBuilder.ts";
import type { TrieTables } from "./trieBuilder.ts";
import { readPhrases } from "./wordList.ts";
import type { Pattern, WeightedPattern } from "./wordList.ts";

/** Compiled word lists as data alone, from which a `Matcher` is made. */
export interface MatcherTables {
  readonly conceptTrie: TrieTables;
  /** Null for concepts that are made for parts of patterns, which have no name. */
  readonly conceptNames: readonly (string | null)[];
  readonly phraseTrie: TrieTables;
  readonly patterns: readonly CompiledPattern[];
  /** The patterns whose parts may be apart. */
  readonly rules: readonly Rule[];
  /** The words that some list names, as keys, and those that are known beside them. */
  readonly vocabulary: readonly string[];
}

interface CompiledPattern {
  readonly meaning: string;
  readonly weight: number;
  /** False where other words may stand between its own. */
  readonly unbroken: boolean;
}

/** The name of no concept of a list. */
const IDIOM = " idiom";

/** Compiles word lists. */
export class ListCompiler {
  readonly #conceptTrie = new TrieBuilder();
  readonly #conceptNames: (string | null)[] = [];
  readonly #conceptIds = new Map<string, number>();
  readonly #phraseTrie = new TrieBuilder();
  readonly #patterns: CompiledPattern[] = [];
  /** The number of each meaning, which several lists may share. */
  readonly #groups = new Map<string, number>();
  readonly #rules: Rule[] = [];
  readonly #vocabulary: Set<string>;
  /** By the step, whether its word is in the vocabulary. */
  readonly #learned: boolean[] = [];

  /** `idioms` mask their words; `known` are further words that are not taken for misspelt ones. */
  constructor(idioms: string, known: Iterable<string>) {
    this.#vocabulary = new Set(known);
    this.#conceptId(IDIOM, null);
    for (const phrase of readPhrases(idioms)) this.#addToConcept(IDIOMS, phrase);
  }

  addConcept(name: string, phrases: readonly Pattern[]): void {
    const concept = this.#conceptId(name, name);
    for (const phrase of phrases) this.#addToConcept(concept, phrase);
  }

  /** Adds the patterns of a list. */
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

  tables(): MatcherTables {
    return {
      conceptTrie: this.#conceptTrie.tables(),
      conceptNames: this.#conceptNames,
      phraseTrie: this.#phraseTrie.tables(),
      patterns: this.#patterns,
      rules: this.#rules,
      vocabulary: [...this.#vocabulary],
    };
  }

  #addRule(pattern: Pattern, id: number): void {
    const needs: number[] = [];
    let from = 0;
    for (const end of pattern.partEnds) {
      needs.push(this.#conceptFor(pattern, from, end));
      from = end;
    }
    this.#rules.push({ pattern: id, needs });
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
}
