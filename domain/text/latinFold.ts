/**
 * Folds the many ways of spelling one Hindi sound in Latin letters into one. Citizens write by ear: length of
 * vowels (paani, pani), v and w, z and j, f and ph, s and sh, doubled letters and silent endings vary freely,
 * within one post too. Consonants that tell words apart (t and th, k and kh) are kept.
 */
export function foldLatin(word: string): string {
  const text = PLAIN.test(word) ? word : word.normalize("NFD").replace(MARKS, "");
  let out = "";
  for (let at = 0; at < text.length; ) {
    const rule = ruleAt(text, at);
    if (!out.endsWith(rule.to) || isDigit(rule.to)) out += rule.to;
    at += rule.length;
  }
  return out.replace(NASAL_BEFORE_LABIAL, "m").replace(VILLAGE_ENDING, "anv");
}

const PLAIN = /^[a-z0-9]*$/u;
const MARKS = /[\u0300-\u036f]/gu;
const NASAL_BEFORE_LABIAL = /n(?=[bp])/gu;
/** "gaon" and "gaanv" are गांव. */
const VILLAGE_ENDING = /aon$/u;

interface Rule {
  readonly to: string;
  /** How many letters it consumes. */
  readonly length: number;
}

const PAIRS: Readonly<Record<string, string>> = {
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
  ck: "k",
  sh: "s",
  ch: "ch",
};

const SINGLES: Readonly<Record<string, string>> = { w: "v", z: "j", q: "k", x: "ks" };

function ruleAt(text: string, at: number): Rule {
  const letter = text[at] ?? "";
  const next = text[at + 1] ?? "";
  const pair = PAIRS[letter + next];
  if (pair !== undefined && !(next === "y" && isVowel(text[at + 2]))) {
    const aspirated = pair === "ch" && text[at + 2] === "h";
    return { to: pair, length: aspirated ? 3 : 2 };
  }
  if (letter === "c") {
    if (next === "c" && text[at + 2] === "h") return { to: "", length: 1 };
    return { to: next === "e" || next === "i" || next === "y" ? "s" : "k", length: 1 };
  }
  if (letter === "y" && next === "" && at > 0 && !isVowel(text[at - 1])) return { to: "i", length: 1 };
  return { to: SINGLES[letter] ?? letter, length: 1 };
}

function isDigit(letter: string): boolean {
  return letter >= "0" && letter <= "9";
}

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && "aeiou".includes(letter);
}
