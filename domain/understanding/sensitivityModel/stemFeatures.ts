import { remembered } from "../../remembered.ts";
import type { Token } from "../../text/tokenise.ts";
import { FeatureList, hashOf, hashOfPair } from "../model/featureList.ts";
import { SeenHashes } from "../model/seenHashes.ts";
import { weighedTokens } from "../model/textFeatures.ts";
import type { Block } from "../model/weighing.ts";

/**
 * Words without their endings and their vowels, alone and by pairs. Who did what to whom is told in many forms of few words, so that a stem is
 * learned from a post of which the whole word is too rare.
 */
export function stemBlocks(tokens: readonly Token[]): readonly Block[] {
  const roots = weighedTokens(tokens).map((at) => rootsOf(tokens[at]!));
  return [
    { features: beginningPairs(roots), length: 0.7 },
    { features: consonantFeatures(roots), length: 0.7 },
  ];
}

/** Of a word, by hash. */
interface Roots {
  readonly beginning: number;
  readonly consonants: number;
}

/** Each beginning with those of the words shortly before it, each pair once. */
function beginningPairs(roots: readonly Roots[]): FeatureList {
  const list = new FeatureList();
  seen.begin(roots.length * REACH);
  for (let at = 1; at < roots.length; at += 1)
    for (let before = Math.max(0, at - REACH); before < at; before += 1)
      putOnce(list, hashOfPair(hashOfPair(BEGINNINGS, roots[before]!.beginning), roots[at]!.beginning), at);
  return list;
}

/** The consonants of each word, and those of two that follow each other, or with one between, each once. */
function consonantFeatures(roots: readonly Roots[]): FeatureList {
  const list = new FeatureList();
  seen.begin(roots.length * 3);
  for (let at = 0; at < roots.length; at += 1) {
    const { consonants } = roots[at]!;
    putOnce(list, consonants, at);
    if (at > 0) putOnce(list, hashOfPair(roots[at - 1]!.consonants, consonants), at);
    if (at > 1) putOnce(list, hashOfPair(SKIPS, hashOfPair(roots[at - 2]!.consonants, consonants)), at);
  }
  return list;
}

const seen = new SeenHashes();

function putOnce(list: FeatureList, hash: number, token: number): void {
  if (seen.isNew(hash)) list.add(hash, 1, token);
}

/** How many words before a word its pairs reach. */
const REACH = 4;
/** In letters of the key. */
const BEGINNING = 4;
const LONGEST_WORD = 24;
const BEGINNINGS = hashOf("beginnings");
const SKIPS = hashOf("consonants skip");

function rootsOf({ key, form, script }: Token): Roots {
  return rootsOfKey(script === "digit" ? `0${form.length}` : key.slice(0, LONGEST_WORD));
}

const rootsOfKey = remembered(20_000, (key: string): Roots => ({
  beginning: hashOf(`b ${key.slice(0, BEGINNING)}`),
  consonants: hashOf(`k ${key.slice(0, 1)}${key.slice(1).replace(UNSTEADY, "")}`),
}));

/** What is written now so, now so: vowels, y, and the breath in a consonant. */
const UNSTEADY = /[aeiouyh]/gu;
