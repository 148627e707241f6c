import { remembered } from "../remembered.ts";
import { normaliseText } from "./normalise.ts";
import { foldLatin } from "./latinFold.ts";
import { transliterate } from "./transliterate.ts";

/**
 * A Latin key that is the same for all scripts: बिजली, ਬਿਜਲੀ, "bijli" and "Bijlee" all become `bijli`. It is for
 * search and comparison, not for display. Other scripts than Latin, Devanagari and Gurmukhi stay.
 */
export function romanise(text: string): string {
  return romaniseText(normaliseText(text));
}

/** The same for a text that is normalised already. */
export function romaniseText(normalised: string): string {
  return normalised.replace(WORD, keyOf);
}

/** The key of a word that is normalised already, or the keys of many words separated by white space. */
export function romaniseWord(normalised: string): string {
  return foldLatin(transliterate(normalised));
}

const WORD = /[\p{L}\p{M}]+/gu;

/** Remembered, because words repeat: a text then takes a sixth of the time. */
const keyOf = remembered(20_000, romaniseWord);
