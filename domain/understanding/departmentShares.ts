import type { Scored } from "./departments.ts";
import { sharedLabel } from "./model/labels.ts";
import type { Shares } from "./model/model.ts";

/**
 * What the model thinks of each department, with the words of the lists counted once more: to the model they are a few features among hundreds,
 * and in a text with many rare words they go under. Chosen by the writers that were left out in turn.
 */
export function departmentShares(shares: Shares, scored: readonly Scored[]): Shares {
  const found = new Map<string, number>();
  for (const { code, weight, echo = 0 } of scored) {
    const label = sharedLabel(code);
    found.set(label, Math.max(found.get(label) ?? 0, Math.min(weight - echo, MOST_SAID)));
  }
  const raised = shares.map(({ label, share }) => ({ label, share: share * Math.exp(SAID * (found.get(label) ?? 0)) }));
  const total = raised.reduce((sum, { share }) => sum + share, 0);
  return raised
    .map(({ label, share }) => ({ label, share: share / total }))
    .toSorted((one, other) => other.share - one.share || (one.label < other.label ? -1 : 1));
}

/** How much each point of the word lists counts, and up to how many. */
const SAID = 0.15;
const MOST_SAID = 9;
