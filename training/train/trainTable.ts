import { randomFrom, shuffled } from "./random.ts";
import type { Samples } from "./samples.ts";

/** What one post says of one head: its label, which others are as right, and how much it counts. */
export interface Target {
  readonly first: number;
  /** Columns of the head that are right, the first among them. */
  readonly right: readonly number[];
  /** 0 where the head has nothing to learn from it. */
  readonly weight: number;
}

export interface HeadToTrain {
  readonly start: number;
  readonly size: number;
  /** By post. */
  readonly targets: readonly Target[];
}

export interface TrainingOptions {
  readonly seed: number;
  readonly epochs: number;
  readonly rate: number;
  /** The share of features that is left out each time, so that no single word decides. */
  readonly dropout: number;
  readonly decay: number;
  /** How much of the target goes to the other right labels, by what the model thinks of them. */
  readonly shared: number;
}

export interface Trained {
  readonly columns: number;
  /** Row by row. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/**
 * Multinomial logistic regression for several heads at once, by AdaGrad in a fixed order. Weights are rounded to 32 bits after each step, so
 * that the same posts give the same bytes.
 */
export function trainTable(
  samples: Samples,
  rowCount: number,
  columns: number,
  heads: readonly HeadToTrain[],
  { seed, epochs, rate, dropout, decay, shared }: TrainingOptions,
): Trained {
  const random = randomFrom(seed);
  const weights = new Float32Array(rowCount * columns);
  const past = new Float32Array(rowCount * columns).fill(FIRST_PAST);
  const bias = new Float32Array(columns);
  const biasPast = new Float32Array(columns).fill(FIRST_PAST);
  const scores = new Float64Array(columns);
  const slopes = new Float64Array(columns);
  const steep = new Uint32Array(columns);
  const part = new Picked(samples);
  const settled = new Settled(weights, bias);

  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const pace = rate * paceOf(epoch / epochs);
    for (const post of shuffled(samples.count, random)) {
      const { count, rows, values } = part.pick(post, dropout, random);
      scores.set(bias);
      for (let at = 0; at < count; at += 1) {
        const value = values[at]!;
        let from = rows[at]! * columns;
        for (let column = 0; column < columns; column += 1, from += 1) scores[column]! += value * weights[from]!;
      }
      let steepCount = 0;
      for (const { start, size, targets } of heads) {
        const target = targets[post]!;
        if (target.weight === 0) continue;
        setSlopes(scores, slopes, { start, end: start + size }, target, shared);
        for (let column = start; column < start + size; column += 1) {
          if (Math.abs(slopes[column]!) < FLAT) continue;
          steep[steepCount] = column;
          steepCount += 1;
        }
      }
      for (let each = 0; each < steepCount; each += 1) {
        const column = steep[each]!;
        const pull = slopes[column]!;
        biasPast[column]! += pull * pull;
        bias[column]! -= (pace * pull) / Math.sqrt(biasPast[column]!);
      }
      for (let at = 0; at < count; at += 1) {
        const value = values[at]!;
        const from = rows[at]! * columns;
        for (let each = 0; each < steepCount; each += 1) {
          const column = steep[each]!;
          const place = from + column;
          const pull = slopes[column]! * value + decay * weights[place]!;
          past[place]! += pull * pull;
          weights[place]! -= (pace * pull) / Math.sqrt(past[place]!);
        }
      }
    }
    if (epoch >= epochs * SETTLING) settled.add(weights, bias);
  }
  return { columns, ...settled.mean() };
}

/** From this share of the training on the weights are averaged: single posts of the last round then count no more than others. */
const SETTLING = 0.7;

/** The mean of weights over some rounds. */
class Settled {
  readonly #weights: Float64Array;
  readonly #bias: Float64Array;
  #rounds = 0;

  constructor(weights: Float32Array, bias: Float32Array) {
    this.#weights = new Float64Array(weights.length);
    this.#bias = new Float64Array(bias.length);
  }

  add(weights: Float32Array, bias: Float32Array): void {
    this.#rounds += 1;
    for (let at = 0; at < weights.length; at += 1) this.#weights[at]! += weights[at]!;
    for (let at = 0; at < bias.length; at += 1) this.#bias[at]! += bias[at]!;
  }

  mean(): { readonly weights: Float32Array; readonly bias: Float32Array } {
    const meanOf = (sums: Float64Array) => Float32Array.from(sums, (sum) => sum / Math.max(1, this.#rounds));
    return { weights: meanOf(this.#weights), bias: meanOf(this.#bias) };
  }
}

/** Damps the first steps. */
const FIRST_PAST = 0.01;
/** Flatter slopes are passed over, which saves most of the time once most labels are out of the question. */
const FLAT = 2e-3;

/** Full steps first, and smaller ones towards the end. */
function paceOf(done: number): number {
  return done < 0.5 ? 1 : 1 - (done - 0.5) * 1.7;
}

/** The features of one post that a step looks at. */
class Picked {
  count = 0;
  readonly rows: Uint32Array;
  readonly values: Float64Array;
  readonly #samples: Samples;

  constructor(samples: Samples) {
    this.#samples = samples;
    let longest = 0;
    for (let at = 0; at < samples.count; at += 1) longest = Math.max(longest, samples.offsets[at + 1]! - samples.offsets[at]!);
    this.rows = new Uint32Array(longest);
    this.values = new Float64Array(longest);
  }

  pick(post: number, dropout: number, random: () => number): this {
    const { offsets, rows, values } = this.#samples;
    this.count = 0;
    const end = offsets[post + 1]!;
    for (let at = offsets[post]!; at < end; at += 1) {
      if (random() < dropout) continue;
      this.rows[this.count] = rows[at]!;
      this.values[this.count] = values[at]! / (1 - dropout);
      this.count += 1;
    }
    return this;
  }
}

/** The slopes of the loss by the scores of one head. */
function setSlopes(
  scores: Float64Array,
  slopes: Float64Array,
  { start, end }: { readonly start: number; readonly end: number },
  { first, right, weight }: Target,
  shared: number,
): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let column = start; column < end; column += 1) most = Math.max(most, scores[column]!);
  let total = 0;
  for (let column = start; column < end; column += 1) {
    slopes[column] = Math.exp(scores[column]! - most);
    total += slopes[column]!;
  }
  for (let column = start; column < end; column += 1) slopes[column]! *= weight / total;
  const alone = right.length < 2 ? 1 : 1 - shared;
  if (alone < 1) {
    let accepted = 0;
    for (const column of right) accepted += slopes[column]!;
    if (accepted > 0) for (const column of right) slopes[column]! -= (shared * weight * slopes[column]!) / accepted;
  }
  slopes[first]! -= alone * weight;
}
