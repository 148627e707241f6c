import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeMeta } from "#fakes/meta/fakeMeta.ts";
import type { FakeMeta } from "#fakes/meta/fakeMeta.ts";
import { refused } from "#fakes/meta/refusals.ts";
import type { Cursor, Page } from "../../core/ports/source.ts";
import { pullAll, sourceOf } from "./testing/given.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const now = Date.now();

let fake: FakeMeta;
beforeEach(async () => {
  fake = await startFakeMeta();
});
afterEach(() => fake.close());

const REFUSED_PAGE = refused(100, "(#100) Invalid cursors values");

/** Pulls; before the page of each number Meta refuses the name of the next one. */
async function pullRefusing(name: string, path: string, pagesBefore: number, cursor: Cursor | null = null) {
  const pages: Page[] = [];
  for await (const page of sourceOf(name, fake).pull(cursor, new AbortController().signal)) {
    pages.push(page);
    if (pages.length === pagesBefore) fake.faults.next({ kind: "refusal", answer: REFUSED_PAGE }, { path });
  }
  return { pages, texts: new Set(pages.flatMap(({ posts }) => posts.map(({ text }) => text))), cursor: pages.at(-1)?.cursor ?? null };
}

function postMany(count: number): void {
  for (let index = 0; index < count; index += 1)
    fake.post({ text: `post ${index}`, author: `visitor ${index}`, at: now - HOUR_MS - (count - index) * MINUTE_MS });
}

function commentMany(count: number): void {
  const post = fake.post({ text: "ours", at: now - 100 * HOUR_MS });
  for (let index = 0; index < count; index += 1)
    fake.comment(post, { text: `comment ${index}`, author: `citizen ${index}`, at: now - HOUR_MS - (count - index) * MINUTE_MS });
}

describe("a walk whose next page Meta refuses to name", () => {
  test.each([500, 1_500])("brings all %i posts: those above are passed again and those below are read", async (count) => {
    postMany(count);
    const { texts } = await pullRefusing("facebook:visitor-posts", "/visitor_posts", count / 100 - 2);
    expect(texts.size).toBe(count);
  });

  test("brings all comments below a post", async () => {
    commentMany(500);
    const { texts } = await pullRefusing("facebook:comments", "/comments", 3);
    expect(texts.size).toBe(500);
  });
});

describe("a list whose pages name one another in a circle", () => {
  test("is a gap until it can be read to its end, and the high-water mark stays below it", async () => {
    postMany(150);
    const first = await pullAll(sourceOf("facebook:visitor-posts", fake));
    expect(first.pages.at(-1)?.gaps).toEqual({ open: [], closed: [], lost: [] });
    for (let index = 0; index < 450; index += 1)
      fake.post({ text: `later ${index}`, author: "Asha", at: now - HOUR_MS + MINUTE_MS + index * 1_000 });

    fake.state.isCircling = true;
    const second = await pullAll(sourceOf("facebook:visitor-posts", fake), first.cursor);
    expect(new Set(second.texts).size).toBe(200);
    const told = second.pages.at(-1)?.gaps?.open ?? [];
    expect(told).toMatchObject([{ to: { at: Math.floor((now - HOUR_MS + MINUTE_MS + 250 * 1_000) / 1_000) * 1_000 } }]);
    expect(told[0]?.from?.at).toBeLessThanOrEqual(now - HOUR_MS);

    fake.state.isCircling = false;
    const third = await pullAll(sourceOf("facebook:visitor-posts", fake), second.cursor);
    expect(new Set([...second.texts, ...third.texts].filter((text) => text.startsWith("later"))).size).toBe(450);
    expect(third.pages[0]?.gaps?.open).toEqual(told);
    expect(third.pages.at(-1)?.gaps).toEqual({ open: [], closed: [told[0]?.id], lost: [] });
  });

  test.each(["facebook:comments", "instagram:comments"])("is a gap of %s as well", async (name) => {
    const media = fake.media({ text: "ours", at: now - 100 * HOUR_MS });
    commentMany(450);
    for (let index = 0; index < 450; index += 1)
      fake.igComment(media, { text: `comment ${index}`, author: `citizen ${index}`, at: now - HOUR_MS - (450 - index) * MINUTE_MS });
    fake.state.isCircling = true;
    const first = await pullAll(sourceOf(name, fake));
    expect(new Set(first.texts).size).toBeLessThan(450);
    const told = first.pages.at(-1)?.gaps?.open ?? [];
    expect(told).toHaveLength(1);

    fake.state.isCircling = false;
    const second = await pullAll(sourceOf(name, fake), first.cursor);
    expect(new Set([...first.texts, ...second.texts]).size).toBe(450);
    expect(second.pages.flatMap(({ gaps }) => gaps?.closed ?? [])).toEqual([told[0]?.id]);
    expect(second.pages.at(-1)?.gaps?.open).toEqual([]);
  });
});

test("a conversation whose messages were refused once is asked for again, however far down it is listed", async () => {
  for (let index = 0; index < 150; index += 1)
    fake.message(`citizen ${index}`, { text: `message ${index}`, author: `citizen ${index}`, at: now - HOUR_MS - index * MINUTE_MS });
  const pages: Page[] = [];
  for await (const page of sourceOf("facebook:messages", fake).pull(null, new AbortController().signal)) {
    pages.push(page);
    if (pages.length === 120) fake.faults.next({ kind: "refusal", answer: REFUSED_PAGE }, { path: "/messages" });
  }
  const first = new Set(pages.flatMap(({ posts }) => posts.map(({ text }) => text)));
  expect(first.size).toBe(149);
  const second = await pullAll(sourceOf("facebook:messages", fake), pages.at(-1)?.cursor ?? null);
  expect(new Set([...first, ...second.texts]).size).toBe(150);
});
