import { foldLatin } from "../../text/latinFold.ts";
import { normaliseText } from "../../text/normalise.ts";
import { romaniseWord } from "../../text/romanise.ts";
import { transliterate } from "../../text/transliterate.ts";

/**
 * The notation of the word lists. A pattern is one or more words that must follow each other:
 *
 *   sewer overflow     these two words, in any script, with any usual spelling (they are compared by `romanise`)
 *   gaddh*             any word that begins so
 *   tuti|kharab sadak  either of two words
 *   =fir               exactly this spelling in this script (फिर is "again", not an FIR)
 *   ^FIR               only in capitals, or in a hashtag or handle
 *   pani ... band      up to four other words between
 *   <water>            any word of a concept
 *   <water> & <absent> both, in any order, at most nine words apart within a sentence
 */
export type Step =
  | { readonly sort: "key"; readonly value: string }
  | { readonly sort: "prefix"; readonly value: string }
  | { readonly sort: "form"; readonly value: string }
  | { readonly sort: "shouted"; readonly value: string }
  | { readonly sort: "concept"; readonly value: string }
  | { readonly sort: "gap" };

export type Phrase = readonly Step[];

export type Pattern =
  | { readonly sort: "phrase"; readonly phrases: readonly Phrase[] }
  | { readonly sort: "together"; readonly parts: readonly (readonly Phrase[])[] };

export function parsePattern(source: string): Pattern {
  const parts = source.split("&").map((part) => phrasesOf(part.trim()));
  const [only] = parts;
  return parts.length === 1 && only ? { sort: "phrase", phrases: only } : { sort: "together", parts };
}

/** A pattern with alternatives stands for several phrases. */
function phrasesOf(source: string): readonly Phrase[] {
  let phrases: Step[][] = [[]];
  for (const word of source.split(" ")) {
    if (word === "") continue;
    const steps = word.includes("|") ? word.split("|").flatMap(stepsOf) : stepsOf(word);
    const [only] = steps;
    if (steps.length === 1 && only) for (const phrase of phrases) phrase.push(only);
    else phrases = phrases.flatMap((phrase) => steps.map((step) => [...phrase, step]));
  }
  return phrases;
}

function stepsOf(written: string): readonly Step[] {
  if (written === "...") return [{ sort: "gap" }];
  if (written.startsWith("<")) return [{ sort: "concept", value: written.slice(1, -1) }];
  const word = written.replace(PUNCTUATION, "");
  if (word.startsWith("=")) return [{ sort: "form", value: normaliseText(word.slice(1)) }];
  if (word.startsWith("^")) return [{ sort: "shouted", value: normaliseText(word.slice(1)) }];
  if (word.endsWith("*")) return prefixKeys(normaliseText(word.slice(0, -1))).map((value) => ({ sort: "prefix", value }));
  const form = normaliseText(word);
  return [SHORT_LATIN.test(form) ? { sort: "form", value: form } : { sort: "key", value: romaniseWord(form) }];
}

const PUNCTUATION = /[^\p{L}\p{M}\p{N}*=^'’]/gu;

/** Short words and abbreviations collide once folded ("any", "ani"; "jee", "जी"): they are taken as they stand. */
const SHORT_LATIN = /^[a-z0-9]{1,3}$/u;

/**
 * A stem ends nowhere: what folding does at the end of a word (the y of "company") must not happen to it. Before an
 * ending a Hindi stem may lose a vowel that it keeps alone: मिलावट, but मिलावटी is milavti.
 */
function prefixKeys(stem: string): readonly string[] {
  const alone = foldLatin(`${transliterate(stem)}1`).slice(0, -1);
  if (!DEVANAGARI_CONSONANT.test(stem)) return [alone];
  const beforeVowel = foldLatin(transliterate(`${stem}ी`)).slice(0, -1);
  return beforeVowel === alone ? [alone] : [alone, beforeVowel];
}

const DEVANAGARI_CONSONANT = /[\u0915-\u0939]$/u;
