import { expect, test } from "vitest";
import type { Samples } from "../train/samples.ts";
import { trainNetwork } from "./trainNetwork.ts";

const OPTIONS = { seed: 3, width: 8, epochs: 60, rate: 0.2, dropout: 0, hiddenDropout: 0, decay: 0, evenly: 0.02 } as const;

/** Posts with one of the features 0 and 1 and one of 2 and 3: either pair alone says nothing of their column. */
const POSTS = [
  { rows: [0, 2], column: 0 },
  { rows: [1, 3], column: 0 },
  { rows: [0, 3], column: 1 },
  { rows: [1, 2], column: 1 },
];
const many = Array.from({ length: 40 }, (_, at) => POSTS[at % POSTS.length]!);
const samples: Samples = {
  count: many.length,
  offsets: Uint32Array.from({ length: many.length + 1 }, (_, at) => at * 2),
  rows: Uint32Array.from(many.flatMap(({ rows }) => rows)),
  values: new Float32Array(many.length * 2).fill(1),
};
const targets = many.map(({ column }) => column);

test("learns what only two words together say", () => {
  const { hidden, weights, bias } = trainNetwork(samples, 4, 2, targets, OPTIONS);
  const scoresOf = (rows: readonly number[]) => {
    const units = Array.from(hidden.bias, (own, unit) =>
      Math.max(
        0,
        rows.reduce((sum, row) => sum + hidden.weights[row * 8 + unit]!, own),
      ),
    );
    return Array.from(bias, (own, column) => units.reduce((sum, value, unit) => sum + value * weights[column * 8 + unit]!, own));
  };
  for (const { rows, column } of POSTS) {
    const scores = scoresOf(rows);
    expect(scores[column]).toBeGreaterThan(scores[1 - column]! + 1);
  }
});

test("gives the same weights again", () => {
  const options = { ...OPTIONS, dropout: 0.3, hiddenDropout: 0.3 };
  expect(trainNetwork(samples, 4, 2, targets, options)).toEqual(trainNetwork(samples, 4, 2, targets, options));
});
