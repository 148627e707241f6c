import { nameKeyOf } from "./person.ts";

/** What is wrong with a passphrase that somebody wants. */
export const PASSPHRASE_FAULTS = ["too-short", "too-long", "too-simple", "has-name"] as const;
export type PassphraseFault = (typeof PASSPHRASE_FAULTS)[number];

/** In code points, so that a sentence in Hindi counts as one in English does. */
export const SHORTEST_PASSPHRASE = 10;
export const LONGEST_PASSPHRASE = 200;

/** `abababababab` is long and says nothing. */
const FEWEST_DIFFERENT_LETTERS = 5;

/** Below this a name is a syllable that may stand in any sentence. */
const SHORTEST_NAME_LOOKED_FOR = 4;

/** Null where it will do. Length before variety: nobody is made to mix in signs that they then write down. */
export function faultOfPassphrase(passphrase: string, name: string): PassphraseFault | null {
  const letters = Array.from(sameWhereverTyped(passphrase));
  if (letters.length < SHORTEST_PASSPHRASE) return "too-short";
  if (letters.length > LONGEST_PASSPHRASE) return "too-long";
  if (new Set(letters).size < FEWEST_DIFFERENT_LETTERS) return "too-simple";
  const key = nameKeyOf(name);
  return key.length >= SHORTEST_NAME_LOOKED_FOR && nameKeyOf(passphrase).includes(key) ? "has-name" : null;
}

/** One keyboard writes a letter in one piece, another in two: both are the same passphrase. */
export function sameWhereverTyped(passphrase: string): string {
  return passphrase.normalize("NFKC");
}

/** How long it would stand: what counts is length, in letters that differ. Of one that will do at all. */
export type PassphraseStrength = "fair" | "good" | "strong";

const GOOD = { letters: 16, different: 8 };
const STRONG = { letters: 24, different: 10 };

export function strengthOfPassphrase(passphrase: string): PassphraseStrength {
  const letters = Array.from(sameWhereverTyped(passphrase));
  const reaches = (wanted: typeof GOOD) => letters.length >= wanted.letters && new Set(letters).size >= wanted.different;
  return reaches(STRONG) ? "strong" : reaches(GOOD) ? "good" : "fair";
}
