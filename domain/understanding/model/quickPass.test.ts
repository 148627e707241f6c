import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readModelFile } from "./modelFile.ts";
import { quickPassOf } from "./quickPass.ts";
import { MOST_READ, placesOf, SequencePass } from "./sequencePass.ts";

/** Numbers of 32 bits, after hundreds of sums. */
const EXACT = 2e-4;

const number = fc.double({ min: -2, max: 2, noNaN: true });

test("a quick pass gives the scores of a plain one, of any width, labels and words that it takes", () => {
  fc.assert(
    fc.property(
      fc.record({
        width: fc.constantFrom(16, 32, 48, 64),
        looks: fc.integer({ min: 1, max: 4 }),
        labels: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }),
      }),
      fc.array(number, { minLength: 7, maxLength: 101 }),
      fc.integer({ min: 1, max: MOST_READ }),
      (shape, numbers, count) => {
        const weights = Float32Array.from({ length: placesOf(shape).length }, (_, at) => numbers[at % numbers.length]! / 4);
        const [quick, plain] = [quickPassOf(shape, weights)!, new SequencePass(shape)];
        // A shorter post after a longer one finds nothing of it.
        for (const words of [count, Math.ceil(count / 3)]) {
          for (let at = 0; at < words * shape.width; at += 1)
            quick.words[at] = plain.words[at] = numbers[(at * 3 + words) % numbers.length]!;
          quick.run(words);
          plain.run(Float64Array.from(weights), words);
          for (const [at, score] of plain.scores.entries())
            expect(Math.abs(quick.scores[at]! - score)).toBeLessThan(EXACT * (1 + Math.abs(score)));
        }
      },
    ),
  );
});

test("a width of which the numbers do not go into its sums is left to the plain one", () => {
  const shape = { width: 12, looks: 1, labels: [2] };
  expect(quickPassOf(shape, new Float32Array(placesOf(shape).length))).toBeNull();
});

test("the weights that ship are read by it", () => {
  const { sequence } = readModelFile(readFileSync(new URL("weights.bin", import.meta.url)));
  expect(sequence.weights.map((weights) => quickPassOf(sequence.shape, weights))).not.toContain(null);
});
