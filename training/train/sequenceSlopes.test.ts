import { expect, test } from "vitest";
import { SequencePass } from "#domain/understanding/model/sequencePass.ts";
import { randomFrom } from "./random.ts";
import { SequenceSlopes } from "./sequenceSlopes.ts";

const WORDS = 7;

test("the slopes are those that small changes of each weight and each word show", () => {
  const random = randomFrom(5);
  const pass = new SequencePass({ width: 6, looks: 2, labels: [3, 2] });
  const weights = Float64Array.from({ length: pass.places.length }, () => random() - 0.5);
  const words = Float64Array.from({ length: WORDS * 6 }, () => random() - 0.5);
  const wanted = Float64Array.from(pass.scores, () => random() - 0.5);
  // Some numbers are left out, as in training.
  for (const keep of [pass.wordKeep, ...pass.layers.map((layer) => layer.keep), ...pass.heads.map((head) => head.keep)])
    for (const at of keep.keys()) keep[at] = random() < 0.3 ? 0 : 1.4;
  const loss = () => {
    pass.words.set(words);
    pass.run(weights, WORDS);
    return pass.scores.reduce((sum, score, at) => sum + score * (wanted[at] ?? 0), 0);
  };
  loss();
  const slopes = new SequenceSlopes(pass);
  slopes.back(weights, wanted, WORDS);
  const shown = (list: Float64Array) =>
    Array.from(list, (value, at) => {
      const change = 1e-6;
      list[at] = value + change;
      const more = loss();
      list[at] = value - change;
      const less = loss();
      list[at] = value;
      return (more - less) / (2 * change);
    });
  const differences = (one: Iterable<number>, other: readonly number[]) => [...one].map((value, at) => Math.abs(value - (other[at] ?? 0)));
  expect(Math.max(...differences(slopes.weights, shown(weights)))).toBeLessThan(1e-5);
  expect(Math.max(...differences(slopes.words.subarray(0, words.length), shown(words)))).toBeLessThan(1e-5);
});
