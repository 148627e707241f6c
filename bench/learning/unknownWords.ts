import type { LabelledExample } from "#domain/understanding/evaluate.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";

/**
 * The examples as if the word lists lacked every word that spoke for a department: each such word becomes
 * another, always the same one, that no list knows. What is left to the program is to learn it.
 */
export function inUnknownWords(examples: readonly LabelledExample[]): readonly LabelledExample[] {
  const { understand } = createUnderstanding();
  return examples.map((example) => {
    const { departments } = understand({ text: example.text, placeName: null, authorLocation: null });
    const known = departments.flatMap(({ evidence }) => evidence).toSorted((one, other) => other.length - one.length);
    return { ...example, text: known.reduce((text, words) => text.replaceAll(words, unknownWord(words)), example.text) };
  });
}

const LATIN = "bcdfghjklmnpqrstvwxyz";
const LATIN_STEP = 8;

/** Vowels and signs stay, so that it can still be spoken; each consonant becomes another. */
function unknownWord(words: string): string {
  return words.replaceAll(/[bcdfghj-np-tv-z\u0915-\u0928\u0a15-\u0a28]/giu, (letter) => {
    const at = LATIN.indexOf(letter.toLowerCase());
    if (at >= 0) return LATIN.charAt((at + LATIN_STEP) % LATIN.length);
    const code = letter.charCodeAt(0);
    const first = code < 0x0a00 ? 0x0915 : 0x0a15;
    return String.fromCharCode(first + ((code - first + LATIN_STEP) % 20));
  });
}
