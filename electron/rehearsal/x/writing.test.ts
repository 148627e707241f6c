import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeX } from "./fakeX.ts";
import type { FakeX } from "./fakeX.ts";

let fake: FakeX;
beforeEach(async () => {
  fake = await startFakeX();
});
afterEach(() => fake.close());

function write(body: object, token = fake.userBearer): Promise<Response> {
  return fetch(`${fake.url}/2/tweets`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

async function lookUp(id: string, query = ""): Promise<Record<string, unknown>> {
  const response = await fetch(`${fake.url}/2/tweets/${id}${query}`, { headers: { authorization: `Bearer ${fake.bearer}` } });
  return (await response.json()) as Record<string, unknown>;
}

describe("writing", () => {
  test("a reply joins the thread and is read back as ours", async () => {
    const complaint = fake.publish({ text: "@HaryanaCMCell no water", author: "ram_1" });
    const response = await write({ text: "@ram_1 forwarded to PHED", reply: { in_reply_to_tweet_id: complaint.id } });
    expect(response.status).toBe(201);
    const { data } = (await response.json()) as { data: { id: string } };
    expect(await lookUp(data.id, "?tweet.fields=conversation_id,author_id,in_reply_to_user_id")).toMatchObject({
      data: { conversation_id: complaint.conversationId, author_id: fake.account.id, in_reply_to_user_id: complaint.authorId },
    });
  });

  test("needs a token that speaks for an account", async () => {
    const response = await write({ text: "hello" }, fake.bearer);
    expect([response.status, await response.json()]).toMatchObject([403, { title: "Unsupported Authentication" }]);
  });

  test("of the same text twice, of nothing, or in answer to nothing is refused", async () => {
    await write({ text: "noted" });
    expect((await write({ text: "noted" })).status).toBe(403);
    expect((await write({})).status).toBe(400);
    expect((await write({ text: "noted too", reply: { in_reply_to_tweet_id: "1700000000000000000" } })).status).toBe(403);
    expect((await write({ text: "noted three", colour: "red" })).status).toBe(400);
  });

  test("puts the handle of the citizen before the text, once, and is in our own timeline", async () => {
    const complaint = fake.publish({ text: "@HaryanaCMCell no water", author: "ram_1" });
    await write({ text: "भेजा गया", reply: { in_reply_to_tweet_id: complaint.id } });
    await write({ text: "@ram_1 seen", reply: { in_reply_to_tweet_id: complaint.id } });
    const response = await fetch(`${fake.url}/2/users/${fake.account.id}/tweets?tweet.fields=referenced_tweets`, {
      headers: { authorization: `Bearer ${fake.userBearer}` },
    });
    const answers = [{ type: "replied_to", id: complaint.id }];
    expect(await response.json()).toMatchObject({
      data: [
        { text: "@ram_1 seen", referenced_tweets: answers },
        { text: "@ram_1 भेजा गया", referenced_tweets: answers },
      ],
    });
  });

  test("is refused in X's words to those who did not name us, over 280, and with an app that may only read", async () => {
    const stranger = fake.publish({ text: "no water in ward 4", author: "ram_1" });
    const quoting = fake.publish({ text: "see", author: "ram_1", quotes: fake.publish({ text: "seen", author: "HaryanaCMCell" }).id });
    const answer = (text: string, id: string) => write({ text, reply: { in_reply_to_tweet_id: id } });
    const refused = await answer("noted", stranger.id);
    expect([refused.status, await refused.json()]).toMatchObject([403, { detail: expect.stringContaining("not been mentioned") }]);
    expect((await answer("noted", quoting.id)).status).toBe(201);
    expect(await (await write({ text: "ह".repeat(281) })).json()).toMatchObject({ detail: expect.stringContaining("too long") });
    expect((await write({ text: "ह".repeat(280) })).status).toBe(201);
    await fake.close();
    fake = await startFakeX({ mayWrite: false });
    expect(await (await write({ text: "noted" })).json()).toMatchObject({ detail: expect.stringContaining("permissions") });
  });

  test("can be answered by a fault of the server though it took effect", async () => {
    fake.faults.next({ kind: "server-error", status: 503, when: "after-effect" }, { path: "/2/tweets" });
    expect((await write({ text: "noted" })).status).toBe(503);
    expect(fake.posts.map(({ text }) => text)).toEqual(["noted"]);
  });

  test("takes effect though the connection breaks before the answer", async () => {
    fake.faults.next({ kind: "dropped", when: "after-effect" }, { path: "/2/tweets" });
    await expect(write({ text: "noted" })).rejects.toThrow("fetch failed");
    expect(fake.posts.map(({ text }) => text)).toEqual(["noted"]);
  });
});

describe("what changes after it was written", () => {
  test("an edited post is listed once, under its new id, with its history", async () => {
    const first = fake.publish({ text: "@HaryanaCMCell no watr", author: "ram_1" });
    const second = fake.edit(first.id, "@HaryanaCMCell no water");
    expect(fake.posts.map(({ id }) => id)).toEqual([second.id]);
    expect(await lookUp(first.id)).toMatchObject({
      data: { text: "@HaryanaCMCell no watr", edit_history_tweet_ids: [first.id, second.id] },
    });
    expect(await lookUp(second.id)).toMatchObject({ data: { edit_history_tweet_ids: [first.id, second.id] } });
  });

  test("a removed post is not found, nor where another refers to it", async () => {
    const first = fake.publish({ text: "@HaryanaCMCell no water", author: "ram_1" });
    const second = fake.publish({ text: "@HaryanaCMCell any news?", author: "ram_1", inReplyTo: first.id });
    fake.remove(first.id);
    expect(await lookUp(first.id)).toMatchObject({ errors: [{ title: "Not Found Error", value: first.id }] });
    expect(await lookUp(second.id, "?expansions=referenced_tweets.id")).toMatchObject({
      data: { referenced_tweets: [{ type: "replied_to", id: first.id }] },
      errors: [{ parameter: "referenced_tweets.id", value: first.id }],
    });
  });
});

describe("texts", () => {
  test("are escaped, and shortened where X shortens them", async () => {
    const long = `Water & power <out> in ward 4. https://example.org/photos?x=1 ${"बहुत दिन हो गए। ".repeat(30)}`;
    const post = fake.publish({ text: long, author: "ram_1", media: [{ type: "photo" }] });
    const { data } = (await lookUp(post.id, "?tweet.fields=note_tweet,entities")) as {
      data: { text: string; note_tweet: { text: string }; entities: { urls: { url: string; expanded_url: string }[] } };
    };
    expect(data.text).toMatch(
      /^Water &amp; power &lt;out&gt; in ward 4\. https:\/\/t\.co\/\w+ .*… https:\/\/t\.co\/\w+ https:\/\/t\.co\/\w+$/s,
    );
    expect(data.entities.urls.map(({ expanded_url }) => expanded_url)).toEqual([
      "https://example.org/photos?x=1",
      `https://x.com/i/web/status/${post.id}`,
      `https://x.com/ram_1/status/${post.id}/photo/1`,
    ]);
    expect(data.note_tweet.text.endsWith("बहुत दिन हो गए। ")).toBe(true);
    expect(data.note_tweet.text).not.toContain("<");
  });

  test("of reposts are cut, the original comes along when asked for", async () => {
    const post = fake.publish({ text: `@HaryanaCMCell ${"no water for days ".repeat(12)}`, author: "ram_1" });
    const repost = fake.publish({ text: "", author: "anil_2", reposts: post.id });
    expect(await lookUp(repost.id, "?expansions=referenced_tweets.id")).toMatchObject({
      data: { text: expect.stringMatching(/^RT @ram_1: @HaryanaCMCell .*…$/), referenced_tweets: [{ type: "retweeted", id: post.id }] },
      includes: { tweets: [{ id: post.id }] },
    });
  });
});
