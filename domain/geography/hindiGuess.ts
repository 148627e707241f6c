import { remembered } from "../remembered.ts";
import { HINDI_BEGINNINGS, HINDI_ENDINGS, HINDI_WORDS, hindiOf } from "./hindiWords.ts";

/**
 * How the name of a place that nobody wrote in Hindi may be written there, read from its Latin letters: a guess, and never shown as anything else in the
 * settings. Nothing Latin is left. What is Devanagari already stays as it is.
 */
export function hindiGuess(name: string): string {
  return name.normalize("NFD").replace(LATIN_MARK, "$1").normalize("NFC").replace(NUMBER_DOT, "$1 ").replace(LATIN_WORD, guessOf);
}

/** Whether a name has a Latin letter, so that a Hindi page may not show it. */
export function isLatin(name: string): boolean {
  return LATIN.test(name);
}

const LATIN = /\p{Script=Latin}/u;
const LATIN_MARK = /([A-Za-z])\p{M}+/gu;
/** `No.7`, `No. 7` */
const NUMBER_DOT = /\b(no)\. ?/giu;
const LATIN_WORD = /\p{Script=Latin}+/gu;

const guessOf = remembered(2_000, (word: string) => {
  const small = word.toLowerCase();
  const known = HINDI_WORDS.get(small);
  if (known !== undefined) return known;
  return isSpelled(word) ? Array.from(small, (letter) => LETTER_NAMES.get(letter) ?? "").join("") : sounded(small);
});

/** `HSIIDC`, `DLF`, `NH`, a lonely `B`: said letter by letter. */
function isSpelled(word: string): boolean {
  return word === word.toUpperCase() && (word.length <= 3 || !/[AEIOUY]/u.test(word)) && /^[A-Z]+$/u.test(word);
}

/** A known beginning, a known ending, and what is between them letter by letter. */
function sounded(word: string): string {
  const ending = longestOf(word, (at) => HINDI_ENDINGS.get(word.slice(at)));
  const stem = word.slice(0, ending.at);
  if (stem === "") return ending.hindi;
  const whole = HINDI_WORDS.get(stem) ?? HINDI_BEGINNINGS.get(stem);
  if (whole !== undefined) return joined(whole, ending.hindi);
  return joined(spelledOut(stem, ending.hindi === ""), ending.hindi);
}

/** The longest ending of the word that is known and leaves at least two letters; none: at its end. */
function longestOf(word: string, hindiFrom: (at: number) => string | undefined): { readonly at: number; readonly hindi: string } {
  for (let at = 2; at < word.length - 1; at += 1) {
    const hindi = hindiFrom(at);
    if (hindi !== undefined) return { at, hindi };
  }
  return { at: word.length, hindi: "" };
}

/** An ending may begin with a vowel sign, which needs a consonant before it. */
function joined(stem: string, ending: string): string {
  return SIGN_FIRST.test(ending) ? stem.replace(LAST_SIGN, "") + ending : stem + ending;
}
const SIGN_FIRST = /^[\u093e-\u094c]/u;
const LAST_SIGN = /[\u093e-\u094d]$/u;

interface Sound {
  readonly sort: "consonant" | "vowel";
  readonly latin: string;
}

const SOUNDS = /chh|ksh|[kgcjtdpbs]h|rh|aa|ai|ay(?![aeiou])|au|ee|ei|ii|oo|ou|uu|[a-z]/gu;

/** Letter by letter. A short vowel is written where a long one is not certain; at the end of a word it is long. */
function spelledOut(stem: string, isWhole: boolean): string {
  const sounds = Array.from(stem.matchAll(SOUNDS), ([latin]): Sound => ({ sort: VOWELS.has(latin) ? "vowel" : "consonant", latin }));
  let written = "";
  for (const [at, { sort, latin }] of sounds.entries()) {
    const before = sounds[at - 1];
    const next = sounds[at + 1];
    if (sort === "vowel") {
      const vowel = isLongA(sounds, at) ? "aa" : next === undefined && isWhole ? (AT_THE_END.get(latin) ?? latin) : latin;
      if (before?.sort === "consonant") written += SIGNS.get(vowel) ?? "";
      else written += before?.latin === "i" ? `य${SIGNS.get(vowel) ?? ""}` : (VOWELS.get(vowel) ?? "");
      continue;
    }
    if (before?.sort === "vowel" && isNasal(latin, next)) {
      written += "ं";
      continue;
    }
    if (before?.sort === "consonant" && joinsTo(before.latin, latin, at)) written += "्";
    written += CONSONANTS.get(latin) ?? "";
  }
  return written;
}

/** In the first syllable an `a` before one consonant is long more often than not: Rampur, Karoli. */
function isLongA(sounds: readonly Sound[], at: number): boolean {
  return (
    sounds[at]?.latin === "a" && at <= 1 && sounds.length > 3 && sounds[at + 1]?.sort === "consonant" && sounds[at + 2]?.sort === "vowel"
  );
}

/** Before another consonant of the mouth an n or m is a dot over the vowel: Panchkula, Ambala. */
function isNasal(latin: string, next: Sound | undefined): boolean {
  if (next?.sort !== "consonant") return false;
  return latin === "n" ? /^(?:[kgcjtd]|chh|sh|s)/u.test(next.latin) : latin === "m" && /^[pb]/u.test(next.latin);
}

/** Doubled ones, y, and what begins a word join; others only stand one after the other, with the vowel between them unspoken. */
function joinsTo(before: string, latin: string, at: number): boolean {
  if (before === latin || (latin.length === 2 && before === latin[0])) return true;
  if (latin === "y" && before !== "n") return true;
  if (latin === "r") return at === 1 || /^(?:[dtp]|bh|sh)$/u.test(before);
  return at === 1;
}

const CONSONANTS = hindiOf(`k क, kh ख, g ग, gh घ, c क, ch च, chh छ, j ज, jh झ, t त, th थ, d द, dh ध, n न, p प, ph फ, b ब, bh भ, m म,
  y य, r र, rh ढ़, l ल, v व, w व, s स, sh श, ksh क्ष, h ह, z ज, f फ, q क, x क्स`);
/** Alone, and as a sign; after an i it is said with a y. */
const VOWELS = hindiOf("a अ, aa आ, i इ, ee ई, ii ई, u उ, oo ऊ, uu ऊ, e ए, ei ऐ, ai ऐ, ay ऐ, o ओ, ou औ, au औ");
const SIGNS = hindiOf("aa ा, i ि, ee ी, ii ी, u ु, oo ू, uu ू, e े, ei ै, ai ै, ay ै, o ो, ou ौ, au ौ");
const AT_THE_END: ReadonlyMap<string, string> = new Map(Object.entries({ a: "aa", i: "ee", u: "oo" }));
const LETTER_NAMES = hindiOf(`a ए, b बी, c सी, d डी, e ई, f एफ, g जी, h एच, i आई, j जे, k के, l एल, m एम, n एन, o ओ, p पी, q क्यू, r आर, s एस,
  t टी, u यू, v वी, w डब्ल्यू, x एक्स, y वाई, z जेड`);
