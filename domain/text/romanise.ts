import { normaliseText } from "./normalise.ts";
import { foldLatin } from "./latinFold.ts";
import { transliterate } from "./transliterate.ts";

/**
 * A plain Latin key in which the scripts meet: बिजली, ਬਿਜਲੀ, "bijli" and "Bijlee" all become `bijli`. It serves
 * search and comparison and is not meant to be shown. What is neither Latin, Devanagari nor Gurmukhi stays.
 */
export function romanise(text: string): string {
  return romaniseText(normaliseText(text));
}

/** The same of a text that has been through `normaliseText` already. */
export function romaniseText(normalised: string): string {
  return normalised.replace(WORD, keyOf);
}

/** The key of one word that has been through `normaliseText` already, or the keys of many parted by white space. */
export function romaniseWord(normalised: string): string {
  return foldLatin(transliterate(normalised));
}

const WORD = /[\p{L}\p{M}]+/gu;

/** Words repeat: with their keys remembered, a text takes a sixth of the time. Cleared when full, so its size is bounded. */
const keys = new Map<string, string>();
const MOST_KEYS = 20_000;

function keyOf(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = romaniseWord(word);
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(word, key);
  return key;
}
