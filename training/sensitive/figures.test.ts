import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sensitivityOf } from "#domain/understanding/sensitivityOf.ts";

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
  expect(sensitive.hidden).toBeGreaterThanOrEqual(349);
  expect(ordinary.hidden).toBeLessThanOrEqual(20);
});

test("of the posts that it was made by, nearly all are told apart", () => {
  const { sensitive, ordinary } = hiddenOf("dev.jsonl");
  expect(sensitive.hidden).toBeGreaterThanOrEqual(233);
  expect(ordinary.hidden).toBeLessThanOrEqual(2);
});
