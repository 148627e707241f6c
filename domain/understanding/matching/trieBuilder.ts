import { GAP, sortOf } from "./steps.ts";

/** Bits for the sorts of steps that lead on from a node, so that the others are not tried. */
export const BITS = { key: 1, prefix: 2, form: 4, shouted: 8, concept: 16, gap: 32 } as const;

export const ROOT = 0;
export const NOTHING = -1;

/** Puts phrases into a trie by their steps. */
export class TrieBuilder {
  /** The node that a step leads to from the root, by the step: most phrases are of one word. */
  readonly #fromRoot: (number | null)[] = [];
  /** From any other node, by the node and the step: see `way`. */
  readonly #onwards = new Map<number, number>();
  readonly #sorts: number[] = [0];
  /** By the node, the first meaning of a phrase that ends there, or `NOTHING`. */
  readonly #first: number[] = [NOTHING];
  /** By the node, all meanings where there are several. */
  readonly #all = new Map<number, number[]>();
  /** The group of each meaning. */
  readonly #groups: number[] = [];

  /** What it holds, as data alone. */
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
      let child = node === ROOT ? (this.#fromRoot[step] ?? undefined) : this.#onwards.get(way(node, step));
      if (child === undefined) {
        this.#sorts[node] = (this.#sorts[node] ?? 0) | BITS[sortOf(step)];
        child = this.#sorts.push(0) - 1;
        this.#first.push(NOTHING);
        if (child >= MOST_NODES || step >= MOST_STEPS) throw new Error("A trie has more phrases than it can number");
        if (node === ROOT) this.#fromRoot[step] = child;
        else this.#onwards.set(way(node, step), child);
      }
      node = child;
    }
    this.#groups[meaning] = group;
    const first = this.#first[node] ?? NOTHING;
    if (first === NOTHING) this.#first[node] = meaning;
    else if (this.#groups[first] !== group) {
      const all = this.#all.get(node);
      if (!all) this.#all.set(node, [first, meaning]);
      else if (!all.some((other) => this.#groups[other] === group)) all.push(meaning);
    }
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

/** Ways are whole numbers of 31 bits as long as there are fewer steps than this and {@link MOST_NODES} nodes. */
const MOST_STEPS = 32_768;
const MOST_NODES = 65_536;

export function way(node: number, step: number): number {
  return node * MOST_STEPS + step;
}
