import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import { dateOnPaper } from "#domain/letter/days.ts";
import { DEFAULT_LETTERHEAD } from "#domain/letter/letterhead.ts";
import { officerMailsOf } from "#domain/officerMail/officerMailsOf.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { readEvents } from "#db/events/read.ts";
import { letterRegister } from "#db/letters/register.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { rebuild } from "#db/projections/rebuild.ts";
import { openScopedReader } from "#db/scope/scopedReader.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { tick } from "../../core/clock/clock.ts";
import { superiorsFor } from "../../core/clock/superiors.ts";
import { act } from "../../core/commands/act.ts";
import { draftDueLetter, dueLetters, issueDueLetter } from "./dueLetters.ts";
import { draftLetter, printedLetter, sensitiveCasesOf, shownLetter, takeBackLetter } from "./letters.ts";

const OFFICE = "PHED/district/Karnal" as OfficeId;
const MARK = { department: "PHED", district: "Karnal", office: null } as const;
const registry = standardRegistry();
/** The clock lifts a late case once, so that there is somebody left above whom a letter can lift it to. */
const policyWith = (escalateAfterMs: readonly number[]): SlaPolicy => ({
  ...DEFAULT_SLA_POLICY,
  routine: { ...DEFAULT_SLA_POLICY.routine, escalateAfterMs: [...escalateAfterMs] },
});
let policy = policyWith([DAY_MS]);
const rules = { policy, ruleScores: () => ({ department: {}, kind: {}, urgency: {}, office: {}, category: {} }) as never, registry };

let record: TemporaryRecord;
let now: number;
beforeEach(() => {
  record = temporaryRecord();
  now = MORNING;
  policy = policyWith([DAY_MS]);
});
afterEach(() => record.remove());

function perform(id: GrievanceId, action: GrievanceAction): void {
  const acted = act(record.writer, { id, action, actor: "osd", now, ...rules });
  if (acted.outcome !== "done") throw new Error(JSON.stringify(acted));
}

/** A routine case, whose report is due after two days. */
function marked(externalId: string, district: "Karnal" | "Panipat" = "Karnal"): GrievanceId {
  const post = examplePost(externalId, { text: `वार्ड ${externalId} में पानी नहीं` });
  const id = openExampleCase(record.writer, post, exampleProposal({ routine: true, district }));
  perform(id, { type: "mark", to: { ...MARK, district } });
  return id;
}

function pass(ms: number): void {
  now += ms;
  const options = {
    record: record.writer,
    policy: () => policy,
    superiorsOf: (mark: Parameters<typeof superiorsFor>[0], complaint: Parameters<typeof superiorsFor>[3]) =>
      superiorsFor(mark, registry, now, complaint),
    now: () => now,
    onDidChange: () => undefined,
  };
  while (tick(options).hasMore);
}

const due = () => dueLetters(record.writer, registry, now).map(({ to, kind, count }) => ({ to, kind, count }));
const asked = (kind: "explanation" | "show-cause" = "explanation", to = OFFICE) => ({ to, kind, registry, policy, now });

function issue(kind: "explanation" | "show-cause" = "explanation", to = OFFICE) {
  const draft = draftDueLetter(record.writer, asked(kind, to));
  if (draft === null) throw new Error("No letter is due");
  const ids = draft.cases.map(({ id }) => id);
  const { subject, body, restsOn, answerBy } = draft;
  const letter = { subject, body, restsOn, answerBy };
  const issued = issueDueLetter(record.writer, { to, kind, ids, letter, byMail: true, numberPrefix: "CMO", actor: "osd", now, ...rules });
  if (issued.outcome !== "issued") throw new Error(JSON.stringify(issued));
  return { ...issued, ids, draft };
}

describe("letters that are due", () => {
  test("come by the steps of the policy: an explanation two days after the report was due, and none for who has asked for time or disputes", () => {
    const ids = ["1", "2", "3"].map((each) => marked(each));
    pass(2 * DAY_MS + 47 * HOUR_MS);
    expect(due()).toEqual([]);
    pass(2 * HOUR_MS);
    expect(due()).toEqual([{ to: OFFICE, kind: "explanation", count: 3 }]);
    perform(ids[0] as GrievanceId, { type: "interim-reply", reason: "Pipes are bought", expectedAt: now + DAY_MS });
    perform(ids[1] as GrievanceId, { type: "dispute", by: MARK, words: "नगर निगम का क्षेत्र है", superior: "PHED/department" as OfficeId });
    pass(1_000);
    expect(due()).toEqual([{ to: OFFICE, kind: "explanation", count: 1 }]);
    perform(ids[2] as GrievanceId, {
      type: "send-atr",
      atr: { outcome: "solved", text: "Mended", officer: null, actedAt: null, proof: [] },
    });
    expect(draftDueLetter(record.writer, asked())).toBeNull();
    pass(1_000);
    expect(due()).toEqual([]);
  });

  test("call nobody upon to explain what the cell marked, or another office passed on, when it was late already", () => {
    marked("1");
    const [unmarked, passedOn] = ["2", "3"].map((each) =>
      openExampleCase(record.writer, examplePost(each), exampleProposal({ routine: true, district: "Karnal" })),
    ) as [GrievanceId, GrievanceId];
    perform(passedOn, { type: "mark", to: { ...MARK, district: "Panipat" } });
    pass(3 * DAY_MS);
    for (const id of [unmarked, passedOn]) perform(id, { type: "mark", to: MARK });
    pass(20 * DAY_MS);
    expect(due()).toEqual([{ to: OFFICE, kind: "explanation", count: 1 }]);
    expect(draftDueLetter(record.writer, asked())?.cases).toHaveLength(1);
    for (const id of [unmarked, passedOn]) {
      const grievance = readGrievance(record.writer, id) ?? expect.fail("No such case");
      const draft = (kind: "explanation" | "show-cause" | "reminder") =>
        draftLetter(record.writer, grievance, { kind, to: OFFICE, registry, now });
      for (const kind of ["explanation", "show-cause"] as const)
        expect(draft(kind)).toEqual({ outcome: "refused", code: "asked-too-late" });
      const reminder = draft("reminder");
      const { en, hi } = reminder.outcome === "drafted" ? reminder.draft.body : expect.fail(reminder.code);
      expect(en).toContain("The time limit had expired before it was marked to your office.");
      expect(hi).toContain("आपके कार्यालय को अंकित होने से पहले ही समय-सीमा समाप्त हो चुकी थी।");
      expect(en + hi).not.toMatch(/late by|विलंब/u);
    }
    // Time that it asked for and was given is its own.
    perform(unmarked, { type: "interim-reply", reason: "Pipes are bought", expectedAt: now + DAY_MS });
    perform(unmarked, { type: "grant-extension", dueAt: now + DAY_MS });
    pass(5 * DAY_MS);
    expect(due()).toEqual([{ to: OFFICE, kind: "explanation", count: 2 }]);
  });

  test("call upon an office to explain what it let pass before it passed the case on and got it back, and not what another let pass", () => {
    const [passedOn, settled] = [marked("1"), marked("2")];
    const other = { ...MARK, district: "Panipat" as const };
    perform(settled, { type: "send-atr", atr: { outcome: "solved", text: "Mended", officer: null, actedAt: null, proof: [] } });
    perform(settled, { type: "accept-atr", exception: null });
    pass(DAY_MS);
    perform(settled, { type: "reopen", why: "Not solved" });
    // Of these two the time runs out at the other office.
    const passedOnInTime = marked("3");
    for (const id of [settled, passedOnInTime]) perform(id, { type: "mark", to: other });
    pass(4 * DAY_MS);
    perform(passedOn, { type: "mark", to: other });
    pass(DAY_MS);
    for (const id of [passedOn, settled, passedOnInTime]) perform(id, { type: "mark", to: MARK });
    pass(20 * DAY_MS);
    expect(due()).toEqual([{ to: OFFICE, kind: "explanation", count: 1 }]);
    const draft = draftDueLetter(record.writer, asked()) ?? expect.fail("No letter is due");
    expect(draft.cases.map(({ id }) => id)).toEqual([passedOn]);
    const [first, again] = [MORNING, now - 20 * DAY_MS].map((at) => dateOnPaper(at));
    expect(draft.body.en).toContain(`It was first marked to your office on ${first}, and again on ${again}.`);
    expect(draft.body.hi).toContain(`यह शिकायत आपके कार्यालय को पहली बार दिनांक ${first} को और पुनः दिनांक ${again} को अंकित की गई थी।`);
    expect(draft.body.en).toContain("why no report was sent in time");
    // For how long it is late is not said: in a part of that time another office had the case.
    expect(draft.body.en).not.toMatch(/late by|before it was marked/u);
    expect(draft.body.hi).not.toMatch(/विलंब से|अंकित होने से पहले/u);
    for (const id of [settled, passedOnInTime]) {
      const grievance = readGrievance(record.writer, id) ?? expect.fail("No such case");
      const refused = { outcome: "refused", code: "asked-too-late" };
      expect(draftLetter(record.writer, grievance, { kind: "explanation", to: OFFICE, registry, now })).toEqual(refused);
    }
  });

  test("are counted again where another version of the program went through the cases last", () => {
    const id = openExampleCase(record.writer, examplePost("1"), exampleProposal({ routine: true, district: "Karnal" }));
    pass(3 * DAY_MS);
    perform(id, { type: "mark", to: MARK });
    pass(1_000);
    record.writer.sqlite
      .prepare("UPDATE clock_due SET letter_kind = 'explanation', letter_at = ?, next_at = NULL WHERE grievance_id = ?")
      .run(now, id);
    record.writer.sqlite
      .prepare("UPDATE setting SET value = ? WHERE key = 'clock.policy'")
      .run(JSON.stringify({ policy: JSON.stringify(policy), after: null }));
    expect(due()).toHaveLength(1);
    pass(1_000);
    expect(due()).toEqual([]);
  });

  test("are told of as to be sent while they have not gone out, the oldest first, until that is recorded or they are taken back", () => {
    marked("1");
    marked("2", "Panipat");
    pass(5 * DAY_MS);
    const [first, second] = [issue(), issue("explanation", "PHED/district/Panipat" as OfficeId)];
    const unsent = (unsentSince: number) =>
      letterRegister(record.writer, { officer: null, unansweredOnly: true, unsentSince, limit: 9 }).map(({ letterId }) => letterId);
    expect(unsent(now)).toEqual([]);
    pass(30 * DAY_MS);
    // Nothing follows a letter that nobody got.
    expect(due()).toEqual([]);
    expect(unsent(now)).toEqual([first.letterId, second.letterId]);
    perform(first.ids[0] as GrievanceId, { type: "record-letter-sent", letterId: first.letterId, way: "by-hand" });
    const takenBack = { id: second.ids[0] as GrievanceId, letterId: second.letterId, actor: "osd", now };
    expect(takeBackLetter(record.writer, { ...takenBack, ...rules })).toBe("done");
    expect(unsent(now)).toEqual([]);
    pass(1_000);
    expect(due()).toEqual([{ to: "PHED/district/Panipat", kind: "explanation", count: 1 }]);
  });

  test("about several cases tell somebody who sees one of them alone nothing of what they say", () => {
    const ids = ["1", "2"].map((each) => marked(each));
    const [own = "" as GrievanceId] = ids;
    perform(own, { type: "additionally-mark", to: { department: "REVENUE", district: "Karnal", office: null } });
    pass(5 * DAY_MS);
    const { letterId } = issue();
    perform(own, { type: "record-letter-sent", letterId, way: "post" });
    perform(own, { type: "record-letter-answer", letterId, words: "Ward 2 is done as well" });
    const toldTo = (departments: readonly ["REVENUE"] | readonly ["PHED"]) => {
      const reader = openScopedReader(record.file, { departments, districts: null });
      const events = readEvents(reader, own).flatMap(({ event }) =>
        event?.type === "letter-issued" ? [event.payload.body.en] : event?.type === "letter-answered" ? [event.payload.words] : [],
      );
      reader.close();
      return events;
    };
    expect(toldTo(["REVENUE"])).toEqual(["•••", "•••"]);
    expect(toldTo(["PHED"])).toEqual([expect.stringContaining("late by 3 days"), "Ward 2 is done as well"]);
  });

  test("of one office are one letter with a line for each case and no word of a citizen, under one number in all of them", () => {
    const ids = ["1", "2", "3"].map((each) => marked(each));
    marked("4", "Panipat");
    pass(5 * DAY_MS);
    expect(due()).toHaveLength(2);
    expect(due()).toContainEqual({ to: OFFICE, kind: "explanation", count: 3 });
    const { letterId, number, draft, ids: issued } = issue();
    expect(issued.toSorted()).toEqual(ids.toSorted());
    expect(draft.body.en).toContain("late by 3 days");
    expect(draft.body.hi).toContain("3 दिन का विलंब");
    expect(draft.body.hi + draft.body.en).not.toContain("पानी नहीं");
    for (const id of ids) expect(readGrievance(record.writer, id)?.letters).toMatchObject([{ letterId, number, kind: "explanation" }]);
    expect(letterRegister(record.writer, { officer: null, unansweredOnly: false, limit: 9 })).toMatchObject([{ letterId, cases: 3 }]);
    // Nobody issues it a second time, from another desk in the same second.
    expect(draftDueLetter(record.writer, asked())).toBeNull();
    expect(due()).toEqual([{ to: "PHED/district/Panipat", kind: "explanation", count: 1 }]);
    // One alone is an ordinary letter, with the words of the case.
    expect(draftDueLetter(record.writer, asked("explanation", "PHED/district/Panipat" as OfficeId))?.body.hi).toContain(
      "वार्ड 4 में पानी नहीं",
    );
  });

  test("of an office with more late cases than a letter holds are one after the other, at once", () => {
    for (let each = 0; each < 45; each += 1) marked(`${each}`);
    pass(5 * DAY_MS);
    expect(issue().ids).toHaveLength(40);
    expect(due()).toEqual([{ to: OFFICE, kind: "explanation", count: 5 }]);
    expect(issue().ids).toHaveLength(5);
    expect(due()).toEqual([]);
  });

  test("are issued in all their cases or, where one has changed since the draft, in none", () => {
    const ids = ["1", "2"].map((each) => marked(each));
    pass(5 * DAY_MS);
    const draft = draftDueLetter(record.writer, asked());
    if (draft === null) throw new Error("No letter is due");
    perform(ids[1] as GrievanceId, {
      type: "send-atr",
      atr: { outcome: "solved", text: "Mended", officer: null, actedAt: null, proof: [] },
    });
    const { subject, body, restsOn, answerBy } = draft;
    const letter = { subject, body, restsOn, answerBy };
    const given = { to: OFFICE, kind: "explanation" as const, ids, letter, byMail: true, numberPrefix: "CMO", actor: "osd", now, ...rules };
    expect(issueDueLetter(record.writer, given)).toEqual({ outcome: "refused", code: "case-changed" });
    for (const id of ids) expect(readGrievance(record.writer, id)?.letters).toEqual([]);
  });

  test("are not issued where what they say of a case is true no more, though it still is due", () => {
    const ids = ["1", "2"].map((each) => marked(each));
    pass(5 * DAY_MS);
    const draft = draftDueLetter(record.writer, asked());
    if (draft === null) throw new Error("No letter is due");
    perform(ids[1] as GrievanceId, { type: "correct-proposal", district: "Panipat" });
    const { subject, body, restsOn, answerBy } = draft;
    const letter = { subject, body, restsOn, answerBy };
    const given = { to: OFFICE, kind: "explanation" as const, ids, letter, byMail: true, numberPrefix: "CMO", actor: "osd", now, ...rules };
    expect(issueDueLetter(record.writer, given)).toEqual({ outcome: "refused", code: "case-changed" });
    expect(draftDueLetter(record.writer, asked())?.cases).toHaveLength(2);
    for (const id of ids) expect(readGrievance(record.writer, id)?.letters).toEqual([]);
  });

  test("ask the office that the case is marked to, whatever an office above it was asked or has answered", () => {
    const id = marked("1");
    pass(20 * DAY_MS);
    const above = readGrievance(record.writer, id)?.escalations[0]?.to as OfficeId;
    const toAbove = (kind: "explanation" | "show-cause", letterId: string) =>
      perform(id, {
        type: "issue-letter",
        letterId,
        kind,
        number: letterId,
        to: above,
        officer: null,
        byMail: false,
        answerBy: now + DAY_MS,
        subject: { en: "Explanation", hi: "स्पष्टीकरण" },
        body: { en: "Please explain", hi: "स्पष्ट करें" },
      });
    toAbove("explanation", "a");
    perform(id, { type: "record-letter-sent", letterId: "a", way: "by-hand" });
    const lifted = readGrievance(record.writer, id)?.escalations.length;
    pass(9 * DAY_MS);
    expect(due()).toEqual([{ to: OFFICE, kind: "explanation", count: 1 }]);
    // Nor is the case lifted because an office above does not answer.
    expect(readGrievance(record.writer, id)?.escalations).toHaveLength(lifted ?? -1);
    perform(id, { type: "record-letter-answer", letterId: "a", words: "Funds are awaited" });
    pass(1_000);
    expect(due()).toEqual([{ to: OFFICE, kind: "explanation", count: 1 }]);
    // One is owed by that office and by no other.
    const { subject, body, restsOn, answerBy, cases } = draftDueLetter(record.writer, asked()) ?? expect.fail("None is due");
    const letter = { subject, body, restsOn, answerBy };
    const given = {
      kind: "explanation",
      ids: cases.map((each) => each.id),
      letter,
      byMail: true,
      numberPrefix: "CMO",
      actor: "osd",
    } as const;
    expect(issueDueLetter(record.writer, { ...given, to: above, now, ...rules })).toEqual({ outcome: "refused", code: "case-changed" });
    expect(issueDueLetter(record.writer, { ...given, to: OFFICE, now, ...rules }).outcome).toBe("issued");
  });

  test("of several cases are refused where one complains of the officer who is written to", () => {
    const [id] = ["1", "2"].map((each) => marked(each)) as [GrievanceId];
    pass(5 * DAY_MS);
    const { subject, body, restsOn, answerBy, cases } = draftDueLetter(record.writer, asked()) ?? expect.fail("None is due");
    // Who holds the office has changed, and the clock has not moved the complaint up yet.
    record.writer.sqlite.prepare("UPDATE grievance SET against = ? WHERE id = ?").run(OFFICE, id);
    const letter = { subject, body, restsOn, answerBy };
    const given = {
      kind: "explanation",
      ids: cases.map((each) => each.id),
      letter,
      byMail: true,
      numberPrefix: "CMO",
      actor: "osd",
    } as const;
    expect(issueDueLetter(record.writer, { ...given, to: OFFICE, now, ...rules })).toEqual({ outcome: "refused", code: "case-changed" });
  });

  test("of several cases are hidden in each of them where one is sensitive", () => {
    const ids = ["1", "2"].map((each) => marked(each));
    pass(5 * DAY_MS);
    const { id, letterId } = issue();
    const other = ids.find((each) => each !== id) as GrievanceId;
    perform(other, { type: "set-sensitive", sort: "illness", reason: "seen" });
    expect(sensitiveCasesOf(record.writer, id, letterId)).toEqual([other]);
    const printed = printedLetter(record.writer, id, letterId, registry, DEFAULT_LETTERHEAD) ?? expect.fail("No such letter");
    const shown = shownLetter(record.writer, id, printed);
    expect(shown).toMatchObject({ hiddenFor: "sensitive", letter: { body: { en: "•••" } } });
  });

  test("are taken back while they have not gone out, and give their number to no other", () => {
    const ids = ["1", "2"].map((each) => marked(each));
    pass(5 * DAY_MS);
    const { id, letterId, number } = issue();
    pass(1_000);
    const back = { id, letterId, actor: "osd", now, ...rules };
    expect(takeBackLetter(record.writer, { ...back, actor: "another" })).toBe("refused");
    expect(takeBackLetter(record.writer, back)).toBe("done");
    for (const each of ids) expect(readGrievance(record.writer, each)?.letters).toEqual([]);
    pass(1_000);
    expect(due()).toEqual([{ to: OFFICE, kind: "explanation", count: 2 }]);
    const again = issue();
    expect(again.number).not.toBe(number);
    perform(again.id, { type: "record-letter-sent", letterId: again.letterId, way: "by-hand" });
    expect(takeBackLetter(record.writer, { ...back, letterId: again.letterId })).toBe("refused");
    expect(takeBackLetter(record.writer, { ...back, letterId: "none" })).toBe("not-found");
  });
});

describe("a letter that nobody answers", () => {
  test("lifts the case to the next office above by the clock, once, and a show-cause notice is due", () => {
    const [id, other] = ["1", "2"].map((each) => marked(each)) as [GrievanceId, GrievanceId];
    pass(20 * DAY_MS);
    const before = readGrievance(record.writer, id)?.escalations.length ?? 0;
    const { letterId, draft } = issue();
    pass(30 * DAY_MS);
    // It lies here: nobody can answer it.
    expect(due()).toEqual([]);
    expect(readGrievance(record.writer, id)?.escalations).toHaveLength(before);
    perform(id, { type: "record-letter-sent", letterId, way: "by-hand" });
    expect(readGrievance(record.writer, other)?.letters[0]?.sentAt).toBe(now);
    pass(DAY_MS - 1_000);
    expect(due()).toEqual([]);
    pass(2_000);
    expect(draft.answerBy).toBeLessThan(now);
    for (const each of [id, other]) {
      const { escalations, letters } = readGrievance(record.writer, each) ?? { escalations: [], letters: [] };
      expect(escalations.slice(before)).toMatchObject([{ why: "letter-unanswered" }]);
      expect(letters[0]?.lapsedAt).toBe(now);
    }
    expect(due()).toEqual([{ to: OFFICE, kind: "show-cause", count: 2 }]);
    expect(draftDueLetter(record.writer, asked("show-cause"))?.body.en).toContain("Letter calling for explanation no. ");
    pass(10 * DAY_MS);
    expect(readGrievance(record.writer, id)?.escalations).toHaveLength(before + 1);
    const made = [id, other].map((each) => readGrievance(record.writer, each));
    rebuild(record.writer);
    expect([id, other].map((each) => readGrievance(record.writer, each))).toEqual(made);
  });

  test("and a tier of the clock that lift the case to the same office tell that office once", () => {
    policy = policyWith([20 * DAY_MS]);
    const id = marked("1");
    pass(2 * DAY_MS + 49 * HOUR_MS);
    const { letterId } = issue();
    perform(id, { type: "record-letter-sent", letterId, way: "by-hand" });
    pass(10 * DAY_MS);
    pass(30 * DAY_MS);
    const grievance = readGrievance(record.writer, id) ?? expect.fail("No such case");
    const lifts = readEvents(record.writer, id).flatMap(({ event }) => (event?.type === "escalated" ? [event] : []));
    expect(lifts.map(({ payload: { to } }) => to)).toEqual([lifts[0]?.payload.to, lifts[0]?.payload.to]);
    expect(lifts.flatMap((event) => officerMailsOf(event, grievance, registry))).toHaveLength(1);
  });

  test("is answered in all its cases at once, and then nothing follows", () => {
    const ids = ["1", "2"].map((each) => marked(each));
    pass(20 * DAY_MS);
    const before = readGrievance(record.writer, ids[0] as GrievanceId)?.escalations.length;
    const { letterId } = issue();
    perform(ids[0] as GrievanceId, { type: "record-letter-sent", letterId, way: "by-hand" });
    perform(ids[1] as GrievanceId, { type: "record-letter-answer", letterId, words: "The motor was burnt" });
    pass(20 * DAY_MS);
    for (const id of ids) {
      const { letters, escalations } = readGrievance(record.writer, id) ?? {};
      expect(letters?.[0]?.answeredAt).not.toBeNull();
      expect(escalations).toHaveLength(before ?? 0);
    }
    expect(due()).toEqual([]);
  });

  test("never goes, nor lifts the case, to an officer whom the complaint is against", () => {
    const id = marked("1");
    const accused = superiorsFor(MARK, registry, now)[0] as OfficeId;
    perform(id, { type: "correct-proposal", against: accused });
    pass(9 * DAY_MS);
    expect(due().map(({ to }) => to)).not.toContain(accused);
    const [line] = due();
    expect(line?.kind).toBe("explanation");
    const { letterId } = issue("explanation", line?.to);
    perform(id, { type: "record-letter-sent", letterId, way: "by-hand" });
    pass(9 * DAY_MS);
    const offices = readGrievance(record.writer, id)?.escalations.map(({ to }) => to) ?? [];
    expect(offices).not.toContain(accused);
  });
});
