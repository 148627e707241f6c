import { normaliseText } from "../text/normalise.ts";
import { romaniseWord } from "../text/romanise.ts";

/**
 * The key under which spellings of a place meet: `romanise`, and further ड़ and ढ़ as either d or r, with or without
 * its breath, as people write them (Gurgaon, गुडगांव; Garhi, Gadhi). Expects a word through `normaliseText`.
 */
export function placeKeyOfWord(romanised: string): string {
  // Nothing to fold in most words.
  if (romanised.lastIndexOf("d") < 1 && !romanised.includes("rh")) return romanised;
  return romanised.slice(0, 1) + romanised.slice(1).replace(FLAP, "r");
}

export function placeKey(normalised: string): string {
  return placeKeys(normalised).key;
}

/** The keys of many names at once: a start needs those of thousands, and patterns run over one long text fastest. */
export function placeKeysOfAll(names: readonly string[]): readonly PlaceKeys[] {
  const words = normaliseText(names.join(BETWEEN)).replace(NO_WORD_NOR_BETWEEN, " ").replaceAll(BETWEEN, "\n");
  const fine = romaniseWord(words);
  const keys = fine.replace(FLAP_WITHIN, "r").split("\n");
  return fine.split("\n").map((each, at) => ({ key: (keys[at] ?? "").trim(), fine: each.trim() }));
}

/** A character of no script: no name holds it, and normalising leaves it as it is. */
const BETWEEN = "\ue000";
const NO_WORD_NOR_BETWEEN = /[^\p{L}\p{M}\p{N}\ue000]+/gu;
const FLAP_WITHIN = /(?<=\S)(?:dh?|rh)/gu;

export interface PlaceKeys {
  readonly key: string;
  /** Before flaps were folded: the keys of the words as the tokens of a text have them. */
  readonly fine: string;
}

export function placeKeys(normalised: string): PlaceKeys {
  const words = ASCII.test(normalised) ? normalised.split(NOT_ASCII_WORD) : normalised.split(NOT_WORD);
  const fine = words.filter((word) => word !== "").map(romaniseWord);
  return { key: fine.map(placeKeyOfWord).join(" "), fine: fine.join(" ") };
}

/** Most names of a directory are plain; the general pattern takes several times as long. */
const ASCII = /^[ -~]*$/u;
const NOT_ASCII_WORD = /[^a-z0-9]+/u;
const FLAP = /dh?|rh/gu;
const NOT_WORD = /[^\p{L}\p{M}\p{N}]+/u;

/**
 * The consonants of a key alone, or of many, a line each: village directories know Latin spellings only, and what a vowel sign becomes in
 * them is a matter of taste (गिगनाऊ is Gignau or Gignow).
 */
export function consonantsOf(key: string): string {
  return key.replace(BREATH, "$1").replace(SOFT, "").replace(DOUBLED, "$1");
}

const BREATH = /([kgcjtdpb])h/gu;
const SOFT = /[aeiouyvw]/gu;
const DOUBLED = /(.)\1/gu;

/** How unlike two keys are: 0 for the same; vowels and breath weigh less than consonants. */
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
