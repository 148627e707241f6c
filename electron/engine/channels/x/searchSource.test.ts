import { afterEach, describe, expect, test } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { createXSources } from "./createXSources.ts";
import { pullAll } from "./testing/pullAll.ts";
import { settingsFor } from "./testing/settings.ts";

const DAY_MS = 24 * 3_600_000;
let fake: FakeX;
afterEach(() => fake.close());

function sources(query: string, userId: string | null = null, now: () => number = Date.now) {
  return createXSources({ settings: settingsFor(fake.url, { userId, query }), bearer: fake.bearer, now });
}

function only(query: string, now?: () => number) {
  const [source] = sources(query, null, now);
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

  test("after a long absence goes on without the id that X refuses, and knows by X's clock that it is too old", async () => {
    const visited = Date.now();
    let now = visited;
    fake = await startFakeX({ posts: [{ text: "old water", at: visited - 3 * DAY_MS }], now: () => now });
    const { cursor } = await pullAll(only("water"));
    now = visited + 6 * DAY_MS;
    fake.publish({ text: "new water", at: now - 1_000 });
    const source = only("water");
    const second = await pullAll(source, cursor);
    expect(second.texts).toEqual(["new water"]);
    expect(fake.requests.map(({ status, query }) => [status, "since_id" in query])).toEqual([
      [200, false],
      [400, true],
      [200, false],
    ]);
    // And what may have shown late before the last visit.
    expect(second.pages.flatMap(({ gaps }) => gaps?.lost ?? [])).toMatchObject([
      { from: { at: visited - 3 * DAY_MS } },
      { id: expect.stringMatching(/^again-/), to: { at: visited - 3 * DAY_MS } },
    ]);
    // A run that has heard X's clock sends no such id.
    await pullAll(source, cursor);
    expect(fake.requests.at(-1)).toMatchObject({ status: 200, query: expect.not.objectContaining({ since_id: expect.anything() }) });
  });

  test("by a clock that leaps ten years ahead gives nothing up", async () => {
    const now = Date.now();
    fake = await startFakeX({ posts: [{ text: "old water", at: now - 3 * DAY_MS }] });
    const { cursor } = await pullAll(only("water"));
    fake.publish({ text: "new water", at: now - 1_000 });
    const ahead = only("water", () => now + 3_650 * DAY_MS);
    const { texts, pages } = await pullAll(ahead, cursor);
    expect(texts).toEqual(["new water"]);
    expect(pages.flatMap(({ gaps }) => gaps?.lost ?? [])).toEqual([]);
  });

  test("brings at once again what could not be recorded, as while another program holds the record", async () => {
    const now = Date.now();
    fake = await startFakeX({ posts: [{ text: "old water", at: now - DAY_MS }] });
    const source = only("water");
    let { cursor } = await pullAll(source);
    ({ cursor } = await pullAll(source, cursor));
    fake.publish({ text: "water, not recorded", at: now - 60_000 });
    for await (const page of source.pull(cursor, new AbortController().signal)) if (page.posts.length > 0) break;
    fake.publish({ text: "water, later", at: now - 30_000 });
    expect((await pullAll(source, cursor)).texts).toEqual(["water, not recorded", "water, later"]);
  });

  test("that finds nothing after more than a week tells once that posts of that time may be missing", async () => {
    const visited = Date.now();
    let now = visited;
    fake = await startFakeX({ posts: [{ text: "old water", at: visited - 3 * DAY_MS }], now: () => now });
    let { cursor } = await pullAll(only("water"));
    const lostBy = async (ours: () => number) => {
      const pulled = await pullAll(only("water", ours), cursor);
      ({ cursor } = pulled);
      return pulled.pages.flatMap(({ gaps }) => gaps?.lost ?? []).filter(({ id }) => !id.startsWith("again"));
    };
    now = visited + 6 * DAY_MS;
    expect(await lostBy(() => now)).toEqual([]);
    now = visited + 20 * DAY_MS;
    expect(await lostBy(() => visited)).toMatchObject([
      { from: { at: visited - 3 * DAY_MS }, to: { at: expect.closeTo(visited + 13 * DAY_MS + 10 * 60_000, -4) } },
    ]);
    for (const minutes of [1, 20, 600]) {
      now = visited + 20 * DAY_MS + minutes * 60_000;
      expect(await lostBy(() => visited)).toEqual([]);
    }
  });

  test("that was cut off goes on with what is new though what was left of it is out of reach", async () => {
    const visited = Date.now();
    let now = visited;
    const posts = Array.from({ length: 250 }, (_, index) => ({ text: `no water ${index}`, at: visited - DAY_MS + index * 1_000 }));
    fake = await startFakeX({ posts, now: () => now });
    let cursor: string | null = null;
    for await (const page of only("water").pull(null, new AbortController().signal)) {
      ({ cursor } = page);
      break;
    }
    now = visited + 9 * DAY_MS;
    fake.publish({ text: "new water", at: now - 1_000 });
    const { texts, pages } = await pullAll(
      only("water", () => now),
      cursor,
    );
    expect(texts).toEqual(["new water"]);
    expect(pages.flatMap(({ gaps }) => gaps?.lost ?? []).map(({ from }) => from)).toContain(null);
  });

  test("that X cannot understand is a bad request", async () => {
    fake = await startFakeX();
    await expect(pullAll(only("(water"))).rejects.toMatchObject({ fault: "bad-request" });
  });
});
