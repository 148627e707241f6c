import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { queueOf } from "#domain/desk/views.ts";
import type { View } from "#domain/desk/views.ts";
import { MOST_DRAFTS } from "#domain/work/drafts.ts";
import { appendEvents } from "../append/append.ts";
import { eventsOfSeat, mergeEvents } from "../append/merge.ts";
import type { Writer } from "../connection.ts";
import { eraseCases } from "../erasure/eraseCases.ts";
import { replayErasures } from "../erasure/replayErasures.ts";
import { appliedErasures } from "../erasure/noteErasure.ts";
import { readGrievance } from "../projections/grievanceRow.ts";
import { rebuild } from "../projections/rebuild.ts";
import { idsOfRows, listQueue } from "../queue/listQueue.ts";
import { queueCounts } from "../queue/queueCounts.ts";
import { ownSeat } from "../seat.ts";
import { examplePost, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { draftPlaces, draftsOf, dropDraft, dropOldDrafts, putDraft, WrittenElsewhere } from "./drafts.ts";
import { followUpOf, followUpsOf, putFollowUp } from "./followUps.ts";
import { mentionsOf, readMentionsOfCase, unreadMentions } from "./mentions.ts";
import { putSnooze, snoozeOf, snoozesOf, wakeDue } from "./snoozes.ts";

const NOW = MORNING + HOUR_MS;
const TOMORROW = NOW + DAY_MS;
const ME = "me";
const COLLEAGUE = "colleague";
const WORDS = "Quibbleworth Zanzibari फुसफुसाहट";

let record: TemporaryRecord;
let writer: Writer;
let id: GrievanceId;
let other: GrievanceId;
beforeEach(() => {
  record = temporaryRecord();
  ({ writer } = record);
  id = openExampleCase(writer, examplePost("1"));
  other = openExampleCase(writer, examplePost("2"));
});
afterEach(() => record.remove());

const happens = (event: GrievanceEvent, actor = COLLEAGUE, now = NOW) =>
  appendEvents(writer, { grievanceId: id, events: [event], actor, now });
const note = (words: string, mentions: readonly string[]): GrievanceEvent => ({
  type: "noted",
  version: 1,
  payload: { words, mentions: [...mentions] },
});
const sizeOf = (view: View, person = ME) => {
  const rows = listQueue(writer, queueOf(view, person)).length;
  expect(queueCounts(writer, person)[view]).toBe(rows);
  return rows;
};

/** Whether a text stands anywhere on the disk: in the record, its log, or the keys. */
function isOnDisk(text: string): boolean {
  writer.checkpoint();
  const files = [record.file, `${record.file}-wal`, `${record.file}.keys`];
  return files.some((file) => {
    try {
      return readFileSync(file).includes(Buffer.from(text));
    } catch {
      return false;
    }
  });
}

describe("a draft", () => {
  const place = { person: ME, kind: "reply", about: null } as const;
  test("is there again as it was, for its person and its case alone, and never lies open on the disk", () => {
    putDraft(writer, { ...place, about: id }, { "marked:hi": WORDS }, NOW);
    putDraft(writer, { ...place, about: id }, { "marked:hi": `${WORDS}!` }, NOW + 1);
    expect(draftsOf(writer, ME, id)).toEqual([{ kind: "reply", words: { "marked:hi": `${WORDS}!` }, changedAt: NOW + 1 }]);
    expect(draftsOf(writer, COLLEAGUE, id)).toEqual([]);
    expect(draftsOf(writer, ME, other)).toEqual([]);
    expect(isOnDisk("Quibbleworth")).toBe(false);
    expect(sizeOf("drafts")).toBe(1);
    expect(sizeOf("drafts", COLLEAGUE)).toBe(0);
  });

  test("of two windows of one person give way to none of the other's, unless the person says so", () => {
    const here = { ...place, about: id };
    const first = putDraft(writer, here, { words: "from the first window" }, NOW, null);
    expect(() => putDraft(writer, here, { words: "from the second" }, NOW, null)).toThrow(WrittenElsewhere);
    // Sent from the second, the first's stay; and what the first goes on with is its own.
    expect(dropDraft(writer, here, NOW, null)).toBe(false);
    const later = putDraft(writer, here, { words: "from the first window, and more" }, NOW, first.changedAt);
    expect(() => putDraft(writer, here, { words: "from the second" }, NOW, first.changedAt)).toThrow(WrittenElsewhere);
    expect(draftsOf(writer, place.person, id).map(({ words }) => words)).toEqual([{ words: "from the first window, and more" }]);
    putDraft(writer, here, { words: "from the second" }, NOW, later.changedAt);
    expect(dropDraft(writer, here, NOW)).toBe(true);
    // What was sent or thrown away elsewhere is nothing that could be lost.
    expect(putDraft(writer, here, { words: "typed on" }, NOW, later.changedAt).isOther).toBe(true);
    dropDraft(writer, here, NOW);
  });

  test("goes once nothing is typed in it", () => {
    expect(putDraft(writer, { ...place, about: id }, { words: "a" }, NOW).isOther).toBe(true);
    expect(putDraft(writer, { ...place, about: id }, { words: "ab" }, NOW).isOther).toBe(false);
    expect(putDraft(writer, { ...place, about: id }, { words: "  " }, NOW).isOther).toBe(true);
    expect(draftPlaces(writer, ME)).toEqual([]);
  });

  test("cannot be read once its case is erased, also where an old copy of its row comes back", () => {
    putDraft(writer, { ...place, about: id }, { words: WORDS }, NOW);
    putDraft(writer, { ...place, about: other }, { words: "stays" }, NOW);
    const row = writer.sqlite.prepare("SELECT * FROM draft WHERE about = ?").get(id) as Record<string, unknown>;
    eraseCases(writer, [id], { why: "request", actor: "osd", at: NOW });
    expect(draftPlaces(writer, ME)).toEqual([{ kind: "reply", about: other }]);
    writer.sqlite.prepare("INSERT INTO draft VALUES (@id, @person, @kind, @about, @box, @changed_at)").run(row);
    expect(draftsOf(writer, ME, id)).toEqual([]);
    expect(draftsOf(writer, ME, other)).toHaveLength(1);
  });

  test("without a case has a key of its own, which goes with it", () => {
    const typed = { ...place, kind: "typed-in" } as const;
    putDraft(writer, typed, { text: WORDS }, NOW);
    const row = writer.sqlite.prepare("SELECT * FROM draft").get() as Record<string, unknown>;
    dropDraft(writer, typed, NOW);
    writer.sqlite.prepare("INSERT INTO draft VALUES (@id, @person, @kind, @about, @box, @changed_at)").run(row);
    expect(draftsOf(writer, ME, null)).toEqual([]);
    // A record that was restored from before: its keys say that the draft is gone.
    writer.sqlite.prepare("UPDATE setting SET value = ? WHERE key = 'erasures.applied'").run(String(appliedErasures(writer) - 1));
    replayErasures(writer);
    expect(draftPlaces(writer, ME)).toEqual([]);
  });

  test("is one of so many, and of so many days, at most", () => {
    for (let each = 0; each < MOST_DRAFTS + 3; each += 1)
      putDraft(
        writer,
        { ...place, about: `00000000-0000-5000-8000-${String(each).padStart(12, "0")}` as GrievanceId },
        { words: "x" },
        NOW + each,
      );
    expect(draftPlaces(writer, ME)).toHaveLength(MOST_DRAFTS);
    putDraft(writer, { person: COLLEAGUE, kind: "typed-in", about: null }, { text: "x" }, NOW);
    putDraft(writer, { person: COLLEAGUE, kind: "note", about: id }, { words: "x" }, NOW);
    dropOldDrafts(writer, NOW + 20 * DAY_MS);
    expect(draftPlaces(writer, COLLEAGUE)).toEqual([{ kind: "note", about: id }]);
    dropOldDrafts(writer, NOW + 91 * DAY_MS);
    expect(draftPlaces(writer, COLLEAGUE)).toEqual([]);
  });
});

describe("a snoozed case", () => {
  const snooze = (untilAt = TOMORROW) => putSnooze(writer, ME, id, { untilAt, reason: WORDS }, NOW);

  test("leaves the lists of its person, and nobody else's; its row and its figures stay as they were", () => {
    const before = { row: readGrievance(writer, id), mine: sizeOf("new"), theirs: sizeOf("new", COLLEAGUE), all: sizeOf("all") };
    snooze();
    expect([sizeOf("new"), sizeOf("snoozed"), sizeOf("all")]).toEqual([before.mine - 1, 1, before.all]);
    expect([sizeOf("new", COLLEAGUE), sizeOf("snoozed", COLLEAGUE)]).toEqual([before.theirs, 0]);
    expect(readGrievance(writer, id)).toEqual(before.row);
    expect(isOnDisk("Zanzibari")).toBe(false);
  });

  test("stays among the overdue: its clock runs on", () => {
    writer.sqlite.prepare("UPDATE grievance SET overdue = 1, due_at = 1 WHERE id = ?").run(id);
    const before = sizeOf("late-to-mark");
    snooze();
    expect(before).toBe(1);
    expect(sizeOf("late-to-mark")).toBe(1);
  });

  test("is back when its time comes, with a mark", () => {
    snooze();
    expect(wakeDue(writer, { now: TOMORROW - 1 })).toBe(0);
    expect(wakeDue(writer, { now: TOMORROW })).toBe(1);
    expect(snoozeOf(writer, ME, id)).toMatchObject({ woken: { at: TOMORROW, by: "time" }, reason: WORDS });
    expect(sizeOf("snoozed")).toBe(0);
  });

  test.each([
    [{ type: "fell-due", version: 1, payload: { dueAt: NOW } }, "fell-due"],
    [{ type: "assigned", version: 1, payload: { to: ME } }, "assigned"],
  ] as const)("is back as soon as something happens to it: %j", (event, by) => {
    snooze();
    happens(event);
    expect(snoozeOf(writer, ME, id)?.woken).toEqual({ at: NOW, by });
  });

  test("is back for what another seat did before it was put off, once it arrives here", () => {
    const elsewhere = temporaryRecord();
    try {
      const exchange = (from: Writer, to: Writer) => mergeEvents(to, eventsOfSeat(from, ownSeat(from), 0, 1_000), NOW);
      exchange(writer, elsewhere.writer);
      const assigned: GrievanceEvent = { type: "assigned", version: 1, payload: { to: ME } };
      appendEvents(elsewhere.writer, { grievanceId: id, events: [assigned], actor: COLLEAGUE, now: NOW - 1 });
      snooze();
      exchange(elsewhere.writer, writer);
      expect(snoozeOf(writer, ME, id)?.woken?.by).toBe("assigned");
      // It is told once: put off again, it stays so.
      snooze();
      appendEvents(elsewhere.writer, { grievanceId: id, events: [note("a word", [])], actor: COLLEAGUE, now: NOW });
      exchange(elsewhere.writer, writer);
      expect(snoozeOf(writer, ME, id)?.woken).toBeNull();
    } finally {
      elsewhere.remove();
    }
  });

  test("does not come back by what the person did, or by a mere note; what they do to one that is back takes its mark", () => {
    snooze();
    happens({ type: "assigned", version: 1, payload: { to: ME } }, ME);
    happens(note("a word", []));
    expect(snoozeOf(writer, ME, id)?.woken).toBeNull();
    wakeDue(writer, { now: TOMORROW });
    happens(note("seen", []), ME, TOMORROW);
    expect(snoozesOf(writer, ME)).toEqual([]);
  });
});

test("A follow-up keeps its day and its line, sealed, and goes with its case", () => {
  putFollowUp(writer, ME, id, { dueAt: TOMORROW, line: WORDS }, NOW);
  putFollowUp(writer, ME, other, { dueAt: NOW, line: "first" }, NOW);
  expect(followUpsOf(writer, ME).map(({ line }) => line)).toEqual(["first", WORDS]);
  expect(sizeOf("follow-up")).toBe(2);
  const days = () => idsOfRows(writer, [...listQueue(writer, queueOf("follow-up", ME))]);
  expect(days()).toEqual([other, id]);
  putFollowUp(writer, ME, other, { dueAt: TOMORROW + 1, line: "later" }, NOW);
  expect(days()).toEqual([id, other]);
  expect(isOnDisk("Quibbleworth")).toBe(false);
  eraseCases(writer, [id], { why: "request", actor: "osd", at: NOW });
  expect(followUpOf(writer, ME, id)).toBeNull();
  expect(followUpsOf(writer, ME)).toHaveLength(1);
});

describe("a note that names somebody", () => {
  test("is told to them once, stays read when the case is folded again, and is untold when it is taken back", () => {
    const [noted] = happens(note("@Me please call", [ME]));
    expect(unreadMentions(writer, ME)).toBe(1);
    expect(mentionsOf(writer, ME, 10)).toEqual([{ eventId: noted?.id, id, by: COLLEAGUE, at: NOW, readAt: null }]);
    readMentionsOfCase(writer, NOW, ME, id);
    rebuild(writer);
    happens({ type: "act-undone", version: 1, payload: { events: ["none"] } });
    expect([unreadMentions(writer, ME), mentionsOf(writer, ME, 10).length]).toEqual([0, 1]);
    happens({ type: "act-undone", version: 1, payload: { events: [noted?.id ?? ""] } });
    expect(mentionsOf(writer, ME, 10)).toEqual([]);
  });
});
