import type { DepartmentCode } from "../department/departments.ts";
import type { DistrictName } from "../geography/districts.ts";
import { tokenise } from "../text/tokenise.ts";
import type { Token } from "../text/tokenise.ts";
import { featureOf, loudest, withChoice } from "./learnerChoice.ts";
import type { Choice, Scores, Weighed } from "./learnerChoice.ts";
import { bucketsOf, featuresOf } from "./learnerFeatures.ts";
import type { Features } from "./learnerFeatures.ts";
import { LearnerMemory } from "./learnerMemory.ts";
import type { Remembered } from "./learnerMemory.ts";
import { LearnerWeights } from "./learnerWeights.ts";
import type { WeightTable } from "./learnerWeights.ts";
import type { Kind, Urgency } from "../proposal/proposal.ts";

/** What a person at the desk corrected of a proposal, or confirmed. */
export interface Correction {
  readonly text: string;
  /** The case, so that one that was corrected and then marked counts as one similar post. */
  readonly about?: string;
  readonly department?: DepartmentCode;
  readonly kind?: Kind;
  readonly urgency?: Urgency;
  readonly district?: DistrictName;
}

const LEARNED_TARGETS = ["department", "kind", "urgency", "district"] as const;
export type LearnedTarget = (typeof LEARNED_TARGETS)[number];

/** What the corrections so far add to the score of one label for a text. */
export interface Lesson {
  readonly label: string;
  /** On the scale of the word lists; negative against the label, 0 where the rules were right. */
  readonly weight: number;
  /** How many similar posts have this label. */
  readonly similar: number;
}

/** The highest weight first; all lists are empty where nothing similar was corrected. */
export interface Lessons extends Readonly<Record<Exclude<LearnedTarget, "department">, readonly Lesson[]>> {
  /** Also depends on the choice of the rules (null for none), which shows a practice of the room better than words do. */
  department(choice: Choice | null): readonly Lesson[];
  /** The words of the text, as written, with the highest learned weight for a department; at most three. */
  wordsFor(department: string): readonly string[];
}

/** The scores of the rules alone, by target and label, on the scale of the word lists. */
export type RuleScores = Readonly<Record<LearnedTarget, Scores>>;

/** Everything that was learned, as plain data; equal lessons give equal states. */
export interface LearnerState {
  readonly labels: readonly (readonly [target: LearnedTarget, label: string])[];
  readonly weights: WeightTable;
  /** The latest lessons, for "14 similar posts were marked PHED". */
  readonly memory: readonly Remembered[];
  readonly corrections: number;
}

/** The effect of a lesson on the same text: the lead of its label over the next one, and its least score. */
const REACH: Readonly<Record<LearnedTarget, { readonly lead: number; readonly least: number }>> = {
  // High enough that a post that shares a third of the words gets a proposal where the rules have none.
  department: { lead: 2, least: 6 },
  kind: { lead: 1.5, least: 0 },
  urgency: { lead: 1.5, least: 0 },
  district: { lead: 1.5, least: 0 },
};
/** The most that one correction may move, so that a single mistake has a limited effect. */
const MOST_MOVED = 14;
/** The limit of the weight of one feature, also where two people keep correcting each other. */
const LOUDEST = 20;
/** The label rises by what is lacking, and its strongest rival falls by this share of it. */
const FALL = 0.3;
/** A word that is in every lesson weighs up to eleven times less than a rare one. */
const COMMON = 10;
const LESSONS_BEFORE_COMMON = 20;
/** Features that no lesson had count by half in the length of the vector. */
const UNSEEN = 0.5;

/**
 * A linear model over words, character n-grams and the choice of the rules. It learns online and is added to the rules.
 * A lesson moves the weights of the text's features just so far that its label leads, rules included (passive-aggressive).
 * So the same text is right at once, similar texts move by what they share, and a lesson that confirms a clear proposal
 * changes nothing. Deterministic: the same lessons in the same order give the same state.
 */
export class Learner {
  readonly #labels: (readonly [target: LearnedTarget, label: string])[] = [];
  /** Of each target, the numbers of its labels. */
  readonly #numbers: Readonly<Record<LearnedTarget, number[]>> = { department: [], kind: [], urgency: [], district: [] };
  readonly #memory = new LearnerMemory();
  #weights = new LearnerWeights();
  #corrections = 0;

  static from(state: LearnerState): Learner {
    const learner = new Learner();
    for (const [target, label] of state.labels) learner.#add(target, label);
    learner.#weights = LearnerWeights.from(state.weights);
    for (const remembered of state.memory) learner.#memory.add(remembered);
    learner.#corrections = state.corrections;
    return learner;
  }

  /** The number of lessons: corrections, and marks that confirmed or changed a proposal. */
  get corrections(): number {
    return this.#corrections;
  }

  learn(correction: Correction, rules: RuleScores): void {
    const features = featuresOf(tokenise(correction.text));
    const weighed = this.#weighed(features, 1);
    const labels: Partial<Record<LearnedTarget, string>> = {};
    for (const target of LEARNED_TARGETS) {
      const label = correction[target];
      if (label === undefined) continue;
      labels[target] = label;
      const seen = target === "department" ? withChoice(weighed, loudest(Object.entries(rules.department))) : weighed;
      this.#update(target, label, seen, rules[target]);
    }
    this.#weights.countLesson(features.buckets);
    this.#memory.add({ about: correction.about ?? null, words: features.words, labels });
    this.#corrections += 1;
  }

  lessons(tokens: readonly Token[]): Lessons {
    if (this.#corrections === 0) return NO_LESSONS;
    const features = featuresOf(tokens);
    const weighed = this.#weighed(features, UNSEEN);
    const scores = this.#scores(weighed);
    const similar = this.#memory.similar(features.words);
    let values: ReadonlyMap<number, number> | undefined;
    return {
      kind: this.#lessonsFor("kind", scores, similar),
      urgency: this.#lessonsFor("urgency", scores, similar),
      district: this.#lessonsFor("district", scores, similar),
      department: (choice) => this.#lessonsFor("department", this.#withChoice(scores, choice), similar),
      wordsFor: (department) => this.#wordsFor(department, tokens, (values ??= valuesByBucket(weighed))),
    };
  }

  state(): LearnerState {
    const { remembered } = this.#memory;
    return { labels: [...this.#labels], weights: this.#weights.table(), memory: remembered, corrections: this.#corrections };
  }

  #lessonsFor(target: LearnedTarget, scores: Float64Array, similar: readonly Remembered[]): readonly Lesson[] {
    const counts = new Map<string, number>();
    for (const { labels } of similar) {
      const label = labels[target];
      if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    const lessons: Lesson[] = [];
    for (const number of this.#numbers[target]) {
      const label = this.#labels[number]![1];
      const weight = Math.round(scores[number]! * 1e6) / 1e6;
      const alike = counts.get(label) ?? 0;
      if (weight !== 0 || alike > 0) lessons.push({ label, weight, similar: alike });
    }
    return lessons.toSorted((a, b) => b.weight - a.weight || (a.label < b.label ? -1 : 1));
  }

  #wordsFor(department: string, tokens: readonly Token[], values: ReadonlyMap<number, number>): readonly string[] {
    const label = this.#labels.findIndex(([of, other]) => of === "department" && other === department);
    if (label < 0) return [];
    const loudness = new Map<string, number>();
    for (const token of tokens) {
      let said = 0;
      for (const bucket of bucketsOf(token)) said += this.#weights.weight(bucket, label) * (values.get(bucket) ?? 0);
      if (said > 0) loudness.set(token.text, Math.max(said, loudness.get(token.text) ?? 0));
    }
    const loudestFirst = [...loudness].toSorted((one, other) => other[1] - one[1]);
    return loudestFirst.slice(0, MOST_WORDS).map(([word]) => word);
  }

  #update(target: LearnedTarget, label: string, weighed: Weighed, rules: Scores): void {
    if (weighed.square === 0) return;
    const total = new Map(Object.entries(rules));
    for (const { label: other, score } of this.#scoresFor(target, this.#scores(weighed))) total.set(other, (total.get(other) ?? 0) + score);
    const own = total.get(label) ?? 0;
    total.delete(label);
    const rival = loudest(total);
    const { lead, least } = REACH[target];
    const lack = Math.min(MOST_MOVED, Math.max(least - own, lead - (own - (rival?.score ?? 0))));
    // The label gets a number also where nothing has to move.
    const number = this.#numberOf(target, label);
    if (lack <= 0) return;
    this.#move(number, weighed, lack);
    if (rival) this.#move(this.#numberOf(target, rival.label), weighed, -lack * FALL);
  }

  #move(label: number, { buckets, values, square }: Weighed, by: number): void {
    for (const [at, bucket] of buckets.entries()) this.#weights.move(bucket, label, ((values[at] ?? 0) * by) / square, LOUDEST);
  }

  /** The text as a vector of about length 1, so that long texts have no more weight than short ones. */
  #weighed({ buckets, masses }: Features, unseen: number): Weighed {
    const values: number[] = [];
    let sum = 0;
    for (let at = 0; at < buckets.length; at += 1) {
      const seen = this.#weights.seen(buckets[at]!);
      const value = masses[at]! / (1 + (COMMON * seen) / (this.#corrections + LESSONS_BEFORE_COMMON));
      values.push(value);
      sum += value * value * (seen === 0 ? unseen : 1);
    }
    const length = Math.sqrt(sum);
    for (let at = 0; at < values.length; at += 1) values[at]! /= length;
    return { buckets, values, square: buckets.length === 0 ? 0 : 1 };
  }

  #scores({ buckets, values }: Weighed): Float64Array {
    const scores = new Float64Array(this.#labels.length);
    this.#weights.addTo(scores, buckets, values);
    return scores;
  }

  #withChoice(scores: Float64Array, choice: Choice | null): Float64Array {
    const feature = featureOf(choice);
    if (feature === null) return scores;
    const both = scores.slice();
    this.#weights.addTo(both, [feature.bucket], [feature.value]);
    return both;
  }

  #scoresFor(target: LearnedTarget, scores: Float64Array): readonly { readonly label: string; readonly score: number }[] {
    return this.#numbers[target].map((number) => ({ label: this.#labels[number]![1], score: scores[number]! }));
  }

  #numberOf(target: LearnedTarget, label: string): number {
    return this.#numbers[target].find((number) => this.#labels[number]![1] === label) ?? this.#add(target, label);
  }

  #add(target: LearnedTarget, label: string): number {
    const number = this.#labels.push([target, label]) - 1;
    this.#numbers[target].push(number);
    return number;
  }
}

function valuesByBucket({ buckets, values }: Weighed): ReadonlyMap<number, number> {
  return new Map(buckets.map((bucket, at) => [bucket, values[at] ?? 0]));
}

const MOST_WORDS = 3;

const NO_LESSONS: Lessons = { department: () => [], wordsFor: () => [], kind: [], urgency: [], district: [] };
