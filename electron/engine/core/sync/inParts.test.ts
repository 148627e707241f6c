import { expect, test } from "vitest";
import { ScriptedSource } from "./testing/scriptedSource.ts";
import { inParts } from "./inParts.ts";

async function pushed(count: number) {
  const source = new ScriptedSource([], [Array.from({ length: count }, (_, index) => String(index + 1))]);
  for await (const page of source.follow?.(new AbortController().signal) ?? []) return page;
  throw new Error("nothing was pushed");
}

test("what is pushed in a small piece stays whole", async () => {
  const page = await pushed(10);
  expect(inParts(page)).toEqual([page]);
});

test("many posts come in parts, in their order, each once", async () => {
  const page = await pushed(23);
  const parts = inParts(page);
  expect(parts.map(({ posts }) => posts.length)).toEqual([10, 10, 3]);
  expect(parts.flatMap(({ posts }) => posts)).toEqual(page.posts);
});

test("the reads are counted with the first part, and what was taken back is taken back when all posts are there", async () => {
  const deleted = [{ channel: "x", externalId: "1" }] as const;
  const parts = inParts({ ...(await pushed(23)), deleted, problems: ["one is missing"] });
  expect(parts.map(({ reads }) => reads.posts)).toEqual([23, 0, 0]);
  expect(parts.map((part) => part.deleted)).toEqual([undefined, undefined, deleted]);
  expect(parts.map(({ problems }) => problems.length)).toEqual([0, 0, 1]);
});
