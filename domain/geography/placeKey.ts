import { normaliseText } from "../text/normalise.ts";
import { romaniseWord } from "../text/romanise.ts";

/**
 * The key that spellings of a place share: that of `romanise`, with the flaps ड़ and ढ़, which people write d, dh, r or rh, folded to r
 * (Gurgaon, गुडगांव; Garhi, Gadhi). Expects a romanised word.
 */
export function placeKeyOfWord(romanised: string): string {
  // Most words have nothing to fold.
  if (romanised.lastIndexOf("d") < 1 && !romanised.includes("rh")) return romanised;
  return romanised.slice(0, 1) + romanised.slice(1).replace(FLAP, "r");
}

export function placeKey(normalised: string): string {
  return placeKeys(normalised).key;
}

/** The keys of many names at once: the start needs thousands, and patterns run fastest over one long text. */
export function placeKeysOfAll(names: readonly string[]): readonly PlaceKeys[] {
  const parted = names.map((name) => (name.includes(BETWEEN) ? name.replaceAll(BETWEEN, " ") : name));
  const words = normaliseText(parted.join(BETWEEN)).replace(NO_WORD_NOR_BETWEEN, " ").replaceAll(BETWEEN, "\n");
  const fine = romaniseWord(words);
  const keys = fine.replace(FLAP_WITHIN, "r").split("\n");
  return fine.split("\n").map((each, at) => ({ key: (keys[at] ?? "").trim(), fine: each.trim() }));
}

/** A character of private use: it is part of no word, and normalising keeps it. */
const BETWEEN = "\ue000";
const NO_WORD_NOR_BETWEEN = /[^\p{L}\p{M}\p{N}\ue000]+/gu;
const FLAP_WITHIN = /(?<=\S)(?:dh?|rh)/gu;

export interface PlaceKeys {
  readonly key: string;
  /** Before flaps are folded: the keys that the tokens of a text have. */
  readonly fine: string;
}

export function placeKeys(normalised: string): PlaceKeys {
  const words = ASCII.test(normalised) ? normalised.split(NOT_ASCII_WORD) : normalised.split(NOT_WORD);
  const fine = words.filter((word) => word !== "").map(romaniseWord);
  return { key: fine.map(placeKeyOfWord).join(" "), fine: fine.join(" ") };
}

/** Most names of a directory are ASCII; the general pattern takes several times as long. */
const ASCII = /^[ -~]*$/u;
const NOT_ASCII_WORD = /[^a-z0-9]+/u;
const FLAP = /dh?|rh/gu;
const NOT_WORD = /[^\p{L}\p{M}\p{N}]+/u;

/**
 * The consonants of a key, or of many keys, a line each. Village directories have Latin spellings only, in which vowels vary
 * (गिगनाऊ is Gignau or Gignow).
 */
export function consonantsOf(key: string): string {
  return key.replace(BREATH, "$1").replace(SOFT, "").replace(DOUBLED, "$1");
}

const BREATH = /([kgcjtdpb])h/gu;
const SOFT = /[aeiouyvw]/gu;
const DOUBLED = /(.)\1/gu;

/** An edit distance of two keys, 0 for equal ones; vowels and aspiration weigh less than consonants. */
export function keyDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let at = 0; at <= b.length; at += 1) previous[at] = at === 0 ? 0 : (previous[at - 1] ?? 0) + costOf(b[at - 1]);
  for (let row = 1; row <= a.length; row += 1) {
    const letter = a[row - 1];
    const current = [(previous[0] ?? 0) + costOf(letter)];
    for (let column = 1; column <= b.length; column += 1) {
      const other = b[column - 1];
      const change = letter === other ? 0 : Math.max(costOf(letter), costOf(other));
      current.push(
        Math.min(
          (previous[column - 1] ?? 0) + change,
          (previous[column] ?? 0) + costOf(letter),
          (current[column - 1] ?? 0) + costOf(other),
        ),
      );
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

function costOf(letter: string | undefined): number {
  return letter !== undefined && "aeiouyvwhn".includes(letter) ? 0.35 : 1;
}
