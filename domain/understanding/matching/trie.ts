import { GAP, NO_STEP, sortOf } from "./steps.ts";

/** A token as matching sees it: the ids of the steps that it satisfies, or `NO_STEP`. */
export interface Word {
  readonly key: number;
  /** The key of the word that a misspelt one most likely is. */
  readonly guess: number;
  readonly prefixes: readonly number[];
  readonly form: number;
  readonly shouted: number;
  /** Concepts that begin at this word, with the index after their last word. */
  concepts: readonly { readonly step: number; readonly end: number }[];
}

/** Bits for the sorts of steps that lead on from a node, so that the others are not tried. */
const BITS = { key: 1, prefix: 2, form: 4, shouted: 8, concept: 16, gap: 32 } as const;

/** Up to this many words may stand where a pattern says "...". */
const WIDEST_GAP = 4;
const ROOT = 0;
const NOTHING = -1;

/** `end` is the index after the last word; `isGuessed` where one of them was taken for a misspelt one. */
export type Found = (node: number, start: number, end: number, isGuessed: boolean) => void;

/**
 * A trie of phrases by their steps, with the numbers of their meanings where they end. Nodes are numbers, not objects: the
 * lists have tens of thousands, and creating as many objects would take most of the start.
 */
export class PhraseTrie {
  /** The node that a step leads to from the root, by the step: most phrases are of one word. */
  readonly #fromRoot: (number | null)[];
  /** From any other node, by the node and the step: see `way`. */
  readonly #onwards: Map<number, number>;
  readonly #sorts: number[];
  /** By the node, the first meaning of a phrase that ends there, or `NOTHING`. */
  readonly #first: number[];
  /** By the node, all meanings where there are several. */
  readonly #all: Map<number, number[]>;
  /** By the node, what was asked for of these. */
  readonly #asked: (readonly number[] | undefined)[] = [];
  /** The group of each meaning. */
  readonly #groups: number[] = [];

  constructor({ fromRoot, ways, children, sorts, first, all }: TrieTables = EMPTY) {
    this.#fromRoot = [...fromRoot];
    this.#onwards = new Map();
    for (let at = 0; at < ways.length; at += 1) this.#onwards.set(ways[at] ?? 0, children[at] ?? ROOT);
    this.#sorts = [...sorts];
    this.#first = [...first];
    this.#all = new Map(all.map(([node, meanings]) => [node, [...meanings]]));
  }

  /** What it holds, for another one that nothing is added to. */
  tables(): TrieTables {
    return {
      fromRoot: Array.from(this.#fromRoot, (child) => child ?? null),
      ways: [...this.#onwards.keys()],
      children: [...this.#onwards.values()],
      sorts: this.#sorts,
      first: this.#first,
      all: [...this.#all],
    };
  }

  /**
   * Adds a meaning to the phrase of the steps `from` to `end` (exclusive), unless it has one of the same group
   * already.
   */
  add(steps: readonly number[], from: number, end: number, meaning: number, group: number): void {
    let node = ROOT;
    for (let at = from; at < end; at += 1) {
      const step = steps[at] ?? GAP;
      let child = this.#childOf(node, step);
      if (child === undefined) {
        this.#sorts[node] = (this.#sorts[node] ?? 0) | BITS[sortOf(step)];
        child = this.#sorts.push(0) - 1;
        this.#first.push(NOTHING);
        if (node === ROOT) this.#fromRoot[step] = child;
        else this.#onwards.set(way(node, step), child);
      }
      node = child;
    }
    this.#groups[meaning] = group;
    this.#asked[node] = undefined;
    const first = this.#first[node] ?? NOTHING;
    if (first === NOTHING) this.#first[node] = meaning;
    else if (this.#groups[first] !== group) {
      const all = this.#all.get(node);
      if (!all) this.#all.set(node, [first, meaning]);
      else if (!all.some((other) => this.#groups[other] === group)) all.push(meaning);
    }
  }

  /** The meanings of the phrases that end at a node. */
  meaningsOf(node: number): readonly number[] {
    const asked = this.#asked[node];
    if (asked !== undefined) return asked;
    const meanings = this.#all.get(node) ?? [this.#first[node] ?? NOTHING];
    this.#asked[node] = meanings;
    return meanings;
  }

  /** Calls `found` with where it ends for every phrase that begins at `start`. */
  walk(words: readonly Word[], start: number, found: Found): void {
    this.#step(ROOT, { words, start, found }, start, false);
  }

  #childOf(node: number, step: number): number | undefined {
    return node === ROOT ? (this.#fromRoot[step] ?? undefined) : this.#onwards.get(way(node, step));
  }

  #step(node: number, walk: Walk, at: number, isGuessed: boolean): void {
    const { words, start, found } = walk;
    if (this.#first[node] !== NOTHING) found(node, start, at, isGuessed);
    const sorts = this.#sorts[node] ?? 0;
    if (sorts === 0) return;
    if (sorts & BITS.gap) {
      const after = this.#childOf(node, GAP) ?? ROOT;
      const last = Math.min(words.length, at + WIDEST_GAP + 1);
      for (let next = at; next < last; next += 1) this.#step(after, walk, next, isGuessed);
    }
    const word = words[at];
    if (!word) return;
    if (sorts & BITS.key && !this.#on(node, word.key, walk, at + 1, isGuessed)) this.#on(node, word.guess, walk, at + 1, true);
    if (sorts & BITS.prefix) for (const prefix of word.prefixes) this.#on(node, prefix, walk, at + 1, isGuessed);
    if (sorts & BITS.form) this.#on(node, word.form, walk, at + 1, isGuessed);
    if (sorts & BITS.shouted) this.#on(node, word.shouted, walk, at + 1, isGuessed);
    if (sorts & BITS.concept) for (const { step, end } of word.concepts) this.#on(node, step, walk, end, isGuessed);
  }

  /** False if the step leads nowhere. */
  #on(node: number, step: number, walk: Walk, next: number, isGuessed: boolean): boolean {
    const child = step === NO_STEP ? undefined : this.#childOf(node, step);
    if (child === undefined) return false;
    this.#step(child, walk, next, isGuessed);
    return true;
  }
}

/** As data alone. */
export interface TrieTables {
  readonly fromRoot: readonly (number | null)[];
  /** See `way`, and the node to which each leads. */
  readonly ways: readonly number[];
  readonly children: readonly number[];
  readonly sorts: readonly number[];
  readonly first: readonly number[];
  readonly all: readonly (readonly [node: number, meanings: readonly number[]])[];
}

const EMPTY: TrieTables = { fromRoot: [], ways: [], children: [], sorts: [0], first: [NOTHING], all: [] };

interface Walk {
  readonly words: readonly Word[];
  readonly start: number;
  readonly found: Found;
}

/** Keys are small integers, which are fastest, as long as there are fewer steps than this and 65,536 nodes. */
const MOST_STEPS = 32_768;

function way(node: number, step: number): number {
  return node * MOST_STEPS + step;
}
