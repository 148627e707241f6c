import type { SequenceData } from "#domain/understanding/model/sequence.ts";
import type { SequenceShape } from "#domain/understanding/model/sequencePass.ts";
import type { TableData } from "#domain/understanding/model/table.ts";
import type { Rows } from "./samples.ts";
import type { TrainedSequence } from "./trainSequence.ts";
import type { Trained } from "./trainTable.ts";

/** Keeps the rows that say most, eight bits a weight with a scale for each row. */
export function quantised({ hashes, rarity }: Rows, trained: Trained, mostRows: number): TableData {
  const { columns, weights, bias } = trained;
  const said = Float64Array.from(hashes, (_, row) => largest(weights, row, columns));
  const kept = Array.from(hashes.keys())
    .toSorted((one, other) => (said[other] ?? 0) - (said[one] ?? 0) || one - other)
    .slice(0, mostRows)
    .toSorted((one, other) => one - other);
  return {
    columns,
    hashes: Uint32Array.from(kept, (row) => hashes[row] ?? 0),
    rarity: Float32Array.from(kept, (row) => rarity[row] ?? 0),
    ...inEightBits(weights, kept, columns),
    bias,
  };
}

/** Several networks over the same rows: in each row the numbers of the first, then those of the next. */
export function joined(shape: SequenceShape, hashes: Uint32Array, networks: readonly TrainedSequence[]): SequenceData {
  const width = shape.width * networks.length;
  const rows = new Float32Array(hashes.length * width);
  for (const [network, trained] of networks.entries())
    for (let row = 0; row < hashes.length; row += 1)
      rows.set(trained.rows.subarray(row * shape.width, (row + 1) * shape.width), row * width + network * shape.width);
  const { scale, weights: eightBits } = inEightBits(rows, Array.from(hashes.keys()), width);
  return { shape, hashes, scale, rows: eightBits, weights: networks.map(({ weights }) => weights) };
}

const STEPS = 127;

function inEightBits(all: Float32Array, kept: readonly number[], width: number) {
  const scale = new Float32Array(kept.length);
  const weights = new Int8Array(kept.length * width);
  for (const [at, row] of kept.entries()) {
    const step = largest(all, row, width) / STEPS;
    scale[at] = step;
    if (step === 0) continue;
    for (let column = 0; column < width; column += 1) weights[at * width + column] = Math.round((all[row * width + column] ?? 0) / step);
  }
  return { scale, weights };
}

function largest(all: Float32Array, row: number, width: number): number {
  let most = 0;
  for (let column = 0; column < width; column += 1) most = Math.max(most, Math.abs(all[row * width + column] ?? 0));
  return most;
}
