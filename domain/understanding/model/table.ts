import { rowFinder } from "./hashRows.ts";
import type { RowIndex, Weighed } from "./weighing.ts";

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

/** From features to scores of all labels. */
export class Table implements RowIndex {
  readonly rowOf: (hash: number) => number;
  readonly rarity: Float32Array;
  readonly #data: TableData;

  constructor(data: TableData) {
    this.#data = data;
    this.rarity = data.rarity;
    this.rowOf = rowFinder(data.hashes);
  }

  scores({ rows, values }: Weighed): Float64Array {
    const { columns, scale, weights, bias } = this.#data;
    const scores = Float64Array.from(bias);
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? 0;
      const share = (values[at] ?? 0) * (scale[row] ?? 0);
      let from = row * columns;
      for (let column = 0; column < columns; column += 1, from += 1) scores[column] = (scores[column] ?? 0) + share * (weights[from] ?? 0);
    }
    return scores;
  }

  /** What one row says of a column, for a value of 1. */
  weight(row: number, column: number): number {
    const { columns, scale, weights } = this.#data;
    return (scale[row] ?? 0) * (weights[row * columns + column] ?? 0);
  }
}
