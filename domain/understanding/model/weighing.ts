import type { FeatureList } from "./featureList.ts";

/** The features that a table knows, in their order: its row, how much it weighs, and the token that it is of. */
export interface Weighed {
  readonly rows: readonly number[];
  readonly values: readonly number[];
  readonly tokens: readonly number[];
}

/** Where a feature is kept, -1 for one that is not; and how rare it is. */
export interface RowIndex {
  readonly rowOf: (hash: number) => number;
  readonly rarity: Float32Array;
}

/** A list of features of one sort, and the length that its vector gets; null leaves the values as they are. */
export interface Block {
  readonly features: FeatureList;
  readonly length: number | null;
}

/** Each sort of feature counts alike in a long and in a short post. */
export function weigh(blocks: readonly Block[], { rowOf, rarity }: RowIndex): Weighed {
  const rows: number[] = [];
  const values: number[] = [];
  const tokens: number[] = [];
  for (const { features, length } of blocks) {
    const from = rows.length;
    let square = 0;
    for (let at = 0; at < features.hashes.length; at += 1) {
      const row = rowOf(features.hashes[at] ?? 0);
      if (row < 0) continue;
      const value = length === null ? (features.values[at] ?? 0) : (features.values[at] ?? 0) * (rarity[row] ?? 0);
      square += value * value;
      rows.push(row);
      values.push(value);
      tokens.push(features.tokens[at] ?? -1);
    }
    if (length === null || square === 0) continue;
    const factor = length / Math.sqrt(square);
    for (let at = from; at < values.length; at += 1) values[at] = (values[at] ?? 0) * factor;
  }
  return { rows, values, tokens };
}
