import { REACH, MOST_READ, placesOf } from "./sequencePass.ts";
import type { HeadPlaces, LayerPlaces, Places, SequenceShape } from "./sequencePass.ts";
import { addRows, addRowsName, chunksOf, EVEN_WIDTH, evenOut, layer, NUMBER } from "./simd/kernels.ts";
import { runningOf } from "./simd/webAssembly.ts";
import type { Run, Running } from "./simd/webAssembly.ts";

/** A part of the columns of a row, from `offset` bytes on, and what adds rows of so many. */
interface Adder {
  readonly offset: number;
  readonly add: Run;
}

/** Null where a width is not even enough, a processor works on no four numbers at once, or no memory may be taken for it. */
export function quickPassOf(shape: SequenceShape, weights: Float32Array): QuickPass | null {
  const { width, looks, labels } = shape;
  if (width % EVEN_WIDTH !== 0) return null;
  const columns = [width, looks * labels.length, ...labels];
  const fours = new Set(columns.flatMap((count) => chunksOf(count).map((chunk) => chunk.fours)));
  const running = runningOf([evenOut(width), layer(width, REACH), ...[...fours].map(addRows)], listsOf(shape).end * NUMBER);
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
    for (let word = 0; word < count; word += 1)
      this.#addRows(this.#ofLooks, this.#at.looked + word * columns, this.#at.lookBias, this.#at.look, columns, last + word * width, width);
    for (let look = 0; look < columns; look += 1) this.#share(look, count);
    this.#findMost(count);
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
    const to = this.#at.share + look * MOST_READ;
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

  /** The greatest of each number over the words. */
  #findMost(count: number): void {
    const { width } = this.#shape;
    const numbers = this.#numbers;
    const { last, most } = this.#at;
    numbers.copyWithin(most, last, last + width);
    for (let word = 1; word < count; word += 1)
      for (let of = 0; of < width; of += 1) {
        const value = numbers[last + word * width + of]!;
        if (value > numbers[most + of]!) numbers[most + of] = value;
      }
  }

  #runHead(head: number, { out, outBias, column, labels }: HeadPlaces, weights: number, count: number): void {
    const { width, looks } = this.#shape;
    const { share, pooled, zeros, last, most, scores } = this.#at;
    for (let each = 0; each < looks; each += 1)
      this.#addRows(this.#ofWidth, pooled + each * width, zeros, last, width, share + (head * looks + each) * MOST_READ, count);
    this.#numbers.copyWithin(pooled + looks * width, most, most + width);
    this.#addRows(this.#ofLabels[head]!, scores + column, weights + outBias, weights + out, labels, pooled, (looks + 1) * width);
  }

  /** Writes the bias and the sum of `count` rows of so many columns to `to`, each row multiplied by its value; it may write three numbers more. */
  #addRows(adders: readonly Adder[], to: number, bias: number, rows: number, columns: number, values: number, count: number): void {
    const [from, end, apart] = [values * NUMBER, (values + count) * NUMBER, columns * NUMBER];
    for (const { offset, add } of adders) add(to * NUMBER + offset, bias * NUMBER + offset, rows * NUMBER + offset, from, end, apart);
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
