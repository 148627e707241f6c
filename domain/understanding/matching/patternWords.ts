import { foldLatin } from "../../text/latinFold.ts";
import { normaliseText } from "../../text/normalise.ts";
import { romaniseWord } from "../../text/romanise.ts";
import { transliterate } from "../../text/transliterate.ts";
import { OWN_WORDS } from "./ownWords.ts";
import { GAP, stepOf } from "./steps.ts";

/** The steps that a word of a pattern stands for: one, or two for some stems. */
export function stepsOf(written: string): readonly number[] {
  const known = stepsByWord.get(written);
  if (known) return known;
  const steps = readSteps(written);
  stepsByWord.set(written, steps);
  return steps;
}

/** The lists repeat words hundreds of times; each is read once. */
const stepsByWord = new Map<string, readonly number[]>();

/**
 * Reads the plain words of all lists at once, before their patterns, since `romanise` is fastest over one long text. Words
 * with a mark are read later, one by one.
 */
export function readWords(lists: string): void {
  const words = [...new Set(lists.match(PLAIN_WORD))].filter((word) => !stepsByWord.has(word));
  const forms = normaliseText(words.join(" ")).split(" ");
  const keys = romaniseWord(forms.join(" ")).split(" ");
  for (let at = 0; at < words.length; at += 1) stepsByWord.set(words[at] ?? "", [wordStep(forms[at] ?? "", keys[at] ?? "")]);
}

/** A word of letters, marks and digits alone, between separators of a list. */
const PLAIN_WORD = /(?<![^\s,|/&])[\p{L}\p{M}\p{N}]+(?![^\s,|/&])/gu;

function readSteps(written: string): readonly number[] {
  if (written === "...") return [GAP];
  if (written.startsWith("<")) return [stepOf("concept", written.slice(1, -1))];
  const word = written.replace(PUNCTUATION, "");
  if (word.startsWith("=")) return [stepOf("form", normaliseText(word.slice(1)))];
  if (word.startsWith("^")) return [stepOf("shouted", normaliseText(word.slice(1)))];
  if (word.endsWith("*")) return prefixSteps(normaliseText(word.slice(0, -1)));
  const form = normaliseText(word);
  return [wordStep(form, romaniseWord(form))];
}

function wordStep(form: string, key: string): number {
  return SHORT_LATIN.test(form) || OWN_WORDS.has(form) ? stepOf("form", form) : stepOf("key", key);
}

const PUNCTUATION = /[^\p{L}\p{M}\p{N}*=^'’]/gu;

/** Short words and abbreviations collide once folded ("any", "ani"; "jee", "जी"), so they are compared by form. */
const SHORT_LATIN = /^[a-z0-9]{1,3}$/u;

/**
 * A stem is no whole word, so the folding of word endings (the y of "company") must not apply to it. Before an ending a
 * Hindi stem may lose a vowel that it keeps alone: मिलावट, but मिलावटी is milavti.
 */
function prefixSteps(stem: string): readonly number[] {
  const alone = stepOf("prefix", foldLatin(`${transliterate(stem)}1`).slice(0, -1));
  if (!DEVANAGARI_CONSONANT.test(stem)) return [alone];
  const beforeVowel = stepOf("prefix", foldLatin(transliterate(`${stem}ी`)).slice(0, -1));
  return beforeVowel === alone ? [alone] : [alone, beforeVowel];
}

const DEVANAGARI_CONSONANT = /[\u0915-\u0939]$/u;
