import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tick } from "../clock/hybridTime.ts";
import { DAY_MS } from "../clock/indianDay.ts";
import type { EventId, GrievanceId, OfficeId, PromiseId, ReviewId, SeatId } from "../ids.ts";
import { decideReview } from "./decideReview.ts";
import type { ReviewAction } from "./decideReview.ts";
import { foldReview } from "./foldReview.ts";
import type { RecordedReviewEvent } from "./foldReview.ts";
import { isContradicted, valueOf } from "./register.ts";
import { ATTENDANCES } from "./review.ts";
import { parseReviewEvent } from "./reviewEvents.ts";
import type { ReviewEvent } from "./reviewEvents.ts";

const HELD = Date.UTC(2026, 10, 24, 5);
const id = "review-1" as ReviewId;
const room = "aaaaaaaaaaaaaaaa" as SeatId;
const laptop = "bbbbbbbbbbbbbbbb" as SeatId;
const dcNuh = "REVENUE/district-head/Nuh" as OfficeId;
const spNuh = "POLICE/district/Nuh" as OfficeId;
const promised = "promise-1" as PromiseId;

/** One seat: what it knows, and what it does. */
class Seat {
  readonly seat: SeatId;
  known: RecordedReviewEvent[] = [];
  constructor(seat: SeatId, known: readonly RecordedReviewEvent[] = []) {
    this.seat = seat;
    this.known = [...known];
  }
  get review() {
    return foldReview(id, this.known);
  }
  record(event: ReviewEvent, at: number): void {
    const last =
      this.known
        .map(({ time }) => time)
        .toSorted()
        .at(-1) ?? null;
    const time = tick(last, at);
    this.known.push({ id: `${this.seat}-${this.known.length}` as EventId, seat: this.seat, time, actor: this.seat, at, event });
  }
  act(action: ReviewAction, at: number): boolean {
    const decision = decideReview(this.review, action, at);
    if (decision.ok) this.record(decision.event, at);
    return decision.ok;
  }
  learn(other: Seat): void {
    const ids = new Set(this.known.map((each) => each.id));
    this.known.push(...other.known.filter((each) => !ids.has(each.id)));
  }
}

const PREPARED: ReviewEvent = {
  type: "review-prepared",
  version: 1,
  payload: { title: "Weekly review", plannedAt: HELD, scope: { of: "districts", districts: ["Nuh", "Palwal"] } },
};

function begun(): Seat {
  const seat = new Seat(room);
  seat.record(PREPARED, HELD - DAY_MS);
  seat.act({ type: "begin" }, HELD);
  return seat;
}

const attend = (office: OfficeId, attendance: (typeof ATTENDANCES)[number], name: string | null = null): ReviewAction => ({
  type: "take-attendance",
  office,
  attendance,
  name,
});

const promise: ReviewAction = {
  type: "promise",
  promiseId: promised,
  office: dcNuh,
  officer: null,
  cases: [],
  words: "The pump will run by Friday",
  dueAt: HELD + 3 * DAY_MS,
};

describe("a review on two seats", () => {
  test("takes over what the other did, without a question", () => {
    const one = begun();
    const other = new Seat(laptop, one.known);
    one.act(attend(dcNuh, "present", "A. Kumar"), HELD + 1);
    other.act(attend(spNuh, "absent"), HELD + 2);
    other.act(promise, HELD + 3);
    one.learn(other);
    expect(
      [...(one.review?.attendance ?? [])].map(([office, register]) => [office, valueOf(register)?.attendance, isContradicted(register)]),
    ).toEqual([
      [dcNuh, "present", false],
      [spNuh, "absent", false],
    ]);
    expect(one.review?.promises).toHaveLength(1);
  });

  test("keeps both answers where two people contradicted each other, until somebody chooses", () => {
    const one = begun();
    const other = new Seat(laptop, one.known);
    one.act(attend(dcNuh, "present"), HELD + 1);
    other.act(attend(dcNuh, "absent"), HELD + 2);
    one.learn(other);
    const both = one.review?.attendance.get(dcNuh);
    expect(both?.answers.map(({ value }) => value.attendance)).toEqual(["present", "absent"]);
    one.act(attend(dcNuh, "represented"), HELD + 3);
    expect(one.review?.attendance.get(dcNuh)?.answers.map(({ value }) => value.attendance)).toEqual(["represented"]);
  });

  test("finds no contradiction where both said the same, or one had seen the other", () => {
    const one = begun();
    const other = new Seat(laptop, one.known);
    one.act(attend(dcNuh, "absent"), HELD + 1);
    other.act(attend(dcNuh, "absent"), HELD + 2);
    one.learn(other);
    expect(one.review?.attendance.get(dcNuh)?.answers).toHaveLength(1);
    other.learn(one);
    other.act(attend(dcNuh, "present"), HELD + 3);
    one.learn(other);
    expect(one.review?.attendance.get(dcNuh)?.answers.map(({ value }) => value.attendance)).toEqual(["present"]);
  });

  test("shows both days to which a promise was put off apart", () => {
    const one = begun();
    one.act(promise, HELD + 1);
    const other = new Seat(laptop, one.known);
    one.act({ type: "put-off", promiseId: promised, dueAt: HELD + 5 * DAY_MS }, HELD + 2);
    other.act({ type: "put-off", promiseId: promised, dueAt: HELD + 9 * DAY_MS }, HELD + 3);
    one.learn(other);
    expect(one.review?.promises[0]?.putOff.answers.map(({ value }) => value)).toEqual([HELD + 5 * DAY_MS, HELD + 9 * DAY_MS]);
  });
});

describe("what may be done", () => {
  test("begins with the review: nobody attends, promises or ends before", () => {
    const seat = new Seat(room);
    seat.record(PREPARED, HELD);
    expect([attend(dcNuh, "present"), promise, { type: "end" } as const].map((action) => seat.act(action, HELD))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test("ends with it, but for what becomes of the promises", () => {
    const seat = begun();
    seat.act(promise, HELD + 1);
    seat.act({ type: "end" }, HELD + 2);
    expect(seat.act(attend(dcNuh, "present"), HELD + 3)).toBe(false);
    expect(seat.act({ type: "settle", promiseId: promised, result: "kept", words: null }, HELD + 4)).toBe(true);
    expect(valueOf(seat.review?.promises[0]?.settled ?? { answers: [] })?.result).toBe("kept");
  });

  test("knows no promise for a day that is past, and no letter to one who came", () => {
    const seat = begun();
    expect(decideReview(seat.review, { ...promise, dueAt: HELD }, HELD + 1)).toEqual({ ok: false, refusal: "past-day" });
    seat.act(attend(dcNuh, "present"), HELD + 1);
    const letter = { letterId: "l", number: "1", to: dcNuh, officer: null, subject: SAME, body: SAME, answerBy: null };
    expect(decideReview(seat.review, { type: "issue-absence-letter", letter }, HELD + 2)).toEqual({ ok: false, refusal: "not-absent" });
  });
});

const escalated: ReviewAction = {
  type: "decide-case",
  stop: "Nuh",
  grievanceId: "5c7f2ff2-6c5b-5d0c-8f0e-1f6a3d1a9b11" as GrievanceId,
  decision: "escalated",
  to: dcNuh,
  words: "The line was to be repaired in October",
  acts: ["event-1"],
};

describe("a case that was decided on the spot", () => {
  test("is in the review until it is taken back, on the seat that was away as well", () => {
    const one = begun();
    one.act(escalated, HELD + 1);
    const other = new Seat(laptop, one.known);
    expect(other.review?.decisions).toMatchObject([{ decision: "escalated", to: dcNuh, stop: "Nuh" }]);
    const decisionId = other.review?.decisions[0]?.id ?? "";
    expect(other.act({ type: "take-back-decision", decisionId }, HELD + 2)).toBe(true);
    one.learn(other);
    expect(one.review?.decisions).toEqual([]);
    expect(decideReview(one.review, { type: "take-back-decision", decisionId }, HELD + 3)).toEqual({
      ok: false,
      refusal: "no-such-decision",
    });
  });

  test("is decided while the review goes on, not before and not after", () => {
    const seat = new Seat(room);
    seat.record(PREPARED, HELD);
    expect(seat.act(escalated, HELD)).toBe(false);
    seat.act({ type: "begin" }, HELD);
    seat.act({ type: "end" }, HELD + 1);
    expect(seat.act(escalated, HELD + 2)).toBe(false);
  });
});

const SAME = { en: "Absence", hi: "अनुपस्थिति" };

const anyAction: fc.Arbitrary<ReviewAction> = fc.oneof(
  fc
    .tuple(fc.constantFrom(dcNuh, spNuh), fc.constantFrom(...ATTENDANCES), fc.constantFrom("A. Kumar", null))
    .map(([office, attendance, name]) => attend(office, attendance, name)),
  fc.constant(promise),
  fc.integer({ min: 1, max: 9 }).map((days) => ({ type: "put-off" as const, promiseId: promised, dueAt: HELD + days * DAY_MS })),
  fc.constantFrom("kept", "broken").map((result) => ({ type: "settle" as const, promiseId: promised, result, words: null })),
  fc.constantFrom({ type: "begin" as const }, { type: "end" as const }),
  fc.constant(escalated),
  fc.nat(20).map((nth) => ({ type: "take-back-decision" as const, decisionId: `${room}-${nth}` })),
  fc.constant({ type: "remark" as const, office: dcNuh, grievanceId: null, words: "To be looked into" }),
);

/** Two seats act in turns of their own and now and then learn what the other did. */
const anyCourse = fc.array(
  fc.oneof({ weight: 4, arbitrary: fc.tuple(fc.nat(1), anyAction) }, { weight: 1, arbitrary: fc.constant("meet" as const) }),
  {
    maxLength: 30,
  },
);

test("whatever two seats do, and in whatever order it arrives, they come to one review", () => {
  fc.assert(
    fc.property(anyCourse, fc.infiniteStream(fc.nat()), (course, chance) => {
      const first = begun();
      const seats = [first, new Seat(laptop, first.known)] as const;
      for (const [index, step] of course.entries()) {
        if (step === "meet") for (const seat of seats) for (const other of seats) seat.learn(other);
        else seats[step[0] === 0 ? 0 : 1].act(step[1], HELD + 1 + index);
      }
      for (const seat of seats) for (const other of seats) seat.learn(other);
      const shuffled = seats[0].known
        .map((event) => ({ event, key: chance.next().value ?? 0 }))
        .toSorted((one, other) => one.key - other.key)
        .map(({ event }) => event);
      expect(seats[1].review).toEqual(seats[0].review);
      expect(foldReview(id, shuffled)).toEqual(seats[0].review);
      const registers = [...(seats[0].review?.attendance.values() ?? [])];
      // No more answers than there are seats that may have contradicted each other.
      expect(registers.every(({ answers }) => answers.length <= 2)).toBe(true);
    }),
  );
});

test("every event that is made can be read again", () => {
  fc.assert(
    fc.property(fc.array(anyAction, { maxLength: 12 }), (actions) => {
      const seat = begun();
      for (const [index, action] of actions.entries()) seat.act(action, HELD + 1 + index);
      for (const { event } of seat.known) {
        if (event) expect(parseReviewEvent(event.type, event.version, JSON.parse(JSON.stringify(event.payload)))).toEqual(event);
      }
    }),
  );
});
