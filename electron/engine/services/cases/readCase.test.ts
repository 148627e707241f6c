import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isGrievanceEvent } from "#domain/grievance/events.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import { maskPersonalData } from "#domain/text/mask.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import type { EventId, GrievanceId } from "#domain/ids.ts";
import { appendEvents } from "#db/append/append.ts";
import { readEvents } from "#db/events/read.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { recordOfficeLetter } from "#db/testing/officeLetter.ts";
import { plansOf } from "#db/testing/plans.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { hideLettersBesideSensitive } from "./hideBesideSensitive.ts";
import { maskCase } from "./maskCase.ts";
import { readCase } from "./readCase.ts";

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

const NOW = { registry: standardRegistry(), now: MORNING };

function open(id: string, author: string): GrievanceId {
  return openExampleCase(record.writer, examplePost(id, { author: { externalId: author, handle: author, name: null, location: null } }));
}

test("a case is told with the other cases of its citizen, newest first, and with none of anybody else", () => {
  const [first, second, third] = [open("1", "asha"), open("2", "asha"), open("3", "asha")];
  open("4", "ravi");
  expect(
    readCase(record.writer, second, NOW)
      ?.earlier.map(({ id }) => id)
      .toSorted(),
  ).toEqual([first, third].toSorted());
});

test("a case is found with all that belongs to it by keys alone, however many posts and cases there are", () => {
  const id = open("1", "asha");
  open("2", "asha");
  recordOfficeLetter(record.writer, [id, open("3", "ravi")], { text: "All are done." });
  const plans = plansOf(record.file, (reader) => readCase(reader, id, NOW));
  expect(plans.join("\n")).toContain("INDEX post_author (channel=? AND author_external_id=?)");
  expect(plans.filter((plan) => plan.startsWith("SCAN") || /\(channel=\?\)/u.test(plan))).toEqual([]);
});

test("a case is told whole whatever the copy of its picture is called: one name in twenty holds what looks like a telephone number", () => {
  const id = open("1", "asha");
  const file = `${"a".repeat(64)}.jpg`;
  const blurs = [{ left: 0, top: 0, width: 100, height: 100 }];
  const copies = Array.from({ length: 100 }, (_, at) => `${createHash("sha256").update(`${at}`).digest("hex")}.wall.webp`);
  expect(copies.some((copy) => maskPersonalData(copy) !== copy)).toBe(true);
  appendEvents(record.writer, {
    grievanceId: id,
    actor: "osd",
    now: MORNING,
    events: copies.map((copy) => ({ type: "picture-approved", version: 1, payload: { file, copy, crop: null, blurs } })),
  });
  const found = readCase(record.writer, id, NOW);
  const masked = found && maskCase(found, { showsReplies: false, showsContacts: false, namesSensitive: false });
  expect(masked?.timeline.every(({ event }) => isGrievanceEvent(event))).toBe(true);
  expect(masked?.timeline.slice(1).map(({ event }) => event)).toEqual(found?.timeline.slice(1).map(({ event }) => event));
  expect(masked?.grievance.roomPictures).toEqual([{ as: "shown", file, copy: copies.at(-1), crop: null, blurs }]);
});

describe("an office's letter about a sensitive case as well", () => {
  const FILE = { hash: "a".repeat(64), name: "house.jpg", mediaType: "image/jpeg", bytes: 4 } as const;
  const PHOTO = { kind: "photo", url: null, previewUrl: null, description: null, widthPx: null, heightPx: null, file: FILE } as const;
  const MASKING = { showsReplies: true, showsContacts: true, namesSensitive: true } as const;
  let ordinary: GrievanceId;
  let sensitive: GrievanceId;
  beforeEach(() => {
    ordinary = open("1", "asha");
    const hidden = exampleProposal({ sensitive: { sort: "illness", evidence: [] } });
    sensitive = openExampleCase(record.writer, examplePost("2"), hidden);
  });

  test("shows nothing of itself in the other case, and says why; in a case of its own all is as before", () => {
    const own = { text: "The pipe was replaced.", media: [PHOTO], at: MORNING + 1 };
    recordOfficeLetter(record.writer, [ordinary], own);
    recordOfficeLetter(record.writer, [ordinary, sensitive], {
      text: "The pipe was replaced; Kamla Devi is at the hospital.",
      media: [PHOTO],
    });
    const found = readCase(record.writer, ordinary, NOW) ?? expect.fail("No such case");
    const [, alone, both] = maskCase(found, MASKING).posts;
    expect(alone).toMatchObject({ text: own.text, mediaCount: 1 });
    expect(alone?.besideSensitive).toBeUndefined();
    expect(both).toMatchObject({ text: "•••", mediaCount: 0, media: [], besideSensitive: true });
  });

  test("what all can read in a thread is of everybody in it", () => {
    const { channel, externalId } = examplePost("1");
    const joined = { post: { channel, externalId }, role: "ours", isRepost: false, createdAt: MORNING, dueAtIfFirst: MORNING } as const;
    appendEvents(record.writer, {
      grievanceId: sensitive,
      actor: "engine",
      now: MORNING,
      events: [{ type: "post-joined", version: 1, payload: joined }],
    });
    const found = readCase(record.writer, ordinary, NOW) ?? expect.fail("No such case");
    expect(maskCase(found, MASKING).posts).toMatchObject([{ text: examplePost("1").text }]);
  });

  test("which we wrote, and what the office answered to it, show nothing in the other case either, also once it was taken back", () => {
    const words = { en: "Kamla Devi is ill", hi: "कमला देवी बीमार है" };
    const letter = { letterId: "l1", kind: "reminder", number: "CMO/1", to: "PHED/district/Karnal", officer: null } as const;
    const issued = { ...letter, subject: words, body: words, answerBy: null, byMail: false, leads: sensitive } as never;
    for (const grievanceId of [ordinary, sensitive])
      appendEvents(record.writer, {
        grievanceId,
        actor: "osd",
        now: MORNING,
        events: [
          { type: "marked", version: 1, payload: { to: { department: "PHED", district: "Karnal", office: null } } },
          { type: "letter-issued", version: 1, payload: issued },
          { type: "letter-answered", version: 1, payload: { letterId: "l1", words: words.en } },
        ],
      });
    const told = () => {
      const found = readCase(record.writer, ordinary, NOW) ?? expect.fail("No such case");
      return [JSON.stringify(maskCase(found, MASKING)), JSON.stringify(hideLettersBesideSensitive(found))];
    };
    for (const each of told()) expect(each).not.toMatch(/Kamla|कमला/u);
    record.writer.sqlite.prepare("DELETE FROM letter WHERE grievance_id = ?").run(sensitive);
    const issuedId = readEvents(record.writer, ordinary).find(({ event }) => event?.type === "letter-issued")?.id ?? ("" as EventId);
    const undone: GrievanceEvent = { type: "act-undone", version: 1, payload: { events: [issuedId] } };
    appendEvents(record.writer, { grievanceId: ordinary, actor: "osd", now: MORNING, events: [undone] });
    expect(told()[0]).not.toMatch(/Kamla|कमला/u);
  });
});
