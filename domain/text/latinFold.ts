import { withoutPiledMarks } from "./marks.ts";

/**
 * Folds the many Latin spellings of one Hindi sound into one. Citizens write by ear: the length of vowels
 * (paani, pani), v and w, z and j, f and ph, s and sh, doubled letters and silent endings vary, also within one
 * post. Consonants that distinguish words (t and th, k and kh) are kept.
 *
 * Expects a word through `normaliseText`, or many separated by white space. It uses patterns instead of a loop over letters, because every start
 * folds some thirty thousand words, and compiling such a loop takes longer than running it.
 */
export function foldLatin(words: string): string {
  const text = ASCII.test(words) ? words : withoutPiledMarks(words).normalize("NFD").replace(MARKS, "");
  const plain = text.includes("c") ? text.replace(SILENT_C, "").replace(SOFT_C, "s") : text;
  const folded = plain.replace(CHANGING, (letters) => SOUNDS[letters] ?? letters).replace(REPEATED, "$1");
  if (!UNFINISHED.test(folded)) return folded;
  // n before b or p is m; "gaon" and "gaanv" are both गांव.
  return folded.replaceAll(CH, "ch").replaceAll(KS, "ks").replace(NASAL_BEFORE_LABIAL, "m").replace(GAON, "anv");
}

const ASCII = /^[\0-\u007f]*$/u;
const MARKS = /[\u0300-\u036f]/gu;

const SILENT_C = /c(?=ch)/gu;
const SOFT_C = /c(?=[eiy])/gu;

/** Sounds of two letters are one capital in between, so that repetitions are found. */
const CH = "C";
const KS = "X";

/** A y before a vowel is a consonant and no part of the vowel before it; at the end of a word it is a vowel. */
const CHANGING = /a[aiu]|ay(?![aeiou])|e[ei]|ey(?![aeiou])|ii|o[ou]|uu|ph|sh|chh?|ck?|[wzqx]|(?<=[^\saeiou])y(?!\S)/gu;

const SOUNDS: Readonly<Record<string, string>> = {
  aa: "a",
  ai: "e",
  ay: "e",
  ei: "e",
  ey: "e",
  au: "o",
  ou: "o",
  ee: "i",
  ii: "i",
  oo: "u",
  uu: "u",
  ph: "f",
  sh: "s",
  ch: CH,
  chh: CH,
  ck: "k",
  c: "k",
  w: "v",
  z: "j",
  q: "k",
  x: KS,
  y: "i",
};

/** Repeated letters are one sound; digits are not folded. */
const REPEATED = /([^\d\s\u{10000}-\u{10ffff}])\1+/gu;

const UNFINISHED = /[CX]|n[bp]|aon/u;
const NASAL_BEFORE_LABIAL = /n(?=[bp])/gu;
const GAON = /aon(?!\S)/gu;
