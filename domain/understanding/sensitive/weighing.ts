import { remembered } from "../../remembered.ts";
import type { Token } from "../../text/tokenise.ts";
import { LEARNED } from "./learned.ts";
import type { SensitiveRule } from "./rules.ts";

/** What a post is weighed by: its words, by the key that all scripts share, their beginnings, the concepts that it names, and what the rules say of it. */
export function featuresOf(
  tokens: readonly Token[],
  concepts: Iterable<string>,
  rule: Pick<SensitiveRule, "sort"> | null,
): ReadonlySet<string> {
  const features = new Set<string>();
  for (const { key, script } of tokens) {
    if (script === "digit") continue;
    const { word, beginning } = featuresOfWord(key);
    features.add(word);
    if (beginning !== null) features.add(beginning);
  }
  for (const name of concepts) features.add(featureOfConcept(name));
  if (rule !== null) features.add("rule").add(`r:${rule.sort}`);
  return features;
}

const BEGINNING = 4;

const featuresOfWord = remembered(20_000, (key: string) => ({
  word: `w:${key}`,
  beginning: key.length > BEGINNING ? `p:${key.slice(0, BEGINNING)}` : null,
}));
const featureOfConcept = remembered(1_000, (name: string) => `c:${name.replaceAll(" ", "_")}`);

/** A concept, or a rule, says more than a word. */
export function scaleOf(feature: string): number {
  return feature.startsWith("w:") || feature.startsWith("p:") ? 1 : 2;
}

/** How much speaks for it that a post is sensitive; above zero more than against it. */
export function weightOf(features: ReadonlySet<string>): number {
  const { bias, scaled } = learned(LEARNED.weights);
  let sum = 0;
  let known = 0;
  for (const feature of features) {
    const weight = scaled.get(feature);
    if (weight === undefined) continue;
    sum += weight;
    known += 1;
  }
  return bias + sum / Math.sqrt(Math.max(1, known));
}

/** The words that weigh most, at most so many. */
export function heaviest(tokens: readonly Token[], most: number): readonly string[] {
  const { weights } = learned(LEARNED.weights);
  const heavy = tokens.map(({ key, text }) => ({
    text,
    weight: (weights.get(`w:${key}`) ?? 0) + (weights.get(`p:${key.slice(0, BEGINNING)}`) ?? 0),
  }));
  const chosen = heavy
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ text }) => text);
  return [...new Set(chosen)].slice(0, most);
}

interface Learned {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
  /** Each weight as often as its feature counts. */
  readonly scaled: ReadonlyMap<string, number>;
}

/** In hundredths. */
const learned = remembered(1, (written: string): Learned => {
  const [bias = "0", ...pairs] = written.split(" ");
  const weights = pairs.map((pair) => {
    const at = pair.lastIndexOf("=");
    return [pair.slice(0, at), Number(pair.slice(at + 1)) / 100] as const;
  });
  const scaled = weights.map(([feature, weight]) => [feature, weight * scaleOf(feature)] as const);
  return { bias: Number(bias) / 100, weights: new Map(weights), scaled: new Map(scaled) };
});
