import { GAP, NO_STEP } from "./steps.ts";
import { BITS, NOTHING, ROOT, way } from "./trieBuilder.ts";
import type { TrieTables } from "./trieBuilder.ts";

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

/** Up to this many words may stand where a pattern says "...". */
const WIDEST_GAP = 4;

/** `end` is the index after the last word; `isGuessed` where one of them was taken for a misspelt one. */
export type Found = (node: number, start: number, end: number, isGuessed: boolean) => void;

/**
 * A trie of phrases by their steps, with the numbers of their meanings where they end. Nodes are numbers in flat lists, not objects: there are tens of
 * thousands, to be taken up at each start and looked up hundreds of times for each post.
 */
export class PhraseTrie {
  /** The node that a step leads to from the root, by the step, or `ROOT`: most phrases are of one word. */
  readonly #fromRoot: Int32Array;
  /** From any other node by open addressing: by slot, the way (see `way`) and the node to which it leads. */
  readonly #onwards: Int32Array;
  /** By the node, the sorts of steps that lead on, and the first meaning of a phrase that ends there, or `NOTHING`. */
  readonly #nodes: Int32Array;
  /** By the node, all meanings where there are several. */
  readonly #all: ReadonlyMap<number, readonly number[]>;
  /** By the node, what was asked for of these. */
  readonly #asked: (readonly number[] | undefined)[] = [];

  constructor({ fromRoot, ways, children, sorts, first, all }: TrieTables) {
    this.#fromRoot = Int32Array.from(fromRoot, (child) => child ?? ROOT);
    this.#onwards = onwardsOf(ways, children);
    this.#nodes = new Int32Array(sorts.length * 2);
    for (let node = 0; node < sorts.length; node += 1) {
      this.#nodes[node * 2] = sorts[node] ?? 0;
      this.#nodes[node * 2 + FIRST] = first[node] ?? NOTHING;
    }
    this.#all = new Map(all);
  }

  /** The meanings of the phrases that end at a node. */
  meaningsOf(node: number): readonly number[] {
    const asked = this.#asked[node];
    if (asked !== undefined) return asked;
    const meanings = this.#all.get(node) ?? [this.#nodes[node * 2 + FIRST] ?? NOTHING];
    this.#asked[node] = meanings;
    return meanings;
  }

  /** Calls `found` with where it ends for every phrase that begins at `start`. */
  walk(words: readonly Word[], start: number, found: Found): void {
    this.#step(ROOT, { words, start, found }, start, false);
  }

  /** {@link ROOT} where the step leads nowhere. */
  #childOf(node: number, step: number): number {
    if (node === ROOT) return this.#fromRoot[step] ?? ROOT;
    const key = way(node, step);
    const onwards = this.#onwards;
    const mask = onwards.length / 2 - 1;
    for (let slot = slotOf(key) & mask; ; slot = (slot + 1) & mask) {
      const known = onwards[slot * 2]!;
      if (known === key) return onwards[slot * 2 + 1]!;
      if (known === NO_WAY) return ROOT;
    }
  }

  #step(node: number, walk: Walk, at: number, isGuessed: boolean): void {
    const { words, start, found } = walk;
    if (this.#nodes[node * 2 + FIRST] !== NOTHING) found(node, start, at, isGuessed);
    const sorts = this.#nodes[node * 2] ?? 0;
    if (sorts === 0) return;
    if (sorts & BITS.gap) {
      const after = this.#childOf(node, GAP);
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
    const child = step === NO_STEP ? ROOT : this.#childOf(node, step);
    if (child === ROOT) return false;
    this.#step(child, walk, next, isGuessed);
    return true;
  }
}

interface Walk {
  readonly words: readonly Word[];
  readonly start: number;
  readonly found: Found;
}

/** Where the first meaning of a node stands behind its sorts. */
const FIRST = 1;
/** No way begins at the root. */
const NO_WAY = 0;

function onwardsOf(ways: readonly number[], children: readonly number[]): Int32Array {
  let size = 16;
  while (size < ways.length * 2) size *= 2;
  const onwards = new Int32Array(size * 2);
  for (let at = 0; at < ways.length; at += 1) {
    const key = ways[at] ?? NO_WAY;
    let slot = slotOf(key) & (size - 1);
    while (onwards[slot * 2] !== NO_WAY) slot = (slot + 1) & (size - 1);
    onwards[slot * 2] = key;
    onwards[slot * 2 + 1] = children[at] ?? ROOT;
  }
  return onwards;
}

/** Spreads the ways, whose lower bits are those of common steps. */
function slotOf(key: number): number {
  const mixed = Math.imul(key, 0x9e_37_79_b1);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
