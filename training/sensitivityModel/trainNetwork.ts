import { randomFrom, shuffled } from "../train/random.ts";
import type { Samples } from "../train/samples.ts";
import type { Trained } from "../train/trainTable.ts";

export interface NetworkOptions {
  readonly seed: number;
  /** Of the hidden layer. */
  readonly width: number;
  readonly epochs: number;
  readonly rate: number;
  /** The shares of features, and of the hidden layer, that are left out each time. */
  readonly dropout: number;
  readonly hiddenDropout: number;
  readonly decay: number;
  /** How much of a target goes to all columns alike, so that no share grows too sure. */
  readonly evenly: number;
}

export interface TrainedNetwork {
  /** From features to the hidden layer. */
  readonly hidden: Trained;
  /** From there to the columns, column by column. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/**
 * One hidden layer that passes on what is above zero, by AdaGrad in a fixed order. Weights are rounded to 32 bits after each step, so that the
 * same posts give the same bytes. `targets` has the column of each post.
 */
export function trainNetwork(
  samples: Samples,
  rowCount: number,
  columns: number,
  targets: readonly number[],
  options: NetworkOptions,
): TrainedNetwork {
  const { seed, width, epochs, rate, dropout, hiddenDropout, evenly } = options;
  const random = randomFrom(seed);
  const first = new Layer(rowCount * width, width, options.decay, () => (random() * 2 - 1) * SPREAD);
  const second = new Layer(columns * width, columns, 0, () => (random() * 2 - 1) / Math.sqrt(width));
  const hidden = new Float64Array(width);
  const back = new Float64Array(width);
  const slopes = new Float64Array(columns);
  const rows = new Uint32Array(longestOf(samples));
  const values = new Float64Array(rows.length);
  const on = new Uint32Array(width);

  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const pace = rate * paceOf(epoch / epochs);
    for (const post of shuffled(samples.count, random)) {
      let count = 0;
      for (let at = samples.offsets[post]!; at < samples.offsets[post + 1]!; at += 1) {
        if (random() < dropout) continue;
        rows[count] = samples.rows[at]! * width;
        values[count] = samples.values[at]! / (1 - dropout);
        count += 1;
      }
      hidden.set(first.bias);
      for (let at = 0; at < count; at += 1) {
        const [from, value] = [rows[at]!, values[at]!];
        for (let unit = 0; unit < width; unit += 1) hidden[unit]! += value * first.weights[from + unit]!;
      }
      let onCount = 0;
      for (let unit = 0; unit < width; unit += 1) {
        if (hidden[unit]! <= 0 || random() < hiddenDropout) continue;
        hidden[unit]! /= 1 - hiddenDropout;
        on[onCount] = unit;
        onCount += 1;
      }
      setSlopes(slopes, second, { hidden, on, onCount, width }, targets[post]!, evenly);
      if (slopes.reduce((sum, slope) => sum + Math.abs(slope), 0) < FLAT) continue;
      for (let each = 0; each < onCount; each += 1) {
        const unit = on[each]!;
        let pull = 0;
        for (let column = 0; column < columns; column += 1) pull += second.weights[column * width + unit]! * slopes[column]!;
        back[unit] = pull / (1 - hiddenDropout);
      }
      for (let column = 0; column < columns; column += 1) {
        second.pullBias(column, slopes[column]!, pace);
        for (let each = 0; each < onCount; each += 1) second.pull(column * width + on[each]!, slopes[column]! * hidden[on[each]!]!, pace);
      }
      for (let each = 0; each < onCount; each += 1) first.pullBias(on[each]!, back[on[each]!]!, pace);
      for (let at = 0; at < count; at += 1)
        for (let each = 0; each < onCount; each += 1) first.pull(rows[at]! + on[each]!, back[on[each]!]! * values[at]!, pace);
    }
    if (epoch < epochs * SETTLING) continue;
    first.settle();
    second.settle();
  }
  return { hidden: { columns: width, ...first.mean() }, ...second.mean() };
}

/** Weights and bias of a layer, with the sums of the squares of their past slopes. */
class Layer {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly #past: Float32Array;
  readonly #biasPast: Float32Array;
  readonly #decay: number;
  readonly #sums: Float64Array;
  readonly #biasSums: Float64Array;
  #rounds = 0;

  constructor(size: number, width: number, decay: number, first: () => number) {
    this.weights = Float32Array.from({ length: size }, first);
    this.bias = new Float32Array(width);
    this.#past = new Float32Array(size).fill(FIRST_PAST);
    this.#biasPast = new Float32Array(width).fill(FIRST_PAST);
    this.#decay = decay;
    this.#sums = new Float64Array(size);
    this.#biasSums = new Float64Array(width);
  }

  pull(place: number, slope: number, pace: number): void {
    const pull = slope + this.#decay * this.weights[place]!;
    const past = this.#past[place]! + pull * pull;
    this.#past[place] = past;
    this.weights[place]! -= (pace * pull) / Math.sqrt(past);
  }

  pullBias(place: number, slope: number, pace: number): void {
    this.#biasPast[place]! += slope * slope;
    this.bias[place]! -= (pace * slope) / Math.sqrt(this.#biasPast[place]!);
  }

  /** Takes this round into the mean. */
  settle(): void {
    this.#rounds += 1;
    for (let at = 0; at < this.weights.length; at += 1) this.#sums[at]! += this.weights[at]!;
    for (let at = 0; at < this.bias.length; at += 1) this.#biasSums[at]! += this.bias[at]!;
  }

  mean(): { readonly weights: Float32Array; readonly bias: Float32Array } {
    const meanOf = (sums: Float64Array) => Float32Array.from(sums, (sum) => sum / Math.max(1, this.#rounds));
    return { weights: meanOf(this.#sums), bias: meanOf(this.#biasSums) };
  }
}

/** The slopes of the loss by the scores of the columns. */
function setSlopes(
  slopes: Float64Array,
  { weights, bias }: Layer,
  {
    hidden,
    on,
    onCount,
    width,
  }: { readonly hidden: Float64Array; readonly on: Uint32Array; readonly onCount: number; readonly width: number },
  target: number,
  evenly: number,
): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let column = 0; column < slopes.length; column += 1) {
    let score = bias[column]!;
    for (let each = 0; each < onCount; each += 1) score += weights[column * width + on[each]!]! * hidden[on[each]!]!;
    slopes[column] = score;
    most = Math.max(most, score);
  }
  let total = 0;
  for (let column = 0; column < slopes.length; column += 1) {
    slopes[column] = Math.exp(slopes[column]! - most);
    total += slopes[column]!;
  }
  for (let column = 0; column < slopes.length; column += 1) slopes[column] = slopes[column]! / total - evenly / slopes.length;
  slopes[target]! -= 1 - evenly;
}

function longestOf({ count, offsets }: Samples): number {
  let longest = 0;
  for (let at = 0; at < count; at += 1) longest = Math.max(longest, offsets[at + 1]! - offsets[at]!);
  return longest;
}

/** Of the weights that a training begins with, from zero. */
const SPREAD = 0.035;
/** Damps the first steps. */
const FIRST_PAST = 0.01;
/** Posts of which hardly anything is left to learn are passed over. */
const FLAT = 4e-3;
/** From this share of the training on the weights are averaged. */
const SETTLING = 0.7;

/** Full steps first, and smaller ones towards the end. */
function paceOf(done: number): number {
  return done < 0.5 ? 1 : 1 - (done - 0.5) * 1.7;
}
