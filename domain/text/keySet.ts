import { normaliseText } from "./normalise.ts";
import { romaniseWord } from "./romanise.ts";

/** Words written plainly, as the keys (see `romanise`) under which a text's tokens are found. */
export function keySet(words: string): ReadonlySet<string> {
  return new Set(romaniseWord(normaliseText(words)).split(" "));
}
