import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { GrievanceId, OfficeId, PromiseId } from "#domain/ids.ts";
import type { RoomPictures } from "#domain/wall/roomPictures.ts";
import { ERASED } from "#domain/personal/erased.ts";
import type { Reader, Writer } from "../connection.ts";
import { appendEvents } from "../append/append.ts";
import { eraseCases } from "../erasure/eraseCases.ts";
import { readEvents } from "../events/read.ts";
import { eventsOfSeat, mergeEvents } from "../append/merge.ts";
import { openWriter } from "../opening/open.ts";
import { recordPost } from "../posts/recordPost.ts";
import { rememberPicture } from "../pictures/pictures.ts";
import { wallPicture } from "../queries/wallPicture.ts";
import { readGrievance } from "../projections/grievanceRow.ts";
import { runReviewCommand, prepareReview } from "../review/appendReview.ts";
import { readReview } from "../projections/readReview.ts";
import { searchPosts } from "../search/searchPosts.ts";
import { ownSeat } from "../seat.ts";
import { readSetting, writeSetting } from "../settings.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "../testing/examples.ts";
import { recordOfficeLetter } from "../testing/officeLetter.ts";
import { temporaryFolder } from "../testing/temporaryRecord.ts";
import { putDraft } from "../work/drafts.ts";
import { putFollowUp } from "../work/followUps.ts";
import { putSnooze } from "../work/snoozes.ts";
import { filesWithin } from "./filesWithin.ts";
import { EXCERPT } from "./excerptMark.ts";
import { makeExcerpt } from "./makeExcerpt.ts";

let temporary: ReturnType<typeof temporaryFolder>;
let room: Writer;
let carried: GrievanceId;
let left: GrievanceId;
const opened: Writer[] = [];
beforeEach(() => {
  temporary = temporaryFolder();
  room = open("room.db");
  carried = openExampleCase(room, examplePost("1", { text: "करनाल में पानी नहीं" }));
  left = openExampleCase(room, examplePost("2", { text: "Hisar road broken" }));
  writeSetting(room, "letterhead", { prefix: "CMO" }, MORNING);
});
afterEach(() => {
  for (const writer of opened.splice(0)) writer.close();
  temporary.remove();
});

function open(name: string): Writer {
  const writer = openWriter(join(temporary.folder, name));
  opened.push(writer);
  return writer;
}

function excerpt(name = "excerpt.db"): string {
  const plan = {
    grievances: [carried],
    settings: ["letterhead"],
    people: [],
    pictures: "seen" as const,
    room,
    label: () => ({ title: "Karnal" }),
    now: MORNING + DAY_MS,
  };
  for (const { done, total } of makeExcerpt(room, join(temporary.folder, name), plan)) expect(done).toBeLessThanOrEqual(total);
  return name;
}

const found = (writer: Writer, words: string) => searchPosts(writer, { text: words, limit: 5 }).posts.length;

describe("an excerpt", () => {
  test("takes nothing along of what people keep for themselves: no draft, no snooze, no follow-up, no notice", () => {
    putDraft(room, { person: "osd", kind: "reply", about: carried }, { words: "Zanzibari" }, MORNING);
    putSnooze(room, "osd", carried, { untilAt: MORNING + DAY_MS, reason: "later" }, MORNING);
    putFollowUp(room, "osd", carried, { dueAt: MORNING + DAY_MS, line: "call" }, MORNING);
    const file = open(excerpt());
    for (const table of ["draft", "snooze", "follow_up", "mention"])
      expect(file.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
  });

  test("has of a sensitive case what happened, and no word of it to be read", () => {
    const author = { externalId: "a9", handle: "dukhiyari", name: "Sukhvanti", location: null };
    const post = examplePost("9", { text: "ubharkhetwa me mere saath", author, placeName: "Pilibangla" });
    carried = openExampleCase(
      room,
      post,
      exampleProposal({ place: "Pilibangla", sensitive: { sort: "sexual-offence", evidence: ["ubharkhetwa"] } }),
    );
    appendEvents(room, {
      grievanceId: carried,
      actor: "osd",
      now: MORNING,
      events: [{ type: "noted", version: 1, payload: { words: "Sukhvanti called" } }],
    });
    const file = excerpt();
    const target = open(file);
    expect(readGrievance(target, carried)).toMatchObject({ sensitive: "sexual-offence", place: null, district: "Karnal", version: 2 });
    expect(found(target, "ubharkhetwa")).toBe(0);
    target.checkpoint();
    const bytes = readFileSync(join(temporary.folder, file)).toString("latin1");
    for (const secret of ["ubharkhetwa", "Pilibangla", "dukhiyari", "Sukhvanti"])
      expect([secret, bytes.includes(secret)]).toEqual([secret, false]);
  });

  test("has no office's letter about a sensitive case as well, wherever that one is", () => {
    const proposal = exampleProposal({ sensitive: { sort: "illness", evidence: [] } });
    const sensitive = openExampleCase(room, examplePost("9"), proposal);
    recordOfficeLetter(room, [carried], { text: "quokka", at: MORNING + 1 });
    recordOfficeLetter(room, [carried, sensitive], { text: "ubharkhetwa" });
    const file = excerpt();
    const target = open(file);
    expect([found(target, "quokka"), found(target, "ubharkhetwa")]).toEqual([1, 0]);
    target.checkpoint();
    expect(readFileSync(join(temporary.folder, file)).toString("latin1")).not.toContain("ubharkhetwa");
  });

  test("has no word that was written to an office about a sensitive case as well, nor what it answered, also once the letter was taken back", () => {
    const sensitive = openExampleCase(room, examplePost("9"), exampleProposal({ sensitive: { sort: "illness", evidence: [] } }));
    const ids = [carried, sensitive];
    const say = (grievanceId: GrievanceId, ...events: readonly GrievanceEvent[]) =>
      appendEvents(room, { grievanceId, actor: "osd", now: MORNING, events });
    const write = (letterId: string, cases: readonly GrievanceId[], words: string) => {
      const both = { en: words, hi: words };
      const several = cases.length > 1 && { leads: cases[0] ?? "" };
      const issued = {
        letterId,
        kind: "reminder",
        number: `CMO/${letterId}`,
        to: "PHED/district/Karnal" as OfficeId,
        officer: null,
      } as const;
      for (const id of cases)
        say(
          id,
          { type: "letter-issued", version: 1, payload: { ...issued, subject: both, body: both, answerBy: null, ...several } },
          { type: "letter-answered", version: 1, payload: { letterId, words } },
        );
    };
    for (const id of [...ids, left])
      say(id, { type: "marked", version: 1, payload: { to: { department: "PHED", district: "Karnal", office: null } } });
    write("own", [carried], "quokka");
    write("plain", [carried, left], "wombat");
    write("both", ids, "ubharkhetwa");
    write("back", ids, "ubharkhetwa");
    for (const id of ids) {
      const issued = readEvents(room, id).find(({ event }) => event?.type === "letter-issued" && event.payload.letterId === "back");
      say(id, { type: "act-undone", version: 1, payload: { events: [issued?.id ?? ""] } });
    }
    const target = open(excerpt());
    const wordsOf = (id: GrievanceId) =>
      readEvents(target, id).flatMap(({ event }) => {
        if (event?.type === "letter-issued") return [[event.payload.letterId, event.payload.subject.en, event.payload.body.hi]];
        return event?.type === "letter-answered" ? [[event.payload.letterId, event.payload.words]] : [];
      });
    expect(wordsOf(carried)).toEqual([
      ["own", "quokka", "quokka"],
      ["own", "quokka"],
      ["plain", "wombat", "wombat"],
      ["plain", "wombat"],
      ["both", ERASED, ERASED],
      ["both", ERASED],
      ["back", ERASED, ERASED],
      ["back", ERASED],
    ]);
    expect(readGrievance(target, carried)?.letters).toEqual(readGrievance(room, carried)?.letters);
  });

  test("has of a promise what was said of other cases, and no word where one of its cases is sensitive", () => {
    const ordinary = carried;
    carried = openExampleCase(
      room,
      examplePost("9", { text: "secret" }),
      exampleProposal({ sensitive: { sort: "sexual-offence", evidence: ["secret"] } }),
    );
    const scope = { of: "districts" as const, districts: ["Karnal" as const] };
    const review = prepareReview(room, { title: "Review", plannedAt: MORNING, scope }, "osd", MORNING);
    runReviewCommand(room, review, { type: "begin" }, "osd", MORNING);
    const promise = (id: string, cases: readonly GrievanceId[], words: string) =>
      runReviewCommand(
        room,
        review,
        {
          type: "promise",
          promiseId: id as PromiseId,
          office: "REVENUE/district-head/Karnal" as OfficeId,
          officer: null,
          cases: [...cases],
          words,
          dueAt: MORNING + 3 * DAY_MS,
        },
        "osd",
        MORNING,
      );
    promise("plain", [ordinary], "Ordinary pump promised");
    promise("together", [ordinary, carried], "Sukhvanti and the pump");
    runReviewCommand(
      room,
      review,
      { type: "settle", promiseId: "together" as PromiseId, result: "kept", words: "Sukhvanti was met" },
      "osd",
      MORNING,
    );
    const wordsOf = (writer: Writer) => readReview(writer, review)?.promises.map(({ words }) => words);
    expect(wordsOf(room)).toEqual(["Ordinary pump promised", "Sukhvanti and the pump"]);
    const file = excerpt();
    const target = open(file);
    expect(wordsOf(target)).toEqual(["Ordinary pump promised", ERASED]);
    target.checkpoint();
    expect(readFileSync(join(temporary.folder, file)).includes("Sukhvanti")).toBe(false);
    eraseCases(room, [ordinary], { why: "request", actor: "osd", at: MORNING });
    expect(wordsOf(room)).toEqual([ERASED, ERASED]);
  });

  test("takes of pictures what a person approved, as rooms see it, and nothing else", () => {
    const hash = (letter: string) => letter.repeat(64);
    const photo = (letter: string) => ({
      kind: "photo" as const,
      url: `https://x/${letter}`,
      previewUrl: null,
      description: null,
      widthPx: null,
      heightPx: null,
    });
    carried = openExampleCase(room, examplePost("9", { media: ["a", "b", "c", "d"].map(photo) }));
    for (const letter of ["a", "b", "c", "d"]) {
      const kept = { still: `${hash(letter)}.wall.webp`, bytes: 1, grievanceId: carried };
      rememberPicture(room, `https://x/${letter}`, `${hash(letter)}.jpg`, MORNING, kept);
    }
    const blurs = [{ left: 0, top: 0, width: 10, height: 10 }];
    const copy = `${hash("e")}.wall.webp`;
    appendEvents(room, {
      grievanceId: carried,
      actor: "osd",
      now: MORNING,
      events: [
        { type: "picture-approved", version: 1, payload: { file: `${hash("a")}.jpg`, copy: null, crop: null, blurs: [] } },
        { type: "picture-approved", version: 1, payload: { file: `${hash("b")}.jpg`, copy, crop: null, blurs } },
        { type: "picture-hidden", version: 1, payload: { file: `${hash("c")}.jpg` } },
      ],
    });
    const laptop = open(excerpt());
    expect(filesWithin(laptop, "seen").pictures).toEqual([`${hash("a")}.jpg`, `${hash("a")}.wall.webp`, copy]);
    expect(wallPicture(laptop, carried, "seen")).toBe(`${hash("a")}.wall.webp`);
    appendEvents(laptop, {
      grievanceId: carried,
      actor: "osd",
      now: MORNING,
      events: [{ type: "picture-hidden", version: 1, payload: { file: `${hash("a")}.jpg` } }],
    });
    expect(wallPicture(laptop, carried, "seen")).toBe(copy);
  });

  describe("of what came with posts and reports", () => {
    const none = { url: null, previewUrl: null, description: null, widthPx: null, heightPx: null };
    const hash = (letter: string) => letter.repeat(64);
    const kept = (letter: string, mediaType: "image/jpeg" | "application/pdf") => ({
      hash: hash(letter),
      name: letter,
      mediaType,
      bytes: 1,
    });
    const attached = (letter: string, mediaType: "image/jpeg" | "application/pdf") => ({
      ...none,
      kind: mediaType === "image/jpeg" ? ("photo" as const) : ("document" as const),
      file: kept(letter, mediaType),
    });
    const copy = `${hash("0")}.wall.webp`;
    const approved = (letter: string, drawn: string | null) =>
      ({
        type: "picture-approved",
        version: 1,
        payload: {
          file: `${hash(letter)}.jpg`,
          copy: drawn,
          crop: null,
          blurs: drawn === null ? [] : [{ left: 0, top: 0, width: 10, height: 10 }],
        },
      }) as const;
    const say = (...events: readonly GrievanceEvent[]) => appendEvents(room, { grievanceId: carried, actor: "osd", now: MORNING, events });

    beforeEach(() => {
      const media = [
        attached("a", "image/jpeg"),
        attached("b", "application/pdf"),
        attached("c", "image/jpeg"),
        attached("d", "image/jpeg"),
      ];
      carried = openExampleCase(room, examplePost("9", { media }));
      const answer = examplePost("10", { role: "office", media: [attached("e", "image/jpeg"), attached("f", "application/pdf")] });
      recordPost(room, answer, MORNING);
      const { channel, externalId, createdAt } = answer;
      const joined = { post: { channel, externalId }, role: "office", isRepost: false, createdAt, dueAtIfFirst: MORNING } as const;
      const proof = [kept("1", "image/jpeg"), kept("2", "image/jpeg"), kept("3", "application/pdf"), "file 12/2026"];
      const atr = { outcome: "solved", text: "Done", officer: null, actedAt: null, proof } as const;
      say(
        { type: "post-joined", version: 1, payload: joined },
        { type: "marked", version: 1, payload: { to: { department: "PHED", district: "Karnal", office: null } } },
        { type: "atr-sent", version: 1, payload: { atr: { ...atr, proof: [...atr.proof] } } },
        approved("a", null),
        approved("c", copy),
        approved("1", null),
        { type: "picture-hidden", version: 1, payload: { file: `${hash("2")}.jpg` } },
      );
    });

    /** What the caller is asked to take along, when the excerpt is labelled. */
    const taken = (asked: RoomPictures): readonly string[] => {
      let found: readonly string[] = [];
      const label = (holds: Reader) => {
        const { papers, pictures } = filesWithin(holds, asked);
        found = [...papers, ...pictures].map((name) => name.replace(/^(.)\1+/u, "$1")).toSorted();
        return {};
      };
      const plan = { grievances: [carried], settings: [], people: [], pictures: asked, room, label, now: MORNING + DAY_MS };
      for (const _ of makeExcerpt(room, join(temporary.folder, `${asked}.db`), plan));
      return found;
    };

    test("takes papers, and pictures as rooms see them: of one that is edited the copy, and none that a person hid", () => {
      expect(taken("seen")).toEqual(["0.wall.webp", "1.jpg", "3.pdf", "a.jpg", "b.pdf", "f.pdf"]);
      expect(taken("none")).toEqual(["3.pdf", "b.pdf", "f.pdf"]);
      expect(taken("all")).toEqual(["0.wall.webp", "1.jpg", "3.pdf", "a.jpg", "b.pdf", "d.jpg", "e.jpg", "f.pdf"]);
    });

    test("takes nothing of a case that became sensitive", () => {
      say({ type: "sensitivity-set", version: 1, payload: { sort: "illness", reason: "A patient" } });
      expect(taken("all")).toEqual([]);
    });
  });

  test("holds the chosen cases as they stand, with their posts, and nothing of the others", () => {
    const laptop = open(excerpt());
    expect(readGrievance(laptop, carried)).toEqual(readGrievance(room, carried));
    expect(readGrievance(laptop, left)).toBeNull();
    expect([found(laptop, "पानी"), found(laptop, "Hisar")]).toEqual([1, 0]);
    expect([readSetting(laptop, EXCERPT), readSetting(laptop, "letterhead")]).toEqual([{ title: "Karnal" }, { prefix: "CMO" }]);
  });

  test("makes anyone who opens it a seat of its own, later in time than all that it holds", () => {
    const ahead = MORNING + 400 * DAY_MS;
    appendEvents(room, {
      grievanceId: carried,
      events: [{ type: "noted", version: 1, payload: { words: "A clock ahead" } }],
      actor: "osd",
      now: ahead,
    });
    const [one, other] = [open(excerpt("a.db")), open(excerpt("b.db"))];
    expect(new Set([ownSeat(room), ownSeat(one), ownSeat(other)]).size).toBe(3);
    const [later] = appendEvents(one, {
      grievanceId: carried,
      events: [{ type: "noted", version: 1, payload: { words: "After it" } }],
      actor: "osd",
      now: MORNING,
    });
    const last = room.sqlite.prepare<[], string>("SELECT max(hlc) FROM event").pluck().get();
    expect((later?.time ?? "") > (last ?? "")).toBe(true);
  });

  test("gives what was done in it back to the room, which comes to the same", () => {
    const review = prepareReview(
      room,
      { title: "Review", plannedAt: MORNING, scope: { of: "districts", districts: ["Karnal"] } },
      "osd",
      MORNING,
    );
    const laptop = open(excerpt());
    runReviewCommand(laptop, review, { type: "begin" }, "osd", MORNING + DAY_MS);
    const promise = {
      promiseId: "p" as PromiseId,
      office: "REVENUE/district-head/Karnal" as OfficeId,
      officer: null,
      cases: [carried],
      words: "Soon",
    };
    runReviewCommand(laptop, review, { type: "promise", ...promise, dueAt: MORNING + 3 * DAY_MS }, "osd", MORNING + DAY_MS);
    const to = { department: "PHED", district: "Karnal", office: null } as const;
    appendEvents(laptop, {
      grievanceId: carried,
      events: [{ type: "marked", version: 1, payload: { to } }],
      actor: "osd",
      now: MORNING + DAY_MS,
    });
    const back = () => mergeEvents(room, eventsOfSeat(laptop, ownSeat(laptop), 0, 100), MORNING + 2 * DAY_MS);
    expect([back(), back()]).toEqual([3, 0]);
    expect(readGrievance(room, carried)).toEqual(readGrievance(laptop, carried));
    expect(readGrievance(room, carried)?.state).toBe("marked");
    expect(readReview(room, review)).toEqual(readReview(laptop, review));
  });
});
