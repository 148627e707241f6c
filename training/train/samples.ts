import type { FeatureList } from "#domain/understanding/model/featureList.ts";
import { factorOf } from "#domain/understanding/model/weighing.ts";
import type { Block } from "#domain/understanding/model/weighing.ts";

/** The rows of a table that training may use: those that enough posts have. */
export interface Rows {
  readonly hashes: Uint32Array;
  readonly rarity: Float32Array;
}

/** Posts as lists of rows and values, one behind the other. */
export interface Samples {
  readonly count: number;
  readonly offsets: Uint32Array;
  readonly rows: Uint32Array;
  readonly values: Float32Array;
}

/** Features that fewer posts have are not learned. */
export function rowsOf(posts: readonly (readonly Block[])[], fewest: number): Rows {
  const counts = new Map<number, number>();
  for (const blocks of posts) {
    const seen = new Set<number>();
    for (const { features } of blocks) for (const [hash] of featuresOf(features)) seen.add(hash);
    for (const hash of seen) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const kept = [...counts].filter(([, count]) => count >= fewest).toSorted((one, other) => one[0] - other[0]);
  return {
    hashes: Uint32Array.from(kept, ([hash]) => hash),
    rarity: Float32Array.from(kept, ([, count]) => 1 + Math.log((posts.length + 1) / (count + 1))),
  };
}

export function samplesOf(posts: readonly (readonly Block[])[], { hashes, rarity }: Rows): Samples {
  const places = new Map(Array.from(hashes, (hash, row) => [hash, row]));
  const rowOf = (hash: number) => places.get(hash) ?? -1;
  const lists = posts.map((blocks) => {
    const { rows, values } = weighed(blocks, rowOf, rarity);
    return { rows: Uint32Array.from(rows), values: Float32Array.from(values) };
  });
  const offsets = new Uint32Array(posts.length + 1);
  for (const [at, { rows }] of lists.entries()) offsets[at + 1] = (offsets[at] ?? 0) + rows.length;
  const samples = {
    count: posts.length,
    offsets,
    rows: new Uint32Array(offsets[posts.length] ?? 0),
    values: new Float32Array(offsets[posts.length] ?? 0),
  };
  for (const [at, { rows, values }] of lists.entries()) {
    samples.rows.set(rows, offsets[at]);
    samples.values.set(values, offsets[at]);
  }
  return samples;
}

/** The rows of a post with what each weighs, as a table weighs them. */
function weighed(blocks: readonly Block[], rowOf: (hash: number) => number, rarity: Float32Array) {
  const rows: number[] = [];
  const values: number[] = [];
  for (const { features, length } of blocks) {
    const from = rows.length;
    let square = 0;
    for (const [hash, strength] of featuresOf(features)) {
      const row = rowOf(hash);
      if (row < 0) continue;
      const value = length === null ? strength : strength * (rarity[row] ?? 0);
      square += value * value;
      rows.push(row);
      values.push(value);
    }
    const factor = factorOf(length, square);
    for (let at = from; at < values.length; at += 1) values[at] = (values[at] ?? 0) * factor;
  }
  return { rows, values };
}

/** All features of a list, those of groups too. */
function* featuresOf({ hashes, values, groups }: FeatureList): Generator<readonly [hash: number, value: number]> {
  for (const [at, hash] of hashes.entries()) yield [hash, values[at] ?? 0];
  for (const group of groups) for (const hash of group.hashes) yield [hash, 1];
}
