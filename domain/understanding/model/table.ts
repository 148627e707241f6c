import type { Group } from "./featureList.ts";
import { addByteRows } from "./flatSums.ts";
import type { ScaledRows } from "./flatSums.ts";
import { GroupSums } from "./groupSums.ts";
import { HashRows } from "./hashRows.ts";
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
  readonly #data: TableData;
  readonly #rows: HashRows;
  /** The sums of groups, and beside them those of the squares of their values. */
  readonly #groups: GroupSums;
  /** What the block that is being weighed says. */
  readonly #said: Float64Array;
  /** What is known of the block that is being weighed, and its rows as they are added. */
  #known = roomFor(FIRST_ROOM);
  #scaled: ScaledRows = { starts: new Int32Array(FIRST_ROOM), values: new Float64Array(FIRST_ROOM) };
  /** The rows of a group that is being added up. */
  #pieces = { rows: new Int32Array(FIRST_ROOM), places: new Int32Array(FIRST_ROOM) };

  constructor(data: TableData) {
    this.#data = data;
    this.#rows = new HashRows(data.hashes);
    this.#groups = new GroupSums(data.columns, (hashes, sums, at) => this.#addUp(hashes, sums, at));
    this.#said = new Float64Array(data.columns);
  }

  weigh(blocks: readonly Block[]): Weighed {
    const { columns, bias, scale, weights } = this.#data;
    const scores = new Float64Array(columns);
    scores.set(bias);
    const said = this.#said;
    const factors: number[] = [];
    for (const block of blocks) {
      const { rows, values, count } = this.#find(block);
      const scaled = this.#scaled;
      let square = 0;
      for (let at = 0; at < count; at += 1) {
        const row = rows[at]!;
        const value = values[at]!;
        square += value * value;
        scaled.starts[at] = row * columns;
        scaled.values[at] = value * scale[row]!;
      }
      said.fill(0);
      addByteRows(said, 0, columns, weights, scaled, 0, count);
      const factor = factorOf(block.length, square + this.#addGroups(block.features.groups));
      for (let column = 0; column < columns; column += 1) scores[column]! += factor * said[column]!;
      factors.push(factor);
    }
    return { scores, saidOf: (column) => this.#saidOf(blocks, factors, column) };
  }

  /** Valid until the next call. */
  #find({ features: { hashes, values }, length }: Block): Known {
    if (hashes.length > this.#known.rows.length) this.#growTo(hashes.length * 2);
    const known = this.#known;
    const { rarity } = this.#data;
    known.count = this.#rows.find(hashes, known.rows, known.places, 0);
    for (let at = 0; at < known.count; at += 1) {
      const value = values[known.places[at]!]!;
      known.values[at] = length === null ? value : value * rarity[known.rows[at]!]!;
    }
    return known;
  }

  #growTo(room: number): void {
    this.#known = roomFor(room);
    this.#scaled = { starts: new Int32Array(room), values: new Float64Array(room) };
  }

  /** Adds them to what the block says. Returns the sum of the squares of their values. */
  #addGroups(groups: readonly Group[]): number {
    const said = this.#said;
    this.#groups.makeRoom(groups.length);
    let square = 0;
    for (const group of groups) {
      const place = this.#groups.placeOf(group);
      const { sums } = this.#groups;
      const start = place * said.length;
      for (let column = 0; column < said.length; column += 1) said[column]! += sums[start + column]!;
      square += this.#groups.beside(place);
    }
    return square;
  }

  #addUp(hashes: readonly number[], sums: Float64Array, at: number): number {
    const { columns, rarity, scale, weights } = this.#data;
    if (hashes.length > this.#pieces.rows.length)
      this.#pieces = { rows: new Int32Array(hashes.length), places: new Int32Array(hashes.length) };
    const { rows, places } = this.#pieces;
    const count = this.#rows.find(hashes, rows, places, 0);
    let square = 0;
    for (let each = 0; each < count; each += 1) {
      const row = rows[each]!;
      const value = rarity[row]!;
      square += value * value;
      const share = value * scale[row]!;
      for (let column = 0; column < columns; column += 1) sums[at + column]! += share * weights[row * columns + column]!;
    }
    return square;
  }

  #saidOf(blocks: readonly Block[], factors: readonly number[], column: number): readonly number[] {
    const { columns, scale, weights } = this.#data;
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
      this.#groups.makeRoom(groups.length);
      for (let at = 0; at < groups.length; at += 1) {
        const place = this.#groups.placeOf(groups[at]!);
        say(groupTokens[at]!, this.#groups.sums[place * columns + column]! * factor);
      }
    }
    return byToken;
  }
}

function roomFor(count: number): Known {
  return { rows: new Int32Array(count), values: new Float64Array(count), places: new Int32Array(count), count: 0 };
}
