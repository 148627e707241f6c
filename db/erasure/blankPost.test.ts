import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { IncomingPost, PostMedia } from "#domain/post/incomingPost.ts";
import { findPersonalData } from "#domain/text/personalData.ts";
import { appendEvents } from "../append/append.ts";
import { wallPicture } from "../queries/wallPicture.ts";
import { knownPicture, rememberPicture } from "../pictures/pictures.ts";
import { readGrievance } from "../projections/grievanceRow.ts";
import { rebuild } from "../projections/rebuild.ts";
import { searchPosts } from "../search/searchPosts.ts";
import { examplePost, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { blankPost } from "./blankPost.ts";
import { recordPost } from "../posts/recordPost.ts";

const LATER = MORNING + 3_600_000;
const key = { channel: "x", externalId: "100" } as const;
const complaint = examplePost("100", { text: "Asha Devi, Karnal: no water, call 9812345678", raw: '{"text":"no water, call 9812345678"}' });

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

const rowOf = (externalId: string) =>
  record.writer.sqlite.prepare("SELECT * FROM post WHERE channel = 'x' AND external_id = ?").get(externalId) as Record<string, unknown>;
const count = (sql: string) => record.writer.sqlite.prepare<[], number>(sql).pluck().get();
const found = (text: string) => searchPosts(record.writer, { text, limit: 10 }).posts.map(({ externalId }) => externalId);
const take = (post: IncomingPost) => recordPost(record.writer, post, MORNING);
/** Everything that is on the disk, as text. */
const everything = () =>
  ["post", "incident_case", "post_payload", "picture"].map((table) =>
    JSON.stringify(record.writer.sqlite.prepare(`SELECT * FROM ${table}`).all()),
  );

function photo(url: string, more: Partial<PostMedia> = {}): PostMedia {
  return { kind: "photo", url, previewUrl: null, description: "our street", widthPx: null, heightPx: null, ...more };
}

describe("a post that its author took back", () => {
  test("leaves no words in memory", () => {
    take(complaint);
    const personal = findPersonalData(complaint.text);
    expect(findPersonalData(complaint.text)).toBe(personal);
    blankPost(record.writer, key, LATER);
    expect(findPersonalData(complaint.text)).not.toBe(personal);
  });

  test("loses its words, its author's names, its payloads of all versions and its place in the index; ids and times stay", () => {
    const id = openExampleCase(record.writer, complaint);
    take({ ...complaint, versionId: "101", versionIndex: 1, text: "Asha Devi: still no water", raw: '{"text":"still no water"}' });
    const before = readGrievance(record.writer, id);
    expect(found("water")).toEqual(["100"]);
    expect(blankPost(record.writer, key, LATER)).toEqual({ posts: 1, files: [] });
    expect(rowOf("100")).toMatchObject({
      external_id: "100",
      version_id: "101",
      author_external_id: "author-100",
      author_handle: null,
      author_name: null,
      author_location: null,
      text: "",
      created_at: MORNING,
      conversation_id: "100",
      deleted_at: LATER,
    });
    expect(count("SELECT count(*) FROM post_payload")).toBe(0);
    expect(found("water")).toEqual([]);
    for (const table of everything()) for (const words of ["water", "Asha", "9812345678"]) expect(table).not.toContain(words);
    expect(readGrievance(record.writer, id)).toEqual(before);
  });

  test("stays so whatever brings it again, and when everything is built again", () => {
    openExampleCase(record.writer, complaint);
    blankPost(record.writer, key, LATER);
    const blanked = rowOf("100");
    expect(take(complaint).outcome).toBe("known");
    expect(take({ ...complaint, versionId: "101", versionIndex: 1, text: "later words" }).outcome).toBe("known");
    const incidents = record.writer.sqlite.prepare("SELECT * FROM incident_case").all();
    rebuild(record.writer);
    expect(rowOf("100")).toEqual(blanked);
    expect(count("SELECT count(*) FROM post_payload")).toBe(0);
    expect(found("water")).toEqual([]);
    expect(record.writer.sqlite.prepare("SELECT * FROM incident_case").all()).toEqual(
      incidents.map((row) => ({ ...(row as object), number: expect.any(Number), incident_id: expect.any(Number) })),
    );
    expect(blankPost(record.writer, key, LATER + 1)).toEqual({ posts: 0, files: [] });
    expect(rowOf("100")).toEqual(blanked);
  });

  test("is not found though it came in the same transaction", () => {
    record.writer.transaction(() => {
      take(complaint);
      blankPost(record.writer, key, LATER);
    });
    expect(found("water")).toEqual([]);
    expect(count("SELECT count(*) FROM post_search")).toBe(0);
  });

  test("takes those along that only passed it on, and its words out of those that quote it", () => {
    const reference = { externalId: "100", conversationId: "100", authorExternalId: "author-100", text: complaint.text };
    take(complaint);
    take(examplePost("200", { text: `RT @citizen_100: ${complaint.text}`, reposts: reference }));
    take(examplePost("300", { text: "see what she writes", quotes: reference, raw: "{}" }));
    take(examplePost("400", { text: "another incident", quotes: { ...reference, externalId: "999", text: "other words" } }));
    expect(blankPost(record.writer, key, LATER)).toMatchObject({ posts: 2 });
    expect(rowOf("200")).toMatchObject({ text: "", deleted_at: LATER, reposts: JSON.stringify({ ...reference, text: null }) });
    expect(rowOf("300")).toMatchObject({
      text: "see what she writes",
      deleted_at: null,
      quotes: JSON.stringify({ ...reference, text: null }),
    });
    expect(rowOf("400")["quotes"]).toContain("other words");
  });

  test("gives up its pictures, but for a file that is still needed", () => {
    const hash = (letter: string) => letter.repeat(64);
    const file = { hash: hash("c"), name: "tap.jpg", mediaType: "image/jpeg", bytes: 9 } as const;
    const shared = { ...file, hash: hash("d") } as const;
    const pictures = [
      photo("https://p.example/1"),
      photo("https://p.example/2"),
      photo("attached", { file }),
      photo("shared", { file: shared }),
    ];
    take(examplePost("100", { media: pictures }));
    take(examplePost("500", { media: [photo("also", { file: shared })] }));
    rememberPicture(record.writer, "https://p.example/1", `${hash("a")}.jpg`, MORNING);
    rememberPicture(record.writer, "https://p.example/2", `${hash("b")}.jpg`, MORNING);
    rememberPicture(record.writer, "https://p.example/elsewhere", `${hash("b")}.jpg`, MORNING);
    expect(blankPost(record.writer, key, LATER).files).toEqual([`${hash("a")}.jpg`, `${hash("c")}.jpg`]);
    expect(knownPicture(record.writer, "https://p.example/1")).toBeNull();
    expect(rowOf("100")).toMatchObject({ media: null, media_count: 0 });
    expect(blankPost(record.writer, { channel: "x", externalId: "500" }, LATER).files).toEqual([`${hash("d")}.jpg`]);
  });

  test("that is not here is no fault", () => {
    expect(blankPost(record.writer, { channel: "facebook", externalId: "100" }, LATER)).toEqual({ posts: 0, files: [] });
  });

  test("is found by an index, as are those that pass it on", () => {
    const plan = (sql: string) =>
      record.writer.sqlite
        .prepare<[string, string], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all("x", "1")
        .map(({ detail }) => detail)
        .join();
    expect(plan("SELECT id FROM post WHERE channel = ? AND (reposts ->> 'externalId') = ? AND reposts IS NOT NULL")).toContain(
      "post_reposts",
    );
    expect(plan("SELECT id FROM post WHERE channel = ? AND (quotes ->> 'externalId') = ? AND quotes IS NOT NULL")).toContain("post_quotes");
  });

  test("takes what rooms saw of its pictures with it", () => {
    const hash = "a".repeat(64);
    const copy = `${"b".repeat(64)}.wall.webp`;
    const id = openExampleCase(record.writer, examplePost("900", { media: [photo("https://x/face")] }));
    rememberPicture(record.writer, "https://x/face", `${hash}.jpg`, MORNING, { still: `${hash}.wall.webp`, bytes: 1, grievanceId: id });
    const blurs = [{ left: 0, top: 0, width: 10, height: 10 }];
    const payload = { file: `${hash}.jpg`, copy, crop: null, blurs };
    appendEvents(record.writer, {
      grievanceId: id,
      actor: "osd",
      now: MORNING,
      events: [{ type: "picture-approved", version: 1, payload }],
    });
    expect(wallPicture(record.writer, id, "seen")).toBe(copy);
    expect(blankPost(record.writer, { channel: "x", externalId: "900" }, MORNING).files).toEqual([`${hash}.jpg`, copy]);
    expect(wallPicture(record.writer, id, "all")).toBeNull();
  });
});
