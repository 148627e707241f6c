import { REACH, MOST_READ, placesOf } from "./sequencePass.ts";
import type { HeadPlaces, LayerPlaces, Places, SequenceShape } from "./sequencePass.ts";
import { addRows, addRowsName, chunksOf, EVEN_WIDTH, evenOut, greatest, layer, NUMBER } from "./simd/kernels.ts";
import { runningOf } from "./simd/webAssembly.ts";
import type { Run, Running } from "./simd/webAssembly.ts";

/** A part of the columns of a row, from `offset` bytes on, and what adds rows of so many. */
interface Adder {
  readonly offset: number;
  readonly add: Run;
}

/** The bias and the sum of `count` rows of so many columns, each multiplied by its value, so many times with further values: lists by where they begin. */
interface Sums {
  /** The results follow each other from here on; three numbers more may be written. */
  readonly to: number;
  readonly times: number;
  readonly bias: number;
  readonly rows: number;
  readonly columns: number;
  readonly values: number;
  readonly count: number;
}

/** Null where a width is not even enough, looks are too many for one part, a processor works on no four numbers at once, or no memory may be taken for it. */
export function quickPassOf(shape: SequenceShape, weights: Float32Array): QuickPass | null {
  const { width, looks, labels } = shape;
  if (width % EVEN_WIDTH !== 0 || chunksOf(looks * labels.length).length > 1) return null;
  const columns = [width, looks * labels.length, ...labels];
  const fours = new Set(columns.flatMap((count) => chunksOf(count).map((chunk) => chunk.fours)));
  const running = runningOf(
    [evenOut(width), layer(width, REACH), greatest(width), ...[...fours].map(addRows)],
    listsOf(shape).end * NUMBER,
  );
  return running && new QuickPass(shape, weights, running);
}

/**
 * The same as a {@link SequencePass} gives, for reading alone and in less time: four numbers of 32 bits are worked on at once, of which about six
 * digits stay.
 */
class QuickPass {
  /** Word by word, to be filled before a run. */
  readonly words: Float32Array;
  /** Of all labels of all heads. */
  readonly scores: Float32Array;
  readonly #shape: SequenceShape;
  readonly #places: Places;
  readonly #evenOut: Run;
  readonly #layer: Run;
  readonly #greatest: Run;
  /** For rows of the width, of all looks, and of the labels of each head. */
  readonly #ofWidth: readonly Adder[];
  readonly #ofLooks: readonly Adder[];
  readonly #ofLabels: readonly (readonly Adder[])[];
  readonly #numbers: Float32Array;
  /** Where each list begins, in numbers. */
  readonly #at: ReturnType<typeof listsOf>;

  constructor(shape: SequenceShape, weights: Float32Array, { run, memory }: Running) {
    const { width, looks, labels } = shape;
    const at = listsOf(shape);
    const adders = (count: number) => chunksOf(count).map((chunk) => ({ offset: chunk.offset, add: run[addRowsName(chunk.fours)]! }));
    this.#evenOut = run["evenOut"]!;
    this.#layer = run["layer"]!;
    this.#greatest = run["greatest"]!;
    this.#ofWidth = adders(width);
    this.#ofLooks = adders(looks * labels.length);
    this.#ofLabels = labels.map(adders);
    this.#numbers = new Float32Array(memory);
    this.#shape = shape;
    this.#places = placesOf(shape);
    this.#at = at;
    this.words = this.#numbers.subarray(at.words, at.words + MOST_READ * width);
    this.scores = this.#numbers.subarray(at.scores, at.scores + labels.reduce((sum, count) => sum + count, 0));
    this.#numbers.set(weights, at.weights);
    for (const [head, { look, lookBias }] of this.#places.heads.entries()) {
      for (let each = 0; each < looks; each += 1) {
        const column = head * looks + each;
        this.#numbers[at.lookBias + column] = weights[lookBias + each]!;
        for (let of = 0; of < width; of += 1)
          this.#numbers[at.look + of * looks * labels.length + column] = weights[look + each * width + of]!;
      }
    }
  }

  /** Sets `scores` from the first `count` of `words`, which is at least 1. */
  run(count: number): void {
    const { words, last, weights } = this.#at;
    const { gain, shift, layers, heads } = this.#places;
    this.#runEvenOut(words, gain, shift, count);
    for (const each of layers) this.#runLayer(each, count);
    const { width, looks } = this.#shape;
    const columns = looks * heads.length;
    const { looked, lookBias, look: rows, most } = this.#at;
    this.#addRows(this.#ofLooks, { to: looked, times: count, bias: lookBias, rows, columns, values: last, count: width });
    for (let look = 0; look < columns; look += 1) this.#share(look, count);
    this.#greatest(most * NUMBER, last * NUMBER, (last + count * width) * NUMBER);
    for (const [at, head] of heads.entries()) this.#runHead(at, head, weights, count);
  }

  #runEvenOut(from: number, gain: number, shift: number, count: number): void {
    const { last, weights } = this.#at;
    const end = from + count * this.#shape.width;
    this.#evenOut(from * NUMBER, last * NUMBER, (weights + gain) * NUMBER, (weights + shift) * NUMBER, end * NUMBER);
  }

  #runLayer({ stride, depth, gain, shift }: LayerPlaces, count: number): void {
    const { last, made, weights, room } = this.#at;
    const row = this.#shape.width * NUMBER;
    this.#layer(last * NUMBER, made * NUMBER, (weights + depth) * NUMBER, stride * row, count * row, room * NUMBER);
    this.#runEvenOut(made, gain, shift, count);
  }

  /** What a look makes of each word, as shares that are 1 together. */
  #share(look: number, count: number): void {
    const numbers = this.#numbers;
    const columns = this.#shape.looks * this.#shape.labels.length;
    const from = this.#at.looked + look;
    const to = this.#at.share + look * count;
    let most = Number.NEGATIVE_INFINITY;
    for (let word = 0; word < count; word += 1) most = Math.max(most, numbers[from + word * columns]!);
    let total = 0;
    for (let word = 0; word < count; word += 1) {
      const raised = Math.exp(numbers[from + word * columns]! - most);
      numbers[to + word] = raised;
      total += raised;
    }
    for (let word = to; word < to + count; word += 1) numbers[word]! /= total;
  }

  #runHead(head: number, { out, outBias, column, labels }: HeadPlaces, weights: number, count: number): void {
    const { width, looks } = this.#shape;
    const { share, pooled, zeros, last, most, scores } = this.#at;
    const values = share + head * looks * count;
    this.#addRows(this.#ofWidth, { to: pooled, times: looks, bias: zeros, rows: last, columns: width, values, count });
    this.#numbers.copyWithin(pooled + looks * width, most, most + width);
    const [to, bias, rows] = [scores + column, weights + outBias, weights + out];
    this.#addRows(this.#ofLabels[head]!, { to, times: 1, bias, rows, columns: labels, values: pooled, count: (looks + 1) * width });
  }

  #addRows(adders: readonly Adder[], { to, times, bias, rows, columns, values, count }: Sums): void {
    const [from, length, apart] = [values * NUMBER, count * NUMBER, columns * NUMBER];
    for (const { offset, add } of adders) {
      const first = to * NUMBER + offset;
      add(first, first + times * apart, bias * NUMBER + offset, rows * NUMBER + offset, from, length, apart);
    }
  }
}

/** Adders write so many numbers more than asked at most. */
const ROOM_BEHIND = 3;

/** Where the lists of a pass begin in its memory, in numbers. Behind each is some room. */
function listsOf(shape: SequenceShape) {
  const { width, looks, labels } = shape;
  const columns = looks * labels.length;
  let end = 0;
  const take = (length: number) => {
    const begin = end;
    end += Math.ceil((length + ROOM_BEHIND) / EVEN_WIDTH) * EVEN_WIDTH;
    return begin;
  };
  return {
    words: take(MOST_READ * width),
    last: take(MOST_READ * width),
    made: take(MOST_READ * width),
    room: take(3 * width),
    looked: take(MOST_READ * columns),
    share: take(MOST_READ * columns),
    most: take(width),
    pooled: take((looks + 1) * width),
    zeros: take(width),
    scores: take(labels.reduce((sum, count) => sum + count, 0)),
    look: take(columns * width),
    lookBias: take(columns),
    weights: take(placesOf(shape).length),
    end,
  };
}
