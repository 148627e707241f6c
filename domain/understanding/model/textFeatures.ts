import { remembered } from "../../remembered.ts";
import type { Token } from "../../text/tokenise.ts";
import { FeatureList, hashOf, hashOfPair } from "./featureList.ts";
import { MOST_READ } from "./sequencePass.ts";

/** The longest post that is weighed whole, in words; of a longer one the beginning and the end. */
const MOST_WORDS = 260;

/** The words that are weighed, by their index. */
export function weighedTokens(tokens: readonly Token[]): readonly number[] {
  return beginningAndEnd(tokens, MOST_WORDS, 60);
}

/** The words that are read in order, by their index. */
export function readTokens(tokens: readonly Token[]): readonly number[] {
  return beginningAndEnd(tokens, MOST_READ, 30);
}

function beginningAndEnd(tokens: readonly Token[], most: number, ofTheEnd: number): readonly number[] {
  const all = tokens.map((_, at) => at);
  return all.length <= most ? all : [...all.slice(0, most - ofTheEnd), ...all.slice(-ofTheEnd)];
}

/** Each word once. */
function* distinct(tokens: readonly Token[], weighed: readonly number[]): Generator<readonly [token: Token, at: number]> {
  const seen = new Set<string>();
  for (const at of weighed) {
    const token = tokens[at];
    if (token === undefined || token.script === "digit" || token.sigil === "@" || seen.has(token.form)) continue;
    seen.add(token.form);
    yield [token, at];
  }
}

/** Words by their key, which is the same in all scripts: single ones, and those that open and close the post. */
export function wordFeatures(tokens: readonly Token[], weighed: readonly number[]): FeatureList {
  const list = new FeatureList();
  const seen = new Set<number>();
  for (const at of weighed) {
    const word = wordOf(tokens, at);
    if (!seen.has(word)) list.add(word, 1, at);
    seen.add(word);
  }
  const first = weighed[0];
  const last = weighed.at(-1);
  if (first !== undefined) list.add(hashOfPair(OPENS, wordOf(tokens, first)), 1, first);
  if (last !== undefined) list.add(hashOfPair(CLOSES, wordOf(tokens, last)), 1, last);
  return list;
}

/** Two words that follow each other, or with one between. */
export function pairFeatures(tokens: readonly Token[], weighed: readonly number[]): FeatureList {
  const list = new FeatureList();
  for (let place = 1; place < weighed.length; place += 1) {
    const at = weighed[place] ?? 0;
    if (tokens[at]?.gap === "sentence") continue;
    const before = weighed[place - 1] ?? 0;
    list.add(hashOfPair(wordOf(tokens, before), wordOf(tokens, at)), 1, at);
    const earlier = weighed[place - 2];
    if (earlier === undefined || tokens[before]?.gap === "sentence") continue;
    list.add(hashOfPair(SKIPS, hashOfPair(wordOf(tokens, earlier), wordOf(tokens, at))), 0.6, at);
  }
  return list;
}

/** Stretches of two to five characters of the keys, within a word and its edges. */
export function gramFeatures(tokens: readonly Token[], weighed: readonly number[]): FeatureList {
  const list = new FeatureList();
  for (const [token, at] of distinct(tokens, weighed)) for (const gram of gramsOf(token.key)) list.add(gram, 1, at);
  return list;
}

/** What is known of the words that are read in order: of each its word, what stands before it, and its pieces. */
export function sequenceWords(tokens: readonly Token[], read: readonly number[]): readonly (readonly number[])[] {
  return read.map((at) => {
    const token = tokens[at];
    if (token === undefined) return [];
    const hashes = [wordOf(tokens, at)];
    if (token.gap !== "") hashes.push(hashOf(`gap ${token.gap}`));
    if (token.sigil === "#") hashes.push(HASHTAG);
    if (token.script !== "digit" && token.sigil !== "@") hashes.push(...piecesOf(token.key));
    return hashes;
  });
}

/** As written: a language is known by its spellings, which the key makes equal. */
export function spellingFeatures(tokens: readonly Token[], weighed: readonly number[]): FeatureList {
  const list = new FeatureList();
  for (const [token, at] of distinct(tokens, weighed)) for (const piece of spellingOf(token.form)) list.add(piece, 1, at);
  return list;
}

/** Two spellings that follow each other. */
export function spellingPairs(tokens: readonly Token[], weighed: readonly number[]): FeatureList {
  const list = new FeatureList();
  for (let place = 1; place < weighed.length; place += 1) {
    const at = weighed[place] ?? 0;
    const before = tokens[weighed[place - 1] ?? 0];
    const token = tokens[at];
    if (token === undefined || before === undefined) continue;
    list.add(hashOfPair(spellingOf(before.form)[0] ?? 0, spellingOf(token.form)[0] ?? 0), 1, at);
  }
  return list;
}

function wordOf(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token === undefined) return 0;
  if (token.script === "digit") return numberOf(token.form.length);
  return token.sigil === "@" ? handleOf(token.key) : wordHash(token.key);
}

const OPENS = hashOf("opens");
const CLOSES = hashOf("closes");
const SKIPS = hashOf("skips");
const LONGEST_GRAM = 5;
/** Of a longer word its beginning. */
const LONGEST_WORD = 24;

const wordHash = remembered(20_000, (key: string) => hashOf(`w ${key}`));
const handleOf = remembered(5_000, (key: string) => hashOf(`@ ${key}`));
const numberOf = remembered(50, (length: number) => hashOf(`0 ${length}`));

const gramsOf = remembered(20_000, (key: string): readonly number[] => {
  const padded = `^${key.slice(0, LONGEST_WORD)}$`;
  const grams: number[] = [];
  for (let length = 2; length <= LONGEST_GRAM; length += 1)
    for (let at = 0; at + length <= padded.length; at += 1) grams.push(hashOf(`g ${padded.slice(at, at + length)}`));
  return grams;
});

const HASHTAG = hashOf("hashtag");

/** Stretches of three and four characters. */
const piecesOf = remembered(20_000, (key: string): readonly number[] => {
  const padded = `^${key.slice(0, LONGEST_WORD)}$`;
  const pieces: number[] = [];
  for (const length of [3, 4])
    for (let at = 0; at + length <= padded.length; at += 1) pieces.push(hashOf(`g ${padded.slice(at, at + length)}`));
  return pieces;
});

/** The word itself first, then its ends and stretches. */
const spellingOf = remembered(20_000, (form: string): readonly number[] => {
  const padded = `^${form.slice(0, LONGEST_WORD)}$`;
  const pieces = [hashOf(`f ${form}`)];
  for (let length = 1; length <= 4; length += 1)
    for (let at = 0; at + length <= padded.length; at += 1) pieces.push(hashOf(`p ${padded.slice(at, at + length)}`));
  return pieces;
});
