import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tokenise } from "#domain/text/tokenise.ts";
import { sensitiveMatcher } from "#domain/understanding/reading.ts";
import { LEAST_OF_PLAIN, weighed } from "#domain/understanding/sensitive/sensitivity.ts";
import { scaleOf } from "#domain/understanding/sensitive/weighing.ts";
import { randomFrom, shuffled } from "../train/random.ts";

/*
 * `npm run train:sensitive`: logistic regression over the words, concepts and rules of `dev.jsonl`, in a fixed order, so that the same posts and lists give
 * the same file. The thresholds are those that keep the ordinary posts below the share that may be hidden, each judged by weights that never saw it.
 */
export function run(projectFolder: string): void {
  const examples = readFileSync(join(projectFolder, "training/sensitive/dev.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => exampleOf(JSON.parse(line) as LabelledPost));
  const { surely, hardly, found, hidden } = thresholdsOf(judgedByOthers(examples));
  process.stdout.write(`Unseen: ${found} % of the sensitive found, ${hidden} % of the ordinary hidden, above ${surely}, below ${hardly}\n`);
  const { bias, weights } = fitted(examples);
  const pairs = [...weights].map(([feature, weight]) => [feature, Math.round(weight * 100)] as const).filter(([, weight]) => weight !== 0);
  const written = [
    Math.round(bias * 100),
    ...pairs.toSorted(([one], [other]) => (one < other ? -1 : 1)).map((pair) => pair.join("=")),
  ].join(" ");
  const file = `/** Made by \`npm run train:sensitive\`: never edited by hand. */
export const LEARNED = {
  /** Above it a post is sensitive, whatever the rules say. */
  surely: ${surely},
  /** Below it a post is ordinary, although a rule finds something. */
  hardly: ${hardly},
  weights:
    ${JSON.stringify(written)},
} as const;
`;
  writeFileSync(join(projectFolder, "domain/understanding/sensitive/learned.ts"), file);
}

interface LabelledPost {
  readonly text: string;
  readonly sensitive: boolean;
}

interface Example {
  readonly features: readonly string[];
  readonly isSensitive: boolean;
  /** How far below none its weight may be; null where no rule finds anything. */
  readonly rule: "plain" | "vague" | null;
}

function exampleOf({ text, sensitive }: LabelledPost): Example {
  const tokens = tokenise(text);
  const { features, found } = weighed(sensitiveMatcher().conceptHits(tokens), tokens);
  return { features: [...features], isSensitive: sensitive, rule: found === null ? null : found.rule.isPlain ? "plain" : "vague" };
}

interface Fitted {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

const NO_EXAMPLE = { features: [], isSensitive: false };

const PASSES = 30;
const PACE = 0.3;
const DECAY = 1e-3;
/** What a single post says may be chance. */
const FEWEST = 2;

function fitted(examples: readonly Example[]): Fitted {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = examples.map(({ features, isSensitive }) => ({
    features: features.filter((feature) => (counts.get(feature) ?? 0) >= FEWEST),
    isSensitive,
  }));
  const weights = new Map<string, number>();
  const seen = new Map<string, number>();
  let bias = 0;
  const random = randomFrom(7);
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const at of shuffled(kept.length, random)) {
      const { features, isSensitive } = kept[at] ?? NO_EXAMPLE;
      const share = 1 / Math.sqrt(Math.max(1, features.length));
      const sum = features.reduce((total, feature) => total + (weights.get(feature) ?? 0) * share * scaleOf(feature), bias);
      const error = 1 / (1 + Math.exp(-sum)) - Number(isSensitive);
      for (const feature of features) {
        const slope = error * share * scaleOf(feature) + DECAY * (weights.get(feature) ?? 0);
        const steepness = (seen.get(feature) ?? 1e-2) + slope * slope;
        seen.set(feature, steepness);
        weights.set(feature, (weights.get(feature) ?? 0) - (PACE * slope) / Math.sqrt(steepness));
      }
      bias -= 0.02 * error;
    }
  }
  return { bias, weights };
}

function weightBy({ bias, weights }: Fitted, features: readonly string[]): number {
  const known = features.filter((feature) => weights.has(feature));
  return (
    bias + known.reduce((sum, feature) => sum + (weights.get(feature) ?? 0) * scaleOf(feature), 0) / Math.sqrt(Math.max(1, known.length))
  );
}

interface Judged extends Example {
  readonly weight: number;
}

const FOLDS = 10;

/** Each post with what weights say of it that were learned from the others. */
function judgedByOthers(examples: readonly Example[]): readonly Judged[] {
  const random = randomFrom(11);
  const folds = examples.map(() => Math.floor(random() * FOLDS));
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const learned = fitted(examples.filter((_, at) => folds[at] !== fold));
    return examples.filter((_, at) => folds[at] === fold).map((example) => ({ ...example, weight: weightBy(learned, example.features) }));
  });
}

/** Of the ordinary posts, in a hundred. */
const MAY_BE_HIDDEN = 3;

function thresholdsOf(judged: readonly Judged[]) {
  const steps = Array.from({ length: 61 }, (_, at) => Math.round((at / 10 - 3) * 10) / 10);
  const sensitive = judged.filter(({ isSensitive }) => isSensitive);
  const ordinary = judged.filter(({ isSensitive }) => !isSensitive);
  let best = { surely: 3, hardly: 3, found: 0, hidden: 0 };
  for (const surely of steps)
    for (const hardly of steps.filter((step) => step <= surely)) {
      const isHidden = ({ weight, rule }: Judged) =>
        weight > surely || (rule === "plain" && weight > LEAST_OF_PLAIN) || (rule === "vague" && weight > hardly);
      const hidden = (100 * ordinary.filter(isHidden).length) / ordinary.length;
      const found = (100 * sensitive.filter(isHidden).length) / sensitive.length;
      if (hidden <= MAY_BE_HIDDEN && found > best.found) best = { surely, hardly, found, hidden };
    }
  return best;
}
