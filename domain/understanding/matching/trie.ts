import type { Token } from "../../text/tokenise.ts";
import type { Phrase, Step } from "./pattern.ts";

/** Phrases by their words; at the end of each stand the numbers of what it means. */
export interface TrieNode {
  readonly byKey: Map<string, TrieNode>;
  readonly byPrefix: Map<string, TrieNode>;
  readonly byForm: Map<string, TrieNode>;
  readonly byShouted: Map<string, TrieNode>;
  readonly byConcept: Map<string, TrieNode>;
  afterGap: TrieNode | null;
  readonly meanings: number[];
}

export function emptyTrie(): TrieNode {
  return { byKey: new Map(), byPrefix: new Map(), byForm: new Map(), byShouted: new Map(), byConcept: new Map(), afterGap: null, meanings: [] };
}

export function addPhrase(root: TrieNode, phrase: Phrase, meaning: number): void {
  let node = root;
  for (const step of phrase) node = childFor(node, step);
  if (!node.meanings.includes(meaning)) node.meanings.push(meaning);
}

function childFor(node: TrieNode, step: Step): TrieNode {
  if (step.sort === "gap") {
    node.afterGap ??= emptyTrie();
    return node.afterGap;
  }
  const children = CHILDREN[step.sort](node);
  const known = children.get(step.value);
  if (known) return known;
  const child = emptyTrie();
  children.set(step.value, child);
  return child;
}

const CHILDREN = {
  key: (node: TrieNode) => node.byKey,
  prefix: (node: TrieNode) => node.byPrefix,
  form: (node: TrieNode) => node.byForm,
  shouted: (node: TrieNode) => node.byShouted,
  concept: (node: TrieNode) => node.byConcept,
} as const;

/** A token with what matching needs to know of it. */
export interface Word {
  readonly token: Token;
  /** The key of the word that a misspelt one most likely is, else null. */
  readonly guess: string | null;
  /** Concepts that begin at this word, with the index after their last word. */
  readonly concepts: readonly { readonly name: string; readonly end: number }[];
}

/** Up to this many words may stand where a pattern says "...". */
const WIDEST_GAP = 4;
const SHORTEST_PREFIX = 3;
const LONGEST_PREFIX = 14;

/** Calls `found` for every phrase that begins at `start`; `end` is the index after its last word. */
export function walk(root: TrieNode, words: readonly Word[], start: number, found: (meaning: number, end: number, guessed: boolean) => void): void {
  step(root, words, start, false, found);
}

function step(node: TrieNode, words: readonly Word[], at: number, guessed: boolean, found: (meaning: number, end: number, guessed: boolean) => void): void {
  for (const meaning of node.meanings) found(meaning, at, guessed);
  if (node.afterGap) {
    const last = Math.min(words.length, at + WIDEST_GAP + 1);
    for (let next = at; next < last; next += 1) step(node.afterGap, words, next, guessed, found);
  }
  const word = words[at];
  if (!word) return;
  const { token } = word;
  if (node.byKey.size > 0) {
    const exact = node.byKey.get(token.key);
    if (exact) step(exact, words, at + 1, guessed, found);
    else if (word.guess !== null) {
      const near = node.byKey.get(word.guess);
      if (near) step(near, words, at + 1, true, found);
    }
  }
  if (node.byPrefix.size > 0) {
    const longest = Math.min(token.key.length, LONGEST_PREFIX);
    for (let length = SHORTEST_PREFIX; length <= longest; length += 1) {
      const child = node.byPrefix.get(token.key.slice(0, length));
      if (child) step(child, words, at + 1, guessed, found);
    }
  }
  if (node.byForm.size > 0) {
    const child = node.byForm.get(token.form);
    if (child) step(child, words, at + 1, guessed, found);
  }
  if (node.byShouted.size > 0 && (token.shouted || token.sigil !== "")) {
    const child = node.byShouted.get(token.form);
    if (child) step(child, words, at + 1, guessed, found);
  }
  if (node.byConcept.size > 0) {
    for (const { name, end } of word.concepts) {
      const child = node.byConcept.get(name);
      if (child) step(child, words, end, guessed, found);
    }
  }
}
