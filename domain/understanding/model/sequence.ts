import { Group } from "./featureList.ts";
import { GroupSums } from "./groupSums.ts";
import { HashRows } from "./hashRows.ts";
import { quickPassOf } from "./quickPass.ts";
import { MOST_AT_ONCE, rowSumsOf } from "./rowSums.ts";
import type { RowSums } from "./rowSums.ts";
import { SequencePass } from "./sequencePass.ts";
import type { SequenceShape } from "./sequencePass.ts";

/** What is known of a word. */
export interface SequenceWord {
  /** The word itself first, then its pieces. */
  readonly form: Group;
  /** What stands before it. */
  readonly before: readonly Group[];
  /** What the rules say of it. */
  readonly said: readonly Group[];
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
  /** Of a network. */
  readonly #width: number;
  readonly #scale: Float32Array;
  readonly #rows: HashRows;
  readonly #passes: readonly Pass[];
  readonly #scores: Float64Array;
  /** What is known of one word, of all networks, and what groups say, beside them of how many hashes there is a row. */
  readonly #sums: RowSums;
  readonly #groups: GroupSums;
  /** Where the groups of a word are kept. */
  readonly #kept = new Int32Array(MOST_AT_ONCE);
  /** The rows that are being added up. */
  readonly #found = new Int32Array(MOST_AT_ONCE);
  readonly #places = new Int32Array(MOST_AT_ONCE);

  /** `sums` and `passes` work on the words, one pass for each network: quick ones where there are such. */
  constructor(
    { shape, hashes, scale, rows, weights }: SequenceData,
    sums = rowSumsOf(rows, weights.length * shape.width),
    passes = weights.map((each) => passOf(shape, each)),
  ) {
    this.#width = shape.width;
    this.#scale = scale.slice();
    this.#rows = new HashRows(hashes);
    this.#passes = passes;
    this.#sums = sums;
    this.#scores = new Float64Array(shape.labels.reduce((sum, count) => sum + count, 0));
    this.#groups = new GroupSums(sums, (hashes) => this.#add(hashes));
  }

  /** Valid until the next call. */
  scores(words: readonly SequenceWord[]): Float64Array {
    const count = Math.max(1, words.length);
    this.#groups.makeRoom(words.reduce((sum, { before, said }) => sum + 1 + before.length + said.length, 1));
    for (let word = 0; word < count; word += 1) this.#setWord(word, words[word] ?? NO_WORD);
    const scores = this.#scores.fill(0);
    for (const pass of this.#passes) {
      pass.run(count);
      for (let at = 0; at < scores.length; at += 1) scores[at]! += pass.scores[at]! / this.#passes.length;
    }
    return scores;
  }

  /** Gives each pass the mean of all rows that are known of the word. */
  #setWord(word: number, { form, before, said }: SequenceWord): void {
    const places = this.#kept;
    let [count, known] = [0, 0];
    const find = (group: Group) => {
      const place = this.#groups.placeOf(group);
      const rows = this.#groups.beside(place);
      if (rows === 0) return;
      places[count] = place;
      count += 1;
      known += rows;
    };
    find(form);
    for (const group of before) find(group);
    for (const group of said) find(group);
    // Groups that were new have been added up in the same sums.
    const { sums, chosen } = this.#sums;
    this.#sums.clear();
    for (let at = 0; at < count; at += 1) chosen[at] = places[at]!;
    this.#sums.addKept(count);
    if (known === 0) this.#addUnknown();
    const part = 1 / Math.max(1, known);
    const width = this.#width;
    for (let network = 0; network < this.#passes.length; network += 1) {
      const { words } = this.#passes[network]!;
      for (let of = 0; of < width; of += 1) words[word * width + of] = sums[network * width + of]! * part;
    }
  }

  /** Returns for how many of the hashes, of which there are {@link MOST_AT_ONCE} at most, there is a row. */
  #add(hashes: readonly number[]): number {
    const { chosen, factors } = this.#sums;
    const scale = this.#scale;
    const found = this.#found;
    const count = this.#rows.find(hashes, found, this.#places, 0);
    let known = 0;
    for (let each = 0; each < count; each += 1) {
      const row = found[each]!;
      if (row === UNKNOWN) continue;
      chosen[known] = row;
      factors[known] = scale[row]!;
      known += 1;
    }
    this.#sums.add(known);
    return known;
  }

  #addUnknown(): void {
    this.#sums.chosen[0] = UNKNOWN;
    this.#sums.factors[0] = this.#scale[UNKNOWN]!;
    this.#sums.add(1);
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

const NO_WORD: SequenceWord = { form: new Group([]), before: [], said: [] };

/** The row of what no row is for. */
const UNKNOWN = 0;
