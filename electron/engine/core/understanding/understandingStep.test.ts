import { setImmediate as turnOfTheLoop } from "node:timers/promises";
import * as fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { grievanceIdOf } from "#domain/grievance/caseKey.ts";
import { caseKeyOf } from "#domain/grievance/testing/caseKeyOf.ts";
import type { CaseKey, EventId, GrievanceId, RepresentativeId } from "#domain/ids.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import { buildGazetteer } from "#domain/geography/gazetteer.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { KnownAddresses } from "#domain/understanding/speaker.ts";
import { complaintMatcher } from "#domain/understanding/reading.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { readEvents } from "#db/events/read.ts";
import type { Writer } from "#db/connection.ts";
import { appendEvents } from "#db/append/append.ts";
import { recordLearningReset } from "#db/append/learning.ts";
import { blankPost } from "#db/erasure/blankPost.ts";
import { eventsOfSeat, mergeEvents } from "#db/append/merge.ts";
import { keepLearning, readKeptLearning } from "#db/events/keptLearning.ts";
import { importVillages } from "#db/places/villages.ts";
import { ownSeat } from "#db/seat.ts";
import { examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { act } from "../commands/act.ts";
import { ingestPosts } from "../ingest/ingestPosts.ts";
import { ownModel } from "./ownModel.ts";
import { createUnderstandingStep } from "./understandingStep.ts";
import type { UnderstandingNow, UnderstandingStep } from "./understandingStep.ts";

const IS_LONG = process.env["ISMGT_LONG"] === "1";

/** What is put right of a proposal. */
type Correction = Omit<Extract<GrievanceAction, { readonly type: "correct-proposal" }>, "type">;

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
  known: KnownAddresses;
}

function freshSeat(): Seat {
  const record = temporaryRecord();
  records.push(record);
  const { writer } = record;
  const seat: { -readonly [Key in keyof Seat]?: Seat[Key] } = { writer, learning: true, known: {} };
  seat.step = createUnderstandingStep({
    record: writer,
    settings: writer,
    addresses: () => seat.known ?? {},
    usesLearned: () => seat.learning ?? true,
  });
  return seat as Seat;
}

/** As the program would begin on this record. */
const begunAgain = ({ writer }: Seat) =>
  createUnderstandingStep({ record: writer, settings: writer, addresses: () => ({}), usesLearned: () => true });

/** The same, with nothing but the events to learn from. */
function begunFromEvents(seat: Seat): UnderstandingStep {
  const kept = readKeptLearning(seat.writer);
  seat.writer.sqlite.exec("DELETE FROM learned");
  const step = begunAgain(seat);
  // It learns when it is first asked for.
  expect(step.corrections).toBeGreaterThanOrEqual(0);
  if (kept) keepLearning(seat.writer, kept);
  return step;
}

let serial = 0;
function corrected({ writer, step }: Seat, text: string, correction: Correction, now = MORNING + serial): GrievanceId {
  serial += 1;
  const id = openExampleCase(writer, examplePost(`post-${serial}`, { text }));
  const action = { type: "correct-proposal", ...correction } as const;
  const rules = { policy: DEFAULT_SLA_POLICY, ruleScores: step.ruleScores, registry: standardRegistry() };
  const { outcome } = act(writer, { id, action, actor: "desk", now, ...rules });
  if (outcome !== "done") throw new Error(outcome);
  step.catchUp();
  return id;
}

interface Done {
  readonly id: GrievanceId;
  readonly events: readonly EventId[];
}

function marked({ writer, step }: Seat, text: string, department: DepartmentCode, now = MORNING + serial): Done {
  serial += 1;
  return acted({ writer, step }, openExampleCase(writer, examplePost(`post-${serial}`, { text })), markTo(department), now);
}

const markTo = (department: DepartmentCode) => ({ type: "mark", to: { department, district: "Karnal", office: null } }) as const;

function acted({ writer, step }: Pick<Seat, "writer" | "step">, id: GrievanceId, action: GrievanceAction, now = MORNING + serial): Done {
  const { ruleScores } = step;
  const done = act(writer, { id, action, actor: "desk", now, policy: DEFAULT_SLA_POLICY, ruleScores, registry: standardRegistry() });
  if (done.outcome !== "done") throw new Error(done.outcome);
  step.catchUp();
  return { id, events: done.events };
}

const asPost = (text: string) => ({ text, placeName: null, authorLocation: null });
const departmentsOf = (step: UnderstandingStep, text: string) => step.understand(asPost(text)).departments;

/** Words that no list knows, as a colony's own name for its works. */
const UNKNOWN_WORDS = "jhulsavan yojna ka kaam atka hua hai, jhulsavan ki koi sunwai nahi";
const SIMILAR = "hamare yahan bhi jhulsavan yojna ka kaam atka hai";

/** All that happens here has happened by then. */
const A_YEAR_LATER = MORNING + 365 * 24 * 3_600_000;

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
    seat.step.chooseAgain();
    expect(seat.step.understand(asPost(SIMILAR))).toEqual(byRules);
    seat.learning = true;
    seat.step.chooseAgain();
    expect(seat.step.understand(asPost(SIMILAR))).toEqual(byLessons);
  });
});

describe("marks", () => {
  test("to another office than the proposed one change what is proposed for similar posts, and are counted", () => {
    const seat = freshSeat();
    for (const ward of [1, 2, 3]) marked(seat, `${UNKNOWN_WORDS}, ward ${ward}`, "HOUSING");
    expect(departmentsOf(seat.step, SIMILAR)[0]).toMatchObject({ code: "HOUSING", similarPosts: 3 });
  });

  test("that confirm the proposal are counted as similar posts and do not make it any louder each time", () => {
    const seat = freshSeat();
    const text = "पेयजल टैंकर नहीं आया, टंकी खाली है";
    const before = departmentsOf(seat.step, text)[0];
    expect(before).toMatchObject({ code: "PHED" });
    const loudness = Array.from({ length: 30 }, () => {
      marked(seat, text, "PHED");
      return departmentsOf(seat.step, text)[0]?.score ?? 0;
    });
    expect(departmentsOf(seat.step, text)[0]).toMatchObject({ code: "PHED", similarPosts: 30 });
    expect(loudness.at(-1)).toBeCloseTo(loudness[1] ?? 0, 1);
  });

  test("of a case that was corrected before count it once, as it was judged last", () => {
    const seat = freshSeat();
    const id = corrected(seat, UNKNOWN_WORDS, { department: "PWD" });
    acted(seat, id, markTo("HOUSING"));
    expect(departmentsOf(seat.step, SIMILAR).map(({ code, similarPosts }) => [code, similarPosts])).toContainEqual(["HOUSING", 1]);
    expect(departmentsOf(seat.step, SIMILAR).find(({ code }) => code === "PWD")?.similarPosts).toBeUndefined();
  });

  test("whose words are not in the record teach nothing", () => {
    const seat = freshSeat();
    const id = openExampleCase(seat.writer, examplePost("1", { text: UNKNOWN_WORDS }));
    const payload = { to: markTo("HOUSING").to };
    appendEvents(seat.writer, { grievanceId: id, events: [{ type: "marked", version: 1, payload }], actor: "desk", now: MORNING });
    seat.step.catchUp();
    expect(seat.step.corrections).toBe(0);
  });

  test("that are taken back teach nothing, before and after a start", () => {
    const seat = freshSeat();
    const untaught = seat.step.learned();
    const { id, events } = marked(seat, UNKNOWN_WORDS, "HOUSING");
    seat.step.keep();
    expect(seat.step.corrections).toBe(1);
    acted(seat, id, { type: "undo", events: [...events] });
    expect(seat.step.learned()).toEqual(untaught);
    expect(begunAgain(seat).learned()).toEqual(untaught);
  });
});

const anyCorrection = fc.record({
  text: fc.constantFrom(UNKNOWN_WORDS, "bijli ka khamba jhuka hua hai", "पेयजल टैंकर नहीं आया", "park me jhoole tute hain", "ਨਹਿਰ ਦਾ ਪਾਣੀ ਨਹੀਂ"),
  ward: fc.nat(40),
  correction: fc.constantFrom<Correction>(
    { department: "HOUSING" },
    { department: "PWD", urgency: "urgent" },
    { department: "ULB", district: "Hisar" },
    { kind: "suggestion" },
    { urgency: "emergency", kind: "suggestion" },
  ),
  /** As a mark, where it names a department; and taken back. */
  asMark: fc.boolean(),
  undone: fc.nat(4).map((of5) => of5 === 0),
  kept: fc.nat(5).map((of6) => of6 === 0),
  reset: fc.nat(9).map((of10) => of10 === 0),
  atMs: fc.nat(86_400_000),
});

function live(seat: Seat, steps: readonly (typeof anyCorrection extends fc.Arbitrary<infer Step> ? Step : never)[]): void {
  for (const { text, ward, correction, asMark, undone, kept, reset, atMs } of steps) {
    const words = `${text}, ward ${ward}`;
    if (asMark && correction.department) {
      const { id, events } = marked(seat, words, correction.department, MORNING + atMs);
      if (undone) acted(seat, id, { type: "undo", events: [...events] }, MORNING + atMs);
    } else corrected(seat, words, correction, MORNING + atMs);
    if (kept) seat.step.keep();
    if (reset) {
      recordLearningReset(seat.writer, "desk", MORNING + atMs);
      seat.step.catchUp();
    }
  }
}

describe("what was learned", () => {
  test("is the same when it is made again from the events", () => {
    fc.assert(
      fc.property(fc.array(anyCorrection, { maxLength: 25, size: "max" }), (steps) => {
        const seat = freshSeat();
        live(seat, steps);
        for (const again of [begunAgain(seat), begunFromEvents(seat)]) {
          expect(again.learned()).toEqual(seat.step.learned());
          expect(again.corrections).toBe(seat.step.corrections);
        }
      }),
      { numRuns: 5 },
    );
  });

  test("is the same on two seats once each has the other's events, whatever came first and where", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyCorrection, { maxLength: 12, size: "max" }),
        fc.array(anyCorrection, { maxLength: 12, size: "max" }),
        async (ofRoom, ofLaptop) => {
          const room = freshSeat();
          const laptop = freshSeat();
          // Another directory must not make another model of the same corrections.
          importVillages(
            laptop.writer,
            [{ name: "Jhulsavan", district: "Karnal", block: null, tehsil: null, lat: null, lon: null }],
            MORNING,
          );
          await laptop.step.readVillagesAgain();
          live(room, ofRoom);
          live(laptop, ofLaptop);
          const fromRoom = eventsOfSeat(room.writer, ownSeat(room.writer), 0, 1_000);
          mergeEvents(room.writer, eventsOfSeat(laptop.writer, ownSeat(laptop.writer), 0, 1_000), A_YEAR_LATER);
          mergeEvents(laptop.writer, fromRoom, A_YEAR_LATER);
          room.step.catchUp();
          laptop.step.catchUp();
          expect(room.step.learned()).toEqual(laptop.step.learned());
          for (const seat of [room, laptop]) {
            expect(begunAgain(seat).learned()).toEqual(room.step.learned());
            expect(begunFromEvents(seat).learned()).toEqual(room.step.learned());
          }
        },
      ),
      { numRuns: IS_LONG ? 5 : 3 },
    );
  });

  test("is what it would be without the lessons of posts that were taken back, at once and at every later start", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyCorrection, fc.boolean()), { minLength: 1, maxLength: 12, size: "max" }), (steps) => {
        const [taught, spared] = [freshSeat(), freshSeat()];
        const before = serial;
        for (const [step] of steps) live(taught, [step]);
        serial = before;
        for (const [step, isTakenBack] of steps) {
          if (!isTakenBack) live(spared, [step]);
          else serial += 1;
          if (isTakenBack && step.reset) recordLearningReset(spared.writer, "desk", MORNING + step.atMs);
        }
        spared.step.catchUp();
        steps.forEach(([, isTakenBack], index) => {
          if (isTakenBack) blankPost(taught.writer, { channel: "x", externalId: `post-${before + index + 1}` }, A_YEAR_LATER);
        });
        const withoutThem = begunFromEvents(spared).learned();
        expect(taught.step.learned()).toEqual(withoutThem);
        taught.step.keep();
        for (const again of [begunAgain(taught), begunFromEvents(taught)]) expect(again.learned()).toEqual(withoutThem);
      }),
      { numRuns: IS_LONG ? 8 : 4 },
    );
  });

  test("is forgotten at a reset, and stays so for a seat that begins again or hears of the corrections later", () => {
    const room = freshSeat();
    const untaught = room.step.learned();
    corrected(room, UNKNOWN_WORDS, { department: "HOUSING" }, MORNING);
    const before = eventsOfSeat(room.writer, ownSeat(room.writer), 0, 1_000);
    recordLearningReset(room.writer, "desk", MORNING + 1);
    room.step.catchUp();
    expect(room.step.learned()).toEqual(untaught);
    expect(begunAgain(room).learned()).toEqual(untaught);

    const laptop = freshSeat();
    mergeEvents(laptop.writer, before, A_YEAR_LATER);
    laptop.step.catchUp();
    expect(laptop.step.corrections).toBe(1);
    mergeEvents(laptop.writer, eventsOfSeat(room.writer, ownSeat(room.writer), 0, 1_000), A_YEAR_LATER);
    laptop.step.catchUp();
    expect(laptop.step.learned()).toEqual(untaught);

    corrected(room, UNKNOWN_WORDS, { department: "PWD" }, MORNING + 2);
    expect(room.step.corrections).toBe(1);
    expect(begunAgain(room).learned()).toEqual(room.step.learned());
  });
});

describe("what was kept of it", () => {
  const taughtSeat = () => {
    const seat = freshSeat();
    for (const ward of [1, 2, 3]) corrected(seat, `${UNKNOWN_WORDS}, ward ${ward}`, { department: "HOUSING", kind: "suggestion" });
    seat.step.keep();
    return seat;
  };

  test("is believed at the next start, which learns from there on", () => {
    const seat = taughtSeat();
    const kept = readKeptLearning(seat.writer);
    const other = freshSeat();
    for (const ward of [1, 2]) corrected(other, `${UNKNOWN_WORDS}, ward ${ward}`, { department: "PWD" });
    other.step.keep();
    const ofOther = readKeptLearning(other.writer);
    if (!kept || !ofOther) throw new Error("Nothing was kept");
    // Only what was kept can tell this seat what another one learned.
    keepLearning(seat.writer, { ...ofOther, position: kept.position });
    expect(begunAgain(seat).learned()).toEqual(other.step.learned());
    keepLearning(seat.writer, kept);
    corrected(seat, UNKNOWN_WORDS, { department: "PWD" });
    expect(readKeptLearning(seat.writer)?.position).toBe(kept.position);
    expect(begunAgain(seat).learned()).toEqual(seat.step.learned());
    expect(begunFromEvents(seat).learned()).toEqual(seat.step.learned());
  });

  test.each(["damaged", "of another program"])("is passed over where it is %s", (how) => {
    const seat = taughtSeat();
    seat.writer.sqlite.exec(
      how === "damaged" ? "UPDATE learned SET content = zeroblob(9)" : "UPDATE learned SET format = 'other', content = zeroblob(0)",
    );
    expect(begunAgain(seat).learned()).toEqual(seat.step.learned());
  });

  test("is kept of itself before there is much to learn again", () => {
    const seat = freshSeat();
    // A case is read from its first event on for each act: of one alone the work would grow with the square of the acts.
    for (let each = 0; each < 26; each += 1) {
      const id = openExampleCase(seat.writer, examplePost(`${each}`, { text: UNKNOWN_WORDS }));
      for (let time = 0; time < 10; time += 1) {
        acted(seat, id, markTo("HOUSING"));
        acted(seat, id, markTo("PWD"));
      }
    }
    expect(readKeptLearning(seat.writer)).not.toBeNull();
    expect(begunFromEvents(seat).learned()).toEqual(seat.step.learned());
  });
});

describe("a step that was asked nothing yet", () => {
  test("has learned, when it is asked, from all that was corrected meanwhile", async () => {
    const seat = freshSeat();
    const waiting = begunAgain(seat);
    for (const ward of [1, 2, 3]) corrected(seat, `${UNKNOWN_WORDS}, ward ${ward}`, { department: "HOUSING" });
    waiting.catchUp();
    await waiting.readVillagesAgain();
    expect(waiting.corrections).toBe(3);
    expect(waiting.learned()).toEqual(seat.step.learned());
  });

  test("forgets what it saw in work that was undone", () => {
    const seat = freshSeat();
    corrected(seat, `${UNKNOWN_WORDS}, ward 1`, { department: "HOUSING" });
    const waiting = begunAgain(seat);
    const undone = () =>
      seat.writer.transaction(() => {
        marked({ ...seat, step: { ...seat.step, catchUp: () => undefined } }, `${UNKNOWN_WORDS}, ward 2`, "HOUSING");
        expect(waiting.corrections).toBe(2);
        throw new Error("undone");
      });
    expect(undone).toThrow("undone");
    corrected(seat, `${UNKNOWN_WORDS}, ward 3`, { department: "PWD" });
    waiting.catchUp();
    expect(waiting.learned()).toEqual(begunFromEvents(seat).learned());
  });
});

describe("with the trained model", () => {
  test.each([
    ["No drinking water in Sector 12 Panipat for four days", { routine: true }],
    // What is urgent has a shorter time still.
    ["पानीपत के सेक्टर 12 में चार दिन से पीने का पानी नहीं आ रहा", { urgency: "urgent" }],
  ])("a service that is owed every day has its short time where another keeps the sector: %s", (text, short) => {
    const seat = freshSeat();
    const step = createUnderstandingStep({
      record: seat.writer,
      settings: seat.writer,
      addresses: () => ({}),
      usesLearned: () => true,
      model: ownModel,
    });
    expect(step.understand(asPost(text))).toMatchObject({ kind: "grievance", district: "Panipat", ...short });
  });

  test("a lesson names the model, corrections change the next proposal, and the same is learned again from the events", () => {
    const seat = freshSeat();
    const withModel = () =>
      createUnderstandingStep({
        record: seat.writer,
        settings: seat.writer,
        addresses: () => ({}),
        usesLearned: () => true,
        model: ownModel,
      });
    const step = withModel();
    const id = openExampleCase(seat.writer, examplePost("modelled", { text: UNKNOWN_WORDS }));
    const { ruleScores, model } = step;
    const action = { type: "correct-proposal", department: "HOUSING", kind: "suggestion" } as const;
    const rules = { policy: DEFAULT_SLA_POLICY, ruleScores, model, registry: standardRegistry() };
    act(seat.writer, { id, action, actor: "desk", now: MORNING, ...rules });
    step.catchUp();
    const { departments, kind, certainty } = step.understand(asPost(UNKNOWN_WORDS));
    expect([departments[0]?.code, kind, certainty?.model]).toEqual(["HOUSING", "suggestion", ownModel().id]);
    const corrected = readEvents(seat.writer, id).find(({ event }) => event?.type === "proposal-corrected");
    expect(corrected?.event?.payload).toMatchObject({ lesson: { model: ownModel().id } });
    expect(withModel().learned()).toEqual(step.learned());
  });
});

describe("the registry of accounts", () => {
  test("is read again where it changed, and says who speaks in the proposal and in the case", () => {
    const seat = freshSeat();
    const mla = { way: "x", name: "@MLA_Example", representative: "mla-1" as RepresentativeId } as const;
    const post = (externalId: string) => {
      const author = { externalId: "mla", handle: "MLA_Example", name: "An MLA", location: null };
      return examplePost(externalId, { author, text: "करनाल वार्ड 12 में तीन दिन से पानी नहीं आ रहा" });
    };
    const caseOf = (externalId: string) => {
      const rules = { understand: seat.step.understand, policy: () => DEFAULT_SLA_POLICY, now: () => MORNING };
      ingestPosts(seat.writer, [post(externalId)], rules);
      return readGrievance(seat.writer, grievanceIdOf(caseKeyOf(post(externalId)) ?? ("" as CaseKey)));
    };
    const speakerOf = () => seat.step.understand({ ...asPost("पानी नहीं आ रहा"), writtenFrom: [{ way: "x", name: "mla_example" }] }).speaker;
    expect([speakerOf(), caseOf("1")?.speaker]).toEqual(["citizen", "citizen"]);
    seat.known = { representatives: [mla] };
    expect(speakerOf()).toBe("citizen");
    seat.step.readAddressesAgain();
    expect([speakerOf(), caseOf("2")?.speaker]).toEqual(["representative", "representative"]);
    seat.known = { representatives: [mla], officers: [{ way: "x", name: "mla_example" }] };
    seat.step.readAddressesAgain();
    expect(speakerOf()).toBe("officer");
  });
});

describe("the village directory", () => {
  test("that is imported while the step gets ready counts from the beginning", async () => {
    const { writer } = freshSeat();
    const step = createUnderstandingStep({ record: writer, settings: writer, addresses: () => ({}), usesLearned: () => true });
    complaintMatcher();
    const gettingReady = step.ready();
    // The words are ready, the directory that ships is begun.
    await turnOfTheLoop();
    importVillages(writer, [{ name: "Ujhanakhera", block: null, tehsil: null, lat: null, lon: null, district: "Jind" }], MORNING);
    await step.readVillagesAgain();
    await gettingReady;
    expect(step.understand(asPost("गांव उझानाखेड़ा में पानी नहीं आ रहा")).district).toBe("Jind");
  });

  test("counts once it is taken in, and what comes meanwhile is understood by the one before", async () => {
    const { writer, step } = freshSeat();
    const text = "गांव उझानाखेड़ा में पानी नहीं आ रहा";
    expect(step.understand(asPost(text)).district).toBeNull();
    importVillages(writer, [{ name: "Ujhanakhera", block: null, tehsil: null, lat: null, lon: null, district: "Jind" }], MORNING);
    const taking = step.readVillagesAgain();
    const { district, departments } = step.understand(asPost(text));
    expect([district, departments[0]?.code]).toEqual([null, "PHED"]);
    importVillages(writer, [{ name: "Ujhanakhera", block: null, tehsil: null, lat: null, lon: null, district: "Hisar" }], MORNING + 1);
    await Promise.all([step.readVillagesAgain(), taking]);
    expect(step.understand(asPost(text)).district).toBe("Hisar");
  });

  test("is known once it is taken in, and a name that several districts have stays open", async () => {
    const { writer, step } = freshSeat();
    const text = "गांव उझानाखेड़ा में पानी नहीं आ रहा";
    expect(step.understand(asPost(text)).district).toBeNull();
    const row = { name: "Ujhanakhera", block: null, tehsil: null, lat: null, lon: null };
    importVillages(writer, [{ ...row, district: "Jind" }], MORNING);
    await step.readVillagesAgain();
    expect(step.understand(asPost(text))).toMatchObject({ district: "Jind", place: "Ujhanakhera" });
    importVillages(
      writer,
      [
        { ...row, district: "Jind" },
        { ...row, district: "Hisar" },
      ],
      MORNING,
    );
    await step.readVillagesAgain();
    expect(step.understand(asPost(text))).toMatchObject({
      district: null,
      location: { candidates: expect.arrayContaining(["Jind", "Hisar"]) },
    });
  });
});

describe("another thread", () => {
  const text = "गांव उझानाखेड़ा में पानी नहीं आ रहा";
  const there = ({ data: { villages, addresses, learned } }: UnderstandingNow) =>
    createUnderstanding({ gazetteer: buildGazetteer(villages), addresses, ...(learned === null ? { useLearned: false } : { learned }) });

  test("understands what it is given as the engine does, with what was learned and imported", async () => {
    const seat = freshSeat();
    importVillages(seat.writer, [{ name: "Ujhanakhera", block: null, tehsil: null, lat: null, lon: null, district: "Jind" }], MORNING);
    await seat.step.readVillagesAgain();
    const rulesAlone = seat.step.understand(asPost(SIMILAR));
    for (const ward of [1, 2, 3]) corrected(seat, `${UNKNOWN_WORDS}, ward ${ward}`, { department: "HOUSING" });
    const village = seat.step.understand(asPost(text));
    const here = seat.step.understand(asPost(SIMILAR));
    expect([village.district, here.departments[0]?.code]).toEqual(["Jind", "HOUSING"]);
    const other = there({ ...seat.step.now(), data: structuredClone(seat.step.now().data) });
    expect([other.understand(asPost(text)), other.understand(asPost(SIMILAR))]).toEqual([village, here]);
    seat.learning = false;
    expect(there(seat.step.now()).understand(asPost(SIMILAR))).toEqual(rulesAlone);
  });

  test("is told when what it was given no longer holds", async () => {
    const seat = freshSeat();
    const before = seat.step.now();
    seat.step.catchUp();
    expect(before.isStillSo()).toBe(true);
    corrected(seat, UNKNOWN_WORDS, { department: "HOUSING" });
    expect(before.isStillSo()).toBe(false);
    const after = seat.step.now();
    expect(after.isStillSo()).toBe(true);
    await seat.step.readVillagesAgain();
    expect(after.isStillSo()).toBe(false);
  });
});
