import { addProducts, addScaledRows, dotRows, evenOut } from "./flatSums.ts";
import type { ScaledRows } from "./flatSums.ts";

/** How large a {@link SequencePass} is. */
export interface SequenceShape {
  /** Numbers for each word. */
  readonly width: number;
  /** Looks at the words of a post for each head. */
  readonly looks: number;
  /** The labels of each head, in the order of its columns. */
  readonly labels: readonly number[];
}

/** The longest post that is read in order, in words; of a longer one the beginning and the end. */
export const MOST_READ = 120;
/** How many words a layer sees at once, and how far apart they are. */
export const REACH = 5;
const STRIDES = [1, 2] as const;

/** Where the weights of one layer begin. */
export interface LayerPlaces {
  readonly stride: number;
  readonly depth: number;
  readonly depthBias: number;
  readonly point: number;
  readonly pointBias: number;
  readonly gain: number;
  readonly shift: number;
}

/** Where the weights of one head begin, and its columns. */
export interface HeadPlaces {
  readonly look: number;
  readonly lookBias: number;
  readonly out: number;
  readonly outBias: number;
  readonly column: number;
  readonly labels: number;
}

export interface Places {
  readonly gain: number;
  readonly shift: number;
  readonly layers: readonly LayerPlaces[];
  readonly heads: readonly HeadPlaces[];
  /** How many weights there are. */
  readonly length: number;
}

export function placesOf({ width, looks, labels }: SequenceShape): Places {
  let length = 0;
  const take = (count: number) => {
    length += count;
    return length - count;
  };
  const gain = take(width);
  const shift = take(width);
  const layers = STRIDES.map((stride) => ({
    stride,
    depth: take(REACH * width),
    depthBias: take(width),
    point: take(width * width),
    pointBias: take(width),
    gain: take(width),
    shift: take(width),
  }));
  let column = 0;
  const heads = labels.map((count) => {
    column += count;
    return {
      look: take(looks * width),
      lookBias: take(looks),
      out: take(count * (looks + 1) * width),
      outBias: take(count),
      column: column - count,
      labels: count,
    };
  });
  return { gain, shift, layers, heads, length };
}

/** What a layer made of the words; training goes back through it. */
export interface LayerNumbers {
  readonly seen: Float64Array;
  readonly made: Float64Array;
  readonly spread: Float64Array;
  readonly even: Float64Array;
  readonly keep: Float64Array;
  readonly out: Float64Array;
}

export interface HeadNumbers {
  /** By look and word: together 1 for each look. */
  readonly share: Float64Array;
  readonly pooled: Float64Array;
  readonly keep: Float64Array;
}

/**
 * Reads the words of a post in their order: each word is seen with its neighbours, and each head looks at those that tell it most. A bag of
 * words cannot tell the matter from where it is and who writes.
 */
export class SequencePass {
  readonly shape: SequenceShape;
  readonly places: Places;
  /** Word by word, to be filled before a run. */
  readonly words: Float64Array;
  readonly wordSpread: Float64Array;
  readonly wordEven: Float64Array;
  readonly wordKeep: Float64Array;
  readonly first: Float64Array;
  readonly layers: readonly LayerNumbers[];
  readonly heads: readonly HeadNumbers[];
  /** The greatest of each number over the words, and the word that has it. */
  readonly most: Float64Array;
  readonly mostAt: Int32Array;
  /** Of all labels of all heads. */
  readonly scores: Float64Array;
  /** The rows that are being added, with what they are multiplied by. */
  readonly #rows: ScaledRows;

  constructor(shape: SequenceShape) {
    const { width, looks, labels } = shape;
    const list = (length: number) => new Float64Array(length);
    const perWord = () => list(MOST_READ * width);
    this.shape = shape;
    this.places = placesOf(shape);
    this.words = perWord();
    this.wordSpread = list(MOST_READ);
    this.wordEven = perWord();
    this.wordKeep = perWord().fill(1);
    this.first = perWord();
    this.layers = STRIDES.map(() => ({
      seen: perWord(),
      made: perWord(),
      spread: list(MOST_READ),
      even: perWord(),
      keep: perWord().fill(1),
      out: perWord(),
    }));
    this.heads = labels.map(() => ({
      share: list(looks * MOST_READ),
      pooled: list((looks + 1) * width),
      keep: list((looks + 1) * width).fill(1),
    }));
    this.most = list(width);
    this.mostAt = new Int32Array(width);
    this.scores = list(labels.reduce((sum, count) => sum + count, 0));
    const mostRows = Math.max(MOST_READ, (looks + 1) * width);
    this.#rows = { starts: new Int32Array(mostRows), values: list(mostRows) };
  }

  /** Sets `scores` from the first `count` of `words`, which is at least 1. */
  run(weights: Float64Array, count: number): void {
    const { width } = this.shape;
    const { gain, shift, layers, heads } = this.places;
    const { wordEven, wordKeep, first } = this;
    evenOut(this.words, wordEven, this.wordSpread, width, count);
    for (let word = 0; word < count; word += 1)
      for (let of = 0, at = word * width; of < width; of += 1, at += 1)
        first[at] = (wordEven[at]! * weights[gain + of]! + weights[shift + of]!) * wordKeep[at]!;
    let before = first;
    for (const [at, numbers] of this.layers.entries()) {
      this.#runLayer(weights, layers[at]!, numbers, before, count);
      before = numbers.out;
    }
    this.#findMost(before, count);
    for (const [at, numbers] of this.heads.entries()) this.#runHead(weights, heads[at]!, numbers, before, count);
  }

  #runLayer(
    weights: Float64Array,
    { stride, depth, depthBias, point, pointBias, gain, shift }: LayerPlaces,
    { seen, made, spread, even, keep, out }: LayerNumbers,
    before: Float64Array,
    count: number,
  ): void {
    const { width } = this.shape;
    const { starts, values } = this.#rows;
    const half = (REACH - 1) / 2;
    for (let word = 0; word < count; word += 1) {
      const at = word * width;
      const firstStep = Math.max(0, half - Math.floor(word / stride));
      const endStep = Math.min(REACH, half + 1 + Math.floor((count - 1 - word) / stride));
      for (let of = 0; of < width; of += 1) seen[at + of] = weights[depthBias + of]!;
      addProducts(
        seen,
        at,
        width,
        weights,
        depth + firstStep * width,
        before,
        (word + (firstStep - half) * stride) * width,
        stride * width,
        endStep - firstStep,
      );
      let rows = 0;
      for (let from = 0; from < width; from += 1) {
        const value = seen[at + from]!;
        if (value > 0) {
          starts[rows] = point + from * width;
          values[rows] = value;
          rows += 1;
        } else seen[at + from] = 0;
      }
      for (let of = 0; of < width; of += 1) made[at + of] = weights[pointBias + of]!;
      addScaledRows(made, at, width, weights, this.#rows, rows);
      for (let of = at; of < at + width; of += 1) made[of] = before[of]! + made[of]! * keep[of]!;
    }
    evenOut(made, even, spread, width, count);
    for (let word = 0; word < count; word += 1)
      for (let of = 0, at = word * width; of < width; of += 1, at += 1) out[at] = even[at]! * weights[gain + of]! + weights[shift + of]!;
  }

  #findMost(last: Float64Array, count: number): void {
    const { width } = this.shape;
    const { most, mostAt } = this;
    most.fill(Number.NEGATIVE_INFINITY);
    for (let word = 0; word < count; word += 1)
      for (let of = 0; of < width; of += 1) {
        const value = last[word * width + of]!;
        if (value <= most[of]!) continue;
        most[of] = value;
        mostAt[of] = word;
      }
  }

  #runHead(
    weights: Float64Array,
    { look, lookBias, out, outBias, column, labels }: HeadPlaces,
    { share, pooled, keep }: HeadNumbers,
    last: Float64Array,
    count: number,
  ): void {
    const { width, looks } = this.shape;
    const { scores } = this;
    const { starts, values } = this.#rows;
    for (let each = 0; each < looks; each += 1) {
      const said = each * MOST_READ;
      share.fill(weights[lookBias + each]!, said, said + count);
      dotRows(share, said, weights, look + each * width, last, width, count);
      let most = Number.NEGATIVE_INFINITY;
      for (let word = said; word < said + count; word += 1) if (share[word]! > most) most = share[word]!;
      let total = 0;
      for (let word = said; word < said + count; word += 1) {
        const raised = Math.exp(share[word]! - most);
        share[word] = raised;
        total += raised;
      }
      for (let word = 0; word < count; word += 1) {
        const part = share[said + word]! / total;
        share[said + word] = part;
        starts[word] = word * width;
        values[word] = part;
      }
      pooled.fill(0, each * width, (each + 1) * width);
      addScaledRows(pooled, each * width, width, last, this.#rows, count);
    }
    pooled.set(this.most, looks * width);
    const size = (looks + 1) * width;
    for (let label = 0; label < labels; label += 1) scores[column + label] = weights[outBias + label]!;
    for (let at = 0; at < size; at += 1) {
      const value = pooled[at]! * keep[at]!;
      pooled[at] = value;
      starts[at] = out + at * labels;
      values[at] = value;
    }
    addScaledRows(scores, column, labels, weights, this.#rows, size);
  }
}
