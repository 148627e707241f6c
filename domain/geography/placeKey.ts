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

/**
 * An edit distance of two keys, 0 for equal ones and for चुल्याणा and चुलियाना; vowels and aspiration weigh less than consonants, and least o for u,
 * which people write for one another.
 */
export function keyDistance(one: string, other: string): number {
  return one === other ? 0 : distanceOf(withoutGlides(one), withoutGlides(other));
}

function withoutGlides(key: string): string {
  return key.includes("i") ? key.replace(GLIDE, "y") : key;
}

const GLIDE = /iy|i(?=[ao])/gu;

function distanceOf(a: string, b: string): number {
  const costs = Array.from(b, costOf);
  let previous = [0];
  for (const [at, cost] of costs.entries()) previous.push((previous[at] ?? 0) + cost);
  for (const letter of a) {
    const gone = costOf(letter);
    let last = (previous[0] ?? 0) + gone;
    const current = [last];
    for (let column = 1; column <= costs.length; column += 1) {
      const other = b[column - 1];
      const added = costs[column - 1] ?? 0;
      const change = letter === other ? 0 : areClose(letter, other) ? CLOSE_COST : Math.max(gone, added);
      last = Math.min((previous[column - 1] ?? 0) + change, (previous[column] ?? 0) + gone, last + added);
      current.push(last);
    }
    previous = current;
  }
  return previous[costs.length] ?? 0;
}

function areClose(one: string, other: string | undefined): boolean {
  return (one === "o" && other === "u") || (one === "u" && other === "o");
}

const CLOSE_COST = 0.2;

function costOf(letter: string): number {
  return LIGHT.has(letter) ? 0.35 : 1;
}

const LIGHT: ReadonlySet<string> = new Set("aeiouyvwhn");
