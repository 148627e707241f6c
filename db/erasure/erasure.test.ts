import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { ERASED } from "#domain/personal/erased.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { normaliseText } from "#domain/text/normalise.ts";
import { romaniseText } from "#domain/text/romanise.ts";
import { appendEvents } from "../append/append.ts";
import { eventsOfSeat, mergeEvents } from "../append/merge.ts";
import type { Writer } from "../connection.ts";
import { readEvents } from "../events/read.ts";
import { verifyEvents } from "../events/verify.ts";
import { keyFileOf } from "../keys/keyFile.ts";
import { openReader, openWriter } from "../opening/open.ts";
import { hashesOfDerived } from "../projections/derived.ts";
import { readGrievance } from "../projections/grievanceRow.ts";
import { rebuild } from "../projections/rebuild.ts";
import { ownSeat } from "../seat.ts";
import { recordReadingProblem } from "../sources/readingProblems.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryFolder, temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { blankPost } from "./blankPost.ts";
import { cleanSearch, isSearchToBeCleaned } from "./cleanSearch.ts";
import { cleanTraces } from "./cleanTraces.ts";
import { eraseCases } from "./eraseCases.ts";
import { eraseReadingProblemsAbout } from "./eraseTraces.ts";
import { replayErasures } from "./replayErasures.ts";
import { tracesLeft } from "./traces.ts";

const NOON = MORNING + 7_200_000;
const LATER = NOON + 7_200_000;
const ERASING = { why: "request", actor: "osd", at: LATER } as const;

/** Distinctive, so that no other text of the program holds them. */
const TEXT = "ढोंगापुरवा चक्करबानी नलकूप zephyrwallah quokkapipe";
const NOTE = "अधिकारीवार्ता xylonote Brumblethorp";
const ATR = "नलसुधारित wobblefix Grindlewick";
const AUTHOR = "Vexillum77";
const POST = examplePost("100", {
  text: TEXT,
  author: { externalId: AUTHOR, handle: "quibbleton_hr", name: "Zorawarpal Thistlequist", location: "Mugglepatti" },
  raw: JSON.stringify({ text: TEXT }),
});
const SECRETS = [TEXT, NOTE, ATR, AUTHOR, "quibbleton_hr", "Zorawarpal Thistlequist", "Mugglepatti"].flatMap((text) =>
  text.split(/[\s-]/u),
);

let record: TemporaryRecord;
let id: GrievanceId;
beforeEach(() => {
  record = temporaryRecord();
  id = openAndWork(record.writer);
});
afterEach(() => record.remove());

function openAndWork(writer: Writer): GrievanceId {
  const proposal = exampleProposal({ place: "ढोंगापुरवा", departments: [{ code: "PHED", score: 0.9, evidence: ["नलकूप", "quokkapipe"] }] });
  const opened = openExampleCase(writer, POST, proposal);
  for (let other = 200; other < 230; other += 1) openExampleCase(writer, examplePost(String(other)));
  const to = { department: "PHED", district: "Karnal", office: null } as const;
  const lesson = { wording: TEXT, rules: { department: { PHED: 3 } } };
  work(writer, opened, [
    { type: "proposal-corrected", version: 1, payload: { department: "PHED", dueAt: null, lesson } },
    { type: "marked", version: 1, payload: { to, lesson } },
    { type: "noted", version: 1, payload: { words: NOTE } },
    { type: "undertaken", version: 1, payload: {} },
    { type: "disputed", version: 1, payload: { by: to, words: NOTE, superior: "PHED/department" as never } },
    {
      type: "reply-prepared",
      version: 1,
      payload: {
        replyId: "r1",
        purpose: "free",
        language: "hi",
        text: NOTE,
        to: { channel: "x", externalId: "100" },
        approved: true,
        pictures: [PICTURE],
      },
    },
    {
      type: "atr-sent",
      version: 1,
      payload: { atr: { outcome: "solved", text: ATR, officer: "Grindlewick", actedAt: null, proof: [ATR] } },
    },
  ]);
  const told = {
    name: "n",
    reason: "unreadable",
    detail: "",
    title: "Thistlequist",
    place: null,
    raw: Buffer.from(`${TEXT} ${AUTHOR}`),
    rawBytes: 9,
  };
  recordReadingProblem(writer, "x:1", "x", told as never, NOON);
  return opened;
}

const PICTURE = { hash: "ab".repeat(32), name: "xylonote.jpg", mediaType: "image/jpeg", bytes: 9 } as const;

function work(writer: Writer, grievanceId: GrievanceId, events: readonly GrievanceEvent[]): void {
  for (const event of events) appendEvents(writer, { grievanceId, events: [event], actor: "osd", now: NOON });
}

/** Every form in which a word may lie on the disk. */
function found(folder: string, words: readonly string[] = SECRETS): readonly string[] {
  const needles = new Set(
    words
      .flatMap((word) => [word, word.toLowerCase(), normaliseText(word), romaniseText(normaliseText(word))])
      .filter((each) => each.length > 3),
  );
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      return [...needles].filter((needle) => bytes.includes(Buffer.from(needle))).map((needle) => `${entry.name}: ${needle}`);
    });
}

/** As a request of the citizen does. */
function eraseAll(writer: Writer) {
  return writer.transaction(() => {
    eraseReadingProblemsAbout(writer, "x", [AUTHOR, "quibbleton_hr", "Zorawarpal Thistlequist"], LATER);
    return eraseCases(writer, [id], ERASING);
  });
}

function clean(writer: Writer): void {
  for (const _ of cleanTraces(writer));
}

describe("the chain", () => {
  test("holds no word of a person, and reads whole with the keys", () => {
    const payloads = record.writer.sqlite.prepare<[], string>("SELECT group_concat(payload) FROM event").pluck().get() ?? "";
    for (const word of SECRETS) expect(payloads).not.toContain(word);
    expect(readEvents(record.writer, id).map(({ event }) => event?.type)).not.toContain(undefined);
    expect(JSON.stringify(readEvents(record.writer, id))).toContain(NOTE);
    expect(readGrievance(record.writer, id)).toMatchObject({ atr: { text: ATR }, place: "ढोंगापुरवा" });
  });

  test("makes the same record again from events and keys", () => {
    const before = hashesOfDerived(record.writer);
    rebuild(record.writer);
    expect(hashesOfDerived(record.writer)).toEqual(before);
  });

  test("is read as erased, and verified, by anyone who has no keys", () => {
    record.writer.checkpoint();
    const elsewhere = temporaryFolder();
    copyFileSync(record.file, join(elsewhere.folder, "record.db"));
    const reader = openReader(join(elsewhere.folder, "record.db"));
    try {
      expect(verifyEvents(reader).intact).toBe(true);
      const noted = readEvents(reader, id).find(({ event }) => event?.type === "noted");
      expect(noted?.event?.payload).toEqual({ words: ERASED });
      expect(readEvents(reader, id).map(({ event }) => event?.type)).toEqual(readEvents(record.writer, id).map(({ event }) => event?.type));
    } finally {
      reader.close();
      elsewhere.remove();
    }
  });
});

test("a record whose keys are gone for good is refused without a word on it, and with one goes on and is made again", () => {
  record.writer.checkpoint();
  const elsewhere = temporaryFolder();
  const file = join(elsewhere.folder, "record.db");
  copyFileSync(record.file, file);
  try {
    expect(() => openWriter(file)).toThrow("its keys are not beside it");
    writeFileSync(keyFileOf(file), "no keys at all ".repeat(100));
    expect(() => openWriter(file)).toThrow("the file is damaged");
    rmSync(keyFileOf(file));
    const writer = openWriter(file, { areKeysLost: true });
    expect(rebuild(writer)).toBe(31);
    expect(readGrievance(writer, id)).toMatchObject({ atr: { text: ERASED }, state: "atr-sent", place: null });
    work(writer, id, [{ type: "noted", version: 1, payload: { words: "Written since" } }]);
    writer.close();
    const again = openWriter(file);
    expect(JSON.stringify(readEvents(again, id))).toContain("Written since");
    again.close();
  } finally {
    elsewhere.remove();
  }
});

describe("what an author takes back", () => {
  test("leaves the events too, and what people wrote stays", () => {
    blankPost(record.writer, { channel: "x", externalId: "100" }, LATER);
    expect(readGrievance(record.writer, id)).toMatchObject({ place: null, atr: { text: ATR } });
    const lessons = readEvents(record.writer, id).flatMap(({ event }) => (event?.type === "marked" ? [event.payload.lesson] : []));
    expect(lessons).toEqual([null]);
    expect(verifyEvents(record.writer).intact).toBe(true);
    clean(record.writer);
    const ofCitizen = TEXT.split(" ");
    expect(record.writer.sqlite.prepare("SELECT count(*) FROM reading_problem").pluck().get()).toBe(1);
    record.writer.sqlite.exec("UPDATE reading_problem SET raw = NULL");
    record.writer.checkpoint();
    expect(found(dirname(record.file), ofCitizen)).toEqual([]);
  });

  test("is cleaned out of the search index after a week, and once", () => {
    blankPost(record.writer, { channel: "x", externalId: "100" }, LATER);
    expect([LATER, LATER + 6 * DAY_MS, LATER + 7 * DAY_MS].map((now) => isSearchToBeCleaned(record.writer, now))).toEqual([
      false,
      false,
      true,
    ]);
    for (const _ of cleanSearch(record.writer));
    expect(isSearchToBeCleaned(record.writer, LATER + 8 * DAY_MS)).toBe(false);
  });

  test("is blanked with its keys or not at all", () => {
    expect(() =>
      record.writer.transaction(() => {
        blankPost(record.writer, { channel: "x", externalId: "100" }, LATER);
        throw new Error("broken off");
      }),
    ).toThrow("broken off");
    expect(readGrievance(record.writer, id)).toMatchObject({ place: "ढोंगापुरवा" });
    expect(record.writer.keys.lastErasure()).toBe(0);
  });
});

describe("an erasure", () => {
  test("leaves no word in any file, and the chain verifies", () => {
    const erased = eraseAll(record.writer);
    expect(erased).toMatchObject({ cases: 1, posts: 1, files: expect.arrayContaining([`${PICTURE.hash}.jpg`]) });
    clean(record.writer);
    expect(found(dirname(record.file))).toEqual([]);
    expect(verifyEvents(record.writer).intact).toBe(true);
    expect(readGrievance(record.writer, id)).toMatchObject({
      erasedAt: LATER,
      atr: { text: ERASED },
      state: "atr-sent",
      replies: [{ state: "withdrawn" }],
    });
    const before = hashesOfDerived(record.writer);
    rebuild(record.writer);
    expect(hashesOfDerived(record.writer)).toEqual(before);
  });

  test("that is cut off before its traces are taken out is known to have left some, until they are", () => {
    expect(tracesLeft(record.writer)).toBe(0);
    eraseAll(record.writer);
    record.writer.close();
    const writer = openWriter(record.file);
    try {
      expect(tracesLeft(writer)).toBeGreaterThan(0);
      const cleaning = cleanTraces(writer);
      cleaning.next();
      eraseCases(writer, [openExampleCase(writer, examplePost("300"))], ERASING);
      for (const _ of cleaning);
      expect(tracesLeft(writer)).toBeGreaterThan(0);
      clean(writer);
      expect(tracesLeft(writer)).toBe(0);
      expect(found(dirname(record.file))).toEqual([]);
    } finally {
      writer.close();
    }
  });

  test("finds its words everywhere before it, so that finding none means something", () => {
    record.writer.checkpoint();
    const seen = found(dirname(record.file)).map((line) => line.split(": ")[1]);
    expect(seen).toEqual(expect.arrayContaining(["zephyrwallah", "xylonote", "wobblefix", AUTHOR]));
  });

  test("overwrites the keys where they lay", () => {
    const keys = new Set(
      readEvents(record.writer, id).length > 0
        ? eventsOfSeat(record.writer, ownSeat(record.writer), 0, 1_000).flatMap(({ stream, keys = [] }) =>
            stream.endsWith(id) ? keys.map(({ secret }) => Buffer.from(secret).toString("hex")) : [],
          )
        : [],
    );
    expect(keys.size).toBe(2);
    eraseCases(record.writer, [id], ERASING);
    record.writer.checkpoint();
    const bytes = readdirSync(dirname(record.file)).map((name) => readFileSync(join(dirname(record.file), name)).toString("hex"));
    for (const key of keys) expect(bytes.some((each) => each.includes(key))).toBe(false);
  });

  test("is done again in a record of before it, whose keys are of after it", () => {
    record.writer.checkpoint();
    const elsewhere = temporaryFolder();
    const file = join(elsewhere.folder, "record.db");
    copyFileSync(record.file, file);
    eraseAll(record.writer);
    record.writer.checkpoint();
    copyFileSync(keyFileOf(record.file), keyFileOf(file));
    const restored = openWriter(file);
    try {
      expect(readGrievance(restored, id)).toMatchObject({ atr: { text: ATR } });
      expect(replayErasures(restored).erasures).toBe(3);
      expect(replayErasures(restored).erasures).toBe(0);
      expect(readGrievance(restored, id)).toMatchObject({ atr: { text: ERASED }, erasedAt: LATER });
      expect(verifyEvents(restored).intact).toBe(true);
      clean(restored);
      restored.sqlite.exec("UPDATE reading_problem SET raw = NULL, title = NULL");
      restored.checkpoint();
      expect(found(elsewhere.folder)).toEqual([]);
    } finally {
      restored.close();
      elsewhere.remove();
    }
  });

  test("is not undone by a merge with a seat that still has the keys", () => {
    const other = temporaryRecord();
    try {
      const carried = eventsOfSeat(record.writer, ownSeat(record.writer), 0, 1_000);
      mergeEvents(other.writer, carried, NOON);
      expect(readGrievance(other.writer, id)).toMatchObject({ atr: { text: ATR } });
      eraseCases(other.writer, [id], ERASING);
      mergeEvents(other.writer, carried, LATER + 1);
      expect(JSON.stringify(readEvents(other.writer, id))).not.toContain(NOTE);
      work(other.writer, id, [{ type: "noted", version: 1, payload: { words: "Written since" } }]);
      expect(JSON.stringify(readEvents(other.writer, id))).toContain("Written since");
    } finally {
      other.remove();
    }
  });
});
