import { foldLatin } from "../../text/latinFold.ts";
import { normaliseText } from "../../text/normalise.ts";
import { romaniseWord } from "../../text/romanise.ts";
import { transliterate } from "../../text/transliterate.ts";
import { OWN_WORDS } from "../lexicon/ownWords.ts";
import { GAP, stepOf } from "./steps.ts";
import type { Step } from "./steps.ts";

export type Phrase = readonly Step[];

export type Pattern =
  | { readonly sort: "phrase"; readonly phrases: readonly Phrase[] }
  | { readonly sort: "together"; readonly parts: readonly (readonly Phrase[])[] };

/**
 * The notation of the word lists. A pattern is one or more words that must follow each other:
 *
 *   sewer overflow     these two words, in any script, with any usual spelling (they are compared by `romanise`)
 *   gaddh*             any word that begins so
 *   tuti|kharab sadak  either of two words
 *   le gaye/gayab      either of two phrases
 *   =fir               exactly this spelling in this script (फिर is "again", not an FIR)
 *   ^FIR               only in capitals, or in a hashtag or handle
 *   pani ... band      up to four other words between
 *   <water>            any word of a concept
 *   <water> & <absent> both, in any order, at most nine words apart within a sentence
 */
export function parsePattern(source: string): Pattern {
  const parts: Phrase[][] = [];
  let part: Phrase[] = [];
  // What is open: the phrases so far, which are several if a word has alternatives, and the alternatives of the last word.
  let phrases: readonly Phrase[] = NOTHING;
  let options: readonly Step[] = [];
  let joined = false;
  // One long function on purpose, as in `foldLatin`: at a start thousands of patterns are read, and none later.
  for (const piece of source.match(PIECES) ?? []) {
    if (piece === "|") {
      joined = true;
      continue;
    }
    const separates = piece === "/" || piece === "&";
    if (!joined || separates) {
      if (options.length > 0) phrases = withOptions(phrases, options);
      options = [];
    }
    joined = false;
    if (!separates) {
      options = options.length === 0 ? stepsOf(piece) : [...options, ...stepsOf(piece)];
      continue;
    }
    if (phrases !== NOTHING) part.push(...phrases);
    phrases = NOTHING;
    if (piece === "/") continue;
    parts.push(part);
    part = [];
  }
  if (options.length > 0) phrases = withOptions(phrases, options);
  if (phrases !== NOTHING) part.push(...phrases);
  if (parts.length === 0) return { sort: "phrase", phrases: part };
  parts.push(part);
  return { sort: "together", parts };
}

const PIECES = /[^\s|/&]+|[|/&]/gu;
const NOTHING: readonly Phrase[] = [[]];

function withOptions(phrases: readonly Phrase[], options: readonly Step[]): readonly Phrase[] {
  const [only] = phrases;
  if (phrases === NOTHING) return options.map((step) => [step]);
  if (options.length === 1 && phrases.length === 1 && only) return [[...only, ...options]];
  return phrases.flatMap((phrase) => options.map((step) => [...phrase, step]));
}

/** The lists say one word hundreds of times; each is read once. */
const stepsByWord = new Map<string, readonly Step[]>();

function stepsOf(written: string): readonly Step[] {
  const known = stepsByWord.get(written);
  if (known) return known;
  const steps = readSteps(written);
  stepsByWord.set(written, steps);
  return steps;
}

function readSteps(written: string): readonly Step[] {
  if (written === "...") return [GAP];
  if (written.startsWith("<")) return [stepOf("concept", written.slice(1, -1))];
  const word = PLAIN.test(written) ? written : written.replace(PUNCTUATION, "");
  if (word.startsWith("=")) return [stepOf("form", normaliseText(word.slice(1)))];
  if (word.startsWith("^")) return [stepOf("shouted", normaliseText(word.slice(1)))];
  if (word.endsWith("*")) return prefixKeys(normaliseText(word.slice(0, -1))).map((value) => stepOf("prefix", value));
  const form = normaliseText(word);
  return [SHORT_LATIN.test(form) || OWN_WORDS.has(form) ? stepOf("form", form) : stepOf("key", romaniseWord(form))];
}

const PLAIN = /^[a-z0-9]+$/u;

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
