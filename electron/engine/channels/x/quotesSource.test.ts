import { afterEach, describe, expect, test } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { createXSources } from "./createXSources.ts";
import { pullAll } from "./testing/pullAll.ts";
import { settingsFor } from "./testing/settings.ts";

const DAY_MS = 24 * 3_600_000;
let fake: FakeX;
afterEach(() => fake.close());

/** As the record answers. */
const ownPosts = (since: number) =>
  fake.posts.filter((post) => post.authorId === fake.account.id && post.createdAt >= since).map(({ id }) => id);

function quotes() {
  const settings = settingsFor(fake.url, { userId: fake.account.id });
  const source = createXSources({ settings, bearer: fake.bearer, ownPosts }).find(({ key }) => key === `x:quotes:${fake.account.id}`);
  if (!source) throw new Error("no source of quotes");
  return source;
}

const asked = () => fake.requests.filter(({ path }) => path.endsWith("/quote_tweets")).map(({ path }) => path.split("/")[3]);

describe("quotes of our posts", () => {
  test("come with what they quote, though they name nobody", async () => {
    fake = await startFakeX({ account: { username: "cmcell" } });
    const complaint = fake.publish({ text: "@cmcell no water", author: "asha" });
    const answer = fake.publish({ text: "@asha solved", author: "cmcell", inReplyTo: complaint.id });
    fake.publish({ text: "still not solved", author: "asha", quotes: answer.id });
    const { pages } = await pullAll(quotes());
    expect(pages.flatMap(({ posts }) => posts)).toMatchObject([
      {
        text: "still not solved",
        quotes: { externalId: answer.id, conversationId: complaint.id, authorExternalId: fake.account.id, authorRole: "ours" },
      },
    ]);
    expect(pages[0]?.reads).toEqual({ posts: 2, users: 1 });
    expect((await pullAll(quotes())).texts).toEqual(["still not solved"]);
  });

  test("that are more than a visit reads are told of, by the post that they quote", async () => {
    fake = await startFakeX({ account: { username: "cmcell" } });
    const ours = fake.publish({ text: "solved", author: "cmcell", at: Date.now() - 1_000_000 });
    for (let index = 0; index < 300; index += 1)
      fake.publish({ text: `quote ${index}`, author: "asha", quotes: ours.id, at: Date.now() - 900_000 + index * 1_000 });
    expect((await pullAll(quotes())).problems).toEqual([]);
    fake.publish({ text: "one more", author: "asha", quotes: ours.id });
    const { texts, problems } = await pullAll(quotes());
    expect([new Set(texts).size, problems]).toEqual([300, [expect.stringContaining(ours.id)]]);
  });

  test("are asked for a few posts at a time, those of the last day more often, and none that is older than a week", async () => {
    fake = await startFakeX({ account: { username: "cmcell" } });
    const post = (daysAgo: number) => fake.publish({ text: `word ${daysAgo}`, author: "cmcell", at: Date.now() - daysAgo * DAY_MS }).id;
    const [ancient, older, old, young, younger] = [8, 3, 2, 0.5, 0.4].map(post);
    const source = quotes();
    let cursor: string | null = null;
    for (let pull = 0; pull < 4; pull += 1) ({ cursor } = await pullAll(source, cursor));
    const times = (id: string | undefined) => asked().filter((each) => each === id).length;
    expect(asked()).not.toContain(ancient);
    for (const id of [older, old, young, younger]) expect(times(id)).toBeGreaterThan(0);
    expect(times(young)).toBeGreaterThan(times(older));
    expect(asked().length).toBeLessThanOrEqual(12);
  });

  test("are done without where there is nothing of ours, where it was taken down, and where the plan has none", async () => {
    fake = await startFakeX({ account: { username: "cmcell" } });
    expect((await pullAll(quotes())).pages).toMatchObject([{ posts: [], drained: true, problems: [] }]);
    expect(asked()).toEqual([]);
    const ours = fake.publish({ text: "a word", author: "cmcell" });
    fake.faults.next({ kind: "forbidden" }, { path: "quote_tweets" });
    expect((await pullAll(quotes())).problems).toEqual([expect.stringContaining("could not be read")]);
    const source = createXSources({
      settings: settingsFor(fake.url, { userId: fake.account.id }),
      bearer: fake.bearer,
      ownPosts: () => [ours.id],
    }).at(-1);
    fake.remove(ours.id);
    expect((await pullAll(source ?? quotes())).pages.at(-1)).toMatchObject({ posts: [], drained: true, problems: [] });
    expect(createXSources({ settings: settingsFor(fake.url, { quotes: false }), bearer: "b", ownPosts }).map(({ key }) => key)).toEqual([
      "x:mentions:1000",
    ]);
  });
});
