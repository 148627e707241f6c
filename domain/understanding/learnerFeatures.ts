import { remembered } from "../remembered.ts";
import type { Token } from "../text/tokenise.ts";
import { EVERYDAY_WORDS } from "./lexicon/everydayWords.ts";

/** The features of a text. */
export interface Features {
  /** Each bucket once, in the order of the text. */
  readonly buckets: readonly number[];
  /** The value of each, before its frequency is considered. */
  readonly masses: readonly number[];
  /** The buckets of words alone, for comparing posts. */
  readonly words: readonly number[];
}

/** The number of hash buckets; features that share one are not distinguished. It bounds the size of what is learned. */
export const BUCKETS = 2 ** 18;

/**
 * The words of a text and the character four-grams of the longer words, by key, without everyday words, numbers and
 * handles. All four-grams of a word together weigh less than the word.
 */
export function featuresOf(tokens: readonly Token[]): Features {
  const buckets: number[] = [];
  const masses: number[] = [];
  const words = new Set<number>();
  const put = (bucket: number, mass: number) => {
    const place = places[bucket]!;
    if (buckets[place] !== bucket) {
      places[bucket] = buckets.length;
      buckets.push(bucket);
      masses.push(mass);
    } else if (mass > masses[place]!) masses[place] = mass;
  };
  for (const token of tokens) {
    if (!isFeatured(token)) continue;
    if (buckets.length >= MOST_FEATURES) break;
    const { word, grams, mass } = bucketsOfWord(token.key);
    words.add(word);
    put(word, 1);
    for (const gram of grams) put(gram, mass);
  }
  return { buckets, masses, words: [...words] };
}

/** For each bucket, its index in the list of the last text that had it. The list of this text has the bucket only if it is found at that index. */
const places = new Uint16Array(BUCKETS);

/** The buckets of one word, each once; none for what has no features. */
export function bucketsOf(token: Token): readonly number[] {
  return isFeatured(token) ? bucketsOfWord(token.key).all : NONE;
}

const NONE: readonly never[] = [];

function isFeatured({ key, script, sigil }: Token): boolean {
  return script !== "digit" && sigil !== "@" && key.length >= 3 && !EVERYDAY_WORDS.has(key);
}

/** The feature "the rules choose this department". */
export function bucketOfChoice(label: string): number {
  return bucketOf(`=${label}`);
}

const LONG = 5;
const GRAM = 4;
/** The value of all four-grams of a word, compared to the word. */
const GRAMS = 0.7;
/** Bounds the time for a very long text; the rest is ignored. */
const MOST_FEATURES = 600;

interface WordBuckets {
  readonly word: number;
  readonly grams: readonly number[];
  /** The value of each of them. */
  readonly mass: number;
  readonly all: readonly number[];
}

const bucketsOfWord = remembered(20_000, (key: string): WordBuckets => {
  const padded = `^${key}$`;
  const starts = key.length < LONG ? 0 : padded.length - GRAM + 1;
  const grams = Array.from({ length: starts }, (_, at) => bucketOf(`~${padded.slice(at, at + GRAM)}`));
  const word = bucketOf(key);
  return { word, grams, mass: GRAMS / Math.sqrt(grams.length), all: [...new Set([word, ...grams])] };
});

/** FNV-1a over the code units, with a final mix, since its upper bits are mixed better. */
function bucketOf(feature: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < feature.length; at += 1) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01_00_01_93);
  return (Math.imul(hash ^ (hash >>> 15), 0x2c_1b_3c_6d) >>> 0) % BUCKETS;
}
