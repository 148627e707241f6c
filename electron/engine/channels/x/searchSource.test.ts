import { afterEach, describe, expect, test } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { createXSources } from "./createXSources.ts";
import { pullAll } from "./testing/pullAll.ts";
import { settingsFor } from "./testing/settings.ts";

const DAY_MS = 24 * 3_600_000;
let fake: FakeX;
afterEach(() => fake.close());

function sources(query: string, userId: string | null = null) {
  return createXSources({ settings: settingsFor(fake.url, { userId, query }), bearer: fake.bearer });
}

function only(query: string) {
  const [source] = sources(query);
  if (!source) throw new Error("no source");
  return source;
}

describe("a search", () => {
  test("has a key of its own for every query, beside the mentions where both are wanted", async () => {
    fake = await startFakeX();
    expect(sources("पानी")).toMatchObject([{ key: expect.stringMatching(/^x:search:[0-9a-f]{16}$/), label: "Search पानी" }]);
    expect(only("पानी").key).toBe(only("पानी").key);
    expect(only("पानी").key).not.toBe(only("सड़क").key);
    expect(sources("पानी", "1000").map(({ key }) => key)).toEqual(["x:mentions:1000", only("पानी").key]);
    expect(createXSources({ settings: settingsFor(fake.url, { userId: null }), bearer: "b" })).toEqual([]);
  });

  test("brings the matches of the week page by page, and then only what is new", async () => {
    const now = Date.now();
    const posts = Array.from({ length: 250 }, (_, index) => ({ text: `no water here ${index}`, at: now - DAY_MS + index * 1_000 }));
    fake = await startFakeX({ posts: [...posts, { text: "good roads", at: now - 5_000 }] });
    const first = await pullAll(only("water"));
    expect(first.texts).toHaveLength(250);
    expect(first.pages).toHaveLength(3);
    fake.publish({ text: "still no water", at: now - 1_000 });
    expect((await pullAll(only("water"), first.cursor)).texts).toEqual(["still no water"]);
  });

  test("after a long absence does not send an id that X would refuse", async () => {
    const now = Date.now();
    fake = await startFakeX({ posts: [{ text: "old water", at: now - 3 * DAY_MS }] });
    const { cursor } = await pullAll(only("water"));
    fake.publish({ text: "new water", at: now - 1_000 });
    const later = createXSources({
      settings: settingsFor(fake.url, { userId: null, query: "water" }),
      bearer: fake.bearer,
      now: () => now + 6 * DAY_MS,
    });
    const [source] = later;
    if (!source) throw new Error("no source");
    expect((await pullAll(source, cursor)).texts).toEqual(["new water"]);
    expect(fake.requests.at(-1)?.query).not.toHaveProperty("since_id");
  });

  test("that X cannot understand is a bad request", async () => {
    fake = await startFakeX();
    await expect(pullAll(only("(water"))).rejects.toMatchObject({ fault: "bad-request" });
  });
});
