import type { Token } from "../../text/tokenise.ts";
import type { Phrase, Step } from "./pattern.ts";

/** Phrases by their words; at the end of each stand the numbers of what it means. Most nodes are ends and hold nothing else. */
export interface TrieNode {
  /** By the mark of the step's sort and its value: see `MARKS`. */
  children: Map<string, TrieNode> | null;
  /** Which sorts of steps lead on, so that the others are not looked for. */
  sorts: number;
  afterGap: TrieNode | null;
  readonly meanings: number[];
}

/** Keys stand without a mark: they are looked for most. No key begins with one of these. */
const MARKS = { key: "", prefix: "*", form: "=", shouted: "^", concept: "<" } as const;
const BITS = { key: 1, prefix: 2, form: 4, shouted: 8, concept: 16 } as const;

export function emptyTrie(): TrieNode {
  return { children: null, sorts: 0, afterGap: null, meanings: [] };
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
  node.sorts |= BITS[step.sort];
  node.children ??= new Map();
  const name = MARKS[step.sort] + step.value;
  const known = node.children.get(name);
  if (known) return known;
  const child = emptyTrie();
  node.children.set(name, child);
  return child;
}

/** One name for a phrase: equal phrases, however written, have the same. */
export function phraseName(phrase: Phrase): string {
  let name = "";
  for (const step of phrase) name += step.sort === "gap" ? " ..." : ` ${MARKS[step.sort]}${step.value}`;
  return name;
}

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
const SHORTEST_PREFIX = 2;
const LONGEST_PREFIX = 14;

/** Short stems begin many words (गिर, girl; सड़, सड़क): after them only what inflects a Hindi or English word may follow. */
const SHORT_STEM = 3;
const INFLECTION =
  /^(?:[aeiou]|en|in|on|ta|te|ti|tin|na|ne|ni|ya|ye|yi|yan|ega|egi|enge|ge|gi|ga|kar|kr|ke|va|vana|vani|vane|vata|vate|vaya|vai|vao|ana|ani|ane|aya|aye|ayi|ata|ate|ati|ai|ao|av|do|di|da|d|s|es|ed|ing|ings|er|ers|dar|ra|ri|re)?$/u;

/** Calls `found` for every phrase that begins at `start`; `end` is the index after its last word. */
export function walk(
  root: TrieNode,
  words: readonly Word[],
  start: number,
  found: (meaning: number, end: number, guessed: boolean) => void,
): void {
  step(root, words, start, false, found);
}

function step(
  node: TrieNode,
  words: readonly Word[],
  at: number,
  guessed: boolean,
  found: (meaning: number, end: number, guessed: boolean) => void,
): void {
  for (const meaning of node.meanings) found(meaning, at, guessed);
  if (node.afterGap) {
    const last = Math.min(words.length, at + WIDEST_GAP + 1);
    for (let next = at; next < last; next += 1) step(node.afterGap, words, next, guessed, found);
  }
  const word = words[at];
  const { children, sorts } = node;
  if (!word || !children) return;
  const { token } = word;
  const on = (child: TrieNode | undefined, next: number, isGuess: boolean) => {
    if (child) step(child, words, next, isGuess, found);
  };
  if (sorts & BITS.key) {
    const exact = children.get(token.key);
    if (exact) on(exact, at + 1, guessed);
    else if (word.guess !== null) on(children.get(word.guess), at + 1, true);
  }
  if (sorts & BITS.prefix) {
    const longest = Math.min(token.key.length, LONGEST_PREFIX);
    for (let length = SHORTEST_PREFIX; length <= longest; length += 1) {
      const child = children.get(MARKS.prefix + token.key.slice(0, length));
      if (child && (length > SHORT_STEM || INFLECTION.test(token.key.slice(length)))) on(child, at + 1, guessed);
    }
  }
  if (sorts & BITS.form) on(children.get(MARKS.form + token.form), at + 1, guessed);
  if (sorts & BITS.shouted && (token.shouted || token.sigil !== "")) on(children.get(MARKS.shouted + token.form), at + 1, guessed);
  if (sorts & BITS.concept) for (const { name, end } of word.concepts) on(children.get(MARKS.concept + name), end, guessed);
}
