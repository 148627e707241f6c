import { bucketOfChoice } from "./learnerFeatures.ts";

export type Scores = Readonly<Record<string, number>>;

/** A text as the learner weighs it: its features with their values. */
export interface Weighed {
  readonly buckets: readonly number[];
  readonly values: readonly number[];
  /** The sum of the squared values. */
  readonly square: number;
}

export interface Choice {
  readonly label: string;
  readonly score: number;
}

/** Adds the choice of the rules as a feature, by which the learner distinguishes a practice of the room from a single correction. */
export function withChoice(weighed: Weighed, choice: Choice | null): Weighed {
  const feature = featureOf(choice);
  if (feature === null) return weighed;
  const { bucket, value } = feature;
  return { buckets: [...weighed.buckets, bucket], values: [...weighed.values, value], square: weighed.square + value * value };
}

/** Null where no choice of the rules is certain enough. */
export function featureOf(choice: Choice | null): { readonly bucket: number; readonly value: number } | null {
  if (choice === null || choice.score < SOFTEST_CHOICE) return null;
  return { bucket: bucketOfChoice(choice.label), value: CHOICE * Math.min(1, choice.score / LOUD_CHOICE) };
}

/** The label with the highest score above 0, among equals the first by name; null for none. */
export function loudest(scores: Iterable<readonly [label: string, score: number]>): Choice | null {
  let best: Choice | null = null;
  for (const [label, score] of scores)
    if (score > 0 && (!best || score > best.score || (score === best.score && label < best.label))) best = { label, score };
  return best;
}

/** The highest value of the choice as a feature, compared to all words of the text. */
const CHOICE = 0.5;
const LOUD_CHOICE = 5;
const SOFTEST_CHOICE = 0.9;
