import { expect, test } from "vitest";
import type { PushedPage } from "../ports/source.ts";
import { ScriptedSource } from "./testing/scriptedSource.ts";
import { PartSize, recordInParts } from "./inParts.ts";

async function pushed(count: number) {
  const source = new ScriptedSource([], [Array.from({ length: count }, (_, index) => String(index + 1))]);
  for await (const page of source.follow?.(new AbortController().signal) ?? []) return page;
  throw new Error("nothing was pushed");
}

const fixed = (posts: number) => ({ posts, took: () => undefined }) as unknown as PartSize;

async function partsOf<Whole extends PushedPage>(
  page: Whole,
  size: number,
): Promise<{ ahead: PushedPage[]; last: Whole; parts: PushedPage[] }> {
  const ahead: PushedPage[] = [];
  const ends: Whole[] = [];
  await recordInParts(page, fixed(size), { ahead: (part) => ahead.push(part), last: (part) => ends.push(part) });
  const [last] = ends;
  if (last === undefined || ends.length > 1) throw new Error(`${ends.length} last parts`);
  return { ahead, last, parts: [...ahead, last] };
}

test("what comes in a small piece stays whole", async () => {
  const page = await pushed(10);
  expect(await partsOf(page, 10)).toEqual({ ahead: [], last: page, parts: [page] });
});

test("a page without posts is recorded too, for what else it tells", async () => {
  const page = { ...(await pushed(1)), posts: [], cursor: "7" };
  expect(await partsOf(page, 10)).toEqual({ ahead: [], last: page, parts: [page] });
});

test("many posts come in parts, in their order, each once", async () => {
  const page = await pushed(23);
  const { parts } = await partsOf(page, 10);
  expect(parts.map(({ posts }) => posts.length)).toEqual([10, 10, 3]);
  expect(parts.flatMap(({ posts }) => posts)).toEqual(page.posts);
});

test("what goes on after the page comes with the last part alone", async () => {
  const { ahead, last } = await partsOf({ ...(await pushed(60)), cursor: "60" }, 25);
  expect(ahead.map((part) => "cursor" in part)).toEqual([false, false]);
  expect([last.cursor, last.posts.length]).toEqual(["60", 10]);
});

test("the reads are counted with the first part, and what was taken back is taken back when all posts are there", async () => {
  const deleted = [{ channel: "x", externalId: "1" }] as const;
  const { parts } = await partsOf({ ...(await pushed(23)), deleted, problems: ["one is missing"] }, 10);
  expect(parts.map(({ reads }) => reads.posts)).toEqual([23, 0, 0]);
  expect(parts.map((part) => part.deleted)).toEqual([undefined, undefined, deleted]);
  expect(parts.map(({ problems }) => problems.length)).toEqual([0, 0, 1]);
});

test("a part holds as many posts as take thirty milliseconds, never more than 25 nor fewer than 2", () => {
  const size = new PartSize();
  expect(size.posts).toBe(6);
  for (let part = 0; part < 50; part += 1) size.took(size.posts, size.posts * 3);
  expect(size.posts).toBe(9);
  for (let part = 0; part < 50; part += 1) size.took(size.posts, size.posts * 0.5);
  expect(size.posts).toBe(25);
  for (let part = 0; part < 50; part += 1) size.took(size.posts, size.posts * 100);
  expect(size.posts).toBe(2);
});

test("one slow part among quick ones changes the next by little", () => {
  const size = new PartSize();
  for (let part = 0; part < 50; part += 1) size.took(10, 20);
  expect(size.posts).toBe(14);
  size.took(10, 60);
  expect(size.posts).toBeGreaterThanOrEqual(10);
});
