import { findingFeatures, scriptFeatures } from "./findingFeatures.ts";
import type { Findings } from "./findings.ts";
import type { PostToWeigh } from "./model/model.ts";
import { gramFeatures, pairFeatures, spellingFeatures, spellingPairs, weighedTokens, wordFeatures } from "./model/textFeatures.ts";
import type { Block } from "./model/weighing.ts";

/** A post as the model sees it. */
export function weighedPost(findings: Findings): PostToWeigh {
  const { reading, located } = findings;
  return { sense: blocksOfSense(findings), language: blocksOfLanguage(findings), tokens: reading.tokens, places: located.mentions };
}

/** What kind, department and urgency are weighed by: the sense of the words, in whatever script, and what the rules found. */
export function blocksOfSense(findings: Findings): readonly Block[] {
  const { tokens } = findings.reading;
  const weighed = weighedTokens(tokens);
  return [
    { features: wordFeatures(tokens, weighed), length: 1 },
    { features: pairFeatures(tokens, weighed), length: 0.7 },
    { features: gramFeatures(tokens, weighed), length: 1.2 },
    { features: findingFeatures(findings), length: null },
  ];
}

/** What the language is weighed by: spellings and scripts. */
export function blocksOfLanguage(findings: Pick<Findings, "reading" | "language">): readonly Block[] {
  const { tokens } = findings.reading;
  const weighed = weighedTokens(tokens);
  return [
    { features: spellingFeatures(tokens, weighed), length: 1.5 },
    { features: spellingPairs(tokens, weighed), length: 0.7 },
    { features: scriptFeatures(findings), length: null },
  ];
}
