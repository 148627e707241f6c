import * as fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { ProposalCorrection } from "#domain/grievance/actions.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Proposal } from "#domain/understanding/proposal.ts";
import type { Writer } from "#db/connection.ts";
import { recordLearningReset } from "#db/events/learning.ts";
import { eventsOfSeat, mergeEvents } from "#db/events/merge.ts";
import { importVillages } from "#db/places/villages.ts";
import { ownSeat } from "#db/seat.ts";
import { examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { correctCase } from "../cases/correctCase.ts";
import { createUnderstandingStep } from "./understandingStep.ts";
import type { UnderstandingStep } from "./understandingStep.ts";

let records: TemporaryRecord[] = [];
afterEach(() => {
  for (const record of records) record.remove();
  records = [];
});

interface Seat {
  readonly writer: Writer;
  readonly step: UnderstandingStep;
  /** Rules alone while false. */
  learning: boolean;
}

function freshSeat(): Seat {
  const record = temporaryRecord();
  records.push(record);
  const { writer } = record;
  const seat: { -readonly [Key in keyof Seat]?: Seat[Key] } = { writer, learning: true };
  seat.step = createUnderstandingStep({ record: writer, settings: writer, usesLearned: () => seat.learning ?? true });
  return seat as Seat;
}

/** As the program would begin on this record. */
const begunAnew = ({ writer }: Seat) => createUnderstandingStep({ record: writer, settings: writer, usesLearned: () => true });

let serial = 0;
function corrected({ writer, step }: Seat, text: string, correction: ProposalCorrection, now = MORNING + serial): GrievanceId {
  serial += 1;
  const id = openExampleCase(writer, examplePost(`post-${serial}`, { text }));
  const { outcome } = correctCase(writer, { id, correction, actor: "desk", now, policy: DEFAULT_SLA_POLICY, ruleScores: step.ruleScores });
  if (outcome !== "corrected") throw new Error(outcome);
  step.catchUp();
  return id;
}

const asPost = (text: string) => ({ text, placeName: null, authorLocation: null });
const departmentsOf = (step: UnderstandingStep, text: string) => step.understand(asPost(text)).departments;

/** Words that no list knows, as a colony's own name for its works. */
const UNKNOWN_WORDS = "jhulsavan yojna ka kaam atka hua hai, jhulsavan ki koi sunwai nahi";
const SIMILAR = "hamare yahan bhi jhulsavan yojna ka kaam atka hai";

describe("corrections", () => {
  test("change what is proposed for similar posts at once, and say on how many they rest", () => {
    const seat = freshSeat();
    const before = departmentsOf(seat.step, SIMILAR);
    expect(before.map(({ code }) => code)).not.toContain("HOUSING");
    for (const ward of [1, 2, 3]) corrected(seat, `${UNKNOWN_WORDS}, ward ${ward}`, { department: "HOUSING", kind: "suggestion" });
    const [first] = departmentsOf(seat.step, SIMILAR);
    expect(first).toMatchObject({ code: "HOUSING", similarPosts: 3 });
    expect(seat.step.corrections).toBe(3);
  });

  test("leave what the rules know of other posts as it is", () => {
    const seat = freshSeat();
    const water = "करनाल वार्ड 12 में तीन दिन से पेयजल नहीं आ रहा";
    const sayOf = ({ kind, urgency, district, departments }: Proposal) => [kind, urgency, district, departments.map(({ code }) => code)];
    const before = sayOf(seat.step.understand(asPost(water)));
    for (const ward of [1, 2, 3]) corrected(seat, `${UNKNOWN_WORDS}, ward ${ward}`, { department: "HOUSING" });
    expect(sayOf(seat.step.understand(asPost(water)))).toEqual(before);
  });

  test("of the place alone, or of a department to none, teach nothing of other posts", () => {
    const seat = freshSeat();
    corrected(seat, UNKNOWN_WORDS, { place: "Ward 3" });
    corrected(seat, UNKNOWN_WORDS, { department: null, district: null });
    expect(seat.step.corrections).toBe(0);
    expect(departmentsOf(seat.step, SIMILAR)).toEqual(departmentsOf(freshSeat().step, SIMILAR));
  });

  test("switched off propose by the rules alone, and count when they are on again", () => {
    const seat = freshSeat();
    const byRules = seat.step.understand(asPost(SIMILAR));
    for (const ward of [1, 2, 3]) corrected(seat, `${UNKNOWN_WORDS}, ward ${ward}`, { department: "HOUSING" });
    const byLessons = seat.step.understand(asPost(SIMILAR));
    seat.learning = false;
    seat.step.chooseAnew();
    expect(seat.step.understand(asPost(SIMILAR))).toEqual(byRules);
    seat.learning = true;
    seat.step.chooseAnew();
    expect(seat.step.understand(asPost(SIMILAR))).toEqual(byLessons);
  });
});

const anyCorrection = fc.record({
  text: fc.constantFrom(UNKNOWN_WORDS, "bijli ka khamba jhuka hua hai", "पेयजल टैंकर नहीं आया", "park me jhoole tute hain", "ਨਹਿਰ ਦਾ ਪਾਣੀ ਨਹੀਂ"),
  ward: fc.nat(40),
  correction: fc.constantFrom<ProposalCorrection>(
    { department: "HOUSING" },
    { department: "PWD", urgency: "urgent" },
    { department: "ULB", district: "Hisar" },
    { kind: "suggestion" },
    { urgency: "emergency", kind: "suggestion" },
  ),
  reset: fc.nat(9).map((of10) => of10 === 0),
  atMs: fc.nat(86_400_000),
});

function live(seat: Seat, steps: readonly (typeof anyCorrection extends fc.Arbitrary<infer Step> ? Step : never)[]): void {
  for (const { text, ward, correction, reset, atMs } of steps) {
    corrected(seat, `${text}, ward ${ward}`, correction, MORNING + atMs);
    if (reset) {
      recordLearningReset(seat.writer, "desk", MORNING + atMs);
      seat.step.catchUp();
    }
  }
}

describe("what was learned", () => {
  test("is the same when it is made anew from the events", () => {
    fc.assert(
      fc.property(fc.array(anyCorrection, { maxLength: 25 }), (steps) => {
        const seat = freshSeat();
        live(seat, steps);
        const anew = begunAnew(seat);
        expect(anew.learned()).toEqual(seat.step.learned());
        expect(JSON.stringify(anew.learned())).toBe(JSON.stringify(seat.step.learned()));
        expect(anew.corrections).toBe(seat.step.corrections);
      }),
      { numRuns: 12 },
    );
  });

  test("is the same on two seats once each has the other's events, whatever came first and where", () => {
    fc.assert(
      fc.property(fc.array(anyCorrection, { maxLength: 12 }), fc.array(anyCorrection, { maxLength: 12 }), (ofRoom, ofLaptop) => {
        const room = freshSeat();
        const laptop = freshSeat();
        // Another directory must not make another model of the same corrections.
        importVillages(
          laptop.writer,
          [{ name: "Jhulsavan", district: "Karnal", block: null, tehsil: null, lat: null, lon: null }],
          MORNING,
        );
        laptop.step.readVillagesAnew();
        live(room, ofRoom);
        live(laptop, ofLaptop);
        const fromRoom = eventsOfSeat(room.writer, ownSeat(room.writer), 0, 1_000);
        mergeEvents(room.writer, eventsOfSeat(laptop.writer, ownSeat(laptop.writer), 0, 1_000), MORNING);
        mergeEvents(laptop.writer, fromRoom, MORNING);
        room.step.catchUp();
        laptop.step.catchUp();
        expect(room.step.learned()).toEqual(laptop.step.learned());
        expect(begunAnew(room).learned()).toEqual(room.step.learned());
      }),
      { numRuns: 12 },
    );
  });

  test("is forgotten at a reset, and stays so for a seat that begins anew or hears of the corrections later", () => {
    const room = freshSeat();
    const untaught = room.step.learned();
    corrected(room, UNKNOWN_WORDS, { department: "HOUSING" }, MORNING);
    const before = eventsOfSeat(room.writer, ownSeat(room.writer), 0, 1_000);
    recordLearningReset(room.writer, "desk", MORNING + 1);
    room.step.catchUp();
    expect(room.step.learned()).toEqual(untaught);
    expect(begunAnew(room).learned()).toEqual(untaught);

    const laptop = freshSeat();
    mergeEvents(laptop.writer, before, MORNING);
    laptop.step.catchUp();
    expect(laptop.step.corrections).toBe(1);
    mergeEvents(laptop.writer, eventsOfSeat(room.writer, ownSeat(room.writer), 0, 1_000), MORNING);
    laptop.step.catchUp();
    expect(laptop.step.learned()).toEqual(untaught);

    corrected(room, UNKNOWN_WORDS, { department: "PWD" }, MORNING + 2);
    expect(room.step.corrections).toBe(1);
    expect(begunAnew(room).learned()).toEqual(room.step.learned());
  });
});

describe("the village directory", () => {
  test("is known at once, and a name that several districts have stays open", () => {
    const { writer, step } = freshSeat();
    const text = "गांव उझानाखेड़ा में पानी नहीं आ रहा";
    expect(step.understand(asPost(text)).district).toBeNull();
    const row = { name: "Ujhanakhera", block: null, tehsil: null, lat: null, lon: null };
    importVillages(writer, [{ ...row, district: "Jind" }], MORNING);
    step.readVillagesAnew();
    expect(step.understand(asPost(text))).toMatchObject({ district: "Jind", place: "Ujhanakhera" });
    importVillages(
      writer,
      [
        { ...row, district: "Jind" },
        { ...row, district: "Hisar" },
      ],
      MORNING,
    );
    step.readVillagesAnew();
    expect(step.understand(asPost(text))).toMatchObject({
      district: null,
      location: { candidates: expect.arrayContaining(["Jind", "Hisar"]) },
    });
  });
});
