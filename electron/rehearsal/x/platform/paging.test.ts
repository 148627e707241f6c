import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Directory } from "./directory.ts";
import { pageOf, readToken, tokenOf } from "./paging.ts";
import type { PageStart, Window } from "./paging.ts";
import type { FakePost } from "./post.ts";
import { PostStore } from "./postStore.ts";
import { compareIds } from "./snowflake.ts";

const START = Date.UTC(2026, 10, 20);

/** Posts of the given seconds, in whatever order they were added. */
function runOf(seconds: readonly number[]): readonly FakePost[] {
  const store = new PostStore(new Directory());
  for (const second of seconds) store.add({ text: second % 3 === 0 ? "third" : "other", at: START + second * 1_000 }, START);
  return store.all;
}

function walk(run: readonly FakePost[], window: Window, matches?: (post: FakePost) => boolean): readonly string[] {
  const ids: string[] = [];
  let from: PageStart | null = null;
  do {
    const page = pageOf(run, { ...window, from: from ?? undefined }, matches);
    ids.push(...page.posts.map(({ id }) => id));
    from = page.older && readToken(tokenOf(page.older));
  } while (from);
  return ids;
}

const seconds = fc.array(fc.nat(500), { maxLength: 60 });
const bound = fc.option(fc.nat(500), { nil: undefined });

test("walking page by page gives what one look at everything would give", () => {
  fc.assert(
    fc.property(seconds, fc.integer({ min: 1, max: 9 }), bound, bound, fc.boolean(), (given, limit, from, to, thirdsOnly) => {
      const run = runOf(given);
      const [startAt, endAt] = [from, to].map((second) => (second === undefined ? undefined : START + second * 1_000));
      const matches = thirdsOnly ? ({ text }: FakePost) => text === "third" : undefined;
      const expected = run.filter(
        (post) => post.createdAt >= (startAt ?? 0) && post.createdAt < (endAt ?? Infinity) && (matches?.(post) ?? true),
      );
      expect(walk(run, { limit, startAt, endAt }, matches)).toEqual(expected.map(({ id }) => id).toReversed());
    }),
  );
});

test("bounds by id leave out the bounds themselves", () => {
  fc.assert(
    fc.property(seconds, fc.nat(60), fc.nat(60), (given, low, high) => {
      const run = runOf(given);
      const [sinceId, untilId] = [run[low]?.id, run[high]?.id];
      const expected = run.filter(
        ({ id }) => (sinceId === undefined || compareIds(id, sinceId) > 0) && (untilId === undefined || compareIds(id, untilId) < 0),
      );
      expect(walk(run, { limit: 7, sinceId, untilId })).toEqual(expected.map(({ id }) => id).toReversed());
    }),
  );
});

test("a token that nobody gave out is not understood", () => {
  expect(["", "b26v89c19zqg8o3f", "7140dibdnow9c7btw", "7140dibdnow9c7btw!"].map(readToken)).toEqual([null, null, null, null]);
});
