import type { Token } from "../../text/tokenise.ts";
import { OWN_WORDS } from "../lexicon/ownWords.ts";
import { NearWords } from "./nearWords.ts";
import { NO_STEP, stepId } from "./steps.ts";
import type { Word } from "./trie.ts";

/** What a word's key satisfies; a form may satisfy more (see `Word`). */
type KeySteps = Pick<Word, "key" | "guess" | "prefixes">;

/** Tells of each word of a text which steps of the lists it satisfies. */
export class WordSteps {
  readonly #near: NearWords;
  /** Words repeat. Cleared when full, so its size is bounded. */
  readonly #byKey = new Map<string, KeySteps>();

  /** `known` are words that are not misspelt, and what a misspelt one may be meant for; it is read later on. */
  constructor(known: ReadonlySet<string>) {
    this.#near = new NearWords(known);
  }

  of(tokens: readonly Token[]): (Word & { concepts: { step: number; end: number }[] })[] {
    return tokens.map((token) => {
      const { key, guess, prefixes } = OWN_WORDS.has(token.form) ? ITSELF_ALONE : this.#stepsOf(token);
      const shouts = token.shouted || token.sigil !== "";
      const shouted = shouts ? stepId("shouted", token.form) : NO_STEP;
      return { key, guess, prefixes, form: stepId("form", token.form), shouted, concepts: [] };
    });
  }

  #stepsOf({ key, script }: Token): KeySteps {
    const known = this.#byKey.get(key);
    if (known) return known;
    const guess = script === "digit" ? null : this.#near.guess(key);
    const steps = { key: stepId("key", key), guess: guess === null ? NO_STEP : stepId("key", guess), prefixes: prefixesOf(key) };
    if (this.#byKey.size >= MOST_KEYS) this.#byKey.clear();
    this.#byKey.set(key, steps);
    return steps;
  }
}

const MOST_KEYS = 20_000;
const ITSELF_ALONE: KeySteps = { key: NO_STEP, guess: NO_STEP, prefixes: [] };

const SHORTEST_PREFIX = 2;
const LONGEST_PREFIX = 14;

/** Short stems begin many words (गिर, girl; सड़, सड़क): after them only what inflects a Hindi or English word may follow. */
const SHORT_STEM = 3;
const INFLECTION =
  /^(?:[aeiou]|en|in|on|ta|te|ti|tin|na|ne|ni|ya|ye|yi|yan|ega|egi|enge|ge|gi|ga|kar|kr|ke|va|vana|vani|vane|vata|vate|vaya|vai|vao|ana|ani|ane|aya|aye|ayi|ata|ate|ati|ai|ao|av|do|di|da|d|s|es|ed|ing|ings|er|ers|dar|ra|ri|re)?$/u;

function prefixesOf(key: string): readonly number[] {
  const prefixes: number[] = [];
  const longest = Math.min(key.length, LONGEST_PREFIX);
  for (let length = SHORTEST_PREFIX; length <= longest; length += 1) {
    const step = stepId("prefix", key.slice(0, length));
    if (step !== NO_STEP && (length > SHORT_STEM || INFLECTION.test(key.slice(length)))) prefixes.push(step);
  }
  return prefixes;
}
