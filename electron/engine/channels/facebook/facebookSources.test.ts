import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeMeta } from "#fakes/meta/fakeMeta.ts";
import type { FakeMeta } from "#fakes/meta/fakeMeta.ts";
import { pullAll, sourceOf } from "./testing/given.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const now = Date.now();

let fake: FakeMeta;
beforeEach(async () => {
  fake = await startFakeMeta();
});
afterEach(() => fake.close());

const asked = (path: string) => fake.requests.filter((request) => request.path.endsWith(path));

describe("posts of a page", () => {
  test("come once each, oldest first, over as many pages as there are", async () => {
    for (let index = 0; index < 250; index += 1)
      fake.post({ text: `post ${index}`, author: `visitor ${index}`, at: now - (250 - index) * HOUR_MS });
    const { texts, cursor, pages } = await pullAll(sourceOf("facebook:feed", fake));
    expect(texts).toHaveLength(250);
    expect(new Set(texts).size).toBe(250);
    expect(pages.map(({ drained }) => drained)).toEqual([false, false, true]);
    expect((await pullAll(sourceOf("facebook:feed", fake), cursor)).texts).toEqual([]);
    fake.post({ text: "one more", author: "Asha" });
    expect((await pullAll(sourceOf("facebook:feed", fake), cursor)).texts).toEqual(["one more"]);
  });

  test("of visitors and where the page is tagged come from lists of their own", async () => {
    fake.post({ text: "ours" });
    fake.post({ text: "a visitor's", author: "Asha" });
    fake.post({ text: "elsewhere", author: "Ravi" }, "tagged");
    expect((await pullAll(sourceOf("facebook:visitor-posts", fake))).posts).toMatchObject([
      { text: "a visitor's", role: "citizen", author: { name: "Asha" } },
    ]);
    expect((await pullAll(sourceOf("facebook:tagged", fake))).posts).toMatchObject([{ text: "elsewhere", role: "citizen" }]);
    expect((await pullAll(sourceOf("facebook:feed", fake))).posts).toMatchObject([{ text: "ours", role: "ours" }, { text: "a visitor's" }]);
  });

  test("older than the window are left to the past at the first visit", async () => {
    fake.post({ text: "old", author: "Asha", at: now - 40 * DAY_MS });
    fake.post({ text: "new", author: "Asha", at: now - DAY_MS });
    expect((await pullAll(sourceOf("facebook:feed", fake))).texts).toEqual(["new"]);
    expect((await pullAll(sourceOf("facebook:feed", fake, { values: { windowDays: 60 } }))).texts).toEqual(["old", "new"]);
  });

  test("of a page of a registered office are its answers by its id, and not by the name that anybody may take", async () => {
    fake.post({ text: "from the department", author: "PHED Haryana" });
    const named = await pullAll(sourceOf("facebook:feed", fake, { offices: { facebook: new Set(["phed haryana"]) } }));
    expect(named.posts).toMatchObject([{ role: "citizen" }]);
    const id = named.posts[0]?.author.externalId ?? "";
    const { posts } = await pullAll(sourceOf("facebook:feed", fake, { offices: { facebook: new Set([id]) } }));
    expect(posts).toMatchObject([{ role: "office" }]);
  });

  test("that were edited or hidden are handed over again as later versions, and shown again as one more", async () => {
    const post = fake.post({ text: "no watr", author: "Asha", at: now - HOUR_MS });
    const source = sourceOf("facebook:feed", fake);
    const first = await pullAll(source);
    fake.edit(post, "no water");
    const second = await pullAll(source, first.cursor);
    expect(second.posts).toMatchObject([{ externalId: post.id, text: "no water" }]);
    expect(second.posts[0]?.versionIndex).toBeGreaterThan(first.posts[0]?.versionIndex ?? Infinity);
    fake.hide(post);
    expect((await pullAll(source, second.cursor)).posts).toMatchObject([{ withheldIn: ["XX"] }]);
    fake.hide(post, false);
    const third = await pullAll(source, second.cursor);
    expect(third.posts).toMatchObject([{ withheldIn: [] }]);
    expect(third.posts[0]?.versionId).not.toBe(second.posts[0]?.versionId);
    expect((await pullAll(source, second.cursor)).posts).toEqual([]);
  });

  test("bring their pictures, films by a still, and albums one by one", async () => {
    const photo = { url: "https://scontent.fbcdn.net/1.jpg", widthPx: 800, heightPx: 600 };
    const film = { url: "https://scontent.fbcdn.net/2.jpg", filmUrl: "https://video.fbcdn.net/2.mp4" };
    fake.post({ text: "album", author: "Asha", pictures: [photo, film] });
    const { posts } = await pullAll(sourceOf("facebook:feed", fake));
    expect(posts[0]?.media).toMatchObject([
      { kind: "photo", url: photo.url, widthPx: 800, heightPx: 600 },
      { kind: "video", url: film.filmUrl, previewUrl: film.url },
    ]);
  });

  test("are read with fewer fields where Meta refuses one, and with smaller pages where it asks for less", async () => {
    for (let index = 0; index < 60; index += 1) fake.post({ text: `post ${index}`, author: "Asha", at: now - index * 1_000 });
    fake.state.refusedFields.add("attachments");
    fake.state.mostOnPage = 30;
    const source = sourceOf("facebook:feed", fake);
    const { texts } = await pullAll(source);
    expect(new Set(texts).size).toBe(60);
    expect(texts).toHaveLength(60);
  });

  test("of further pages are asked for at our own address, whatever host an answer names", async () => {
    for (let index = 0; index < 150; index += 1) fake.post({ text: `post ${index}`, author: "Asha", at: now - index * 1_000 });
    fake.state.nextHost = "http://127.0.0.1:1";
    const { texts } = await pullAll(sourceOf("facebook:feed", fake));
    expect(texts).toHaveLength(150);
    expect(asked("/feed").at(-1)?.query).toMatchObject({ access_token: fake.token, limit: "100" });
  });

  test("come whole from a list that repeats things and is out of order", async () => {
    for (let index = 0; index < 230; index += 1) fake.post({ text: `post ${index}`, author: "Asha", at: now - index * 60_000 });
    fake.state.repeats = 7;
    fake.state.isShuffled = true;
    const { texts } = await pullAll(sourceOf("facebook:feed", fake));
    expect(new Set(texts).size).toBe(230);
    expect(texts).toHaveLength(230);
  });

  test("are the same however far our clock is from Meta's", async () => {
    fake.post({ text: "first", author: "Asha", at: now });
    const skewed = () => Date.now() + 3 * HOUR_MS;
    const { cursor, texts } = await pullAll(sourceOf("facebook:feed", fake, { now: skewed }));
    fake.post({ text: "second", author: "Asha", at: now + 1_000 });
    expect([...texts, ...(await pullAll(sourceOf("facebook:feed", fake, { now: () => Date.now() - 3 * HOUR_MS }), cursor)).texts]).toEqual([
      "first",
      "second",
    ]);
  });

  test("and comments come at the first visit, and no older ones than are wanted, though our clock is ten years ahead", async () => {
    const skewed = () => Date.now() + 3_650 * 24 * HOUR_MS;
    const post = fake.post({ text: "wanted", author: "Asha", at: now - HOUR_MS });
    fake.comment(post, { text: "below it", author: "Bina", at: now - HOUR_MS / 2 });
    fake.post({ text: "too old", author: "Asha", at: now - 365 * 24 * HOUR_MS });
    const read = await Promise.all(["facebook:feed", "facebook:comments"].map((name) => pullAll(sourceOf(name, fake, { now: skewed }))));
    expect(read.map(({ texts }) => texts)).toEqual([["wanted"], ["below it"]]);
  });

  test("that Meta shows some minutes late are found all the same", async () => {
    fake.post({ text: "seen at once", author: "Asha", at: now });
    const { cursor } = await pullAll(sourceOf("facebook:feed", fake));
    fake.post({ text: "seen late", author: "Ravi", at: now - 5 * 60_000 });
    expect((await pullAll(sourceOf("facebook:feed", fake), cursor)).texts).toEqual(["seen late"]);
  });

  test("go on where a walk was cut off", async () => {
    for (let index = 0; index < 250; index += 1) fake.post({ text: `post ${index}`, author: "Asha", at: now - index * 60_000 });
    const texts: string[] = [];
    let cursor: string | null = null;
    for await (const page of sourceOf("facebook:feed", fake).pull(null, new AbortController().signal)) {
      texts.push(...page.posts.map(({ text }) => text));
      cursor = page.cursor;
      break;
    }
    fake.post({ text: "meanwhile", author: "Ravi" });
    const rest = await pullAll(sourceOf("facebook:feed", fake), cursor);
    const after = await pullAll(sourceOf("facebook:feed", fake), rest.cursor);
    expect([...texts, ...rest.texts]).toHaveLength(250);
    expect(after.texts).toEqual(["meanwhile"]);
  });
});

describe("comments", () => {
  test("come with their replies, below the posts of the page and of visitors, and say whom they answer", async () => {
    const post = fake.post({ text: "ours", at: now - DAY_MS });
    const comment = fake.comment(post, { text: "no water", author: "Asha", at: now - 3 * HOUR_MS });
    const answer = fake.comment(comment, { text: "we are on it", at: now - 2 * HOUR_MS });
    fake.comment(comment, { text: "still none", author: "Asha", at: now - HOUR_MS });
    const visited = fake.post({ text: "street light", author: "Ravi", at: now - DAY_MS });
    fake.comment(visited, { text: "noted", at: now - HOUR_MS });
    const { posts } = await pullAll(sourceOf("facebook:comments", fake));
    const asha = posts.find(({ text }) => text === "no water")?.author.externalId;
    expect(posts.map(({ text }) => text).toSorted()).toEqual(["no water", "noted", "still none", "we are on it"]);
    expect(posts.find(({ externalId }) => externalId === comment.id)).toMatchObject({
      conversationId: post.id,
      inReplyToId: post.id,
      role: "citizen",
    });
    expect(posts.find(({ externalId }) => externalId === answer.id)).toMatchObject({
      role: "ours",
      conversationId: post.id,
      inReplyToId: comment.id,
      inReplyToAuthorId: asha,
    });
    expect(posts.find(({ text }) => text === "noted")).toMatchObject({
      role: "ours",
      inReplyToId: visited.id,
      inReplyToAuthorId: visited.author.id,
    });
  });

  test("whose author is withheld are each of somebody else, and answers reach the right one", async () => {
    const post = fake.post({ text: "ours", at: now - DAY_MS });
    const [one, other] = [0, 1].map((index) => fake.comment(post, { text: `anonymous ${index}`, author: null, at: now - HOUR_MS + index }));
    fake.comment(one ?? post, { text: "answered", at: now - 60_000 });
    const { posts } = await pullAll(sourceOf("facebook:comments", fake));
    const authors = posts.filter(({ role }) => role === "citizen").map(({ author }) => author.externalId);
    expect(authors.toSorted()).toEqual([`anonymous:${one?.id}`, `anonymous:${other?.id}`].toSorted());
    expect(posts.find(({ role }) => role === "ours")).toMatchObject({ inReplyToAuthorId: `anonymous:${one?.id}` });
  });

  test("on older posts are found, and those on posts beyond the window are not asked for", async () => {
    const old = fake.post({ text: "older", at: now - 20 * DAY_MS });
    const beyond = fake.post({ text: "beyond", at: now - 60 * DAY_MS });
    const { cursor } = await pullAll(sourceOf("facebook:comments", fake));
    fake.comment(old, { text: "late", author: "Asha" });
    fake.comment(beyond, { text: "too late", author: "Asha" });
    expect((await pullAll(sourceOf("facebook:comments", fake), cursor)).texts).toEqual(["late"]);
    expect(asked(`/${beyond.id}/comments`)).toHaveLength(0);
  });

  test("that Meta does not announce are found within a few rounds among many posts", async () => {
    const posts = Array.from({ length: 120 }, (_, index) => fake.post({ text: `post ${index}`, at: now - (index + 1) * HOUR_MS }));
    let { cursor } = await pullAll(sourceOf("facebook:comments", fake));
    const hidden = posts[100];
    if (hidden === undefined) throw new Error("no post");
    fake.comment(hidden, { text: "unannounced", author: "Asha" });
    hidden.updatedAt = hidden.createdAt;
    const texts: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      const pulled = await pullAll(sourceOf("facebook:comments", fake), cursor);
      texts.push(...pulled.texts);
      cursor = pulled.cursor;
    }
    expect(texts).toEqual(["unannounced"]);
  });

  test("are all found where a peer lists the oldest first whatever it is asked", async () => {
    fake.state.ignoresOrder = true;
    const post = fake.post({ text: "ours", at: now - DAY_MS });
    for (let index = 0; index < 150; index += 1)
      fake.comment(post, { text: `c${index}`, author: "Asha", at: now - (200 - index) * 60_000 });
    const { cursor, texts } = await pullAll(sourceOf("facebook:comments", fake));
    fake.comment(post, { text: "newest", author: "Ravi" });
    expect(texts).toHaveLength(150);
    expect((await pullAll(sourceOf("facebook:comments", fake), cursor)).texts).toEqual(["newest"]);
  });

  test("of a post that was deleted meanwhile do not keep the others from being read", async () => {
    const gone = fake.post({ text: "gone", at: now - HOUR_MS });
    const here = fake.post({ text: "here", at: now - 2 * HOUR_MS });
    fake.comment(here, { text: "found", author: "Asha" });
    fake.faults.next(
      { kind: "refusal", answer: { status: 400, body: { error: { message: "gone", code: 100, error_subcode: 33 } } } },
      { path: `/${gone.id}/comments` },
    );
    const { texts, problems } = await pullAll(sourceOf("facebook:comments", fake));
    expect(texts).toEqual(["found"]);
    expect(problems).toEqual([expect.stringContaining(gone.id)]);
  });

  test("of the only post, deleted in the middle of a round, end the round", async () => {
    const post = fake.post({ text: "only" });
    for (let index = 0; index < 120; index += 1) fake.comment(post, { text: `c${index}`, author: "Asha", at: now - index * 60_000 });
    let cursor: string | null = null;
    for await (const page of sourceOf("facebook:comments", fake).pull(null, new AbortController().signal)) {
      cursor = page.cursor;
      break;
    }
    fake.remove(post);
    const { problems, pages } = await pullAll(sourceOf("facebook:comments", fake), cursor);
    expect(problems).toEqual([expect.stringContaining(post.id)]);
    expect(pages.at(-1)?.drained).toBe(true);
  });

  test("that may not be read below some posts do not keep those below others from being read, and none at all is a fault", async () => {
    const posts = [3, 2, 1].map((hours) => fake.post({ text: `post ${hours}`, at: now - hours * HOUR_MS }));
    for (const post of posts) fake.comment(post, { text: `below ${post.text}`, author: "Asha" });
    const answer = { status: 403, body: { error: { message: "(#200) Permissions error", code: 200 } } };
    fake.faults.next({ kind: "refusal", answer }, { path: `/${posts.at(-1)?.id}/comments` });
    const first = await pullAll(sourceOf("facebook:comments", fake));
    expect(first.texts.toSorted()).toEqual(["below post 2", "below post 3"]);
    expect(first.problems).toHaveLength(1);
    expect((await pullAll(sourceOf("facebook:comments", fake), first.cursor)).texts).toEqual(["below post 1"]);
    fake.faults.next({ kind: "refusal", answer }, { path: "/comments", times: 20 });
    await expect(pullAll(sourceOf("facebook:comments", fake), first.cursor)).rejects.toMatchObject({ fault: "forbidden" });
    fake.faults.clear();
  });

  test("are read without the permission for visitors' posts, with a word on what may be missing", async () => {
    fake.state.permissions.delete("pages_read_user_content");
    fake.comment(fake.post({ text: "ours" }), { text: "hello", author: "Asha" });
    const { texts, problems } = await pullAll(sourceOf("facebook:comments", fake));
    expect(texts).toEqual(["hello"]);
    expect(problems).toEqual([expect.stringContaining("pages_read_user_content")]);
  });
});

describe("messages", () => {
  test("are private, belong to their conversation, and ours name whom they answer", async () => {
    fake.message("Asha", { text: "my pension", author: "Asha", at: now - HOUR_MS });
    fake.message("Asha", { text: "we look into it", at: now - 60_000 });
    fake.message("Ravi", { text: "a photo", author: "Ravi", pictures: [{ url: "https://scontent.fbcdn.net/m.jpg" }] });
    const { posts, cursor } = await pullAll(sourceOf("facebook:messages", fake));
    const asha = posts.find(({ text }) => text === "my pension");
    expect(posts).toHaveLength(3);
    expect(posts.every(({ isPrivate }) => isPrivate)).toBe(true);
    expect(posts.find(({ role }) => role === "ours")).toMatchObject({
      conversationId: asha?.conversationId,
      inReplyToAuthorId: asha?.author.externalId,
    });
    expect(posts.find(({ text }) => text === "a photo")?.media).toMatchObject([{ kind: "photo", url: "https://scontent.fbcdn.net/m.jpg" }]);
    fake.message("Ravi", { text: "and one more", author: "Ravi", at: Date.now() + 2_000 });
    const before = fake.requests.length;
    expect((await pullAll(sourceOf("facebook:messages", fake), cursor)).texts).toEqual(["and one more"]);
    expect(fake.requests.slice(before).map(({ path }) => path.split("/").at(-1))).toContain("conversations");
  });

  test("of an old conversation that is taken up again come from the window on", async () => {
    fake.message("Asha", { text: "years ago", author: "Asha", at: now - 400 * DAY_MS });
    fake.message("Asha", { text: "again", author: "Asha", at: now - HOUR_MS });
    expect((await pullAll(sourceOf("facebook:messages", fake))).texts).toEqual(["again"]);
  });

  test("come through all conversations of the window over many pages", async () => {
    for (let index = 0; index < 130; index += 1)
      fake.message(`citizen ${index}`, { text: `m${index}`, author: `citizen ${index}`, at: now - index * 60_000 });
    const { texts } = await pullAll(sourceOf("facebook:messages", fake));
    expect(new Set(texts).size).toBe(130);
    expect(texts).toHaveLength(130);
  });
});
