import type { Token } from "../../text/tokenise.ts";
import { OWN_WORDS } from "./ownWords.ts";
import { NearWords } from "./nearWords.ts";
import { NO_STEP, stepId } from "./steps.ts";
import type { Word } from "./trie.ts";

/** The steps that a word satisfies at any position. */
type FormSteps = Pick<Word, "key" | "guess" | "prefixes" | "form" | "shouted">;

/** Finds the steps that each word of a text satisfies. */
export class WordSteps {
  readonly #near: NearWords;
  /** Words repeat. Cleared when full, so its size is bounded. */
  readonly #byForm = new Map<string, FormSteps>();

  /** `known` are the correctly spelt words; the set is read only when a text is. */
  constructor(known: ReadonlySet<string>) {
    this.#near = new NearWords(known);
  }

  of(tokens: readonly Token[]): Word[] {
    return tokens.map((token) => {
      const { key, guess, prefixes, form, shouted } = this.#stepsOf(token);
      return { key, guess, prefixes, form, shouted: token.shouted || token.sigil !== "" ? shouted : NO_STEP, concepts: NONE };
    });
  }

  #stepsOf(token: Token): FormSteps {
    const known = this.#byForm.get(token.form);
    if (known) return known;
    const steps = this.#findSteps(token);
    if (this.#byForm.size >= MOST_FORMS) this.#byForm.clear();
    this.#byForm.set(token.form, steps);
    return steps;
  }

  #findSteps({ form, key, script }: Token): FormSteps {
    const itself = { form: stepId("form", form), shouted: stepId("shouted", form) };
    if (OWN_WORDS.has(form)) return { key: NO_STEP, guess: NO_STEP, prefixes: [], ...itself };
    const guess = script === "digit" ? null : this.#near.guess(key);
    return { key: stepId("key", key), guess: guess === null ? NO_STEP : stepId("key", guess), prefixes: prefixesOf(key), ...itself };
  }
}

const MOST_FORMS = 20_000;
const NONE: readonly never[] = [];

const SHORTEST_PREFIX = 1;
const LONGEST_PREFIX = 14;

/** Short stems begin many other words (गिर, girl; सड़, सड़क), so only inflections of Hindi and English may follow them. */
const SHORT_STEM = 3;
const INFLECTION =
  /^(?:[aeiou]|ei|ae|en|in|on|ta|te|ti|tin|na|ne|ni|ya|ye|yi|yan|ega|egi|enge|ge|gi|ga|kar|kr|ke|va|vana|vani|vane|vata|vate|vaya|vai|vao|ana|ani|ane|aya|aye|ayi|ata|ate|ati|ai|ao|av|do|di|da|d|s|es|ed|ing|ings|er|ers|dar|ra|ri|re)?$/u;

function prefixesOf(key: string): readonly number[] {
  const prefixes: number[] = [];
  const longest = Math.min(key.length, LONGEST_PREFIX);
  for (let length = SHORTEST_PREFIX; length <= longest; length += 1) {
    const step = stepId("prefix", key.slice(0, length));
    if (step !== NO_STEP && (length > SHORT_STEM || INFLECTION.test(key.slice(length)))) prefixes.push(step);
  }
  return prefixes;
}
