import { normaliseText } from "../text/normalise.ts";

/** Finds any of the phrases, as whole words, in a text of the one spelling of {@link normaliseText}. `*` at the end of a phrase lets the word go on. */
export function anyOf(phrases: readonly string[]): RegExp {
  const alternatives = phrases.map((phrase) => {
    const goesOn = phrase.endsWith("*");
    const words = normaliseText(goesOn ? phrase.slice(0, -1) : phrase);
    const pattern = words.replaceAll(/[.*+?^${}()|[\]\\/-]/gu, String.raw`\$&`).replaceAll(" ", String.raw`\s+`);
    return goesOn ? pattern : `${pattern}(?![\\p{L}\\p{M}\\p{N}])`;
  });
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${alternatives.join("|")})`, "u");
}
