import { SequencePass, placesOf } from "#domain/understanding/model/sequencePass.ts";
import type { SequenceShape } from "#domain/understanding/model/sequencePass.ts";
import { randomFrom, shuffled } from "./random.ts";
import type { SequenceSamples } from "./sequenceSamples.ts";
import { SequenceSlopes } from "./sequenceSlopes.ts";
import { DenseSteps, RowSteps } from "./steps.ts";

export interface SequenceOptions {
  readonly seed: number;
  readonly epochs: number;
  readonly rate: number;
  /** How many posts a step looks at. */
  readonly batch: number;
  /** The shares of words, of pieces of words, and of numbers within that are left out each time. */
  readonly wordDropout: number;
  readonly pieceDropout: number;
  readonly dropout: number;
}

/** What one post says of all labels: of each head how much it counts, and the share that each of its labels should have. */
export interface SequenceTarget {
  readonly weights: readonly number[];
  readonly shares: Float32Array;
}

/** One network: its row for each hash of the samples, and its weights. */
export interface TrainedSequence {
  readonly rows: Float32Array;
  readonly weights: Float32Array;
}

/** Trains the reading of words in order, by Adam in a fixed order of posts: the same posts give the same bytes. */
export function trainSequence(
  samples: SequenceSamples,
  shape: SequenceShape,
  targets: readonly SequenceTarget[],
  options: SequenceOptions,
): TrainedSequence {
  const { seed, epochs, rate, batch } = options;
  const random = randomFrom(seed);
  const { width } = shape;
  const pass = new SequencePass(shape);
  const slopes = new SequenceSlopes(pass);
  const weights = firstWeights(shape, random);
  const rows = Float32Array.from({ length: samples.hashes.length * width }, () => FIRST_SPREAD * bell(random));
  const dense = new DenseSteps(weights.length);
  const ofRows = new RowSteps(samples.hashes.length, width);
  const picked = new PickedWords(samples, options, random);
  const byScores = new Float64Array(pass.scores.length);
  const total = epochs * Math.ceil(targets.length / batch);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const order = shuffled(targets.length, random);
    for (let from = 0; from < order.length; from += batch) {
      const posts = order.subarray(from, from + batch);
      for (const post of posts) {
        const count = picked.pick(post);
        picked.fill(pass.words, rows, width);
        leaveOut(pass, count, options.dropout, random);
        pass.run(weights, count);
        setSlopes(pass.scores, byScores, shape.labels, targets[post]!, 1 / posts.length);
        slopes.back(weights, byScores, count);
        picked.spread(slopes.words, ofRows, width);
      }
      const pace = rate * Math.min(1, step / FIRST_STEPS) * Math.max(LAST_PACE, 1 - step / total);
      step += 1;
      dense.step(weights, slopes.weights, pace);
      ofRows.step(rows, pace);
    }
  }
  return { rows, weights: Float32Array.from(weights) };
}

const FIRST_SPREAD = 0.3;
/** The first steps are small. */
const FIRST_STEPS = 300;
const LAST_PACE = 0.02;

/** Near enough to a bell curve of spread 1. */
function bell(random: () => number): number {
  return (random() + random() + random() - 1.5) * 2;
}

function firstWeights(shape: SequenceShape, random: () => number): Float64Array {
  const { width, looks } = shape;
  const { length, gain, layers, heads } = placesOf(shape);
  const weights = new Float64Array(length);
  const spread = (from: number, count: number, inputs: number) => {
    for (let at = from; at < from + count; at += 1) weights[at] = (2 * random() - 1) / Math.sqrt(inputs);
  };
  weights.fill(1, gain, gain + width);
  for (const layer of layers) {
    spread(layer.depth, layer.depthBias - layer.depth, (layer.depthBias - layer.depth) / width);
    spread(layer.point, width * width, width);
    weights.fill(1, layer.gain, layer.gain + width);
  }
  for (const head of heads) {
    spread(head.look, looks * width, width);
    spread(head.out, head.labels * (looks + 1) * width, (looks + 1) * width);
  }
  return weights;
}

/** Leaves out numbers within the pass, so that none decides by itself. */
function leaveOut({ wordKeep, layers, heads, shape }: SequencePass, count: number, dropout: number, random: () => number): void {
  const kept = 1 / (1 - dropout);
  const set = (keep: Float64Array, length: number) => {
    for (let at = 0; at < length; at += 1) keep[at] = random() < dropout ? 0 : kept;
  };
  set(wordKeep, count * shape.width);
  for (const { keep } of layers) set(keep, count * shape.width);
  for (const { keep } of heads) set(keep, keep.length);
}

/** The words of one post that a step looks at. */
class PickedWords {
  readonly #samples: SequenceSamples;
  readonly #options: SequenceOptions;
  readonly #random: () => number;
  /** Rows of the words, one behind the other, and where each word begins. */
  readonly #rows: number[] = [];
  readonly #starts: number[] = [];

  constructor(samples: SequenceSamples, options: SequenceOptions, random: () => number) {
    this.#samples = samples;
    this.#options = options;
    this.#random = random;
  }

  /** How many words there are: at least the first. */
  pick(post: number): number {
    const { posts, words, rows } = this.#samples;
    const { wordDropout, pieceDropout } = this.#options;
    this.#rows.length = 0;
    this.#starts.length = 0;
    const [first, end] = [posts[post]!, posts[post + 1]!];
    for (let word = first; word < end; word += 1) {
      if (word > first && this.#random() < wordDropout) continue;
      this.#starts.push(this.#rows.length);
      for (let at = words[word]!; at < words[word + 1]!; at += 1) this.#rows.push(this.#random() < pieceDropout ? 0 : rows[at]!);
    }
    const count = this.#starts.length;
    this.#starts.push(this.#rows.length);
    return count;
  }

  /** The mean of its rows for each word. */
  fill(into: Float64Array, rows: Float32Array, width: number): void {
    const count = this.#starts.length - 1;
    into.fill(0, 0, count * width);
    for (let word = 0; word < count; word += 1) {
      const [from, end] = [this.#starts[word]!, this.#starts[word + 1]!];
      for (let at = from; at < end; at += 1) {
        const row = this.#rows[at]! * width;
        for (let of = 0; of < width; of += 1) into[word * width + of]! += rows[row + of]!;
      }
      for (let of = 0; of < width; of += 1) into[word * width + of]! /= end - from;
    }
  }

  spread(byWords: Float64Array, steps: RowSteps, width: number): void {
    const count = this.#starts.length - 1;
    for (let word = 0; word < count; word += 1) {
      const [from, end] = [this.#starts[word]!, this.#starts[word + 1]!];
      for (let at = from; at < end; at += 1) steps.add(this.#rows[at]!, byWords, word * width, 1 / (end - from));
    }
  }
}

function setSlopes(
  scores: Float64Array,
  slopes: Float64Array,
  labels: readonly number[],
  { weights, shares }: SequenceTarget,
  part: number,
): void {
  let start = 0;
  for (const [head, count] of labels.entries()) {
    const weight = weights[head]! * part;
    const end = start + count;
    if (weight === 0) slopes.fill(0, start, end);
    else {
      let most = Number.NEGATIVE_INFINITY;
      for (let at = start; at < end; at += 1) most = Math.max(most, scores[at]!);
      let total = 0;
      for (let at = start; at < end; at += 1) {
        slopes[at] = Math.exp(scores[at]! - most);
        total += slopes[at]!;
      }
      for (let at = start; at < end; at += 1) slopes[at] = weight * (slopes[at]! / total - shares[at]!);
    }
    start = end;
  }
}
