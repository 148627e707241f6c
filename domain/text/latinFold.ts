/**
 * Folds the many ways of spelling one Hindi sound in Latin letters into one. Citizens write by ear: length of
 * vowels (paani, pani), v and w, z and j, f and ph, s and sh, doubled letters and silent endings vary freely,
 * within one post too. Consonants that tell words apart (t and th, k and kh) are kept.
 *
 * One long function on purpose: the engine would compile short ones again into each of their callers, and that took
 * longer at every start than the folding itself.
 */
export function foldLatin(word: string): string {
  const text = isAscii(word) ? word : word.normalize("NFD").replace(MARKS, "");
  let out = "";
  let last = "";
  for (let at = 0; at < text.length;) {
    const letter = text[at] ?? "";
    const next = at + 1 < text.length ? (text[at + 1] ?? "") : "";
    const third = at + 2 < text.length ? (text[at + 2] ?? "") : "";
    // A y between vowels is a consonant and no part of the vowel before it.
    const gliding = next === "y" && (third === "a" || third === "e" || third === "i" || third === "o" || third === "u");
    let sound = letter;
    let letters = 1;
    switch (letter) {
      case "a":
        if (next === "a" || next === "u" || next === "i" || (next === "y" && !gliding)) {
          sound = next === "a" ? "a" : next === "u" ? "o" : "e";
          letters = 2;
        }
        break;
      case "e":
        if (next === "e" || next === "i" || (next === "y" && !gliding)) {
          sound = next === "e" ? "i" : "e";
          letters = 2;
        }
        break;
      case "i":
        if (next === "i") letters = 2;
        break;
      case "o":
        if (next === "o" || next === "u") {
          sound = next === "o" ? "u" : "o";
          letters = 2;
        }
        break;
      case "u":
        if (next === "u") letters = 2;
        break;
      case "p":
        if (next === "h") {
          sound = "f";
          letters = 2;
        }
        break;
      case "s":
        if (next === "h") letters = 2;
        break;
      case "c":
        if (next === "h") {
          sound = "ch";
          letters = third === "h" ? 3 : 2;
        } else if (next === "k") {
          sound = "k";
          letters = 2;
        } else if (next === "c" && third === "h") sound = "";
        else sound = next === "e" || next === "i" || next === "y" ? "s" : "k";
        break;
      case "w":
        sound = "v";
        break;
      case "z":
        sound = "j";
        break;
      case "q":
        sound = "k";
        break;
      case "x":
        sound = "ks";
        break;
      case "y":
        if (next === "" && at > 0 && !isVowel(text[at - 1])) sound = "i";
        break;
    }
    // What repeats is one sound, except a digit.
    if (sound !== last || (sound >= "0" && sound <= "9")) out += sound;
    if (sound !== "") last = sound;
    at += letters;
  }
  // A nasal takes the place of the labial after it; "gaon" and "gaanv" are both गांव.
  if (out.includes("nb") || out.includes("np")) out = out.replace(NASAL_BEFORE_LABIAL, "m");
  return out.endsWith("aon") ? `${out.slice(0, -2)}nv` : out;
}

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) > 0x7f) return false;
  return true;
}

function isVowel(letter: string | undefined): boolean {
  return letter === "a" || letter === "e" || letter === "i" || letter === "o" || letter === "u";
}

const MARKS = /[\u0300-\u036f]/gu;
const NASAL_BEFORE_LABIAL = /n(?=[bp])/gu;
