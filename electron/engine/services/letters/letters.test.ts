import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS, endOfIndianDay, startOfIndianDay } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { LETTER_KINDS } from "#domain/grievance/choices.ts";
import type { GrievanceId, OfficeId, OfficerId, PostingId } from "#domain/ids.ts";
import { withAnswerDay } from "#domain/letter/compose.ts";
import { DEFAULT_LETTERHEAD } from "#domain/letter/letterhead.ts";
import { createRegistry, standardRegistry } from "#domain/registry/registry.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import { letterRegister } from "#db/letters/register.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { rebuild } from "#db/projections/rebuild.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { act } from "../../core/commands/act.ts";
import { draftLetter, issueLetter, printedLetter, takeBackLetter } from "./letters.ts";

const OFFICE = "PHED/district/Karnal" as OfficeId;
const officer = {
  id: "o1" as OfficerId,
  name: "Suresh Kumar",
  designation: "HSE",
  phone: null,
  email: null,
  xHandle: null,
  facebookId: null,
};
const registry = createRegistry({
  offices: [],
  officers: [officer],
  postings: [{ id: "p1" as PostingId, officeId: OFFICE, officerId: officer.id, fromAt: 0, untilAt: null }],
});
const rules = { policy: DEFAULT_SLA_POLICY, ruleScores: createUnderstanding().ruleScores, registry };

let temporary: TemporaryRecord;
let id: GrievanceId;
let now: number;
beforeEach(() => {
  temporary = temporaryRecord();
  now = MORNING;
  id = openExampleCase(temporary.writer, examplePost("1", { text: "वार्ड 12 में पानी नहीं, 9812345670" }), exampleProposal());
  perform({ type: "mark", to: { department: "PHED", district: "Karnal", office: null } });
});
afterEach(() => temporary.remove());

function perform(action: GrievanceAction): void {
  const acted = act(temporary.writer, { id, action, actor: "osd", now, ...rules });
  if (acted.outcome !== "done") throw new Error(acted.outcome);
}

function drafted(kind: Parameters<typeof draftLetter>[2]["kind"] = null, to: OfficeId | null = null) {
  const grievance = readGrievance(temporary.writer, id);
  if (grievance === null) throw new Error("The case is not here");
  return draftLetter(temporary.writer, grievance, { kind, to, registry, now });
}

function draft(...asked: Parameters<typeof drafted>) {
  const made = drafted(...asked);
  if (made.outcome === "refused") throw new Error(made.code);
  return made.draft;
}

function give({ kind, to, subject, body, answerBy, restsOn }: ReturnType<typeof draft>) {
  const letter = { kind, to, subject, body, answerBy, restsOn };
  return issueLetter(temporary.writer, { id, letter, numberPrefix: "CMO/ISMGT", actor: "osd", now, ...rules });
}

function issue(...asked: Parameters<typeof drafted>) {
  const issued = give(draft(...asked));
  if (issued.outcome !== "issued") throw new Error(JSON.stringify(issued));
  return issued;
}

/** Issues a letter, which goes out by hand. */
function sendOut(...asked: Parameters<typeof drafted>) {
  const issued = issue(...asked);
  perform({ type: "record-letter-sent", letterId: issued.letterId, way: "by-hand" });
  return issued;
}

const report = (text: string): GrievanceAction => ({
  type: "send-atr",
  atr: { outcome: "solved", text, officer: null, actedAt: null, proof: [] },
});

describe("a letter to the officer who answers", () => {
  test("is drafted from the case: to whom, why, since when, without a citizen's number", () => {
    now = MORNING + 9 * DAY_MS;
    const { to, officer: holder, kind, subject, body, answerBy } = draft();
    expect({ to, kind, holder: holder?.name, answerBy }).toEqual({
      to: OFFICE,
      kind: "reminder",
      holder: "Suresh Kumar",
      answerBy: endOfIndianDay(now + 2 * DAY_MS),
    });
    expect(subject.hi).toContain("स्मरण पत्र");
    expect(body.en).toContain("late by 2 days");
    expect(body.hi).toContain("वार्ड 12 में पानी नहीं");
    expect(body.hi + body.en).not.toContain("9812345670");
  });

  test("is numbered in one series, and each that follows is sharper and names those before", () => {
    now = MORNING + 9 * DAY_MS;
    const numbers = [sendOut(), sendOut(), sendOut()].map(({ number }) => number);
    expect(numbers.map((number) => number.slice(-4))).toEqual(["0001", "0002", "0003"]);
    const register = letterRegister(temporary.writer, { officer: null, unansweredOnly: false, limit: 10 });
    expect(register.map(({ kind }) => kind)).toEqual(["show-cause", "explanation", "reminder"]);
    const { body } = draft("show-cause");
    expect(body.en).toContain(`${numbers[0]} dated 03.12.2026 (answer due on 05.12.2026)`);
    expect(body.hi).toContain(`${numbers[1]} दिनांक 03.12.2026 (उत्तर की अंतिम तिथि 06.12.2026)`);
  });

  test("of dissatisfaction follows a report that was returned, and quotes both", () => {
    perform(report("Work done, call 9812345670"));
    perform({ type: "return-atr", reason: "No photograph" });
    const { kind, body } = draft();
    expect(kind).toBe("dissatisfaction");
    expect(body.en).toContain("Work done");
    expect(body.en).toContain("No photograph");
    expect(body.en).not.toContain("9812345670");
  });

  test("has the words of the case also where it was drafted while the case was sensitive and is issued when it is no more", () => {
    perform({ type: "set-sensitive", sort: "sexual-offence", reason: "seen" });
    const letter = draft();
    expect(letter.body.hi).not.toContain("पानी नहीं");
    perform({ type: "set-sensitive", sort: null, reason: "it is not" });
    const issued = give(letter);
    const printed = printedLetter(temporary.writer, id, issued.outcome === "issued" ? issued.letterId : "", registry, DEFAULT_LETTERHEAD);
    expect(printed?.letter.body.hi).toContain("वार्ड 12 में पानी नहीं");
    expect(JSON.stringify(printed?.letter)).not.toMatch(/\[(?:शिकायत|place|स्थान)/u);
  });

  test("is registered by officer with what became of it, and the register is the same when made again from the events", () => {
    const { letterId } = issue();
    issue();
    perform({ type: "record-letter-sent", letterId, way: "e-mail" });
    perform({ type: "record-letter-answer", letterId, words: "The motor was burnt; it has been replaced." });
    const all = letterRegister(temporary.writer, { officer: "suresh", unansweredOnly: false, limit: 10 });
    expect(all.at(-1)).toMatchObject({ letterId, way: "e-mail", sentAt: now, answeredAt: now, officer: "Suresh Kumar", to: OFFICE });
    expect(letterRegister(temporary.writer, { officer: null, unansweredOnly: true, limit: 10 })).toHaveLength(1);
    expect(letterRegister(temporary.writer, { officer: "somebody else", unansweredOnly: false, limit: 10 })).toEqual([]);
    rebuild(temporary.writer);
    expect(letterRegister(temporary.writer, { officer: "suresh", unansweredOnly: false, limit: 10 })).toEqual(all);
  });

  test("is printed as it went out, with a copy to the office above unless it only reminds", () => {
    now = MORNING + 9 * DAY_MS;
    const { letterId } = issue("explanation");
    const printed = printedLetter(temporary.writer, id, letterId, registry, DEFAULT_LETTERHEAD);
    expect(printed).toMatchObject({ issuedAt: now, letter: { kind: "explanation", officer: { name: "Suresh Kumar" } } });
    expect(printed?.copyTo[0]?.en).toContain("Engineer-in-Chief");
    expect(printedLetter(temporary.writer, id, issue("reminder").letterId, registry, DEFAULT_LETTERHEAD)?.copyTo).toEqual([]);
    expect(printedLetter(temporary.writer, id, "none", registry, DEFAULT_LETTERHEAD)).toBeNull();
  });

  test("goes to an office also while nobody is named to it", () => {
    const grievance = readGrievance(temporary.writer, id);
    if (grievance === null) throw new Error("The case is not here");
    const asked = { kind: null, to: null, registry: standardRegistry(), now };
    expect(draftLetter(temporary.writer, grievance, asked)).toMatchObject({ draft: { to: OFFICE, officer: null } });
  });
});

describe("a letter is refused", () => {
  const refused = (code: string) => ({ outcome: "refused", code });

  test("of dissatisfaction without a report, with one that nobody has judged, and with one of another office", () => {
    expect(drafted("dissatisfaction")).toEqual(refused("no-returned-report"));
    perform(report("Work done"));
    expect(drafted("dissatisfaction")).toEqual(refused("report-received"));
    perform({ type: "return-atr", reason: "No photograph" });
    expect(draft("dissatisfaction").kinds).toContainEqual({ kind: "explanation", refusal: "not-due" });
    now += DAY_MS;
    perform({ type: "mark", to: { department: "PWD", district: "Karnal", office: null } });
    expect(drafted("dissatisfaction")).toEqual(refused("no-returned-report"));
  });

  test("of explanation and show-cause before the report is late, and of every kind once one is here", () => {
    expect(drafted("explanation")).toEqual(refused("not-due"));
    expect(drafted("show-cause")).toEqual(refused("not-due"));
    now = MORNING + 9 * DAY_MS;
    expect(draft("show-cause").body.en).toContain("has not been received");
    perform(report("Work done"));
    for (const kind of LETTER_KINDS) expect(drafted(kind)).toEqual(refused("report-received"));
    perform({ type: "accept-atr", exception: null });
    for (const kind of LETTER_KINDS) expect(drafted(kind)).toEqual(refused("wrong-state"));
  });

  test("to an office that does not answer for the case, or that the complaint is against", () => {
    expect(drafted("reminder", "PHED/department" as OfficeId)).toEqual(refused("not-answerable"));
    const { body } = draft("reminder");
    const words = { subject: { en: "S", hi: "स" }, body, answerBy: null, officer: null, number: "1", letterId: "l1" };
    perform({ type: "correct-proposal", against: OFFICE });
    const action = { type: "issue-letter", kind: "reminder", to: OFFICE, ...words } as const;
    expect(act(temporary.writer, { id, action, actor: "osd", now, ...rules })).toMatchObject({ refusal: { code: "not-answerable" } });
  });

  test("where something came between the draft and its issue", () => {
    now = MORNING + 9 * DAY_MS;
    const written = draft("explanation");
    perform({ type: "interim-reply", reason: "Pipes are bought", expectedAt: now + DAY_MS });
    perform({ type: "note", words: "Rang up" });
    perform({ type: "grant-extension", dueAt: now + DAY_MS });
    expect(give(written)).toEqual(refused("not-due"));
    const reminder = draft("reminder");
    now += 3 * DAY_MS;
    expect(give(reminder)).toEqual(refused("not-in-future"));
    const other = draft("reminder");
    perform(report("Work done"));
    expect(give(other)).toEqual(refused("report-received"));
    perform({ type: "return-atr", reason: "No photograph" });
    expect(give(other)).toEqual(refused("case-changed"));
    expect(give(draft("reminder")).outcome).toBe("issued");
  });

  test("from a draft of which a letter was issued: two presses at once take one number, and what is taken back may be issued again", () => {
    now = MORNING + 9 * DAY_MS;
    const written = draft("reminder");
    const first = give(written);
    expect([first, give(written)]).toEqual([expect.objectContaining({ outcome: "issued" }), refused("case-changed")]);
    expect(readGrievance(temporary.writer, id)?.letters).toHaveLength(1);
    if (first.outcome !== "issued") throw new Error(first.outcome);
    expect(takeBackLetter(temporary.writer, { id, letterId: first.letterId, actor: "osd", now, ...rules })).toBe("done");
    expect(give(written)).toMatchObject({ outcome: "issued", number: expect.stringMatching(/0002$/u) });
  });

  test("where its words name another day for the answer than it records", () => {
    const written = draft("reminder");
    expect(give({ ...written, answerBy: written.answerBy + 2 * DAY_MS })).toEqual(refused("day-not-named"));
    const answerBy = written.answerBy + 2 * DAY_MS;
    // The day that it names is given whole, at whatever time of the day it is asked for.
    const asked = startOfIndianDay(answerBy) + HOUR_MS;
    expect(give({ ...written, answerBy: asked, body: withAnswerDay(written.body, written.answerBy, answerBy) }).outcome).toBe("issued");
    expect(readGrievance(temporary.writer, id)?.letters.at(-1)?.answerBy).toBe(endOfIndianDay(answerBy));
  });
});

describe("what a letter tells of the time before", () => {
  test("is what went out to that office: no mail that came back, no letter that lies here, none to another office", () => {
    now = MORNING + 9 * DAY_MS;
    issue("reminder");
    const toAnother = sendOut("reminder").letterId;
    perform({ type: "additionally-mark", to: { department: "PWD", district: "Karnal", office: null } });
    const words = draft("reminder", "PWD/district/Karnal" as OfficeId).body.en;
    expect(words).toContain("marked to your office as well on 03.12.2026");
    expect(words).not.toMatch(/This comes after|in time|late by/u);
    expect(draft("explanation").body.en.match(/Reminder no\./gu)).toHaveLength(1);
    expect(toAnother).not.toBe("");
  });

  test("says that a report came late and was returned, and not that none came", () => {
    now = MORNING + 9 * DAY_MS;
    perform(report("Work done"));
    now += DAY_MS;
    perform({ type: "return-atr", reason: "No photograph" });
    const { body, subject } = draft("explanation");
    expect(body.en).toContain("received on 03.12.2026, after the due date 01.12.2026, and was returned on 04.12.2026");
    expect(body.en).toContain("a fresh report has not been received.");
    expect(subject.hi).toContain("संतोषजनक कार्यवाही रिपोर्ट न भेजने पर");
  });
});
