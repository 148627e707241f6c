import { normaliseText } from "./normalise.ts";
import { romaniseWord } from "./romanise.ts";

/** The keys (see `romanise`) of a list of words, as the tokens of a text have them. */
export function keySet(words: string): ReadonlySet<string> {
  return new Set(romaniseWord(normaliseText(words)).split(" "));
}
