import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { RoomPictures } from "#domain/wall/roomPictures.ts";
import { appendEvents } from "../append/append.ts";
import { keptPictureFiles, letPicturesGo } from "../pictures/pictureRoom.ts";
import type { PostMedia } from "#domain/post/incomingPost.ts";
import { rememberFailure, rememberPicture } from "../pictures/pictures.ts";
import { blankPost } from "../erasure/blankPost.ts";
import { examplePost, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { openEmergencies, wallCards } from "./wallCards.ts";
import { exampleProposal } from "../testing/examples.ts";
import { isPictureOfCase } from "../pictures/roomCopies.ts";
import { FIRST_STILL, proofPicture, wallPicture } from "./wallPicture.ts";

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

const photo = (url: string): PostMedia => ({ kind: "photo", url, previewUrl: null, description: null, widthPx: null, heightPx: null });
const video = (previewUrl: string): PostMedia => ({ ...photo(""), kind: "video", url: null, previewUrl });
const open = (differences: Parameters<typeof examplePost>[1]) => openExampleCase(record.writer, examplePost("1", differences));
const fetched = (url: string, still: string | null = `${url}.wall.webp`) =>
  rememberPicture(record.writer, url, `${url}.jpg`, MORNING, { still, bytes: 10, grievanceId: open({}) });
const pictures = (asked: RoomPictures = "all") =>
  wallCards(record.writer, 10, asked).map(({ picture, mediaCount }) => [picture, mediaCount]);

describe("the picture of a card", () => {
  test("is the still of the first picture that is here", () => {
    open({ media: [photo("a"), video("b"), photo("c")] });
    expect(pictures()).toEqual([[null, 3]]);
    rememberFailure(record.writer, "a", MORNING);
    fetched("c");
    expect(pictures()).toEqual([["c.wall.webp", 3]]);
    fetched("b");
    expect(pictures()).toEqual([["b.wall.webp", 3]]);
    fetched("a");
    expect(pictures()).toEqual([["a.wall.webp", 3]]);
  });

  test("is none where no still could be made of it", () => {
    open({ media: [photo("a")] });
    fetched("a", null);
    expect(pictures()).toEqual([[null, 1]]);
  });

  test("is one that a person approved also where its still was drawn only then", () => {
    const [a, c] = ["a".repeat(64), `${"c".repeat(64)}.wall.webp`];
    const id = open({ media: [photo("a")] });
    rememberPicture(record.writer, "a", `${a}.jpg`, MORNING, { still: null, bytes: 10, grievanceId: id });
    const approve = (copy: string | null) =>
      appendEvents(record.writer, {
        grievanceId: id,
        actor: "osd",
        now: MORNING,
        events: [{ type: "picture-approved", version: 1, payload: { file: `${a}.jpg`, copy, crop: null, blurs: [] } }],
      });
    approve(null);
    expect(wallPicture(record.writer, id, "seen")).toBe(`${a}.wall.webp`);
    approve(c);
    expect(wallPicture(record.writer, id, "seen")).toBe(c);
    letPicturesGo(record.writer, 0, MORNING);
    expect(wallPicture(record.writer, id, "seen")).toBeNull();
  });

  test("is none where the post was written to the office alone, and no words of it either", () => {
    open({ media: [photo("a")], isPrivate: true, text: "my address is 12, Model Town" });
    fetched("a");
    const [card] = wallCards(record.writer, 1);
    expect(card).toMatchObject({ picture: null, mediaCount: 0, silence: "private", department: "PHED" });
    expect(card?.text.told()).toBe("");
    expect(JSON.stringify(wallCards(record.writer, 1))).not.toMatch(/Model Town|Asha|citizen_1/u);
  });

  test("goes with the post whose author takes it back", () => {
    open({ media: [photo("a")] });
    fetched("a");
    blankPost(record.writer, { channel: "x", externalId: "1" }, MORNING);
    expect(pictures()).toEqual([[null, 0]]);
  });

  test("is one that a person approved, or what was drawn in its place, and never one that a person hid", () => {
    const id = open({ media: [photo("a"), photo("b")] });
    const [a, b] = ["a".repeat(64), "b".repeat(64)];
    for (const [url, name] of [
      ["a", a],
      ["b", b],
    ] as const)
      rememberPicture(record.writer, url, `${name}.jpg`, MORNING, { still: `${name}.wall.webp`, bytes: 10, grievanceId: id });
    const say = (event: GrievanceEvent) => appendEvents(record.writer, { grievanceId: id, actor: "osd", now: MORNING, events: [event] });
    const shown = () => (["none", "seen", "all"] as const).map((asked) => pictures(asked)[0]?.[0]);
    expect(shown()).toEqual([null, null, `${a}.wall.webp`]);
    say({ type: "picture-hidden", version: 1, payload: { file: `${a}.jpg` } });
    expect(shown()).toEqual([null, null, `${b}.wall.webp`]);
    const copy = `${"c".repeat(64)}.wall.webp`;
    const blurs = [{ left: 0, top: 0, width: 100, height: 100 }];
    const [approved] = say({ type: "picture-approved", version: 1, payload: { file: `${b}.jpg`, copy, crop: null, blurs } });
    expect(shown()).toEqual([null, copy, copy]);
    expect(keptPictureFiles(record.writer)).toEqual(new Set([`${a}.jpg`, `${b}.jpg`, copy]));
    say({ type: "act-undone", version: 1, payload: { events: [approved?.id ?? ""] } });
    expect(shown()).toEqual([null, null, `${b}.wall.webp`]);
    say({ type: "picture-approved", version: 1, payload: { file: `${a}.jpg`, copy: null, crop: null, blurs: [] } });
    expect(shown()).toEqual([null, `${a}.wall.webp`, `${a}.wall.webp`]);
  });

  test("is also what came with the post as a file, and of a report what proves it, by the same rule", () => {
    const kept = (letter: string, mediaType: "image/jpeg" | "application/pdf" = "image/jpeg") => ({
      hash: letter.repeat(64),
      name: letter,
      mediaType,
      bytes: 1,
    });
    const media = [
      { ...photo(""), url: null, file: kept("d", "application/pdf") },
      { ...photo(""), url: null, file: kept("a") },
    ];
    const id = open({ media });
    const say = (...events: readonly GrievanceEvent[]) =>
      appendEvents(record.writer, { grievanceId: id, actor: "osd", now: MORNING, events });
    const atr = {
      outcome: "solved",
      text: "Done",
      officer: null,
      actedAt: null,
      proof: ["seen", kept("b"), kept("c"), kept("d", "application/pdf")],
    };
    say(
      { type: "marked", version: 1, payload: { to: { department: "PHED", district: "Karnal", office: null } } },
      { type: "atr-sent", version: 1, payload: { atr: { ...atr, outcome: "solved" } } },
    );
    const approve = (letter: string, copy: string | null = null) => {
      const blurs = copy === null ? [] : [{ left: 0, top: 0, width: 10, height: 10 }];
      say({ type: "picture-approved", version: 1, payload: { file: `${letter.repeat(64)}.jpg`, copy, crop: null, blurs } });
    };
    const before = () => (["none", "seen", "all"] as const).map((asked) => wallPicture(record.writer, id, asked));
    const after = () => (["none", "seen", "all"] as const).map((asked) => proofPicture(record.writer, id, asked));
    const still = (letter: string) => `${letter.repeat(64)}.wall.webp`;
    expect([before(), after()]).toEqual([
      [null, null, still("a")],
      [null, null, still("c")],
    ]);
    for (const letter of ["a", "b", "c"]) expect(isPictureOfCase(record.writer, id, `${letter.repeat(64)}.jpg`)).toBe(true);
    expect(isPictureOfCase(record.writer, id, `${"d".repeat(64)}.jpg`)).toBe(false);
    approve("a");
    approve("b", still("e"));
    expect([before(), after()]).toEqual([
      [null, still("a"), still("a")],
      [null, still("e"), still("c")],
    ]);
    expect(keptPictureFiles(record.writer)).toEqual(new Set([still("e")]));
    say({ type: "picture-hidden", version: 1, payload: { file: `${"a".repeat(64)}.jpg` } });
    say({ type: "sensitivity-set", version: 1, payload: { sort: "illness", reason: "A patient" } });
    expect([before(), after()]).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
  });

  test("is shown of an emergency as well", () => {
    openExampleCase(record.writer, examplePost("2", { media: [photo("fire")] }), exampleProposal({ urgency: "emergency" }));
    fetched("fire");
    expect(openEmergencies(record.writer, 1, "all").cards).toMatchObject([{ picture: "fire.wall.webp" }]);
  });

  test("is found by keys alone", () => {
    const plan = record.writer.sqlite
      .prepare<[string, string, string], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${FIRST_STILL}`)
      .all("case", "case", "seen")
      .map(({ detail }) => detail);
    expect(plan.filter((step) => /\bSCAN (?!shown|m\b|r\b)/u.test(step))).toEqual([]);
  });
});
