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
  readonly #rows: HashRows;
  readonly #pass: Pass;
  /** The sums of pieces, and beside them how many of them there is a row for. */
  readonly #pieces: GroupSums;
  /** The rows that are being added up. */
  #found = new Int32Array(FIRST_ROOM);
  #places = new Int32Array(FIRST_ROOM);
  #scaled: ScaledRows = { starts: new Int32Array(FIRST_ROOM), values: new Float64Array(FIRST_ROOM) };

  /** `pass` works on the words: the quick one where there is one. */
  constructor(data: SequenceData, pass = passOf(data)) {
    this.#data = data;
    this.#rows = new HashRows(data.hashes);
    this.#pass = pass;
    this.#pieces = new GroupSums(data.shape.width, (pieces, sums, at) => this.#add(pieces, sums, at));
  }

  /** Valid until the next call. */
  scores(words: readonly SequenceWord[]): Float64Array {
    const { width } = this.#data.shape;
    const pass = this.#pass;
    const count = Math.max(1, words.length);
    pass.words.fill(0, 0, count * width);
    this.#pieces.makeRoom(count);
    for (let word = 0; word < count; word += 1) this.#put(words[word] ?? NO_WORD, pass.words, word * width);
    pass.run(count);
    return pass.scores;
  }

  /** The mean of all rows that are known of a word. */
  #put({ marks, pieces, said }: SequenceWord, into: Float64Array, at: number): void {
    const { width } = this.#data.shape;
    let known = this.#add(marks, into, at) + this.#add(said, into, at);
    if (pieces.hashes.length > 0) {
      const place = this.#pieces.placeOf(pieces);
      const { sums } = this.#pieces;
      const start = place * width;
      for (let of = 0; of < width; of += 1) into[at + of]! += sums[start + of]!;
      known += this.#pieces.beside(place);
    }
    if (known === 0) this.#addUnknown(into, at);
    if (known > 1) for (let of = at; of < at + width; of += 1) into[of]! /= known;
  }

  /** Returns for how many of the hashes there is a row. */
  #add(hashes: readonly number[], into: Float64Array, at: number): number {
    if (hashes.length > this.#found.length) this.#growTo(hashes.length);
    const { scale, shape } = this.#data;
    const found = this.#found;
    const scaled = this.#scaled;
    const count = this.#rows.find(hashes, found, this.#places, 0);
    let known = 0;
    for (let each = 0; each < count; each += 1) {
      const row = found[each]!;
      if (row === UNKNOWN) continue;
      scaled.starts[known] = row * shape.width;
      scaled.values[known] = scale[row]!;
      known += 1;
    }
    addByteRows(into, at, shape.width, this.#data.rows, scaled, 0, known);
    return known;
  }

  #growTo(room: number): void {
    this.#found = new Int32Array(room);
    this.#places = new Int32Array(room);
    this.#scaled = { starts: new Int32Array(room), values: new Float64Array(room) };
  }

  #addUnknown(into: Float64Array, at: number): void {
    const { shape, scale, rows } = this.#data;
    for (let of = 0; of < shape.width; of += 1) into[at + of]! += scale[UNKNOWN]! * rows[UNKNOWN * shape.width + of]!;
  }
}

type Pass = Pick<NonNullable<ReturnType<typeof quickPassOf>>, "words" | "scores" | "run">;

function passOf({ shape, weights }: SequenceData): Pass {
  return quickPassOf(shape, weights) ?? plainPassOf({ shape, weights });
}

/** Gives the same on all processors. */
export function plainPassOf({ shape, weights }: Pick<SequenceData, "shape" | "weights">): Pass {
  const plain = new SequencePass(shape);
  const exact = Float64Array.from(weights);
  return { words: plain.words, scores: plain.scores, run: (count) => plain.run(exact, count) };
}

/** As many features of a word as there is room for at first. */
const FIRST_ROOM = 128;
const NO_WORD: SequenceWord = { marks: [], pieces: new Group([]), said: [] };

/** The row of what no row is for. */
const UNKNOWN = 0;
