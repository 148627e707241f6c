import { rowFinder } from "./hashRows.ts";
import { SequencePass } from "./sequencePass.ts";
import type { SequenceShape } from "./sequencePass.ts";

/** What is known of a word: hashes of its form, its pieces, and what the rules say of it. */
export type SequenceWord = readonly number[];

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

  constructor(data: SequenceData) {
    this.#data = data;
    this.#weights = Float64Array.from(data.weights);
    this.#rowOf = rowFinder(data.hashes);
    this.#pass = new SequencePass(data.shape);
  }

  /** Valid until the next call. */
  scores(words: readonly SequenceWord[]): Float64Array {
    const { shape, scale, rows } = this.#data;
    const { width } = shape;
    const pass = this.#pass;
    pass.words.fill(0, 0, Math.max(1, words.length) * width);
    const add = (row: number, at: number, part: number) => {
      const share = part * (scale[row] ?? 0);
      for (let of = 0; of < width; of += 1) pass.words[at + of] = (pass.words[at + of] ?? 0) + share * (rows[row * width + of] ?? 0);
    };
    for (let word = 0; word < Math.max(1, words.length); word += 1) {
      const known: number[] = [];
      for (const hash of words[word] ?? []) {
        const row = this.#rowOf(hash);
        if (row > 0) known.push(row);
      }
      if (known.length === 0) known.push(UNKNOWN);
      for (const row of known) add(row, word * width, 1 / known.length);
    }
    pass.run(this.#weights, Math.max(1, words.length));
    return pass.scores;
  }
}

/** The row of what no row is for. */
const UNKNOWN = 0;
