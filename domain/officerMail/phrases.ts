import { listed } from "../text/listed.ts";
import { normaliseText } from "../text/normalise.ts";

/** Finds any of the phrases of a list, as whole words, in a text of the one spelling of {@link normaliseText}. `*` at the end of a phrase lets the word go on. */
export function anyOf(list: string): Pick<RegExp, "test"> {
  let made: RegExp | null = null;
  return { test: (text) => (made ??= expressionOf(listed(list))).test(text) };
}

function expressionOf(phrases: readonly string[]): RegExp {
  const beginnings = phrases.flatMap((phrase) => (phrase.endsWith("*") ? patternOf(phrase.slice(0, -1)) : []));
  const whole = phrases.flatMap((phrase) => (phrase.endsWith("*") ? [] : patternOf(phrase)));
  // The end of a word is tested once for all phrases: the classes of letters are large, and a list has fifty phrases.
  const either = [...beginnings, ...(whole.length > 0 ? [`(?:${whole.join("|")})(?!${OF_A_WORD})`] : [])];
  return new RegExp(`(?<!${OF_A_WORD})(?:${either.join("|")})`, "u");
}

const OF_A_WORD = String.raw`[\p{L}\p{M}\p{N}]`;

function patternOf(phrase: string): string {
  return normaliseText(phrase).replaceAll(/[.*+?^${}()|[\]\\/-]/gu, String.raw`\$&`);
}
