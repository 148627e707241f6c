import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createModel } from "#domain/understanding/model/model.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import { withSensitivity } from "#domain/understanding/sensitivityModel/sensitivityModel.ts";
import { SENSITIVITY_FILE } from "../sensitivityModel/run.ts";
import { MODEL_FILE } from "../train/run.ts";

const bytesOf = (file: string) => readFileSync(join(import.meta.dirname, "../..", file));
const { understand } = createUnderstanding({ model: withSensitivity(createModel(bytesOf(MODEL_FILE)), bytesOf(SENSITIVITY_FILE)) });
const sensitivityOf = (text: string) => understand({ text, placeName: null, authorLocation: null }).sensitive;

interface Labelled {
  readonly text: string;
  readonly sensitive: boolean;
}

/** How many of each half are hidden; counts alone, so that no failure shows a post. */
function hiddenOf(...files: readonly string[]) {
  const posts = files.flatMap((file) =>
    readFileSync(join(import.meta.dirname, file), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Labelled),
  );
  const count = (isSensitive: boolean) => {
    const half = posts.filter(({ sensitive }) => sensitive === isSensitive);
    return { of: half.length, hidden: half.filter(({ text }) => sensitivityOf(text) !== null).length };
  };
  return { sensitive: count(true), ordinary: count(false) };
}

test("of posts by writers who saw no rule as many are hidden as the README says", () => {
  const { sensitive, ordinary } = hiddenOf("test-1.jsonl", "test-2.jsonl");
  expect([sensitive.of, ordinary.of]).toEqual([500, 500]);
  expect(sensitive.hidden).toBeGreaterThanOrEqual(495);
  expect(ordinary.hidden).toBeLessThanOrEqual(9);
});

test("of posts by the writers whom no training has seen, and by whom the threshold was chosen, nearly all are told apart", () => {
  const { sensitive, ordinary } = hiddenOf("unlearned/s29.jsonl", "unlearned/s32.jsonl", "unlearned/s49.jsonl");
  expect(sensitive.hidden).toBeGreaterThanOrEqual(468);
  expect(ordinary.hidden).toBeLessThanOrEqual(7);
});
