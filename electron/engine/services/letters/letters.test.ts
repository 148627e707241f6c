import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import type { GrievanceId, OfficeId, OfficerId, PostingId } from "#domain/ids.ts";
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
import { draftLetter, issueLetter, printedLetter } from "./letters.ts";

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

function draft(kind: Parameters<typeof draftLetter>[2]["kind"] = null) {
  const grievance = readGrievance(temporary.writer, id);
  if (grievance === null) throw new Error("The case is not here");
  const drafted = draftLetter(temporary.writer, grievance, { kind, to: null, registry, now });
  if (drafted === null) throw new Error("Nobody answers for the case");
  return drafted;
}

function issue(kind: Parameters<typeof draft>[0] = null) {
  const { toLabel: _, officer: __, to, ...letter } = draft(kind);
  const issued = issueLetter(temporary.writer, {
    id,
    letter: { ...letter, to: to as OfficeId },
    numberPrefix: "CMO/ISMGT",
    actor: "osd",
    now,
    ...rules,
  });
  if (issued === null) throw new Error("The letter was refused");
  return issued;
}

describe("a letter to the officer who answers", () => {
  test("is drafted from the case: to whom, why, since when, without a citizen's number", () => {
    now = MORNING + 9 * DAY_MS;
    const { to, officer: holder, kind, subject, body, answerBy } = draft();
    expect({ to, kind, holder: holder?.name, answerBy }).toEqual({
      to: OFFICE,
      kind: "reminder",
      holder: "Suresh Kumar",
      answerBy: now + 2 * DAY_MS,
    });
    expect(subject.hi).toContain("स्मरण पत्र");
    expect(body.en).toContain("late by 2 days");
    expect(body.hi).toContain("वार्ड 12 में पानी नहीं");
    expect(body.hi + body.en).not.toContain("9812345670");
  });

  test("is numbered in one series, and each that follows is sharper and names those before", () => {
    const numbers = [issue(), issue(), issue()].map(({ number }) => number);
    expect(numbers.map((number) => number.slice(-4))).toEqual(["0001", "0002", "0003"]);
    const register = letterRegister(temporary.writer, { officer: null, unansweredOnly: false, limit: 10 });
    expect(register.map(({ kind }) => kind)).toEqual(["show-cause", "explanation", "reminder"]);
    expect(draft().body.en).toContain(numbers[0]);
  });

  test("of dissatisfaction follows a report that was returned, and quotes both", () => {
    perform({ type: "send-atr", atr: { outcome: "solved", text: "Work done, call 9812345670", officer: null, actedAt: null, proof: [] } });
    perform({ type: "return-atr", reason: "No photograph" });
    const { kind, body } = draft();
    expect(kind).toBe("dissatisfaction");
    expect(body.en).toContain("Work done");
    expect(body.en).toContain("No photograph");
    expect(body.en).not.toContain("9812345670");
  });

  test("has the words of the case also where it was drafted while the case was sensitive and is issued when it is no more", () => {
    perform({ type: "set-sensitive", sort: "sexual-offence", reason: "seen" });
    const { toLabel: _, officer: __, to, ...letter } = draft();
    expect(letter.body.hi).not.toContain("पानी नहीं");
    perform({ type: "set-sensitive", sort: null, reason: "it is not" });
    const asked = { id, letter: { ...letter, to: to as OfficeId }, numberPrefix: "CMO/ISMGT", actor: "osd", now, ...rules };
    const issued = issueLetter(temporary.writer, asked);
    const printed = printedLetter(temporary.writer, id, issued?.letterId ?? "", registry, DEFAULT_LETTERHEAD);
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
    expect(draftLetter(temporary.writer, grievance, { kind: null, to: null, registry: standardRegistry(), now })).toMatchObject({
      to: OFFICE,
      officer: null,
    });
  });
});
