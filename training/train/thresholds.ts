import type { HeadName } from "#domain/understanding/model/modelFile.ts";
import { rounded } from "./calibrate.ts";
import type { Judged } from "./calibrate.ts";

/** The lowest calibrated probability from which on so many of those that are called an emergency are one. */
export function emergencyThreshold(judged: readonly Judged[], precision: number): number {
  const sorted = judged.toSorted((one, other) => other.share - one.share);
  let hits = 0;
  let threshold = 1;
  for (const [at, { share, right }] of sorted.entries()) {
    if (right) hits += 1;
    const next = sorted[at + 1]?.share ?? 0;
    if (hits / (at + 1) >= precision && next < share) threshold = (share + next) / 2;
  }
  return rounded(threshold);
}

/** The probability above which so many of all emergencies lie. */
export function nearlyAll(judged: readonly Judged[], recall: number): number {
  const shares = judged
    .filter(({ right }) => right)
    .map(({ share }) => share)
    .toSorted((one, other) => other - one);
  return rounded(shares[Math.min(shares.length - 1, Math.ceil(recall * shares.length))] ?? 0);
}

/** The lowest probability above which no more than this share of the ordinary posts lie. */
export function mostHidden(judged: readonly Judged[], share: number): number {
  const ordinary = judged
    .filter(({ right }) => !right)
    .map((each) => each.share)
    .toSorted((one, other) => other - one);
  return rounded(ordinary[Math.floor(share * ordinary.length)] ?? 0.5);
}

/** A person is to look where the proposal is more likely wrong than this; chosen so that what is left is right this often. */
export const WANTED: Readonly<Record<Exclude<HeadName, "sensitivity">, number>> = {
  kind: 0.97,
  department: 0.95,
  urgency: 0.95,
  language: 0.99,
};

/** The lowest probability such that those above it are right as often as wanted. */
export function checkThreshold(judged: readonly Judged[], wanted: number): number {
  return emergencyThreshold(judged, wanted);
}

/** Where the rules' first department was right nearly always on many posts of the writers, from which weight on. */
export function certainFrom(choices: readonly { readonly label: string; readonly weight: number; readonly right: boolean }[]) {
  const certain: Record<string, number> = {};
  for (const label of [...new Set(choices.map((each) => each.label))].toSorted()) {
    const sorted = choices.filter((each) => each.label === label).toSorted((one, other) => other.weight - one.weight);
    let hits = 0;
    for (const [at, { weight, right }] of sorted.entries()) {
      if (right) hits += 1;
      if (at + 1 >= FEWEST && hits / (at + 1) >= SURE && (sorted[at + 1]?.weight ?? 0) < weight) certain[label] = rounded(weight);
    }
  }
  return certain;
}

const FEWEST = 25;
const SURE = 0.99;
