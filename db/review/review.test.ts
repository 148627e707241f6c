import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import type { GrievanceId, OfficeId, PromiseId, ReviewId, SeatId } from "#domain/ids.ts";
import type { ReviewAction } from "#domain/review/decideReview.ts";
import { standingOf } from "#domain/review/promiseStanding.ts";
import type { ReviewEvent } from "#domain/review/reviewEvents.ts";
import type { Writer } from "../connection.ts";
import { appendEvents } from "../append/append.ts";
import { eventsOfSeat, mergeEvents } from "../append/merge.ts";
import { openWriter } from "../opening/open.ts";
import { rebuild } from "../projections/rebuild.ts";
import { ownSeat } from "../seat.ts";
import { examplePost, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { runReviewCommand, prepareReview, recordInReview } from "./appendReview.ts";
import { casesOfPromise, promisesOf, promisesToSpeakOf } from "./promises.ts";
import { readReview } from "../projections/readReview.ts";
import { readSetting, writeSetting } from "../settings.ts";
import { highestAbsenceSerial, reviews } from "./reviews.ts";

let records: TemporaryRecord[];
let room: Writer;
beforeEach(() => {
  records = [temporaryRecord()];
  room = writerOf(0);
});
afterEach(() => {
  for (const record of records) record.remove();
});

function writerOf(index: number): Writer {
  const record = records[index];
  if (record === undefined) throw new Error("There is no such record");
  return record.writer;
}

const dcKarnal = "REVENUE/district-head/Karnal" as OfficeId;
const DUE = MORNING + 3 * DAY_MS;
const plan = () => ({ title: "Weekly review", plannedAt: MORNING, scope: { of: "districts" as const, districts: ["Karnal" as const] } });

function begun(writer: Writer): ReviewId {
  const id = prepareReview(writer, plan(), "osd", MORNING);
  expect(runReviewCommand(writer, id, { type: "begin" }, "osd", MORNING)).toBeNull();
  return id;
}

const promise = (name: string, cases: readonly string[] = []): ReviewAction =>
  ({
    type: "promise",
    promiseId: name as PromiseId,
    office: dcKarnal,
    officer: "A. Kumar",
    cases,
    words: "By Friday",
    dueAt: DUE,
  }) as ReviewAction;

const rowsOf = (writer: Writer) =>
  ["review", "review_promise", "promised_case", "absence_letter"].map((table) =>
    writer.sqlite.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all(),
  );

describe("a promise", () => {
  test("is kept by what becomes of its cases, without a word of anybody", () => {
    const caseId = openExampleCase(room, examplePost("1"));
    const id = begun(room);
    expect(runReviewCommand(room, id, promise("p1", [caseId]), "osd", MORNING + 1)).toBeNull();
    const [made] = readReview(room, id)?.promises ?? [];
    if (made === undefined) throw new Error("No promise");
    expect(standingOf(made, casesOfPromise(room, id, made.id), MORNING + HOUR_MS)).toBe("open");
    appendEvents(room, {
      grievanceId: caseId,
      events: [{ type: "disposed", version: 1, payload: { exception: "Repaired" } }],
      actor: "osd",
      now: MORNING + DAY_MS,
    });
    expect(casesOfPromise(room, id, made.id)).toMatchObject([{ id: caseId, state: "disposed" }]);
    expect(standingOf(made, casesOfPromise(room, id, made.id), DUE + DAY_MS)).toBe("kept");
  });

  test("is spoken of once before its day and once on it, and again when it was put off", () => {
    const id = begun(room);
    runReviewCommand(room, id, promise("p1"), "osd", MORNING + 1);
    const toRemind = (now: number) => promisesToSpeakOf(room, "reminder", now, DAY_MS).map((each) => each.id);
    expect([toRemind(DUE - 2 * DAY_MS), toRemind(DUE - DAY_MS)]).toEqual([[], ["p1"]]);
    const said = { type: "promise-reminded", version: 1, payload: { promiseId: "p1" as PromiseId, dueAt: DUE } } as const;
    recordInReview(room, id, said, "engine", DUE - DAY_MS);
    expect(toRemind(DUE)).toEqual([]);
    runReviewCommand(room, id, { type: "put-off", promiseId: "p1" as PromiseId, dueAt: DUE + DAY_MS }, "osd", DUE - HOUR_MS);
    expect(toRemind(DUE)).toEqual(["p1"]);
    expect(promisesToSpeakOf(room, "due", DUE, 0)).toEqual([]);
    expect(promisesToSpeakOf(room, "due", DUE + DAY_MS, 0)).toHaveLength(1);
  });

  test("is not spoken of any more once somebody said what became of it", () => {
    const id = begun(room);
    runReviewCommand(room, id, promise("p1"), "osd", MORNING + 1);
    runReviewCommand(room, id, { type: "settle", promiseId: "p1" as PromiseId, result: "kept", words: null }, "osd", MORNING + 2);
    expect(promisesToSpeakOf(room, "due", DUE + DAY_MS, 0)).toEqual([]);
  });

  test("is found by its office for the review after it", () => {
    const id = begun(room);
    runReviewCommand(room, id, promise("p1"), "osd", MORNING + 1);
    expect(promisesOf(room, [dcKarnal], MORNING)).toMatchObject([{ id: "p1", reviewId: id, dueAt: DUE }]);
    expect(promisesOf(room, ["REVENUE/district-head/Nuh" as OfficeId], MORNING)).toEqual([]);
    expect(promisesOf(room, [dcKarnal], MORNING + DAY_MS)).toEqual([]);
  });
});

describe("the rows of reviews", () => {
  test("can be made again from the events alone", () => {
    const caseId = openExampleCase(room, examplePost("1"));
    const id = begun(room);
    runReviewCommand(room, id, promise("p1", [caseId]), "osd", MORNING + 1);
    runReviewCommand(room, id, { type: "end" }, "osd", MORNING + HOUR_MS);
    const before = rowsOf(room);
    expect(before.map((rows) => rows.length)).toEqual([1, 1, 1, 0]);
    rebuild(room);
    expect(rowsOf(room)).toEqual(before);
  });

  test("come to the same on a laptop that was away, whose acts are taken in afterwards", () => {
    records.push(temporaryRecord());
    const laptop = writerOf(1);
    const id = begun(room);
    const give = (from: Writer, to: Writer) =>
      mergeEvents(to, eventsOfSeat(from, ownSeat(from) satisfies SeatId, 0, 1_000), MORNING + 365 * DAY_MS);
    give(room, laptop);
    runReviewCommand(laptop, id, promise("p1"), "osd", MORNING + 1);
    runReviewCommand(laptop, id, { type: "take-attendance", office: dcKarnal, attendance: "absent", name: null }, "osd", MORNING + 2);
    runReviewCommand(room, id, { type: "take-attendance", office: dcKarnal, attendance: "present", name: null }, "clerk", MORNING + 3);
    expect(give(laptop, room)).toBe(2);
    give(room, laptop);
    expect(rowsOf(room)).toEqual(rowsOf(laptop));
    expect(readReview(room, id)).toEqual(readReview(laptop, id));
    expect(readReview(room, id)?.attendance.get(dcKarnal)?.answers).toHaveLength(2);
  });
});

test("nothing is recorded of what is refused, nor in a review that nobody prepared", () => {
  expect(runReviewCommand(room, "none" as ReviewId, { type: "begin" }, "osd", MORNING)).toBe("no-such-review");
  const id = prepareReview(room, plan(), "osd", MORNING);
  expect(runReviewCommand(room, id, promise("p1"), "osd", MORNING)).toBe("not-begun");
  expect(rowsOf(room)[1]).toEqual([]);
});

describe("two reviews of which each has a promise and a letter of one id, as two seats may write them", () => {
  function both() {
    const [one, other] = ["1", "2"].map((name) => openExampleCase(room, examplePost(name))) as [GrievanceId, GrievanceId];
    const [first, second] = [begun(room), begun(room)];
    const letter = (number: string) =>
      ({
        type: "absence-letter-issued",
        version: 1,
        payload: {
          letterId: "l1",
          number,
          to: dcKarnal,
          officer: null,
          subject: { en: "-", hi: "-" },
          body: { en: "-", hi: "-" },
          answerBy: null,
          byMail: false,
        },
      }) as unknown as ReviewEvent;
    for (const [id, about, number] of [
      [first, one, "CMO/2026/R0001"],
      [second, other, "CMO/2026/R0002"],
    ] as const) {
      expect(runReviewCommand(room, id, promise("p1", [about]), "osd", MORNING + 1)).toBeNull();
      recordInReview(room, id, letter(number), "osd", MORNING + 2);
    }
    return { first, second, one, other };
  }

  test("keep both, each with its own cases, settle them apart, and give the next letter its own number", () => {
    const { first, second, one, other } = both();
    const p1 = "p1" as PromiseId;
    expect([first, second].map((id) => casesOfPromise(room, id, p1).map((each) => each.id))).toEqual([[one], [other]]);
    expect(highestAbsenceSerial(room, "CMO/2026/R")).toBe(2);
    runReviewCommand(room, second, { type: "settle", promiseId: p1, result: "kept", words: null }, "osd", MORNING + 3);
    expect(promisesToSpeakOf(room, "due", DUE, 0)).toMatchObject([{ id: p1, reviewId: first }]);
    expect(reviews(room).map(({ id, promises, unsettled }) => [id, promises, unsettled])).toEqual(
      expect.arrayContaining([
        [first, 1, 1],
        [second, 1, 0],
      ]),
    );
    const before = rowsOf(room);
    rebuild(room);
    expect(rowsOf(room)).toEqual(before);
  });

  test("have both again where a program before this one kept the first alone", () => {
    const { second } = both();
    const whole = rowsOf(room);
    const { file } = room;
    for (const table of ["review_promise", "promised_case", "absence_letter"])
      room.sqlite.prepare(`DELETE FROM ${table} WHERE review_id = ?`).run(second);
    writeSetting(room, "reviews.outdated", true, 0);
    room.close();
    const again = openWriter(file);
    expect(rowsOf(again)).toEqual(whole);
    expect(readSetting(again, "reviews.outdated")).toBeUndefined();
    again.close();
  });
});
