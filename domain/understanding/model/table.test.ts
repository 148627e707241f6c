import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FeatureList, Group } from "./featureList.ts";
import { HashRows } from "./hashRows.ts";
import { plainRowSumsOf, rowSumsOf } from "./rowSums.ts";
import { Table } from "./table.ts";
import type { Weighed } from "./table.ts";

const ROWS = 30;
const COLUMNS = 4;

/** Weights of no training, but the same each time. */
function someTable(sumsOf: typeof rowSumsOf): Table {
  const number = (at: number) => Math.sin(at * 78.233);
  const data = {
    columns: COLUMNS,
    hashes: Uint32Array.from({ length: ROWS }, (_, at) => at),
    rarity: Float32Array.from({ length: ROWS }, (_, at) => 1 + Math.abs(number(at))),
    scale: new Float32Array(ROWS).fill(0.01),
    weights: Int8Array.from({ length: ROWS * COLUMNS }, (_, at) => Math.round(number(at) * 100)),
    bias: Float32Array.from({ length: COLUMNS }, (_, at) => number(at + 3)),
  };
  return new Table(data, sumsOf(data.weights, data.columns));
}

const groups = fc.array(fc.array(fc.nat(45), { maxLength: 6 }), { maxLength: 8 });
const near = (ones: Iterable<number>, others: Iterable<number>, digits: number) => {
  const [one, other] = [[...ones], [...others]];
  expect(one).toHaveLength(other.length);
  for (const [at, number] of one.entries()) expect(number).toBeCloseTo(other[at] ?? Number.NaN, digits);
};

describe("features that come together", () => {
  test.each([
    { sums: "plain sums", sumsOf: plainRowSumsOf, digits: 9 },
    { sums: "sums of the machine", sumsOf: rowSumsOf, digits: 4 },
  ])("say the same as each by itself, of all labels and of each word ($sums)", ({ sumsOf, digits }) => {
    const table = someTable(sumsOf);
    fc.assert(
      fc.property(groups, (lists) => {
        const [together, apart] = [new FeatureList(), new FeatureList()];
        for (const [token, list] of lists.entries()) {
          together.addGroup(new Group(list), token);
          for (const hash of list) apart.add(hash, 1, token);
        }
        const [one, other] = [together, apart].map((features) => table.weigh([{ features, length: 0.7 }])) as [Weighed, Weighed];
        near(one.scores, other.scores, digits);
        for (let column = 0; column < COLUMNS; column += 1)
          for (const [token, said] of other.saidOf(column).entries()) expect(one.saidOf(column)[token] ?? 0).toBeCloseTo(said, digits);
      }),
    );
  });
});

test("each hash has its row, and no other hash has one", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 600 }), fc.nat(2 ** 32 - 1), (hashes, other) => {
      const asked = hashes.includes(other) ? hashes : [other, ...hashes, other];
      const [rows, places] = [new Int32Array(asked.length + 1), new Int32Array(asked.length + 1)];
      const count = new HashRows(Uint32Array.from(hashes)).find(asked, rows, places, 1);
      expect([...rows.subarray(1, count + 1)]).toEqual(hashes.map((_, row) => row));
      expect([...places.subarray(1, count + 1)].map((place) => asked[place])).toEqual(hashes);
    }),
  );
});
