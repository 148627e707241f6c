import { Group } from "./featureList.ts";
import { addByteRows } from "./flatSums.ts";
import type { ScaledRows } from "./flatSums.ts";
import { GroupSums } from "./groupSums.ts";
import { HashRows } from "./hashRows.ts";
import { quickPassOf } from "./quickPass.ts";
import { SequencePass } from "./sequencePass.ts";
import type { SequenceShape } from "./sequencePass.ts";

/** What is known of a word, as hashes. */
export interface SequenceWord {
  /** Its form and what stands before it. */
  readonly marks: readonly number[];
  readonly pieces: Group;
  /** What the rules say of it. */
  readonly said: readonly number[];
}

/** The weights of several networks as they are kept. The first row stands for what no row is for. */
export interface SequenceData {
  readonly shape: SequenceShape;
  readonly hashes: Uint32Array;
  readonly scale: Float32Array;
  /** Row by row, eight bits each: in each row the numbers of the first network, then those of the next. */
  readonly rows: Int8Array;
  /** Of each network. */
  readonly weights: readonly Float32Array[];
}

/** From the words of a post in their order to scores of all labels: the mean of several networks that began elsewhere. */
export class Sequence {
  readonly #data: SequenceData;
  /** Of a row: those of all networks. */
  readonly #width: number;
  readonly #rows: HashRows;
  readonly #passes: readonly Pass[];
  /** What is known of one word. */
  readonly #word: Float64Array;
  readonly #scores: Float64Array;
  /** The sums of pieces, and beside them how many of them there is a row for. */
  readonly #pieces: GroupSums;
  /** The rows that are being added up. */
  #found = new Int32Array(FIRST_ROOM);
  #places = new Int32Array(FIRST_ROOM);
  #scaled: ScaledRows = { starts: new Int32Array(FIRST_ROOM), values: new Float64Array(FIRST_ROOM) };

  /** `passes` work on the words, one for each network: quick ones where there are such. */
  constructor(data: SequenceData, passes = data.weights.map((weights) => passOf(data.shape, weights))) {
    this.#data = data;
    this.#width = data.weights.length * data.shape.width;
    this.#rows = new HashRows(data.hashes);
    this.#passes = passes;
    this.#word = new Float64Array(this.#width);
    this.#scores = new Float64Array(data.shape.labels.reduce((sum, count) => sum + count, 0));
    this.#pieces = new GroupSums(this.#width, (pieces, sums, at) => this.#add(pieces, sums, at));
  }

  /** Valid until the next call. */
  scores(words: readonly SequenceWord[]): Float64Array {
    const { width } = this.#data.shape;
    const count = Math.max(1, words.length);
    this.#pieces.makeRoom(count);
    for (let word = 0; word < count; word += 1) {
      this.#setWord(words[word] ?? NO_WORD);
      for (const [network, pass] of this.#passes.entries())
        for (let of = 0; of < width; of += 1) pass.words[word * width + of] = this.#word[network * width + of]!;
    }
    const scores = this.#scores.fill(0);
    for (const pass of this.#passes) {
      pass.run(count);
      for (let at = 0; at < scores.length; at += 1) scores[at]! += pass.scores[at]! / this.#passes.length;
    }
    return scores;
  }

  /** The mean of all rows that are known of the word. */
  #setWord({ marks, pieces, said }: SequenceWord): void {
    const into = this.#word.fill(0);
    let known = this.#add(marks, into, 0) + this.#add(said, into, 0);
    if (pieces.hashes.length > 0) {
      const place = this.#pieces.placeOf(pieces);
      const { sums } = this.#pieces;
      const start = place * this.#width;
      for (let of = 0; of < into.length; of += 1) into[of]! += sums[start + of]!;
      known += this.#pieces.beside(place);
    }
    if (known === 0) this.#addUnknown(into);
    if (known > 1) for (let of = 0; of < into.length; of += 1) into[of]! /= known;
  }

  /** Returns for how many of the hashes there is a row. */
  #add(hashes: readonly number[], into: Float64Array, at: number): number {
    if (hashes.length > this.#found.length) this.#growTo(hashes.length);
    const { scale, rows } = this.#data;
    const found = this.#found;
    const scaled = this.#scaled;
    const count = this.#rows.find(hashes, found, this.#places, 0);
    let known = 0;
    for (let each = 0; each < count; each += 1) {
      const row = found[each]!;
      if (row === UNKNOWN) continue;
      scaled.starts[known] = row * this.#width;
      scaled.values[known] = scale[row]!;
      known += 1;
    }
    addByteRows(into, at, this.#width, rows, scaled, 0, known);
    return known;
  }

  #growTo(room: number): void {
    this.#found = new Int32Array(room);
    this.#places = new Int32Array(room);
    this.#scaled = { starts: new Int32Array(room), values: new Float64Array(room) };
  }

  #addUnknown(into: Float64Array): void {
    const { scale, rows } = this.#data;
    for (let of = 0; of < into.length; of += 1) into[of]! += scale[UNKNOWN]! * rows[UNKNOWN * this.#width + of]!;
  }
}

/** One network at work: from the numbers of `count` words to scores of all labels. */
interface Pass {
  readonly words: Float32Array | Float64Array;
  readonly scores: Float32Array | Float64Array;
  run(count: number): void;
}

function passOf(shape: SequenceShape, weights: Float32Array): Pass {
  return quickPassOf(shape, weights) ?? plainPassOf(shape, weights);
}

/** Gives the same on all processors. */
export function plainPassOf(shape: SequenceShape, weights: Float32Array): Pass {
  const plain = new SequencePass(shape);
  const exact = Float64Array.from(weights);
  return { words: plain.words, scores: plain.scores, run: (count) => plain.run(exact, count) };
}

/** As many features of a word as there is room for at first. */
const FIRST_ROOM = 128;
const NO_WORD: SequenceWord = { marks: [], pieces: new Group([]), said: [] };

/** The row of what no row is for. */
const UNKNOWN = 0;
