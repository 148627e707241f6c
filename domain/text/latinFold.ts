/**
 * Folds the many ways of spelling one Hindi sound in Latin letters into one. Citizens write by ear: length of
 * vowels (paani, pani), v and w, z and j, f and ph, s and sh, doubled letters and silent endings vary freely,
 * within one post too. Consonants that tell words apart (t and th, k and kh) are kept.
 */
export function foldLatin(word: string): string {
  const text = PLAIN.test(word) ? word : word.normalize("NFD").replace(MARKS, "");
  let out = "";
  let last = "";
  for (let at = 0; at < text.length;) {
    const pair = pairAt(text, at);
    const sound = pair ?? singleAt(text, at);
    // What repeats is one sound, except a digit.
    if (sound !== last || (sound >= "0" && sound <= "9")) out += sound;
    if (sound !== "") last = sound;
    at += pair === undefined ? 1 : lengthOfPair(text, at, pair);
  }
  return withNasals(out);
}

const PLAIN = /^[a-z0-9]*$/u;
const MARKS = /[\u0300-\u036f]/gu;

const PAIRS = new Map(
  Object.entries({
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
  }),
);
const FIRST_OF_PAIR = /[aeioupcs]/u;

/** The sound of two letters together, if they make one. */
function pairAt(text: string, at: number): string | undefined {
  const first = text[at];
  if (first === undefined || at + 1 >= text.length || !FIRST_OF_PAIR.test(first)) return undefined;
  const pair = PAIRS.get(text.slice(at, at + 2));
  return pair !== undefined && text[at + 1] === "y" && isVowel(text[at + 2]) ? undefined : pair;
}

function lengthOfPair(text: string, at: number, pair: string): number {
  return pair === "ch" && text[at + 2] === "h" ? 3 : 2;
}

function singleAt(text: string, at: number): string {
  const letter = text[at] ?? "";
  switch (letter) {
    case "w":
      return "v";
    case "z":
      return "j";
    case "q":
      return "k";
    case "x":
      return "ks";
    case "y":
      return at === text.length - 1 && at > 0 && !isVowel(text[at - 1]) ? "i" : "y";
    case "c":
      return softOrHard(text, at);
    default:
      return letter;
  }
}

function softOrHard(text: string, at: number): string {
  const next = text[at + 1];
  if (next === "c" && text[at + 2] === "h") return "";
  return next === "e" || next === "i" || next === "y" ? "s" : "k";
}

function isVowel(letter: string | undefined): boolean {
  return letter === "a" || letter === "e" || letter === "i" || letter === "o" || letter === "u";
}

/** A nasal takes the place of the labial after it; "gaon" and "gaanv" are both गांव. */
function withNasals(folded: string): string {
  const nasal = folded.includes("nb") || folded.includes("np") ? folded.replace(NASAL_BEFORE_LABIAL, "m") : folded;
  return nasal.endsWith("aon") ? `${nasal.slice(0, -2)}nv` : nasal;
}

const NASAL_BEFORE_LABIAL = /n(?=[bp])/gu;
