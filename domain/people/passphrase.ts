import { isCommonPassphrase } from "./commonPassphrases.ts";
import { nameKeyOf } from "./person.ts";

/** Why a passphrase is refused. */
export const PASSPHRASE_FAULTS = ["too-short", "too-long", "too-simple", "too-common", "has-name"] as const;
export type PassphraseFault = (typeof PASSPHRASE_FAULTS)[number];

/** In code points, so that Hindi counts as English does. */
export const SHORTEST_PASSPHRASE = 10;
export const LONGEST_PASSPHRASE = 200;

/** `abababababab` is long and easy to guess. */
const FEWEST_DIFFERENT_LETTERS = 5;

/** A shorter name may be a part of any sentence. */
const SHORTEST_NAME_LOOKED_FOR = 4;

/** Null for an accepted one. Length counts, not signs: people write down what they cannot remember. */
export function faultOfPassphrase(passphrase: string, name: string): PassphraseFault | null {
  const letters = Array.from(sameWhereverTyped(passphrase));
  if (letters.length < SHORTEST_PASSPHRASE) return "too-short";
  if (letters.length > LONGEST_PASSPHRASE) return "too-long";
  if (new Set(letters).size < FEWEST_DIFFERENT_LETTERS) return "too-simple";
  if (isCommonPassphrase(letters)) return "too-common";
  const key = nameKeyOf(name);
  return key.length >= SHORTEST_NAME_LOOKED_FOR && nameKeyOf(passphrase).includes(key) ? "has-name" : null;
}

/** Keyboards compose letters differently; NFKC makes the same passphrase of both. */
export function sameWhereverTyped(passphrase: string): string {
  return passphrase.normalize("NFKC");
}

/** The strength of an accepted passphrase, by its length and by how many different letters it has. */
export type PassphraseStrength = "fair" | "good" | "strong";

const GOOD = { letters: 16, different: 8 };
const STRONG = { letters: 24, different: 10 };

export function strengthOfPassphrase(passphrase: string): PassphraseStrength {
  const letters = Array.from(sameWhereverTyped(passphrase));
  const reaches = (wanted: typeof GOOD) => letters.length >= wanted.letters && new Set(letters).size >= wanted.different;
  return reaches(STRONG) ? "strong" : reaches(GOOD) ? "good" : "fair";
}
