import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeMeta } from "#fakes/meta/fakeMeta.ts";
import type { FakeMeta } from "#fakes/meta/fakeMeta.ts";
import { createContext } from "./createContext.ts";
import { mentionedComment, mentionedMedia } from "./mentioned.ts";
import { givenFor, pullAll, sourceOf } from "./testing/given.ts";

const HOUR_MS = 3_600_000;
const now = Date.now();
const signal = new AbortController().signal;

let fake: FakeMeta;
beforeEach(async () => {
  fake = await startFakeMeta();
});
afterEach(() => fake.close());

describe("comments on Instagram", () => {
  test("come with their replies, and ours say whom they answer", async () => {
    const media = fake.media({ text: "our picture", at: now - 5 * HOUR_MS });
    const comment = fake.igComment(media, { text: "no water", author: "Asha", at: now - 3 * HOUR_MS });
    fake.igComment(comment, { text: "noted", at: now - HOUR_MS });
    const { posts } = await pullAll(sourceOf("instagram:comments", fake));
    const asha = posts.find(({ text }) => text === "no water");
    expect(posts).toHaveLength(2);
    expect(asha).toMatchObject({ channel: "instagram", role: "citizen", conversationId: media.id, author: { handle: "asha" } });
    expect(posts.find(({ text }) => text === "noted")).toMatchObject({
      role: "ours",
      inReplyToId: comment.id,
      inReplyToAuthorId: asha?.author.externalId,
    });
  });

  test("that answer an old comment are found, though new ones stand above it", async () => {
    const media = fake.media({ text: "ours", at: now - 40 * HOUR_MS });
    const comments = Array.from({ length: 170 }, (_, index) =>
      fake.igComment(media, { text: `c${index}`, author: `citizen ${index}`, at: now - 30 * HOUR_MS + index * 60_000 }),
    );
    const { cursor, texts } = await pullAll(sourceOf("instagram:comments", fake));
    expect(texts).toHaveLength(170);
    const [oldest] = comments;
    if (oldest === undefined) throw new Error("no comment");
    fake.igComment(oldest, { text: "still nothing", author: "citizen 0", at: now - 60_000 });
    fake.igComment(media, { text: "newest", author: "Ravi", at: now });
    const source = sourceOf("instagram:comments", fake);
    const second = await pullAll(source, cursor);
    expect(second.texts).toEqual(expect.arrayContaining(["still nothing", "newest"]));
    const before = fake.requests.length;
    expect((await pullAll(source, second.cursor)).texts).toEqual([]);
    // Nothing changed: no walk to the end.
    expect(fake.requests.slice(before).filter(({ path }) => path.endsWith("/comments"))).toHaveLength(1);
  });

  test("that answer an old comment are found within a day also where as many were deleted, so that their number tells nothing", async () => {
    const media = fake.media({ text: "ours", at: now - 40 * HOUR_MS });
    const comments = Array.from({ length: 170 }, (_, index) =>
      fake.igComment(media, { text: `c${index}`, author: `citizen ${index}`, at: now - 30 * HOUR_MS + index * 60_000 }),
    );
    const { cursor } = await pullAll(sourceOf("instagram:comments", fake));
    const [oldest, another] = comments;
    if (oldest === undefined || another === undefined) throw new Error("no comment");
    fake.igComment(oldest, { text: "still nothing", author: "citizen 0", at: now - 60_000 });
    fake.remove(another);
    const later = await pullAll(sourceOf("instagram:comments", fake, { now: () => Date.now() + 25 * HOUR_MS }), cursor);
    expect(later.texts).toContain("still nothing");
  });

  test("have their replies asked for one by one where Meta refuses them along with the comments", async () => {
    fake.state.refusedFields.add("replies");
    const media = fake.media({ text: "ours" });
    const comment = fake.igComment(media, { text: "no water", author: "Asha" });
    for (let index = 0; index < 60; index += 1)
      fake.igComment(comment, { text: `r${index}`, author: `citizen ${index}`, at: now - index * 1_000 });
    const { texts } = await pullAll(sourceOf("instagram:comments", fake));
    expect(new Set(texts).size).toBe(61);
  });

  test("with more replies than come along bring the others too", async () => {
    const media = fake.media({ text: "ours" });
    const comment = fake.igComment(media, { text: "no water", author: "Asha" });
    for (let index = 0; index < 120; index += 1)
      fake.igComment(comment, { text: `r${index}`, author: `citizen ${index}`, at: now - index * 1_000 });
    const { texts } = await pullAll(sourceOf("instagram:comments", fake));
    expect(new Set(texts).size).toBe(121);
    expect(texts).toHaveLength(121);
  });
});

describe("an Instagram account", () => {
  test("is found through the page, and a page without one has nothing to read", async () => {
    await fake.close();
    fake = await startFakeMeta({ hasInstagram: false });
    for (const name of ["comments", "tags", "media", "messages"]) {
      const { pages, posts } = await pullAll(sourceOf(`instagram:${name}`, fake));
      expect(posts).toEqual([]);
      expect(pages.at(-1)?.drained).toBe(true);
    }
  });

  test("that was named is not looked for", async () => {
    fake.media({ text: "tag", author: "Asha" });
    const { texts } = await pullAll(sourceOf("instagram:tags", fake, { values: { instagramId: fake.instagram?.id ?? "" } }));
    expect(texts).toEqual(["tag"]);
    expect(fake.requests.some(({ query }) => query["fields"] === "instagram_business_account")).toBe(false);
  });

  test("has the pictures that tag it read with who made them", async () => {
    fake.media({ text: "broken road", author: "Asha", pictures: [{ url: "https://x.cdninstagram.com/1.jpg" }] });
    const { posts } = await pullAll(sourceOf("instagram:tags", fake));
    expect(posts).toMatchObject([
      {
        role: "citizen",
        author: { handle: "asha" },
        conversationId: posts[0]?.externalId,
        media: [{ kind: "photo", url: "https://x.cdninstagram.com/1.jpg" }],
      },
    ]);
  });

  test("that is only named elsewhere is read by the id of the comment or the picture", async () => {
    const { media, comment } = fake.mention({ text: "@cmcellharyana please look", author: "Asha" });
    const context = createContext(givenFor(fake));
    expect(await mentionedComment(context, comment.id, signal)).toMatchObject({
      text: "@cmcellharyana please look",
      conversationId: media.id,
    });
    expect(await mentionedMedia(context, media.id, signal)).toMatchObject({ text: "Somebody's picture" });
    expect(await mentionedComment(context, "123", signal)).toBeNull();
    expect(await mentionedMedia(context, "123", signal)).toBeNull();
  });
});
