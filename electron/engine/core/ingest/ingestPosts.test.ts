import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { AuthorRole, IncomingPost } from "#domain/post/incomingPost.ts";
import { CHANNELS } from "#domain/post/channel.ts";
import type { PostToUnderstand, Proposal } from "#domain/proposal/proposal.ts";
import { understand } from "#domain/understanding/testing/understand.ts";
import type { Writer } from "#db/connection.ts";
import { openWriter } from "#db/opening/open.ts";
import { stats } from "#db/queries/stats.ts";
import { ingestPosts } from "./ingestPosts.ts";
import type { IntakeRules } from "./ingestPosts.ts";

const DAY_START = Date.UTC(2026, 10, 24);
const rules: IntakeRules = { understand, policy: () => DEFAULT_SLA_POLICY, now: () => DAY_START + 86_400_000 };

let folder: string;
let opened: Writer[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ismgt-ingest-"));
});
afterEach(() => {
  for (const writer of opened) writer.close();
  opened = [];
  rmSync(folder, { recursive: true });
});

function freshRecord(): Writer {
  const writer = openWriter(join(folder, `${opened.length}.db`));
  opened.push(writer);
  return writer;
}

interface Written {
  readonly id: string;
  readonly by?: string;
  readonly role?: AuthorRole;
  readonly thread?: string;
  readonly to?: string;
  readonly text?: string;
  readonly minute?: number;
  readonly version?: number;
  readonly reposts?: IncomingPost["reposts"];
}

function post({
  id,
  by = "asha",
  role = "citizen",
  thread = id,
  to,
  text = "पानी नहीं आ रहा",
  minute = 0,
  version = 0,
  reposts = null,
}: Written) {
  return {
    channel: "x",
    externalId: id,
    versionId: version === 0 ? id : `${id}0${version}`,
    versionIndex: version,
    author: { externalId: by, handle: by, name: by, location: null },
    role,
    isPrivate: false,
    caseReference: null,
    text,
    languageHint: null,
    createdAt: DAY_START + minute * 60_000,
    conversationId: thread,
    inReplyToId: to === undefined ? null : thread,
    inReplyToAuthorId: to ?? null,
    reposts,
    quotes: null,
    media: [],
    placeName: null,
    withheldIn: [],
    raw: JSON.stringify({ id, text }),
  } satisfies IncomingPost;
}

interface CaseRow {
  readonly id: string;
  readonly case_key: string;
  readonly department: string | null;
  readonly district: string | null;
  readonly urgency: string;
  readonly opened_at: number;
  readonly due_at: number | null;
  readonly first_post_external_id: string;
  readonly post_count: number;
}

function casesOf(writer: Writer): readonly CaseRow[] {
  return writer.sqlite
    .prepare<[], CaseRow>(
      `SELECT id, case_key, department, district, urgency, opened_at, due_at, first_post_external_id, post_count
       FROM grievance ORDER BY case_key`,
    )
    .all();
}

describe("ingesting posts", () => {
  test("a citizen's later post in the thread joins the case and fills in the place", () => {
    const writer = freshRecord();
    ingestPosts(writer, [post({ id: "1", text: "4 din se pani nahi aa raha" })], rules);
    expect(casesOf(writer)).toMatchObject([{ district: null, department: "PHED" }]);
    const { cases } = ingestPosts(writer, [post({ id: "2", thread: "1", text: "Panipat, Sector 12", minute: 5 })], rules);
    expect(cases).toBe(0);
    expect(casesOf(writer)).toMatchObject([{ district: "Panipat", department: "PHED", post_count: 2, first_post_external_id: "1" }]);
  });

  test("another citizen in the same thread has a case of their own", () => {
    const writer = freshRecord();
    ingestPosts(writer, [post({ id: "1" }), post({ id: "2", by: "bina", thread: "1", to: "asha", minute: 1 })], rules);
    expect(casesOf(writer)).toHaveLength(2);
  });

  test("our answer and an office's join the citizen's case, also when they were read first, and open none", () => {
    const answers = [
      post({ id: "2", by: "cmo", role: "ours", thread: "1", to: "asha", minute: 3 }),
      post({ id: "3", by: "police", role: "office", thread: "1", to: "asha", minute: 4 }),
      post({ id: "4", by: "police", role: "office", thread: "1", to: "police", minute: 5 }),
    ];
    for (const posts of [
      [post({ id: "1" }), ...answers],
      [...answers.toReversed(), post({ id: "1" })],
    ]) {
      const writer = freshRecord();
      expect(ingestPosts(writer, posts, rules)).toEqual({ new: 4, updated: 0, cases: 1 });
      expect(casesOf(writer)).toMatchObject([{ post_count: 4 }]);
    }
  });

  test("an official post in nobody's case is kept and opens none", () => {
    const writer = freshRecord();
    expect(ingestPosts(writer, [post({ id: "1", by: "cmo", role: "ours" })], rules)).toEqual({ new: 1, updated: 0, cases: 0 });
  });

  test("a repost joins the case of the post that it passes on, before or after that post came", () => {
    const original = { externalId: "1", conversationId: "1", authorExternalId: "asha", text: "पानी नहीं आ रहा" };
    const reposts = [
      post({ id: "8", by: "bina", reposts: original, minute: 5 }),
      post({ id: "9", by: "chand", reposts: original, minute: 6 }),
    ];
    for (const posts of [
      [post({ id: "1" }), ...reposts],
      [...reposts, post({ id: "1" })],
    ]) {
      const writer = freshRecord();
      ingestPosts(writer, posts, rules);
      expect(casesOf(writer)).toMatchObject([{ post_count: 3, first_post_external_id: "1", opened_at: DAY_START }]);
    }
  });

  test("an edit changes the case that rests on it, and an older version that comes late does not", () => {
    const writer = freshRecord();
    ingestPosts(writer, [post({ id: "1", text: "Karnal me bijli nahi hai" })], rules);
    expect(casesOf(writer)).toMatchObject([{ district: "Karnal", department: "UHBVN" }]);
    const edited = post({ id: "1", text: "Hisar me bijli nahi hai", version: 2 });
    expect(ingestPosts(writer, [edited], rules)).toEqual({ new: 0, updated: 1, cases: 0 });
    expect(ingestPosts(writer, [post({ id: "1", text: "Rohtak me bijli nahi hai", version: 1 })], rules)).toEqual({
      new: 0,
      updated: 0,
      cases: 0,
    });
    expect(ingestPosts(writer, [edited], rules)).toEqual({ new: 0, updated: 0, cases: 0 });
    expect(casesOf(writer)).toMatchObject([{ district: "Hisar", department: "DHBVN" }]);
  });

  test("one post that cannot be recorded takes the whole page back, and nothing is half there", () => {
    const writer = freshRecord();
    const broken = { ...post({ id: "2" }), createdAt: Number.NaN };
    expect(() => ingestPosts(writer, [post({ id: "1" }), broken], rules)).toThrow();
    expect(stats(writer)).toMatchObject({ posts: 0, cases: 0, events: 0 });
  });

  test("whatever the order in which posts arrive, and however they are paged, the cases are the same", () => {
    const texts = [
      "पानीपत में पानी नहीं आ रहा",
      "light nahi aa rahi",
      "Karnal",
      "transformer me aag lag gayi",
      "thank you",
      "सड़क टूटी है हिसार",
    ];
    const written = fc.record({
      by: fc.constantFrom("asha", "bina"),
      official: fc.boolean(),
      thread: fc.constantFrom("1", "2"),
      text: fc.constantFrom(...texts),
    });
    fc.assert(
      fc.property(
        fc.array(written, { minLength: 1, maxLength: 9 }),
        fc.infiniteStream(fc.nat()),
        fc.integer({ min: 1, max: 4 }),
        (all, order, pageSize) => {
          const posts = all.map(({ by, official, thread, text }, index) =>
            official
              ? post({ id: `${10 + index}`, by: "cmo", role: "ours", thread, to: by, text, minute: index })
              : post({ id: `${10 + index}`, by, thread, text, minute: index }),
          );
          const inTime = freshRecord();
          for (const each of posts) ingestPosts(inTime, [each], rules);

          const keys = new Map(posts.map((each) => [each, order.next().value ?? 0]));
          const shuffled = posts.toSorted((one, other) => (keys.get(one) ?? 0) - (keys.get(other) ?? 0));
          const inAnyOrder = freshRecord();
          for (let start = 0; start < shuffled.length; start += pageSize)
            ingestPosts(inAnyOrder, shuffled.slice(start, start + pageSize), rules);

          expect(casesOf(inAnyOrder)).toEqual(casesOf(inTime));
        },
      ),
      { numRuns: 15 },
    );
  });
});

test("a text without an end is kept as it came, whatever the channel, and its case is about how it begins", () => {
  const writer = freshRecord();
  const begins = "बिजली का तार टूटा है। ";
  const text = `${begins}${"\u0301\u0327".repeat(100_000)} पानी नहीं आ रहा`;
  const said = CHANNELS.map((channel) => {
    const proposals: Proposal[] = [];
    const noting = { ...rules, understand: (read: PostToUnderstand) => noted(proposals, understand(read)) };
    ingestPosts(writer, [{ ...post({ id: channel, by: channel, text }), channel }], noting);
    return proposals.map(({ departments }) => departments.map(({ code }) => code));
  });
  const departments = understand({ text: begins, placeName: null, authorLocation: null }).departments.map(({ code }) => code);
  expect(said).toEqual(CHANNELS.map(() => [departments]));
  expect(new Set(writer.sqlite.prepare("SELECT text FROM post").pluck().all())).toEqual(new Set([text]));
  expect(stats(writer)).toMatchObject({ posts: CHANNELS.length, cases: CHANNELS.length });
});

function noted<Each>(list: Each[], each: Each): Each {
  list.push(each);
  return each;
}
