/**
 * Devanagari and Gurmukhi words in Latin letters as they are spoken: the inherent vowel is dropped where Hindi
 * drops it (सरकार is sarkar, नगर stays nagar). Expects normalised text; other characters pass unchanged.
 */
export function transliterate(word: string): string {
  if (!INDIC.test(word)) return word;
  const syllables = syllablesOf(word);
  dropSilentVowels(syllables);
  return syllables.map(({ onset, vowel }) => onset + vowel).join("");
}

const INDIC = /[\u0900-\u097f\u0a00-\u0a7f]/u;

interface Syllable {
  readonly onset: string;
  vowel: string;
  /** True while the vowel is the unwritten one that may fall silent. */
  readonly inherent: boolean;
}

function syllablesOf(word: string): Syllable[] {
  const syllables: Syllable[] = [];
  for (let at = 0; at < word.length; at += 1) {
    const letter = word[at] ?? "";
    const consonant = CONSONANTS[letter];
    if (consonant === undefined) {
      const vowel = INDEPENDENT_VOWELS[letter];
      if (vowel !== undefined) syllables.push({ onset: "", vowel, inherent: false });
      else if (NASALS.has(letter)) syllables.push({ onset: "n", vowel: "", inherent: false });
      else if (!SILENT.has(letter)) syllables.push({ onset: VOWEL_SIGNS[letter] ?? letter, vowel: "", inherent: false });
      continue;
    }
    const sign = word[at + 1] ?? "";
    const vowel = VOWEL_SIGNS[sign];
    if (vowel !== undefined) syllables.push({ onset: consonant, vowel, inherent: false });
    else if (VIRAMAS.has(sign)) syllables.push({ onset: consonant, vowel: "", inherent: false });
    else syllables.push({ onset: consonant, vowel: "a", inherent: true });
    if (vowel !== undefined || VIRAMAS.has(sign)) at += 1;
  }
  return syllables;
}

/** From the end: an inherent vowel is silent at the end of a word, and between a vowel-consonant and a consonant-vowel. */
function dropSilentVowels(syllables: Syllable[]): void {
  for (let at = syllables.length - 1; at > 0; at -= 1) {
    const here = syllables[at];
    const before = syllables[at - 1];
    if (!here?.inherent || !before) continue;
    const after = syllables[at + 1];
    if (!after) {
      const afterCluster = before.vowel === "" && !isNasal(before);
      if (!(afterCluster && KEEPS_FINAL_VOWEL.has(here.onset))) here.vowel = "";
    } else if ((before.vowel !== "" || isNasal(before)) && after.vowel !== "" && after.onset !== "") {
      here.vowel = "";
    }
  }
}

/** A nasal sign closes its syllable without a cluster: पंचकूला is panchkula. */
function isNasal(syllable: Syllable): boolean {
  return syllable.onset === "n" && syllable.vowel === "";
}

/** पत्र, मुख्य: the ending would be hard to say without its vowel. */
const KEEPS_FINAL_VOWEL = new Set(["r", "y", "v", "n", "l"]);

const VIRAMAS = new Set(["\u094d", "\u0a4d"]);
const NASALS = new Set(["\u0902", "\u0901", "\u0a02", "\u0a70"]);
/** Visarga, avagraha, addak (it doubles the next consonant, which folding undoes), udaat, yakash. */
const SILENT = new Set(["\u0903", "\u093d", "\u0a71", "\u0a51", "\u0a75", "\u094d", "\u0a4d", "\u093c", "\u0a3c"]);

const table = (letters: string, sounds: string): Record<string, string> => {
  const names = sounds.split(" ");
  return Object.fromEntries(Array.from(letters, (letter, at) => [letter, names[at] ?? ""]));
};

const SOUNDS = "k kh g gh n ch ch j jh n t th d dh n t th d dh n p ph b bh m y r l v sh s h";

const CONSONANTS: Readonly<Record<string, string>> = {
  ...table("कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशसह", SOUNDS),
  ...table("षळ", "sh l"),
  ...table("ਕਖਗਘਙਚਛਜਝਞਟਠਡਢਣਤਥਦਧਨਪਫਬਭਮਯਰਲਵਸਹ", SOUNDS.replace("sh ", "")),
  "\u0a5c": "d",
};

const INDEPENDENT_VOWELS: Readonly<Record<string, string>> = {
  ...table("अआइईउऊऋएऐओऔऍऑ", "a aa i ii u uu ri e ai o au e o"),
  ...table("ਅਆਇਈਉਊਏਐਓਔ", "a aa i ii u uu e ai o au"),
};

const VOWEL_SIGNS: Readonly<Record<string, string>> = {
  ...table("ािीुूृेैोौॅॉ", "aa i ii u uu ri e ai o au e o"),
  ...table("ਾਿੀੁੂੇੈੋੌ", "aa i ii u uu e ai o au"),
};
