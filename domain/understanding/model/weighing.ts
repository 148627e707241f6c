import type { FeatureList } from "./featureList.ts";

/** A list of features of one sort, and the length that its vector gets; null leaves the values as they are. */
export interface Block {
  readonly features: FeatureList;
  readonly length: number | null;
}

/** By how much the values of a block are multiplied, whose squares have this sum: each sort of feature counts alike in a long and in a short post. */
export function factorOf(length: number | null, square: number): number {
  return length === null || square === 0 ? 1 : length / Math.sqrt(square);
}
