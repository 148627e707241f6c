import { afterEach, describe, expect, test } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX, FakeXOptions } from "#rehearsal/x/fakeX.ts";
import type { Source } from "../../core/ports/source.ts";
import { createXSources } from "./createXSources.ts";
import { readCursor } from "./cursor.ts";
import { pullAll } from "./testing/pullAll.ts";
import { settingsFor } from "./testing/settings.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let fake: FakeX;
afterEach(() => fake.close());

async function start(options: FakeXOptions = {}): Promise<void> {
  fake = await startFakeX(options);
}

function mentions(now?: () => number): Source {
  const [source] = createXSources({
    settings: settingsFor(fake.url, { userId: fake.account.id }),
    bearer: fake.bearer,
    ...(now && { now }),
  });
  if (!source) throw new Error("no source");
  return source;
}

/** So many complaints, evenly over the time from `from` to `to`. */
function complaints(count: number, from: number, to: number) {
  return Array.from({ length: count }, (_, index) => ({
    text: `@HaryanaCMCell complaint ${from}.${index}`,
    author: `resident_${index % 50}`,
    at: from + Math.floor(((to - from) * index) / count),
  }));
}

/** When the thing with this id was made, milliseconds UTC. */
function timeOfId(id: string): number {
  return Number((BigInt(id) >> 22n) + 1_288_834_974_657n);
}

const searches = () => fake.requests.filter(({ path }) => path.endsWith("/search/recent"));

describe("mentions of an account", () => {
  test("are named by the account, and by its handle once that is known", async () => {
    await start({ posts: complaints(1, Date.now() - HOUR_MS, Date.now()) });
    const source = mentions();
    expect(source).toMatchObject({ key: `x:mentions:${fake.account.id}`, channel: "x", label: `Mentions of ${fake.account.id}` });
    await pullAll(source);
    expect(source.label).toBe("@HaryanaCMCell mentions");
  });

  test("end where the timeline ends when it has fewer than its limit", async () => {
    await start({ posts: complaints(250, Date.now() - DAY_MS, Date.now()) });
    const { texts, pages } = await pullAll(mentions());
    expect(texts).toHaveLength(250);
    // One more look shows that the timeline did not move on by so many that its limit could have cut the walk.
    expect(pages.map(({ drained }) => drained)).toEqual([false, false, false, true]);
    expect(pages.at(-1)).toMatchObject({ posts: [], reads: { posts: 0, users: 0 } });
    expect(searches()).toHaveLength(0);
  });

  test("of the week are found by search below the 800 that the timeline has, on the first visit", async () => {
    const now = Date.now();
    await start({ posts: [...complaints(100, now - 9 * DAY_MS, now - 8 * DAY_MS), ...complaints(1_500, now - 6 * DAY_MS, now - HOUR_MS)] });
    const { texts, problems, cursor } = await pullAll(mentions());
    expect(new Set(texts).size).toBe(1_500);
    expect(texts).toHaveLength(1_500);
    expect(problems).toEqual([]);
    expect(searches()[0]?.query).toMatchObject({ query: "@HaryanaCMCell" });
    // A week, less an hour: an end that search still has when it comes to it.
    expect(Math.round((now - timeOfId(searches()[0]?.query["since_id"] ?? "0")) / HOUR_MS)).toBe(7 * 24 - 1);
    expect((await pullAll(mentions(), cursor)).texts).toEqual([]);
  });

  test("since the last visit are found by search where there were more than 800", async () => {
    const now = Date.now();
    await start({ posts: complaints(20, now - 3 * DAY_MS, now - 2 * DAY_MS) });
    const { cursor } = await pullAll(mentions());
    fake.publish(complaints(1_000, now - DAY_MS, now - HOUR_MS));
    const second = await pullAll(mentions(), cursor);
    expect(second.texts).toHaveLength(1_000);
    expect(searches()[0]?.query).toMatchObject({ since_id: fake.posts[19]?.id });
    expect((await pullAll(mentions(), second.cursor)).texts).toEqual([]);
  });

  test("are found from a gap on after a crash in the middle of it", async () => {
    const now = Date.now();
    await start({ posts: complaints(1_200, now - DAY_MS, now - HOUR_MS) });
    const texts: string[] = [];
    let cursor: string | null = null;
    for await (const page of mentions().pull(null, new AbortController().signal)) {
      texts.push(...page.posts.map(({ text }) => text));
      cursor = page.cursor;
      if (texts.length >= 1_000) break;
    }
    const rest = await pullAll(mentions(), cursor);
    expect([...texts, ...rest.texts]).toHaveLength(1_200);
    expect(new Set([...texts, ...rest.texts]).size).toBe(1_200);
    // The first look meets the handle again.
    expect(rest.pages[0]).toMatchObject({ posts: [], reads: { posts: 0, users: 0 }, drained: false });
  });

  test.each([10, -10])("are searched for though the clock is %i years beside X's", async (years) => {
    const now = Date.now();
    await start({ posts: complaints(20, now - 3 * DAY_MS, now - 2 * DAY_MS) });
    const { cursor } = await pullAll(mentions());
    fake.publish(complaints(1_000, now - DAY_MS, now - HOUR_MS));
    const set = () => Date.now() + years * 365 * DAY_MS;
    // The first pull is cut off as the search begins, and the next run begins with the search: it has heard no clock of X yet.
    let cut = cursor;
    for await (const page of mentions(set).pull(cursor, new AbortController().signal)) {
      cut = page.cursor;
      if (page.gaps?.open.length === 1) break;
    }
    expect(readCursor(cut)).toMatchObject({ gaps: [{ way: "search" }], looked: true });
    const { pages, problems } = await pullAll(mentions(set), cut);
    expect(problems).toEqual([]);
    expect(pages.flatMap(({ gaps }) => gaps?.lost ?? [])).toEqual([]);
    expect(pages.flatMap(({ gaps }) => gaps?.closed ?? [])).toHaveLength(1);
    expect(pages.flatMap(({ posts }) => posts)).toHaveLength(200);
  });

  test.each([10, -10])("of the first visit are all found by a clock %i years beside X's", async (years) => {
    const now = Date.now();
    await start({ posts: complaints(1_000, now - 6 * DAY_MS, now - HOUR_MS) });
    const { texts, pages } = await pullAll(mentions(() => Date.now() + years * 365 * DAY_MS));
    expect(new Set(texts).size).toBe(1_000);
    expect(pages.flatMap(({ gaps }) => gaps?.lost ?? [])).toEqual([]);
  });

  test("that no search reaches any more are lost once X has refused them, whatever the clock says", async () => {
    const visited = Date.now();
    let now = visited;
    await start({ posts: complaints(20, visited - 2 * DAY_MS, visited - DAY_MS), now: () => now });
    const { cursor } = await pullAll(mentions());
    fake.publish(complaints(1_000, visited - HOUR_MS, visited));
    let cut = cursor;
    for await (const page of mentions(() => now).pull(cursor, new AbortController().signal)) {
      cut = page.cursor;
      if (page.gaps?.open.length === 1) break;
    }
    now = visited + 30 * DAY_MS;
    // This machine was off for a month, and its clock has stood still: X alone knows.
    const { pages } = await pullAll(
      mentions(() => visited),
      cut,
    );
    const [open] = readCursor(cut).gaps;
    const lost = pages.flatMap(({ gaps }) => gaps?.lost ?? []);
    expect(lost[0]).toMatchObject({ id: open?.id });
    // The record takes no others.
    expect(lost.flatMap(({ from, to }) => [from?.at ?? 0, to.at]).every(Number.isInteger)).toBe(true);
    expect(searches().map(({ status }) => status)).toEqual([400]);
  });

  test("out of the reach of search are told as lost, and the old id is not sent", async () => {
    const visited = Date.now() - 20 * DAY_MS;
    await start({ posts: complaints(20, visited - DAY_MS, visited) });
    const { cursor } = await pullAll(mentions());
    const now = Date.now();
    fake.publish([...complaints(300, now - 10 * DAY_MS, now - 9 * DAY_MS), ...complaints(900, now - 5 * DAY_MS, now - HOUR_MS)]);
    const { texts, problems } = await pullAll(mentions(), cursor);
    expect(texts).toHaveLength(900);
    expect(searches()[0]?.query).not.toHaveProperty("since_id");
    expect(problems).toEqual(["Posts between the last visit and a week ago are out of reach of X's search and may be missing."]);
  });

  test("come even where the plan has no search, with a word on what is missing", async () => {
    const now = Date.now();
    await start({ posts: complaints(1_000, now - DAY_MS, now - HOUR_MS) });
    fake.faults.next({ kind: "forbidden" }, { path: "/search/recent" });
    const { texts, problems, cursor } = await pullAll(mentions());
    expect(texts).toHaveLength(800);
    expect(problems).toEqual([expect.stringContaining("could not be searched for: X does not allow this app to read this")]);
    expect(readCursor(cursor).gaps).toMatchObject([{ way: "search" }]);
    // Asked again after the next start, and by then somebody has changed the plan.
    expect((await pullAll(mentions(), cursor)).texts).toHaveLength(200);
  });

  test("that were edited come as new versions of the same post, in any order", async () => {
    await start({ posts: complaints(2, Date.now() - HOUR_MS, Date.now()) });
    const first = await pullAll(mentions());
    const [original] = fake.posts;
    fake.edit(original?.id ?? "", "@HaryanaCMCell complaint, corrected");
    const { pages } = await pullAll(mentions(), first.cursor);
    expect(pages.flatMap(({ posts }) => posts)).toMatchObject([
      { externalId: original?.id, versionIndex: 1, text: "@HaryanaCMCell complaint, corrected" },
    ]);
  });

  test("are the same under the names that X is moving to", async () => {
    const posts = complaints(3, Date.now() - HOUR_MS, Date.now() - HOUR_MS / 2);
    const long = { text: `@HaryanaCMCell ${"पानी नहीं आ रहा ".repeat(40)}`, author: "asha", media: [{ type: "photo" as const }] };
    const seen: unknown[] = [];
    for (const fieldNames of ["tweet", "post"] as const) {
      await start({ posts: [...posts, { ...long, at: Date.now() - 60_000 }], fieldNames });
      const reply = fake.publish({ text: "@HaryanaCMCell और मेरे यहाँ भी", inReplyTo: fake.posts[0]?.id ?? "", at: Date.now() - 1_000 });
      fake.publish({ text: "@HaryanaCMCell देखिए", quotes: reply.id, author: "asha", at: Date.now() - 500 });
      const { pages } = await pullAll(mentions());
      const [read] = pages;
      seen.push(
        read?.posts.map(({ text, media, quotes, inReplyToId, author }) => ({
          text,
          media: media.length,
          quoted: quotes?.text,
          reply: inReplyToId !== null,
          author: author.handle,
        })),
      );
      expect(read?.posts.at(-3)?.text.length).toBeGreaterThan(280);
      expect(read?.posts.at(-1)?.quotes).toMatchObject({ externalId: reply.id, text: reply.text });
      if (fieldNames === "tweet") await fake.close();
    }
    expect(seen[0]).toEqual(seen[1]);
  });
});
