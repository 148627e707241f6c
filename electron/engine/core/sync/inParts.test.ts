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
  expect(inParts(page)).toEqual({ ahead: [], last: page });
});

test("many posts come in parts, in their order, each once", async () => {
  const page = await pushed(23);
  const { ahead, last } = inParts(page);
  const parts = [...ahead, last];
  expect(parts.map(({ posts }) => posts.length)).toEqual([10, 10, 3]);
  expect(parts.flatMap(({ posts }) => posts)).toEqual(page.posts);
});

test("what goes on after the page comes with the last part alone", async () => {
  const { ahead, last } = inParts({ ...(await pushed(60)), cursor: "60" }, 25);
  expect(ahead.map((part) => "cursor" in part)).toEqual([false, false]);
  expect([last.cursor, last.posts.length]).toEqual(["60", 10]);
});

test("the reads are counted with the first part, and what was taken back is taken back when all posts are there", async () => {
  const deleted = [{ channel: "x", externalId: "1" }] as const;
  const { ahead, last } = inParts({ ...(await pushed(23)), deleted, problems: ["one is missing"] });
  const parts = [...ahead, last];
  expect(parts.map(({ reads }) => reads.posts)).toEqual([23, 0, 0]);
  expect(parts.map((part) => part.deleted)).toEqual([undefined, undefined, deleted]);
  expect(parts.map(({ problems }) => problems.length)).toEqual([0, 0, 1]);
});
