import { Group } from "./featureList.ts";
import { GroupSums } from "./groupSums.ts";
import { rowFinder } from "./hashRows.ts";
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

/** The weights as they are kept. The first row stands for what no row is for. */
export interface SequenceData {
  readonly shape: SequenceShape;
  readonly hashes: Uint32Array;
  readonly scale: Float32Array;
  /** Row by row, eight bits each. */
  readonly rows: Int8Array;
  readonly weights: Float32Array;
}

/** From the words of a post in their order to scores of all labels. */
export class Sequence {
  readonly #data: SequenceData;
  readonly #weights: Float64Array;
  readonly #rowOf: (hash: number) => number;
  readonly #pass: SequencePass;
  /** The sums of pieces, and beside them how many of them there is a row for. */
  readonly #pieces: GroupSums;

  constructor(data: SequenceData) {
    this.#data = data;
    this.#weights = Float64Array.from(data.weights);
    this.#rowOf = rowFinder(data.hashes);
    this.#pass = new SequencePass(data.shape);
    this.#pieces = new GroupSums(data.shape.width, (pieces, sums, at) => this.#add(pieces, sums, at));
  }

  /** Valid until the next call. */
  scores(words: readonly SequenceWord[]): Float64Array {
    const { width } = this.#data.shape;
    const pass = this.#pass;
    const count = Math.max(1, words.length);
    pass.words.fill(0, 0, count * width);
    for (let word = 0; word < count; word += 1) this.#put(words[word] ?? NO_WORD, pass.words, word * width);
    pass.run(this.#weights, count);
    return pass.scores;
  }

  /** The mean of all rows that are known of a word. */
  #put({ marks, pieces, said }: SequenceWord, into: Float64Array, at: number): void {
    const { width } = this.#data.shape;
    let known = this.#add(marks, into, at) + this.#add(said, into, at);
    if (pieces.hashes.length > 0) {
      const place = this.#pieces.placeOf(pieces);
      const { sums } = this.#pieces;
      for (let of = 0; of < width; of += 1) into[at + of]! += sums[place * width + of]!;
      known += this.#pieces.beside(place);
    }
    if (known === 0) this.#addRow(UNKNOWN, into, at);
    if (known > 1) for (let of = at; of < at + width; of += 1) into[of]! /= known;
  }

  /** Returns for how many of the hashes there is a row. */
  #add(hashes: readonly number[], into: Float64Array, at: number): number {
    let known = 0;
    for (let each = 0; each < hashes.length; each += 1) {
      const row = this.#rowOf(hashes[each]!);
      if (row <= 0) continue;
      known += 1;
      this.#addRow(row, into, at);
    }
    return known;
  }

  #addRow(row: number, into: Float64Array, at: number): void {
    const { shape, scale, rows } = this.#data;
    const { width } = shape;
    const share = scale[row]!;
    for (let of = 0; of < width; of += 1) into[at + of]! += share * rows[row * width + of]!;
  }
}

const NO_WORD: SequenceWord = { marks: [], pieces: new Group([]), said: [] };

/** The row of what no row is for. */
const UNKNOWN = 0;
