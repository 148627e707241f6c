import { afterEach, describe, expect, test } from "vitest";
import { startFakeX } from "./fakeX.ts";
import type { FakeX, FakeXOptions } from "./fakeX.ts";
import type { PostSeed } from "./platform/post.ts";

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: readonly Record<string, unknown>[];
    readonly includes?: Record<string, readonly Record<string, unknown>[]>;
    readonly errors?: readonly Record<string, unknown>[];
    readonly meta?: { readonly result_count: number; readonly next_token?: string; readonly previous_token?: string };
    readonly type?: string;
    readonly title?: string;
  };
}

let running: FakeX[] = [];
afterEach(async () => {
  await Promise.all(running.map((each) => each.close()));
  running = [];
});

async function start(options: FakeXOptions = {}): Promise<FakeX> {
  const fake = await startFakeX(options);
  running.push(fake);
  return fake;
}

async function get(fake: FakeX, path: string, bearer = fake.bearer): Promise<Answer> {
  const response = await fetch(fake.url + path, { headers: { authorization: `Bearer ${bearer}` } });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer["body"] };
}

async function readAll(fake: FakeX, path: string): Promise<readonly string[]> {
  const ids: string[] = [];
  let token = "";
  for (;;) {
    const { body } = await get(fake, `${path}${token && `&pagination_token=${token}`}`);
    ids.push(...(body.data ?? []).map(({ id }) => String(id)));
    if (body.meta?.next_token === undefined) return ids;
    token = body.meta.next_token;
  }
}

const START = Date.UTC(2026, 10, 20, 6);
const complaint = (index: number): PostSeed => ({
  text: `@HaryanaCMCell no water since day ${index}`,
  author: `citizen${index % 7}`,
  at: START + index * 60_000,
});

describe("mentions", () => {
  test("come newest first, page by page, each exactly once", async () => {
    const fake = await start({ posts: Array.from({ length: 23 }, (_, index) => complaint(index)) });
    const ids = await readAll(fake, `/2/users/${fake.account.id}/mentions?max_results=5`);
    expect(ids).toEqual(fake.posts.map(({ id }) => id).toReversed());
  });

  test("do not shift when posts arrive between two pages", async () => {
    const fake = await start({ posts: Array.from({ length: 12 }, (_, index) => complaint(index)) });
    const before = fake.posts.map(({ id }) => id).toReversed();
    const path = `/2/users/${fake.account.id}/mentions?max_results=5`;
    const first = await get(fake, path);
    fake.publish([complaint(50), complaint(51)]);
    const second = await get(fake, `${path}&pagination_token=${first.body.meta?.next_token}`);
    expect(second.body.data?.map(({ id }) => id)).toEqual(before.slice(5, 10));
    const back = await get(fake, `${path}&pagination_token=${second.body.meta?.previous_token}`);
    expect(back.body.data?.map(({ id }) => id)).toEqual(before.slice(0, 5));
  });

  test("reach back over the last 800 posts only", async () => {
    const posts = Array.from({ length: 1_000 }, (_, index) => complaint(index));
    const fake = await start({ posts });
    expect(await readAll(fake, `/2/users/${fake.account.id}/mentions?max_results=100`)).toHaveLength(800);
    const unlimited = await start({ posts, mentionsReach: null });
    expect(await readAll(unlimited, `/2/users/${unlimited.account.id}/mentions?max_results=100`)).toHaveLength(1_000);
  });

  test("honour since_id, until_id and times", async () => {
    const fake = await start({ posts: Array.from({ length: 10 }, (_, index) => complaint(index)) });
    const ids = fake.posts.map(({ id }) => id);
    const base = `/2/users/${fake.account.id}/mentions?max_results=100`;
    expect(await readAll(fake, `${base}&since_id=${ids[6]}`)).toEqual([ids[9], ids[8], ids[7]]);
    expect(await readAll(fake, `${base}&until_id=${ids[2]}`)).toEqual([ids[1], ids[0]]);
    const from = new Date(START + 3 * 60_000).toISOString();
    const to = new Date(START + 5 * 60_000).toISOString();
    expect(await readAll(fake, `${base}&start_time=${from}&end_time=${to}`)).toEqual([ids[4], ids[3]]);
  });

  test("carry no field and no included object that was not asked for", async () => {
    const fake = await start({ posts: [{ ...complaint(1), media: [{ type: "photo" }], place: { fullName: "Hansi, Haryana" } }] });
    const bare = await get(fake, `/2/users/${fake.account.id}/mentions`);
    expect(Object.keys(bare.body.data?.[0] ?? {})).toEqual(["id", "text", "edit_history_tweet_ids"]);
    expect(bare.body.includes).toBeUndefined();
    const full = await get(
      fake,
      `/2/users/${fake.account.id}/mentions?expansions=author_id,attachments.media_keys,geo.place_id&post.fields=created_at&user.fields=location&media.fields=url`,
    );
    expect(Object.keys(full.body.includes ?? {}).toSorted()).toEqual(["media", "places", "users"]);
    expect(full.body.data?.[0]).toHaveProperty("author_id");
  });

  test("use the new names where the server was told so", async () => {
    const fake = await start({ fieldNames: "post" });
    const first = fake.publish(complaint(1));
    fake.publish({ ...complaint(2), text: `@HaryanaCMCell ${"long ".repeat(80)}`, inReplyTo: first.id });
    const { body } = await get(
      fake,
      `/2/users/${fake.account.id}/mentions?post.fields=referenced_posts,note_post&expansions=referenced_posts.id`,
    );
    expect(body.data?.[0]).toMatchObject({
      referenced_posts: [{ type: "replied_to", id: first.id }],
      note_post: { text: expect.any(String) },
    });
    expect(body.data?.[0]).toHaveProperty("edit_history_post_ids");
    expect(body.includes?.["posts"]?.[0]).toMatchObject({ id: first.id });
  });
});

describe("faults", () => {
  test("come in order and only to the paths they are meant for", async () => {
    const fake = await start({ posts: [complaint(1)] });
    const path = `/2/users/${fake.account.id}/mentions`;
    fake.faults
      .next({ kind: "rate-limited", resetAfterMs: 1_000 }, { path: "/mentions" })
      .next({ kind: "usage-capped" })
      .next({ kind: "too-many-connections" });
    expect((await get(fake, `/2/tweets/search/recent?query=water`)).body.type).toBe("https://api.twitter.com/2/problems/usage-capped");
    const limited = await get(fake, path);
    expect([limited.status, limited.body.type, limited.headers.get("x-rate-limit-remaining")]).toEqual([429, "about:blank", "0"]);
    expect((await get(fake, path)).body.type).toBe("https://api.twitter.com/2/problems/streaming-connection");
    expect((await get(fake, path)).status).toBe(200);
  });

  test("include HTML, half an answer, a broken connection and an empty page that goes on", async () => {
    const fake = await start({ posts: Array.from({ length: 6 }, (_, index) => complaint(index)) });
    const path = `/2/users/${fake.account.id}/mentions?max_results=5`;
    const raw = () => fetch(fake.url + path, { headers: { authorization: `Bearer ${fake.bearer}` } });
    fake.faults
      .next({ kind: "html" })
      .next({ kind: "half-json" })
      .next({ kind: "dropped", when: "mid-answer" })
      .next({ kind: "dropped", when: "before" });
    expect(await (await raw()).text()).toContain("<html>");
    await expect((await raw()).json()).rejects.toThrow(SyntaxError);
    await expect((await raw()).json()).rejects.toThrow("terminated");
    await expect(raw()).rejects.toThrow("fetch failed");
    fake.faults.next({ kind: "empty-page" });
    const empty = await get(fake, path);
    expect(empty.body).toMatchObject({ meta: { result_count: 0, next_token: expect.any(String) } });
    const next = await get(fake, `${path}&pagination_token=${empty.body.meta?.next_token}`);
    expect(next.body.data).toHaveLength(5);
    fake.faults.next({ kind: "partial-errors" });
    expect((await get(fake, path)).body).toMatchObject({ data: expect.any(Array), errors: [{ title: "Authorization Error" }] });
  });
});

describe("the way an answer travels", () => {
  test("slow and late answers are whole in the end", async () => {
    const fake = await start({ posts: [complaint(1)] });
    const path = `/2/users/${fake.account.id}/mentions`;
    fake.faults.next({ kind: "slow", overMs: 200 }).next({ kind: "late", byMs: 150 });
    for (const atLeastMs of [150, 140]) {
      const startedAt = performance.now();
      expect((await get(fake, path)).body.data).toHaveLength(1);
      expect(performance.now() - startedAt).toBeGreaterThan(atLeastMs);
    }
  });

  test("answers are compressed for those who ask, where the server was told so", async () => {
    const fake = await start({ posts: [complaint(1)], compress: true });
    const path = `/2/users/${fake.account.id}/mentions`;
    const asked = await get(fake, path);
    expect([asked.headers.get("content-encoding"), asked.body.data?.length]).toEqual(["gzip", 1]);
    const plain = await fetch(fake.url + path, { headers: { authorization: `Bearer ${fake.bearer}`, "accept-encoding": "identity" } });
    expect(plain.headers.get("content-encoding")).toBeNull();
  });
});

describe("tokens and limits", () => {
  test("a missing or wrong token is refused as X refuses it", async () => {
    const fake = await start();
    expect((await get(fake, `/2/users/${fake.account.id}/mentions`, "wrong")).body).toEqual({
      title: "Unauthorized",
      type: "about:blank",
      status: 401,
      detail: "Unauthorized",
    });
  });

  test("the window of a rate limit closes and opens again", async () => {
    let now = START;
    const fake = await start({ now: () => now, rateLimits: { mentions: { limit: 2 } } });
    const path = `/2/users/${fake.account.id}/mentions`;
    const remaining = async () => (await get(fake, path)).headers.get("x-rate-limit-remaining");
    expect([await remaining(), await remaining(), (await get(fake, path)).status]).toEqual(["1", "0", 429]);
    now += 900_000;
    expect((await get(fake, path)).status).toBe(200);
  });
});
