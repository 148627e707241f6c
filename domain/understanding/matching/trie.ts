import { GAP, NO_STEP, sortOf } from "./steps.ts";

/** A token with what matching needs to know of it: which steps it satisfies, by their ids or `NO_STEP`. */
export interface Word {
  readonly key: number;
  /** The key of the word that a misspelt one most likely is. */
  readonly guess: number;
  readonly prefixes: readonly number[];
  readonly form: number;
  readonly shouted: number;
  /** Concepts that begin at this word, with the index after their last word. */
  readonly concepts: readonly { readonly step: number; readonly end: number }[];
}

/** Which sorts of steps lead on from a node, so that the others are not looked for. */
const BITS = { key: 1, prefix: 2, form: 4, shouted: 8, concept: 16, gap: 32 } as const;

/** Up to this many words may stand where a pattern says "...". */
const WIDEST_GAP = 4;
const ROOT = 0;
const NOTHING = -1;

export type Found = (meaning: number, end: number, guessed: boolean) => void;

/**
 * Phrases by their steps; where each ends stand the numbers of what it means. Nodes are numbers: the lists have
 * tens of thousands, and as many objects would take most of the start.
 */
export class PhraseTrie {
  /** The node that a step leads to from the root, by the step: most phrases are of one word. */
  readonly #fromRoot: (number | undefined)[] = [];
  /** From any other node, by the node and the step: see `way`. */
  readonly #onwards = new Map<number, number>();
  readonly #sorts: number[] = [0];
  /** By the node, what a phrase that ends there means, or nothing. */
  readonly #first: number[] = [NOTHING];
  /** Where it means more than one thing, the others. */
  readonly #further = new Map<number, number[]>();
  /** By the meaning. */
  readonly #groups: number[] = [];

  /**
   * Adds what the phrase means, which is the steps `from` to `end` (exclusive); unless it means something of the same
   * group already.
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
    const first = this.#first[node] ?? NOTHING;
    if (first === NOTHING) this.#first[node] = meaning;
    else if (this.#groups[first] !== group) {
      const further = this.#further.get(node);
      if (!further) this.#further.set(node, [meaning]);
      else if (!further.some((other) => this.#groups[other] === group)) further.push(meaning);
    }
  }

  /** Calls `found` for every phrase that begins at `start`; `end` is the index after its last word. */
  walk(words: readonly Word[], start: number, found: Found): void {
    this.#step(ROOT, words, start, false, found);
  }

  #childOf(node: number, step: number): number | undefined {
    return node === ROOT ? this.#fromRoot[step] : this.#onwards.get(way(node, step));
  }

  #step(node: number, words: readonly Word[], at: number, guessed: boolean, found: Found): void {
    const first = this.#first[node] ?? NOTHING;
    if (first !== NOTHING) {
      found(first, at, guessed);
      for (const meaning of this.#further.get(node) ?? []) found(meaning, at, guessed);
    }
    const sorts = this.#sorts[node] ?? 0;
    if (sorts === 0) return;
    if (sorts & BITS.gap) {
      const after = this.#childOf(node, GAP) ?? ROOT;
      const last = Math.min(words.length, at + WIDEST_GAP + 1);
      for (let next = at; next < last; next += 1) this.#step(after, words, next, guessed, found);
    }
    const word = words[at];
    if (!word) return;
    if (sorts & BITS.key && !this.#on(node, word.key, words, at + 1, guessed, found))
      this.#on(node, word.guess, words, at + 1, true, found);
    if (sorts & BITS.prefix) for (const prefix of word.prefixes) this.#on(node, prefix, words, at + 1, guessed, found);
    if (sorts & BITS.form) this.#on(node, word.form, words, at + 1, guessed, found);
    if (sorts & BITS.shouted) this.#on(node, word.shouted, words, at + 1, guessed, found);
    if (sorts & BITS.concept) for (const { step, end } of word.concepts) this.#on(node, step, words, end, guessed, found);
  }

  /** False if the step leads nowhere. */
  #on(node: number, step: number, words: readonly Word[], next: number, guessed: boolean, found: Found): boolean {
    const child = step === NO_STEP ? undefined : this.#childOf(node, step);
    if (child === undefined) return false;
    this.#step(child, words, next, guessed, found);
    return true;
  }
}

/** Small whole numbers as long as there are fewer steps than this, and 65,536 nodes; such are the fastest keys. */
const MOST_STEPS = 32_768;

function way(node: number, step: number): number {
  return node * MOST_STEPS + step;
}
