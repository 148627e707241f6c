import type { Group } from "./featureList.ts";
import { GroupSums } from "./groupSums.ts";
import { rowFinder } from "./hashRows.ts";
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
  /** What each token says of one column. */
  readonly saidOf: (column: number) => ReadonlyMap<number, number>;
}

/** The features of a block that a table knows: their rows, how much each weighs, and where they are in the block. */
interface Known {
  readonly block: Block;
  readonly rows: number[];
  readonly values: number[];
  readonly places: number[];
  factor: number;
}

/** From features to scores of all labels. */
export class Table {
  readonly #data: TableData;
  readonly #rowOf: (hash: number) => number;
  /** The sums of groups, and beside them those of the squares of their values. */
  readonly #groups: GroupSums;
  /** What the block that is being weighed says. */
  readonly #said: Float64Array;

  constructor(data: TableData) {
    this.#data = data;
    this.#rowOf = rowFinder(data.hashes);
    this.#groups = new GroupSums(data.columns, (hashes, sums, at) => this.#addUp(hashes, sums, at));
    this.#said = new Float64Array(data.columns);
  }

  weigh(blocks: readonly Block[]): Weighed {
    const scores = Float64Array.from(this.#data.bias);
    const said = this.#said;
    const known: Known[] = [];
    for (const block of blocks) {
      const each = this.#knownOf(block);
      said.fill(0);
      addRows(said, this.#data.weights, each.rows, each.values, this.#data.scale);
      const square = sumOfSquares(each.values) + this.#addGroups(block.features.groups);
      each.factor = factorOf(block.length, square);
      for (let column = 0; column < scores.length; column += 1) scores[column]! += each.factor * said[column]!;
      known.push(each);
    }
    return { scores, saidOf: (column) => this.#saidOf(known, column) };
  }

  #knownOf(block: Block): Known {
    const { hashes, values } = block.features;
    const { rarity } = this.#data;
    const known: Known = { block, rows: [], values: [], places: [], factor: 1 };
    for (let at = 0; at < hashes.length; at += 1) {
      const row = this.#rowOf(hashes[at]!);
      if (row < 0) continue;
      known.rows.push(row);
      known.values.push(block.length === null ? values[at]! : values[at]! * rarity[row]!);
      known.places.push(at);
    }
    return known;
  }

  /** Adds them to what the block says. Returns the sum of the squares of their values. */
  #addGroups(groups: readonly Group[]): number {
    const said = this.#said;
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
    let square = 0;
    for (const hash of hashes) {
      const row = this.#rowOf(hash);
      if (row < 0) continue;
      const value = rarity[row]!;
      square += value * value;
      const share = value * scale[row]!;
      for (let column = 0; column < columns; column += 1) sums[at + column]! += share * weights[row * columns + column]!;
    }
    return square;
  }

  #saidOf(known: readonly Known[], column: number): ReadonlyMap<number, number> {
    const { columns, scale, weights } = this.#data;
    const byToken = new Map<number, number>();
    const say = (token: number, said: number) => void byToken.set(token, (byToken.get(token) ?? 0) + said);
    for (const { block, rows, values, places, factor } of known) {
      const { tokens, groups, groupTokens } = block.features;
      for (let at = 0; at < rows.length; at += 1) {
        const token = tokens[places[at]!]!;
        const row = rows[at]!;
        if (token >= 0) say(token, scale[row]! * weights[row * columns + column]! * values[at]! * factor);
      }
      for (let at = 0; at < groups.length; at += 1) {
        const place = this.#groups.placeOf(groups[at]!);
        say(groupTokens[at]!, this.#groups.sums[place * columns + column]! * factor);
      }
    }
    return byToken;
  }
}

function sumOfSquares(values: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at]! * values[at]!;
  return sum;
}

/** Adds rows of weights times their values, two at a time: each sum is read and written half as often. */
function addRows(to: Float64Array, weights: Int8Array, rows: readonly number[], values: readonly number[], scale: Float32Array): void {
  const columns = to.length;
  let at = 0;
  for (; at + 1 < rows.length; at += 2) {
    const [one, other] = [rows[at]!, rows[at + 1]!];
    const share = values[at]! * scale[one]!;
    const otherShare = values[at + 1]! * scale[other]!;
    const start = one * columns;
    const otherStart = other * columns;
    for (let column = 0; column < columns; column += 1)
      to[column] = to[column]! + share * weights[start + column]! + otherShare * weights[otherStart + column]!;
  }
  if (at === rows.length) return;
  const last = rows[at]!;
  const share = values[at]! * scale[last]!;
  for (let column = 0; column < columns; column += 1) to[column]! += share * weights[last * columns + column]!;
}
