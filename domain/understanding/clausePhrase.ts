import { foldLatin } from "../text/latinFold.ts";

/**
 * A rule that finds one of some phrases in a clause, which is given as the keys of its words, each with a space before and
 * after it. A phrase is words parted by spaces, `hal|theek` is one of two words, and `_` up to three words of any sort.
 * Words may be spelled in any Latin way, or as the keys that they have in other scripts.
 */
export function phrase(...phrases: readonly string[]): RegExp {
  return new RegExp(
    phrases
      .map((each) =>
        each
          .split(" ")
          .map((word) => patternOf(word))
          .join(""),
      )
      .join("|"),
    "u",
  );
}

function patternOf(word: string): string {
  if (word === "_") return String.raw`(?: \S+ ){0,3}`;
  return ` (?:${[...new Set(word.split("|").flatMap((each) => [each, foldLatin(each)]))].join("|")}) `;
}
