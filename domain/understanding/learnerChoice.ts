import { bucketOfChoice } from "./learnerFeatures.ts";

export type Scores = Readonly<Record<string, number>>;

/** A text as the learner weighs it: its features with their values. */
export interface Weighed {
  readonly buckets: readonly number[];
  readonly values: readonly number[];
  /** The sum of the squared values, of what a lesson may move. */
  readonly square: number;
}

/** What the rules choose is a feature too, beside the words: by it the learner tells a practice of the room from a single mistake. */
export function withChoice(weighed: Weighed, rules: Scores): Weighed {
  const choice = choiceOf(rules);
  if (choice === null) return weighed;
  const { bucket, value } = choice;
  return { buckets: [...weighed.buckets, bucket], values: [...weighed.values, value], square: weighed.square + value * value };
}

/** What the rules choose, as a feature; null where they are not sure enough of anything. */
export function choiceOf(rules: Scores): { readonly bucket: number; readonly value: number } | null {
  const choice = loudest(Object.entries(rules));
  if (choice === null || choice.score < SOFTEST_CHOICE) return null;
  return { bucket: bucketOfChoice(choice.label), value: CHOICE * Math.min(1, choice.score / LOUD_CHOICE) };
}

/** The first by name of equals; null where nothing speaks for any. */
export function loudest(
  scores: Iterable<readonly [label: string, score: number]>,
): { readonly label: string; readonly score: number } | null {
  let best: { readonly label: string; readonly score: number } | null = null;
  for (const [label, score] of scores)
    if (score > 0 && (!best || score > best.score || (score === best.score && label < best.label))) best = { label, score };
  return best;
}

/** What the choice of the rules, at its loudest, weighs as a feature against all words of the text. */
const CHOICE = 0.5;
const LOUD_CHOICE = 5;
const SOFTEST_CHOICE = 0.9;
