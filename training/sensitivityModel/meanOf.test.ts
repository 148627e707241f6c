import fc from "fast-check";
import { expect, test } from "vitest";
import { meanOf } from "./meanOf.ts";
import type { TrainedNetwork } from "./trainNetwork.ts";

const [ROWS, UNITS, COLUMNS] = [3, 2, 4];

/** What a network says of a post that has these rows. */
function scoresOf({ hidden, weights, bias }: TrainedNetwork, rows: readonly number[]): readonly number[] {
  const width = hidden.columns;
  const units = Array.from(hidden.bias, (own, unit) =>
    Math.max(
      0,
      rows.reduce((sum, row) => sum + hidden.weights[row * width + unit]!, own),
    ),
  );
  return Array.from(bias, (own, column) => units.reduce((sum, value, unit) => sum + value * weights[column * width + unit]!, own));
}

const values = (count: number) =>
  fc.array(fc.integer({ min: -8, max: 8 }), { minLength: count, maxLength: count }).map((list) => Float32Array.from(list));
const network: fc.Arbitrary<TrainedNetwork> = fc.record({
  hidden: fc.record({ columns: fc.constant(UNITS), weights: values(ROWS * UNITS), bias: values(UNITS) }),
  weights: values(COLUMNS * UNITS),
  bias: values(COLUMNS),
});

test("the mean of some networks says of each post the mean of what they say", () => {
  fc.assert(
    fc.property(fc.array(network, { minLength: 1, maxLength: 4 }), fc.subarray([0, 1, 2]), (networks, rows) => {
      const said = scoresOf(meanOf(networks), rows);
      const each = networks.map((one) => scoresOf(one, rows));
      for (const [column, score] of said.entries())
        expect(score).toBeCloseTo(each.reduce((sum, scores) => sum + scores[column]!, 0) / networks.length, 2);
    }),
  );
});
