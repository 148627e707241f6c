import type { DepartmentCode } from "../department/departments.ts";
import type { DistrictName } from "../geography/districts.ts";
import { featuresOf } from "./learnerFeatures.ts";
import { LearnerMemory } from "./learnerMemory.ts";
import type { Remembered } from "./learnerMemory.ts";
import type { Kind, Urgency } from "./proposal.ts";

/** What a person at the desk may set right about a proposal. */
export interface Correction {
  readonly text: string;
  readonly department?: DepartmentCode;
  readonly kind?: Kind;
  readonly urgency?: Urgency;
  readonly district?: DistrictName;
}

export const LEARNED_TARGETS = ["department", "kind", "urgency", "district"] as const;
export type LearnedTarget = (typeof LEARNED_TARGETS)[number];

/** What the corrections so far say of a text, for one label: added to what the rules say. */
export interface Lesson {
  readonly label: string;
  /** In the currency of the word lists; negative for "not this one". */
  readonly weight: number;
  /** How many corrected posts like this one bear the label. */
  readonly similar: number;
}

export type Lessons = Readonly<Record<LearnedTarget, readonly Lesson[]>>;

/** What the rules alone say of a text, per target and label, in the currency of the word lists. */
export type RuleScores = Readonly<Record<LearnedTarget, Readonly<Record<string, number>>>>;

/** All that has been learned, as plain data; equal histories give equal states. */
export interface LearnerState {
  readonly version: 1;
  /** Per target and feature, the weight of each label. */
  readonly weights: Readonly<Record<LearnedTarget, Readonly<Record<string, Readonly<Record<string, number>>>>>>;
  /** The latest corrections, for "14 similar posts were marked PHED". */
  readonly memory: readonly Remembered[];
  readonly corrections: number;
}

type Weights = Map<string, Map<string, number>>;

/** By how much the corrected label leads afterwards on the very same text. */
const MARGIN = 1.5;
/** The most that one correction may move, so that a slip of the mouse does not overturn everything. */
const MOST_MOVED = 14;
/** The corrected label rises by what is lacking; its strongest rival falls by this part of it. */
const FALL = 0.3;

/**
 * A linear model over words and character n-grams that learns online, on top of the rules. A correction moves the
 * weights of the text's features just so far that, rules included, its label leads by a margin (passive-aggressive):
 * the same text is proposed rightly at once, texts that share half its features are moved half as far, and what
 * the rules know stays. Deterministic: the same corrections in the same order give the same state.
 */
export class Learner {
  readonly #weights: Record<LearnedTarget, Weights> = { department: new Map(), kind: new Map(), urgency: new Map(), district: new Map() };
  readonly #memory = new LearnerMemory();
  #corrections = 0;

  static from(state: LearnerState): Learner {
    const learner = new Learner();
    for (const target of LEARNED_TARGETS) {
      for (const [feature, labels] of Object.entries(state.weights[target]))
        learner.#weights[target].set(feature, new Map(Object.entries(labels)));
    }
    for (const remembered of state.memory) learner.#memory.add(remembered);
    learner.#corrections = state.corrections;
    return learner;
  }

  /** How many corrections it has learned from. */
  get corrections(): number {
    return this.#corrections;
  }

  learn(correction: Correction, rules: RuleScores): void {
    const features = featuresOf(correction.text);
    const labels: Partial<Record<LearnedTarget, string>> = {};
    for (const target of LEARNED_TARGETS) {
      const label = correction[target];
      if (label === undefined) continue;
      labels[target] = label;
      this.#update(target, label, features, rules[target]);
    }
    this.#memory.add({ features, labels });
    this.#corrections += 1;
  }

  /** What has been learned that bears on a text; all lists are empty where nothing like it was corrected. */
  lessons(text: string): Lessons {
    if (this.#corrections === 0) return NO_LESSONS;
    const features = featuresOf(text);
    const similar = this.#memory.similar(features);
    return {
      department: this.#lessonsFor("department", features, similar),
      kind: this.#lessonsFor("kind", features, similar),
      urgency: this.#lessonsFor("urgency", features, similar),
      district: this.#lessonsFor("district", features, similar),
    };
  }

  state(): LearnerState {
    const plain = (target: LearnedTarget) =>
      Object.fromEntries([...this.#weights[target]].map(([feature, labels]) => [feature, Object.fromEntries(labels)]));
    return {
      version: 1,
      weights: { department: plain("department"), kind: plain("kind"), urgency: plain("urgency"), district: plain("district") },
      memory: this.#memory.remembered,
      corrections: this.#corrections,
    };
  }

  #lessonsFor(target: LearnedTarget, features: readonly string[], similar: readonly Remembered[]): readonly Lesson[] {
    const counts = new Map<string, number>();
    for (const { labels } of similar) {
      const label = labels[target];
      if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    return [...this.#scores(target, features)]
      .map(([label, weight]) => ({ label, weight: rounded(weight), similar: counts.get(label) ?? 0 }))
      .toSorted((a, b) => b.weight - a.weight || (a.label < b.label ? -1 : 1));
  }

  #update(target: LearnedTarget, label: string, features: readonly string[], rules: Readonly<Record<string, number>>): void {
    if (features.length === 0) return;
    const scores = this.#scores(target, features);
    for (const [other, score] of Object.entries(rules)) scores.set(other, (scores.get(other) ?? 0) + score);
    const own = scores.get(label) ?? 0;
    scores.delete(label);
    const rival = loudest(scores);
    const lack = Math.min(MOST_MOVED, MARGIN - (own - Math.max(0, rival?.score ?? 0)));
    if (lack <= 0) return;
    this.#move(target, label, features, lack);
    if (rival) this.#move(target, rival.label, features, -lack * FALL);
  }

  #move(target: LearnedTarget, label: string, features: readonly string[], by: number): void {
    for (const feature of features) {
      const labels = this.#weights[target].get(feature) ?? new Map<string, number>();
      this.#weights[target].set(feature, labels);
      labels.set(label, rounded((labels.get(label) ?? 0) + by / features.length));
    }
  }

  #scores(target: LearnedTarget, features: readonly string[]): Map<string, number> {
    const scores = new Map<string, number>();
    for (const feature of features) {
      for (const [label, weight] of this.#weights[target].get(feature) ?? NOTHING) scores.set(label, (scores.get(label) ?? 0) + weight);
    }
    return scores;
  }
}

const NOTHING: ReadonlyMap<string, number> = new Map();
const NO_LESSONS: Lessons = { department: [], kind: [], urgency: [], district: [] };

function loudest(scores: ReadonlyMap<string, number>): { readonly label: string; readonly score: number } | null {
  let best: { readonly label: string; readonly score: number } | null = null;
  for (const [label, score] of scores)
    if (!best || score > best.score || (score === best.score && label < best.label)) best = { label, score };
  return best;
}

/** Enough digits for the sums, few enough that a state read back from text is the state. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
