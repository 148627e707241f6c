import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Directory } from "./directory.ts";
import { startFakeX } from "../fakeX.ts";
import type { PostSeed } from "./post.ts";
import { PostStore } from "./postStore.ts";
import { candidates, matcher } from "./searchMatch.ts";
import { parseQuery } from "./searchQuery.ts";

const NOW = Date.UTC(2026, 10, 24, 6);

const YESTERDAY = NOW - 86_400_000;

const POSTS: readonly PostSeed[] = [
  { text: "no water in Hansi #Water", author: "anil", at: YESTERDAY + 1 },
  { text: "बिजली नहीं है, पानी भी नहीं", author: "sunita", at: YESTERDAY + 2 },
  { text: "@HaryanaCMCell street light broken; no WATER", author: "anil", at: YESTERDAY + 3, media: [{ type: "photo" }] },
  { text: "waterlogging near the bus stand", author: "vikram", at: YESTERDAY + 4 },
  { text: "@anil which ward?", author: "HaryanaCMCell", at: YESTERDAY + 5 },
];

async function found(query: string): Promise<readonly number[] | string> {
  const fake = await startFakeX({ now: () => NOW });
  const posts = fake.publish(POSTS);
  fake.publish([
    { text: "", author: "vikram", reposts: posts[0]?.id ?? "", at: NOW - 50_000 },
    { text: "ward 4 @HaryanaCMCell", author: "anil", inReplyTo: posts[4]?.id ?? "", at: NOW - 40_000 },
  ]);
  try {
    const response = await fetch(`${fake.url}/2/tweets/search/recent?query=${encodeURIComponent(query)}`, {
      headers: { authorization: `Bearer ${fake.bearer}` },
    });
    const body = (await response.json()) as { data?: { id: string }[]; errors?: { message: string }[] };
    if (response.status === 400) return body.errors?.[0]?.message ?? "";
    return (body.data ?? []).map(({ id }) => fake.posts.findIndex((post) => post.id === id)).toSorted((left, right) => left - right);
  } finally {
    await fake.close();
  }
}

describe("a search", () => {
  test.each([
    ["water", [0, 2, 5]],
    ["water -is:retweet", [0, 2]],
    ['"street light"', [2]],
    ['"light street"', []],
    ["पानी", [1]],
    ["#water", [0, 5]],
    ["from:anil", [0, 2, 6]],
    ["from:anil water", [0, 2]],
    ["to:HaryanaCMCell", [6]],
    ["@haryanacmcell", [2, 6]],
    ["waterlogging OR पानी", [1, 3]],
    ["(water OR waterlogging) has:images", [2]],
    ["-water from:anil", [6]],
    ["lang:hi बिजली", [1]],
    ["bus stand from:vikram -is:retweet", [3]],
  ] as const)("for %s finds what X would find", async (query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  test.each([
    ["(water", "no viable alternative"],
    ["water OR", "no viable alternative"],
    ["is:retweet", "at least one positive"],
    ["-water", "at least one positive"],
    ["colour:red", "invalid operator 'colour'"],
    ["is:green water", "invalid operator 'is:green'"],
  ])("for %s is refused", async (query, message) => {
    expect(await found(query)).toContain(message);
  });

  test("finds a whole thread", async () => {
    const fake = await startFakeX({ now: () => NOW });
    const [first] = fake.publish([
      { text: "start", at: NOW - 9_000 },
      { text: "other", at: NOW - 8_000 },
    ]);
    const answer = fake.publish({ text: "middle", inReplyTo: first?.id ?? "", at: NOW - 7_000 });
    const last = fake.publish({ text: "end", inReplyTo: answer.id, at: NOW - 6_000 });
    const response = await fetch(`${fake.url}/2/tweets/search/recent?query=conversation_id:${first?.id}`, {
      headers: { authorization: `Bearer ${fake.bearer}` },
    });
    const { data } = (await response.json()) as { data: { id: string }[] };
    expect(data.map(({ id }) => id)).toEqual([last.id, answer.id, first?.id]);
    await fake.close();
  });
});

describe("the window of a search", () => {
  test.each([
    ["start_time=2026-11-10T00:00:00Z", "'start_time' must be on or after 2026-11-17T06:00:00.000Z"],
    ["end_time=2026-11-24T05:59:55Z", "a minimum of 10 seconds prior"],
    ["since_id=1", "'since_id' must be a tweet id created after [2026-11-17T06:00:00.000Z]"],
    ["max_results=5", "is not between 10 and 100"],
  ])("%s is refused", async (parameter, message) => {
    const fake = await startFakeX({ now: () => NOW });
    const response = await fetch(`${fake.url}/2/tweets/search/recent?query=water&${parameter}`, {
      headers: { authorization: `Bearer ${fake.bearer}` },
    });
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining(message)]);
    await fake.close();
  });

  test("holds no post older than seven days", async () => {
    const fake = await startFakeX({
      now: () => NOW,
      posts: [
        { text: "water", at: NOW - 8 * 86_400_000 },
        { text: "water", at: NOW - 6 * 86_400_000 },
      ],
    });
    const response = await fetch(`${fake.url}/2/tweets/search/recent?query=water`, { headers: { authorization: `Bearer ${fake.bearer}` } });
    expect(await response.json()).toMatchObject({ meta: { result_count: 1 } });
    await fake.close();
  });
});

test("the short list of candidates never misses what reading everything would find", () => {
  const word = fc.constantFrom("water", "@anil", "@HaryanaCMCell", "power", "from:anil", "from:sunita", "-power", "(water OR @anil)");
  const text = fc.array(fc.constantFrom("water", "power", "@anil", "@HaryanaCMCell", "ward"), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, fc.constantFrom("anil", "sunita")), { maxLength: 20 }),
      fc.array(word, { minLength: 1, maxLength: 3 }),
      (posts, words) => {
        const directory = new Directory();
        const store = new PostStore(directory);
        for (const [words, author] of posts) store.add({ text: words.join(" "), author }, NOW);
        const query = parseQuery(`water ${words.join(" ")}`);
        const matches = matcher(query, directory, store);
        expect(candidates(query, directory, store).filter(matches)).toEqual(store.all.filter(matches));
      },
    ),
  );
});
