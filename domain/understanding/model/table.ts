import type { Group } from "./featureList.ts";
import { GroupSums } from "./groupSums.ts";
import { HashRows } from "./hashRows.ts";
import { MOST_AT_ONCE, rowSumsOf } from "./rowSums.ts";
import type { RowSums } from "./rowSums.ts";
import { factorOf } from "./weighing.ts";
import type { Block } from "./weighing.ts";

/** Weights of a table as they are kept: eight bits each, with a scale for each row. */
export interface TableData {
  readonly columns: number;
  /** One for each row. */
  readonly hashes: Uint32Array;
  readonly rarity: Float32Array;
  readonly scale: Float32Array;
  /** Row by row. */
  readonly weights: Int8Array;
  readonly bias: Float32Array;
}

/** What a post says in a table. */
export interface Weighed {
  /** Of all labels. */
  readonly scores: Float64Array;
  /** What each token says of one column, by its index; those that follow the last say nothing. */
  readonly saidOf: (column: number) => readonly number[];
}

/** The features of a block that a table knows: their rows, how much each weighs, and where they are in the block. */
interface Known {
  readonly rows: Int32Array;
  readonly values: Float64Array;
  readonly places: Int32Array;
  count: number;
}

/** As many features of a block as there is room for at first. */
const FIRST_ROOM = 512;

/** From features to scores of all labels. */
export class Table {
  readonly #columns: number;
  readonly #bias: Float32Array;
  readonly #scale: Float32Array;
  readonly #rarity: Float32Array;
  readonly #rows: HashRows;
  /** What is being added up, and what groups said, beside them the sums of the squares of their values. */
  readonly #sums: RowSums;
  readonly #groups: GroupSums;
  /** What is known of the block that is being weighed, and of the group that is being added up. */
  #known = roomFor(FIRST_ROOM);
  #pieces = roomFor(FIRST_ROOM);
  /** Where the groups of the block are kept. */
  #places = new Int32Array(FIRST_ROOM);

  /** `sums` works on the weights: a quick one where there is such. */
  constructor({ columns, bias, scale, rarity, hashes, weights }: TableData, sums = rowSumsOf(weights, columns)) {
    this.#columns = columns;
    // The sums have the weights: nothing keeps the bytes of the file.
    this.#bias = bias.slice();
    this.#scale = scale.slice();
    this.#rarity = rarity.slice();
    this.#rows = new HashRows(hashes);
    this.#sums = sums;
    this.#groups = new GroupSums(sums, (pieces) => this.#addUp(pieces));
  }

  weigh(blocks: readonly Block[]): Weighed {
    const scores = new Float64Array(this.#columns);
    scores.set(this.#bias);
    const { sums } = this.#sums;
    const factors: number[] = [];
    for (const block of blocks) {
      // A group that is new is added up in the same sums.
      const square = this.#findGroups(block.features.groups);
      const known = this.#find(block);
      this.#sums.clear();
      const factor = factorOf(block.length, this.#addKnown(known) + square);
      this.#addGroups(block.features.groups.length);
      for (let column = 0; column < scores.length; column += 1) scores[column]! += factor * sums[column]!;
      factors.push(factor);
    }
    return { scores, saidOf: (column) => this.#saidOf(blocks, factors, column) };
  }

  /** Valid until the next call. */
  #find({ features: { hashes, values }, length }: Block): Known {
    if (hashes.length > this.#known.rows.length) this.#known = roomFor(hashes.length * 2);
    const known = this.#known;
    const rarity = this.#rarity;
    known.count = this.#rows.find(hashes, known.rows, known.places, 0);
    for (let at = 0; at < known.count; at += 1) {
      const value = values[known.places[at]!]!;
      known.values[at] = length === null ? value : value * rarity[known.rows[at]!]!;
    }
    return known;
  }

  /** Returns the sum of the squares of the values. */
  #addKnown({ rows, values, count }: Known): number {
    const { chosen, factors } = this.#sums;
    const scale = this.#scale;
    let square = 0;
    for (let from = 0; from < count; from += MOST_AT_ONCE) {
      const some = Math.min(MOST_AT_ONCE, count - from);
      for (let at = 0; at < some; at += 1) {
        const row = rows[from + at]!;
        const value = values[from + at]!;
        square += value * value;
        chosen[at] = row;
        factors[at] = value * scale[row]!;
      }
      this.#sums.add(some);
    }
    return square;
  }

  /** Returns the sum of the squares of their values. */
  #findGroups(groups: readonly Group[]): number {
    if (groups.length > this.#places.length) this.#places = new Int32Array(groups.length * 2);
    const places = this.#places;
    this.#groups.makeRoom(groups.length);
    let square = 0;
    for (let at = 0; at < groups.length; at += 1) {
      const place = this.#groups.placeOf(groups[at]!);
      places[at] = place;
      square += this.#groups.beside(place);
    }
    return square;
  }

  /** Adds what the groups that were found say. */
  #addGroups(count: number): void {
    const { chosen } = this.#sums;
    const places = this.#places;
    for (let from = 0; from < count; from += MOST_AT_ONCE) {
      const some = Math.min(MOST_AT_ONCE, count - from);
      for (let at = 0; at < some; at += 1) chosen[at] = places[from + at]!;
      this.#sums.addKept(some);
    }
  }

  #addUp(hashes: readonly number[]): number {
    if (hashes.length > this.#pieces.rows.length) this.#pieces = roomFor(hashes.length);
    const pieces = this.#pieces;
    pieces.count = this.#rows.find(hashes, pieces.rows, pieces.places, 0);
    for (let at = 0; at < pieces.count; at += 1) pieces.values[at] = this.#rarity[pieces.rows[at]!]!;
    return this.#addKnown(pieces);
  }

  #saidOf(blocks: readonly Block[], factors: readonly number[], column: number): readonly number[] {
    const columns = this.#columns;
    const scale = this.#scale;
    const { rows: weights } = this.#sums;
    const byToken: number[] = [];
    const say = (token: number, said: number) => {
      while (byToken.length <= token) byToken.push(0);
      byToken[token]! += said;
    };
    for (const [each, block] of blocks.entries()) {
      const { tokens, groups, groupTokens } = block.features;
      const factor = factors[each]!;
      const { rows, values, places, count } = this.#find(block);
      for (let at = 0; at < count; at += 1) {
        const token = tokens[places[at]!]!;
        const row = rows[at]!;
        if (token >= 0) say(token, scale[row]! * weights[row * columns + column]! * values[at]! * factor);
      }
      this.#findGroups(groups);
      for (let at = 0; at < groups.length; at += 1) say(groupTokens[at]!, this.#sums.kept(this.#places[at]!, column) * factor);
    }
    return byToken;
  }
}

function roomFor(count: number): Known {
  return { rows: new Int32Array(count), values: new Float64Array(count), places: new Int32Array(count), count: 0 };
}
