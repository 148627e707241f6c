import { findingFeatures, scriptFeatures } from "./findingFeatures.ts";
import type { Findings } from "./findings.ts";
import type { PostToWeigh } from "./model/model.ts";
import { remembered } from "../remembered.ts";
import { Group, hashOf } from "./model/featureList.ts";
import type { SequenceWord } from "./model/sequence.ts";
import {
  distinctTokens,
  gramFeatures,
  pairFeatures,
  readTokens,
  sequenceWords,
  spellingFeatures,
  spellingPairs,
  weighedTokens,
  wordFeatures,
} from "./model/textFeatures.ts";
import type { Block } from "./model/weighing.ts";

/** A post as the model sees it. */
export function weighedPost(findings: Findings): PostToWeigh {
  const { reading, located } = findings;
  return {
    sense: blocksOfSense(findings),
    language: blocksOfLanguage(findings),
    sequence: sequenceOf(findings),
    tokens: reading.tokens,
    places: located.mentions,
  };
}

/** What kind, department and urgency are weighed by: the sense of the words, in whatever script, and what the rules found. */
export function blocksOfSense(findings: Findings): readonly Block[] {
  const { tokens } = findings.reading;
  const weighed = weighedTokens(tokens);
  return [
    { features: wordFeatures(tokens, weighed), length: 1 },
    { features: pairFeatures(tokens, weighed), length: 0.7 },
    { features: gramFeatures(tokens, distinctTokens(tokens, weighed)), length: 1.2 },
    { features: findingFeatures(findings), length: null },
  ];
}

/** What the language is weighed by: spellings and scripts. */
export function blocksOfLanguage(findings: Pick<Findings, "reading" | "language">): readonly Block[] {
  const { tokens } = findings.reading;
  const weighed = weighedTokens(tokens);
  return [
    { features: spellingFeatures(tokens, distinctTokens(tokens, weighed)), length: 1.5 },
    { features: spellingPairs(tokens, weighed), length: 0.7 },
    { features: scriptFeatures(findings), length: null },
  ];
}

/** The words in their order, and what the rules say of each: the senses that some list gives it, and whether it names a place. */
export function sequenceOf({ reading, located, sensitive }: Findings): readonly SequenceWord[] {
  const read = readTokens(reading.tokens);
  const said: (Group[] | undefined)[] = [];
  const say = (start: number, end: number, group: Group) => {
    for (let at = start; at < end; at += 1) {
      const groups = said[at];
      if (groups === undefined) said[at] = [group];
      else if (!groups.includes(group)) groups.push(group);
    }
  };
  for (const { name, start } of reading.conceptHits) say(start, start + 1, conceptGroup(name));
  for (const { meaning, spans } of reading.matches) for (const [start, end] of spans) say(start, end, meaningGroup(meaning));
  for (const [name, hits] of sensitive.hits) for (const { start, end } of hits) say(start, end, toldGroup(name));
  for (const { start, end } of located.mentions) say(start, end, PLACE);
  return sequenceWords(reading.tokens, read).map(({ form, before }, at) => ({ form, before, said: said[read[at]!] ?? NOTHING }));
}

const NOTHING: readonly never[] = [];
const PLACE = new Group([hashOf("place")]);
const conceptGroup = remembered(2_000, (name: string) => new Group([hashOf(`c ${name}`)]));
const toldGroup = remembered(2_000, (name: string) => new Group([hashOf(`t ${name}`)]));
const meaningGroup = remembered(2_000, (meaning: string) => new Group([hashOf(`m ${meaning}`)]));
