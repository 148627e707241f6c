import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { Writer } from "../connection.ts";
import { revision, stats } from "../queries/stats.ts";
import { searchPosts } from "../search/searchPosts.ts";
import { examplePost, MORNING } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { compressed, decompressed } from "./payload.ts";
import { recordPost } from "./recordPost.ts";

let record: TemporaryRecord;
let writer: Writer;
beforeEach(() => {
  record = temporaryRecord();
  ({ writer } = record);
});
afterEach(() => record.remove());

const RECEIVED = MORNING + 1_000;

function version(index: number, differences: Partial<IncomingPost> = {}): IncomingPost {
  return examplePost("100", {
    versionId: String(100 + index),
    versionIndex: index,
    text: `version ${index}`,
    raw: JSON.stringify({ version: index }),
    ...differences,
  });
}

function rows(sql: string): readonly unknown[] {
  return writer.sqlite.prepare(sql).all();
}

function payloads(): readonly string[] {
  return writer.sqlite
    .prepare<[], Buffer>("SELECT payload FROM post_payload ORDER BY version_index")
    .pluck()
    .all()
    .map((payload) => decompressed(payload));
}

describe("recording a post", () => {
  test("keeps it as it came, payload and all", () => {
    const post = examplePost("100", {
      media: [{ kind: "photo", url: "https://pic.example/1.jpg", previewUrl: null, description: "टूटी सड़क", widthPx: 800, heightPx: 600 }],
      quotes: { externalId: "90", conversationId: "90", authorExternalId: "7", text: "…" },
      withheldIn: ["DE"],
      placeName: "Assandh, India",
      inReplyToId: "99",
      inReplyToAuthorId: "7",
    });
    expect(recordPost(writer, post, RECEIVED)).toMatchObject({ outcome: "new" });
    expect(rows("SELECT * FROM post")).toMatchObject([
      {
        channel: "x",
        external_id: "100",
        version_id: "100",
        role: "citizen",
        author_handle: "citizen_100",
        author_name: "Asha Devi",
        text: post.text,
        created_at: MORNING,
        received_at: RECEIVED,
        conversation_id: "100",
        in_reply_to_author_id: "7",
        media: JSON.stringify(post.media),
        media_count: 1,
        quotes: JSON.stringify(post.quotes),
        reposts: null,
        withheld_in: '["DE"]',
        place_name: "Assandh, India",
        deleted_at: null,
      },
    ]);
    expect(payloads()).toEqual([post.raw]);
  });

  test("again in the same version writes nothing at all", () => {
    const { postId } = recordPost(writer, version(0), RECEIVED);
    const before = revision(writer);
    expect(recordPost(writer, version(0, { text: "something else" }), RECEIVED + 5)).toEqual({ outcome: "known", postId });
    expect(revision(writer)).toBe(before);
    expect(rows("SELECT text, received_at FROM post")).toEqual([{ text: "version 0", received_at: RECEIVED }]);
  });

  test("in a later version replaces the text and keeps the earlier payload", () => {
    const { postId } = recordPost(writer, version(0), RECEIVED);
    const updated = recordPost(writer, version(1, { createdAt: MORNING + 60_000 }), RECEIVED + 5);
    expect(updated).toEqual({ outcome: "updated", postId, previous: { versionId: "100", versionIndex: 0, text: "version 0" } });
    expect(rows("SELECT id, text, version_id, created_at FROM post")).toEqual([
      { id: postId, text: "version 1", version_id: "101", created_at: MORNING },
    ]);
    expect(payloads()).toEqual(['{"version":0}', '{"version":1}']);
  });

  test("in an earlier version keeps its payload and shows the later", () => {
    const { postId } = recordPost(writer, version(2), RECEIVED);
    expect(recordPost(writer, version(0), RECEIVED + 5)).toEqual({ outcome: "known", postId });
    expect(recordPost(writer, version(0), RECEIVED + 6)).toEqual({ outcome: "known", postId });
    expect(rows("SELECT text FROM post")).toEqual([{ text: "version 2" }]);
    expect(payloads()).toEqual(['{"version":0}', '{"version":2}']);
  });

  test("shows the last version and keeps each payload once, whatever the order of arrival", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 12 }), fc.uuid(), (arrivals, id) => {
        let news = 0;
        for (const index of arrivals) {
          const { outcome } = recordPost(writer, { ...version(index), externalId: id, versionId: `${id}-${index}` }, RECEIVED);
          if (outcome === "new") news++;
        }
        expect(news).toBe(1);
        const [row] = writer.sqlite
          .prepare<[string], { readonly text: string; readonly kept: number }>(
            "SELECT text, (SELECT count(*) FROM post_payload WHERE post_id = post.id) AS kept FROM post WHERE external_id = ?",
          )
          .all(id);
        expect(row).toEqual({ text: `version ${Math.max(...arrivals)}`, kept: new Set(arrivals).size });
      }),
      { numRuns: 50 },
    );
  });

  test("finds an edited post by its new words and no longer by its old", () => {
    recordPost(writer, version(0, { text: "सड़क टूटी है" }), RECEIVED);
    recordPost(writer, version(1, { text: "पुल टूटा है" }), RECEIVED);
    expect(searchPosts(writer, { text: "सड़क", limit: 5 }).posts).toEqual([]);
    expect(searchPosts(writer, { text: "पुल", limit: 5 }).posts).toHaveLength(1);
  });

  test("keeps two channels apart", () => {
    recordPost(writer, examplePost("100"), RECEIVED);
    recordPost(writer, examplePost("100", { channel: "email" }), RECEIVED);
    expect(stats(writer).posts).toBe(2);
  });

  test("survives any text that a channel may hold", () => {
    for (const [index, text] of ["", "\u0000", "\ud800", "🙏🏽".repeat(500), "पा\u200dनी", "a".repeat(30_000)].entries()) {
      expect(
        recordPost(
          writer,
          examplePost(`text-${index}`, { text, author: { externalId: "1", handle: null, name: null, location: null } }),
          RECEIVED,
        ),
      ).toMatchObject({ outcome: "new" });
    }
    expect(stats(writer).posts).toBe(6);
  });

  test("refuses a time that is none", () => {
    expect(() => recordPost(writer, examplePost("100", { createdAt: Number.NaN }), RECEIVED)).toThrow(RangeError);
    expect(stats(writer).posts).toBe(0);
  });

  test("never lets a post be removed", () => {
    recordPost(writer, examplePost("100"), RECEIVED);
    expect(() => writer.sqlite.exec("DELETE FROM post")).toThrow("never removed");
  });
});

describe("the ids of posts", () => {
  test("sort by the time of writing and then by arrival, whatever the order of arrival", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 30 }), fc.nat(1_000_000), (seconds, run) => {
        const start = MORNING + run * 60_000;
        const ids = seconds.map((second, index) => ({
          second,
          id: recordPost(writer, examplePost(`${run}-${index}-${Math.random()}`, { createdAt: start + second * 1_000 }), RECEIVED).postId,
        }));
        expect(ids.toSorted((a, b) => a.id - b.id)).toEqual(ids.toSorted((a, b) => a.second - b.second));
      }),
      { numRuns: 20 },
    );
  });

  test("hold more posts of one millisecond than it has ids", () => {
    const count = 4_500;
    writer.transaction(() => {
      for (let index = 0; index < count; index++) recordPost(writer, examplePost(`crowd-${index}`), RECEIVED);
    });
    const later = recordPost(writer, examplePost("later", { createdAt: MORNING + 1_000 }), RECEIVED).postId;
    expect(stats(writer).posts).toBe(count + 1);
    expect(writer.sqlite.prepare("SELECT max(id) FROM post").pluck().get()).toBe(later);
  });

  test("are safe integers for every time, however wrong", () => {
    for (const createdAt of [0, -5, 8.64e15, Date.UTC(2099, 0, 1)]) {
      expect(Number.isSafeInteger(recordPost(writer, examplePost(`at-${createdAt}`, { createdAt }), RECEIVED).postId)).toBe(true);
    }
  });
});

describe("payloads", () => {
  test("come out of the compressor as they went in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 2_000 }), (text) => {
        expect(decompressed(compressed(text))).toBe(text);
      }),
    );
  });
});
