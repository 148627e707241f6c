import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readModelFile } from "./modelFile.ts";
import { MOST_AT_ONCE, MOST_KEPT, plainRowSumsOf, rowSumsOf } from "./rowSums.ts";
import type { RowSums } from "./rowSums.ts";

/** Numbers of 32 bits, after a thousand sums. */
const EXACT = 1e-4;

const numbers = fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 7, maxLength: 61 });
const factor = fc.double({ min: -2, max: 2, noNaN: true });

/** Adds up rows and what was kept of them, and says what then stands. */
function told(sums: RowSums, count: number, factors: readonly number[]): readonly number[] {
  const rows = sums.rows.length / sums.sums.length;
  const choose = (of: number, step: number) => {
    for (let at = 0; at < count; at += 1) {
      sums.chosen[at] = (at * step) % of;
      sums.factors[at] = factors[at % factors.length]!;
    }
  };
  const places = [0, MOST_KEPT - 1];
  for (const place of places) {
    sums.clear();
    choose(rows, place + 1);
    sums.add(count);
    sums.keep(place);
  }
  sums.clear();
  choose(rows, 3);
  sums.add(count);
  for (const [at, place] of places.entries()) sums.chosen[at] = place;
  sums.addKept(places.length);
  return [...sums.sums, ...places.flatMap((place) => Array.from(sums.sums, (_, column) => sums.kept(place, column)))];
}

test("quick sums are those of plain ones, of any columns and rows, and of what was kept", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 1, max: 40 }),
      numbers,
      fc.integer({ min: 0, max: MOST_AT_ONCE }),
      fc.array(factor, { minLength: 1, maxLength: 9 }),
      (columns, rows, some, count, factors) => {
        const all = Int8Array.from({ length: rows * columns }, (_, at) => some[at % some.length]!);
        const plain = told(plainRowSumsOf(all, columns), count, factors);
        const quick = told(rowSumsOf(all, columns), count, factors);
        const size = 127 * 2 * (count + 1) * 3;
        for (const [at, number] of plain.entries()) expect(Math.abs(quick[at]! - number)).toBeLessThan(EXACT * size);
      },
    ),
    { numRuns: 60 },
  );
});

test("the weights that ship are added up by quick ones", () => {
  const { sense } = readModelFile(readFileSync(new URL("weights.bin", import.meta.url)));
  expect(rowSumsOf(sense.weights, sense.columns).sums).toBeInstanceOf(Float32Array);
});
