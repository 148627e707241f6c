import { madeOnce, remembered, rememberedBy } from "../../remembered.ts";
import type { Token } from "../../text/tokenise.ts";
import { FeatureList, Group, hashOf, hashOfPair } from "./featureList.ts";
import { SeenHashes } from "./seenHashes.ts";
import type { SequenceWord } from "./sequence.ts";
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
  const words = wordsAmong(tokens);
  return words.length > most ? [...words.slice(0, most - ofTheEnd), ...words.slice(-ofTheEnd)] : words;
}

/** Without the accounts that a post is addressed to: nearly all that come in live are, and hardly any that are learned from. */
const wordsAmong = madeOnce((tokens: readonly Token[]): readonly number[] => {
  const words: number[] = [];
  for (let at = 0; at < tokens.length; at += 1) if (tokens[at]!.sigil !== "@") words.push(at);
  return words;
});

/** Each spelling once, without numbers: the index of its first word. */
export function distinctTokens(tokens: readonly Token[], weighed: readonly number[]): readonly number[] {
  const seen = new Set<string>();
  return weighed.filter((at) => {
    const token = tokens[at];
    if (token === undefined || token.script === "digit" || seen.has(token.form)) return false;
    seen.add(token.form);
    return true;
  });
}

/** Words by their key, which is the same in all scripts: single ones, and those that open and close the post. */
export function wordFeatures(tokens: readonly Token[], weighed: readonly number[]): FeatureList {
  const list = new FeatureList();
  const forms = formsOf(tokens);
  seen.begin(weighed.length);
  for (const at of weighed) {
    const { word } = forms[at]!;
    if (seen.isNew(word)) list.add(word, 1, at);
  }
  const first = weighed[0];
  const last = weighed.at(-1);
  if (first !== undefined) list.add(hashOfPair(OPENS, forms[first]!.word), 1, first);
  if (last !== undefined) list.add(hashOfPair(CLOSES, forms[last]!.word), 1, last);
  return list;
}

const seen = new SeenHashes();

/** Two words that follow each other, or with one between. */
export function pairFeatures(tokens: readonly Token[], weighed: readonly number[]): FeatureList {
  const list = new FeatureList();
  const forms = formsOf(tokens);
  const words = weighed.map((at) => forms[at]!.word);
  for (let place = 1; place < weighed.length; place += 1) {
    const at = weighed[place]!;
    if (tokens[at]?.gap === "sentence") continue;
    list.add(hashOfPair(words[place - 1]!, words[place]!), 1, at);
    if (place === 1 || tokens[weighed[place - 1]!]?.gap === "sentence") continue;
    list.add(hashOfPair(SKIPS, hashOfPair(words[place - 2]!, words[place]!)), 0.6, at);
  }
  return list;
}

/** Stretches of two to five characters of the keys, within a word and its edges. */
export function gramFeatures(tokens: readonly Token[], distinct: readonly number[]): FeatureList {
  const list = new FeatureList();
  const forms = formsOf(tokens);
  for (const at of distinct) list.addGroup(forms[at]!.grams, at);
  return list;
}

/** What is known of the words that are read in order, but for what the rules say of them. */
export function sequenceWords(tokens: readonly Token[], read: readonly number[]): readonly Omit<SequenceWord, "said">[] {
  const forms = formsOf(tokens);
  return read.map((at) => {
    const { gap, sigil } = tokens[at]!;
    const before = gap === "" ? [] : [GAPS[gap]];
    if (sigil === "#") before.push(HASHTAG);
    return { form: forms[at]!.form, before };
  });
}

/** As written: a language is known by its spellings, which the key makes equal. */
export function spellingFeatures(tokens: readonly Token[], distinct: readonly number[]): FeatureList {
  const list = new FeatureList();
  const forms = formsOf(tokens);
  for (const at of distinct) list.addGroup(forms[at]!.spelling, at);
  return list;
}

/** Two spellings that follow each other. */
export function spellingPairs(tokens: readonly Token[], weighed: readonly number[]): FeatureList {
  const list = new FeatureList();
  const forms = formsOf(tokens);
  const spellings = weighed.map((at) => forms[at]!.spelling.hashes[0] ?? 0);
  for (let place = 1; place < weighed.length; place += 1) list.add(hashOfPair(spellings[place - 1]!, spellings[place]!), 1, weighed[place]);
  return list;
}

/** What is known of a word, wherever it stands. */
interface WordForms {
  readonly word: number;
  readonly grams: Group;
  /** The word itself first, then its pieces. */
  readonly form: Group;
  readonly spelling: Group;
}

/** Of each token. */
const formsOf = madeOnce((tokens: readonly Token[]): readonly WordForms[] => tokens.map(formsOfToken));

function formsOfToken(token: Token): WordForms {
  if (token.script === "digit") return bare(token, ofNumber(token.form.length));
  return token.sigil === "@" ? bare(token, new Group([hashOf(`@ ${token.key}`)])) : formsOfWord(token);
}

/** Numbers and handles have no pieces. */
function bare({ form: written }: Token, form: Group): WordForms {
  return { word: form.hashes[0]!, form, grams: NOTHING, spelling: new Group([hashOf(`f ${written}`)]) };
}

/** By how many digits it has. */
const ofNumber = remembered(1_000, (length: number) => new Group([hashOf(`0 ${length}`)]));

const OPENS = hashOf("opens");
const CLOSES = hashOf("closes");
const SKIPS = hashOf("skips");
const HASHTAG = new Group([hashOf("hashtag")]);
const GAPS = { comma: new Group([hashOf("gap comma")]), sentence: new Group([hashOf("gap sentence")]) } as const;
const NOTHING = new Group([]);
const LONGEST_GRAM = 5;
/** Of a longer word its beginning. */
const LONGEST_WORD = 24;

/** Words of one form have one key. */
const formsOfWord = rememberedBy(
  20_000,
  ({ form }: Token) => form,
  ({ form, key }): WordForms => ({ ...formsOfKey(key), spelling: spellingOf(form) }),
);

/** By stretches of two to five characters, and of three and four. */
const formsOfKey = remembered(20_000, (key: string): Omit<WordForms, "spelling"> => {
  const padded = `^${key.slice(0, LONGEST_WORD)}$`;
  const grams: number[] = [];
  for (let length = 2; length <= LONGEST_GRAM; length += 1)
    for (let at = 0; at + length <= padded.length; at += 1) grams.push(hashOf(`g ${padded.slice(at, at + length)}`));
  const word = hashOf(`w ${key}`);
  const form = [word];
  for (const length of [3, 4])
    for (let at = 0; at + length <= padded.length; at += 1) form.push(hashOf(`g ${padded.slice(at, at + length)}`));
  return { word, grams: new Group(grams), form: new Group(form) };
});

/** The word itself first, then its ends and stretches. */
function spellingOf(form: string): Group {
  const padded = `^${form.slice(0, LONGEST_WORD)}$`;
  const pieces = [hashOf(`f ${form}`)];
  for (let length = 1; length <= 4; length += 1)
    for (let at = 0; at + length <= padded.length; at += 1) pieces.push(hashOf(`p ${padded.slice(at, at + length)}`));
  return new Group(pieces);
}
