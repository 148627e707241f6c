import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { DAY_MS, startOfIndianDay } from "#domain/clock/indianDay.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import type { EventId, GrievanceId, OfficeId, OfficerId, TicketNumber } from "#domain/ids.ts";
import type { CaseReference, IncomingPost, SenderProof } from "#domain/post/incomingPost.ts";
import { officeIdOf } from "#domain/registry/office.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { answersOfCase } from "#db/officerMail/answers.ts";
import { addOfficerMail } from "#db/officerMail/officerMail.ts";
import { readHistory } from "#db/events/read.ts";
import { openScopedReader } from "#db/scope/scopedReader.ts";
import { casePosts } from "#db/queries/casePosts.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { rebuild } from "#db/projections/rebuild.ts";
import { casesOfPost } from "#db/queries/threads.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { act } from "../../core/commands/act.ts";
import { ingestPosts } from "../../core/ingest/ingestPosts.ts";
import type { IntakeRules } from "../../core/ingest/ingestPosts.ts";
import { DEFAULT_OFFICER_MAIL_SETTINGS } from "#domain/officerMail/officerMailSettings.ts";
import { createOfficerLetters } from "./officerLetters.ts";
import { createOfficeRegistry } from "../registry/officeRegistry.ts";
import type { OfficeRegistry } from "../registry/officeRegistry.ts";
import { ticketProofOf } from "../../core/mail/letterProof.ts";
import { replyAddressesIn, replyAddressOf } from "../../core/mail/replyAddress.ts";
import type { AddressFacts } from "../../core/mail/replyAddress.ts";
import { takeAnswer } from "./takeAnswer.ts";

const MARK = { department: "PHED", district: "Karnal", office: null } as const;
const OFFICE = officeIdOf("PHED", "district", "Karnal");
const ADDRESS = "xen.karnal@phed.example.in";
const MAILBOX = "cell@cmo.example.in";
const KEY = "the key of this record";
const TOLD = MORNING + 1;
const SENT = MORNING + DAY_MS / 2;
const PHOTO = { kind: "photo", url: null, previewUrl: null, description: null, widthPx: null, heightPx: null } as const;
const JPEG = { hash: "a".repeat(64), name: "लीकेज.jpg", mediaType: "image/jpeg", bytes: 4 } as const;

let record: TemporaryRecord;
let registry: OfficeRegistry;
let officer: OfficerId;
beforeEach(() => {
  record = temporaryRecord();
  registry = createOfficeRegistry(record.writer, () => {});
  officer = holds("Er. Suresh Kumar", OFFICE, ADDRESS, 0);
});
afterEach(() => record.remove());

function holds(name: string, officeId: typeof OFFICE, email: string, fromAt: number): OfficerId {
  const details = { name, designation: null, phone: null, email, xHandle: null, facebookId: null };
  const done = registry.handOver({ officeId, fromAt, officer: details }, { actor: "desk", now: MORNING });
  if (done.outcome !== "done") throw new Error(done.outcome);
  return done.holding.officer.id;
}

const rulesWith = (replyKey?: () => string): IntakeRules => ({
  understand: () => exampleProposal(),
  policy: () => DEFAULT_SLA_POLICY,
  now: () => SENT,
  ...(replyKey && { replyKey }),
  officerLetters: createOfficerLetters({
    registry: () => registry.current(),
    policy: () => DEFAULT_SLA_POLICY,
    ...(replyKey && { replyKey }),
    answersActForDays: () => DEFAULT_OFFICER_MAIL_SETTINGS.answersActForDays,
    now: () => SENT,
  }),
});

function does(id: GrievanceId, action: GrievanceAction): void {
  const acted = act(record.writer, {
    id,
    action,
    actor: "desk",
    now: MORNING + 1,
    policy: DEFAULT_SLA_POLICY,
    ruleScores: () => ({}) as never,
    registry: standardRegistry(),
  });
  if (acted.outcome !== "done") throw new Error(JSON.stringify(acted));
}

function markedCase(externalId = "1"): GrievanceId {
  const id = openExampleCase(record.writer, examplePost(externalId));
  does(id, { type: "mark", to: MARK });
  return id;
}

interface Told {
  readonly officerMailId?: string;
  readonly office?: OfficeId;
  readonly officerId?: OfficerId;
  readonly at?: number;
}

/** The reply address of a mail that went out. */
function told(id: GrievanceId, { officerMailId = `mail of ${id}`, office = OFFICE, officerId = officer, at = TOLD }: Told = {}): string {
  const row = { kind: "marked", state: "sent", reason: null, preparedAt: at, dueAt: at, attempts: 1, attemptedAt: at, sentAt: at } as const;
  const rest = { bouncedAt: null, messageId: `<${officerMailId}@cmo.example.in>`, subject: null, error: null, toAddress: ADDRESS };
  const eventId = "e" as EventId;
  addOfficerMail(record.writer, { id: officerMailId, eventId, grievanceId: id, office, officerId, officer: "Suresh", ...row, ...rest });
  return addressFor({ kind: "officer", ticket: grievanceOf(id).ticket, office, officerId, officerMailId });
}

function addressFor(facts: AddressFacts): string {
  const address = replyAddressOf(MAILBOX, facts, KEY);
  if (address === null) throw new Error("too long");
  return address;
}

/** What a letter to that address names, from a sender who is proven or not. */
function named(id: GrievanceId, address: string | null, sender: SenderProof = PROVEN): CaseReference {
  return { ticket: grievanceOf(id).ticket, addresses: address === null ? [] : replyAddressesIn([address]), sender };
}

const PROVEN: SenderProof = { isProven: true, address: ADDRESS, writtenAt: SENT - 1_000 };
const FORGED: SenderProof = { isProven: false, doubt: "no-signature" };

const grievanceOf = (id: GrievanceId) => {
  const grievance = readGrievance(record.writer, id);
  if (grievance === null) throw new Error("no such case");
  return grievance;
};

function answer(id: GrievanceId, text: string, differences: Partial<IncomingPost> = {}): IncomingPost {
  const name = differences.externalId ?? "<answer@phed.example.in>";
  return examplePost(name, {
    channel: "email",
    role: "office",
    isPrivate: true,
    author: { externalId: ADDRESS, handle: null, name: "Suresh", location: null },
    caseReference: named(id, told(id)),
    text,
    createdAt: SENT - 1_000,
    conversationId: "<case.x@cmo.example>",
    inReplyToId: "<mail.x@cmo.example>",
    ...differences,
  });
}

const take = (...posts: IncomingPost[]) =>
  ingestPosts(
    record.writer,
    posts,
    rulesWith(() => KEY),
  );
const heard = (id: GrievanceId) =>
  answersOfCase(record.writer, id).map(({ readAs, state, why, isProven }) => ({ readAs, state, why, isProven }));
const last = (id: GrievanceId) => readHistory(record.writer, id).timeline.at(-1)?.recorded;

describe("an officer's answer to the reply address", () => {
  it("that says what was done, with a photograph, is the report, and waits for the cell", () => {
    const id = markedCase();
    take(answer(id, "लीकेज ठीक कर दिया गया है।", { media: [{ ...PHOTO, file: JPEG }] }));
    expect(grievanceOf(id)).toMatchObject({
      state: "atr-sent",
      atr: { outcome: "solved", text: "लीकेज ठीक कर दिया गया है।", officer: "Er. Suresh Kumar", actedAt: SENT - 1_000, proof: [JPEG] },
    });
    expect(last(id)?.actor).toBe(`officer:${officer}`);
    expect(heard(id)).toEqual([{ readAs: "atr", state: "acted", why: null, isProven: true }]);
    expect(casesOfPost(record.writer, "email", "<answer@phed.example.in>")).toEqual([id]);
    const before = grievanceOf(id);
    rebuild(record.writer);
    expect(grievanceOf(id)).toEqual(before);
  });

  it("is heard once, however often it comes", () => {
    const id = markedCase();
    take(answer(id, "Leak repaired."));
    const events = readHistory(record.writer, id).timeline.length;
    take(answer(id, "Leak repaired."), answer(id, "Leak repaired."));
    expect(readHistory(record.writer, id).timeline).toHaveLength(events);
    expect(heard(id)).toHaveLength(1);
  });

  it("that asks for more time is an interim reply with its day", () => {
    const id = markedCase();
    take(answer(id, "पाइप आने पर कार्य 30.11.2026 तक पूर्ण कर दिया जाएगा।"));
    const expectedAt = startOfIndianDay(Date.UTC(2026, 10, 30)) + DAY_MS - 60_000;
    expect(grievanceOf(id)).toMatchObject({ state: "marked", interimReply: { expectedAt } });
  });

  it("without a day waits for a person, who names one", () => {
    const id = markedCase();
    take(answer(id, "समय चाहिए"));
    expect(heard(id)).toMatchObject([{ readAs: "interim", state: "waits", why: "no-date" }]);
    const key = { grievanceId: id, channel: "email", externalId: "<answer@phed.example.in>" } as const;
    const taking = {
      key,
      as: "interim",
      actor: "p1",
      registry: registry.current(),
      now: SENT,
      policy: DEFAULT_SLA_POLICY,
      ruleScores: () => ({}) as never,
      seen: record.writer,
    } as const;
    expect(takeAnswer(record.writer, { ...taking, expectedAt: null })).toEqual({ outcome: "refused", code: "no-date" });
    expect(takeAnswer(record.writer, { ...taking, expectedAt: SENT + DAY_MS })).toEqual({ outcome: "done" });
    expect(grievanceOf(id).interimReply).toMatchObject({ expectedAt: SENT + DAY_MS });
    expect(heard(id)).toMatchObject([{ state: "taken" }]);
  });

  it("that says 'not ours' with a reason is a dispute; with the bare phrase it waits", () => {
    const [first, second] = [markedCase("1"), markedCase("2")];
    take(answer(first, "यह मामला हमारे विभाग से संबंधित नहीं है, यह सड़क नगर निगम की है।"));
    expect(grievanceOf(first).dispute).toMatchObject({ by: MARK });
    take(answer(second, "Does not pertain to this office", { externalId: "<b@phed.example.in>" }));
    expect(grievanceOf(second).dispute).toBeNull();
    expect(heard(second)).toMatchObject([{ state: "waits", why: "no-reason" }]);
  });

  it("that says that they are at it accepts the case, and says nothing new a second time", () => {
    const id = markedCase();
    take(answer(id, "कार्यवाही की जा रही है।"));
    expect(grievanceOf(id).state).toBe("in-action");
    const again = named(id, told(id, { officerMailId: "the next" }));
    take(answer(id, "Work in progress", { externalId: "<b@phed.example.in>", caseReference: again }));
    expect(heard(id)).toMatchObject([{ state: "acted" }, { state: "put-by" }]);
  });

  it("that nobody can read for sure waits, and the case stays as it was", () => {
    const id = markedCase();
    take(answer(id, "Leak repaired but the road is not restored."));
    expect(grievanceOf(id).state).toBe("marked");
    expect(heard(id)).toMatchObject([{ readAs: "unclear", state: "waits", why: "unclear" }]);
  });

  it("that comes late, to a case that is disposed of, joins it and waits", () => {
    const id = markedCase();
    take(answer(id, "Leak repaired."));
    does(id, { type: "accept-atr", exception: null });
    const again = named(id, told(id, { officerMailId: "the next" }));
    take(answer(id, "The road was repaired too.", { externalId: "<b@phed.example.in>", caseReference: again }));
    expect(grievanceOf(id).state).toBe("disposed");
    expect(heard(id)[1]).toMatchObject({ state: "waits", why: "wrong-state" });
  });

  it("counts from an officer who held the office when it was marked, too", () => {
    const id = markedCase();
    holds("Er. Anita", OFFICE, "new@phed.example.in", startOfIndianDay(MORNING));
    take(answer(id, "Leak repaired."));
    expect(grievanceOf(id).atr?.officer).toBe("Er. Suresh Kumar");
  });
});

describe("an answer that anybody might have written", () => {
  const suggested = (id: GrievanceId, why: string, isProven = false) => {
    expect(grievanceOf(id).state).toBe("marked");
    expect(heard(id)).toEqual([{ readAs: "atr", state: "waits", why, isProven }]);
    expect(casesOfPost(record.writer, "email", "<answer@phed.example.in>")).toEqual([id]);
  };

  it("to the right address, from a sender whom nothing proves, is only a suggestion", () => {
    const id = markedCase();
    take(answer(id, "Leak repaired.", { caseReference: named(id, told(id), FORGED) }));
    suggested(id, "no-signature");
  });

  it("with the number in its subject alone is only a suggestion", () => {
    const id = markedCase();
    take(answer(id, "Leak repaired.", { caseReference: named(id, null) }));
    suggested(id, "no-reply-address", true);
  });

  it("to the address that its citizen was given is only a suggestion, also from the officer", () => {
    const author = { externalId: "asha@example.org", handle: null, name: "Asha", location: null };
    const id = openExampleCase(record.writer, examplePost("<1@example.org>", { channel: "email", author }));
    does(id, { type: "mark", to: MARK });
    const address = addressFor({ kind: "citizen", ticket: grievanceOf(id).ticket, address: "asha@example.org" });
    take(answer(id, "Leak repaired.", { caseReference: named(id, address) }));
    suggested(id, "citizens-address", true);
    const renamed = address.replace("+c2.", "+o2.");
    take(answer(id, "Leak repaired.", { caseReference: named(id, renamed), externalId: "<b@phed.example.in>" }));
    expect(heard(id)[1]).toMatchObject({ state: "waits", why: "no-reply-address" });
  });

  it("to an address of the first form, which is the same for everybody, is only a suggestion", () => {
    const id = markedCase();
    const { ticket } = grievanceOf(id);
    const address = `cell+t.${ticket.toLowerCase()}.${ticketProofOf(ticket, KEY)}@cmo.example.in`;
    take(answer(id, "Leak repaired.", { caseReference: named(id, address) }));
    suggested(id, "old-address", true);
  });

  it("to the address of another officer of the case is only a suggestion", () => {
    const id = markedCase();
    const other = officeIdOf("PHED", "sub-division", "Karnal");
    const second = holds("Er. Anita", other, "sdo@phed.example.in", 0);
    take(answer(id, "Leak repaired.", { caseReference: named(id, told(id, { officerMailId: "n2", office: other, officerId: second })) }));
    suggested(id, "another-officers-address", true);
  });

  it("to the address of another case of the officer acts in that one alone", () => {
    const [first, second] = [markedCase("1"), markedCase("2")];
    take(answer(first, "Leak repaired.", { caseReference: { ...named(first, told(second)), ticket: grievanceOf(first).ticket } }));
    expect([grievanceOf(first).state, grievanceOf(second).state]).toEqual(["marked", "atr-sent"]);
  });

  it("of a sender who is proven to be somebody else is only a suggestion", () => {
    const id = markedCase();
    take(answer(id, "Leak repaired.", { caseReference: named(id, told(id), { ...PROVEN, address: "clerk@phed.example.in" }) }));
    suggested(id, "not-the-officer");
  });

  it("from the officer's address, which our own server doubts, is only a suggestion", () => {
    const id = markedCase();
    take(answer(id, "Leak repaired.", { role: "citizen" }));
    suggested(id, "not-the-officer");
  });

  it("from a junior's own mailbox is only a suggestion, and opens no case", () => {
    const id = markedCase();
    const { cases } = take(
      answer(id, "Leak repaired.", {
        role: "citizen",
        author: { externalId: "je@gmail.example", handle: null, name: "JE", location: null },
      }),
    );
    expect(cases).toBe(0);
    suggested(id, "not-the-officer");
  });

  it("is only a suggestion where the key of the record is another one, or not known", () => {
    for (const replyKey of [() => "another key", undefined]) {
      const id = markedCase(String(replyKey));
      const post = answer(id, "Leak repaired.", { externalId: `<${String(replyKey)}@phed.example.in>` });
      ingestPosts(record.writer, [post], rulesWith(replyKey));
      expect(heard(id)).toMatchObject([{ state: "waits", why: "no-reply-address" }]);
      expect(grievanceOf(id).state).toBe("marked");
    }
  });

  it("to an address that is too old is only a suggestion, and to one a day younger is the report", () => {
    const [first, second] = [markedCase("1"), markedCase("2")];
    take(answer(first, "Leak repaired.", { caseReference: named(first, told(first, { at: SENT - 30 * DAY_MS - 1 })) }));
    suggested(first, "expired-address", true);
    const young = named(second, told(second, { at: SENT - 29 * DAY_MS }));
    take(answer(second, "Leak repaired.", { caseReference: young, externalId: "<b@phed.example.in>" }));
    expect(grievanceOf(second).state).toBe("atr-sent");
  });

  it("that was written before the mail that it answers is only a suggestion", () => {
    const id = markedCase();
    const old: SenderProof = { ...PROVEN, writtenAt: TOLD - DAY_MS };
    take(answer(id, "Leak repaired.", { caseReference: named(id, told(id), old) }));
    suggested(id, "older-than-mail", true);
  });

  it("is a suggestion when the letter, or another one to its address, comes again after the report was returned", () => {
    const id = markedCase();
    take(answer(id, "Leak repaired."));
    does(id, { type: "return-atr", reason: "There is no photograph of the repaired leak." });
    const back = grievanceOf(id);
    take(answer(id, "Leak repaired."));
    take(answer(id, "Leak repaired.", { externalId: "<later@phed.example.in>" }));
    expect(grievanceOf(id)).toMatchObject({ state: back.state, atr: back.atr });
    expect(heard(id)).toMatchObject([{ state: "acted" }, { state: "waits", why: "used-address", isProven: true }]);
    const next = named(id, told(id, { officerMailId: "the return" }));
    take(answer(id, "Repaired, the photograph is here.", { caseReference: next, externalId: "<next@phed.example.in>" }));
    expect(grievanceOf(id).state).toBe("atr-sent");
  });

  it("is a suggestion where a person has taken an answer to the same address", () => {
    const id = markedCase();
    take(answer(id, "Leak repaired but the road is not restored."));
    const key = { grievanceId: id, channel: "email", externalId: "<answer@phed.example.in>" } as const;
    const rest = { expectedAt: null, actor: "p1", registry: registry.current(), now: SENT, policy: DEFAULT_SLA_POLICY } as const;
    expect(takeAnswer(record.writer, { key, as: "undertake", ...rest, seen: record.writer, ruleScores: () => ({}) as never })).toEqual({
      outcome: "done",
    });
    take(answer(id, "Leak repaired.", { externalId: "<later@phed.example.in>" }));
    expect(grievanceOf(id).state).toBe("in-action");
    expect(heard(id)[1]).toMatchObject({ state: "waits", why: "used-address" });
  });

  it("whose act was refused, or that was kept for a person, leaves the address as it was", () => {
    const id = markedCase();
    take(answer(id, "समय चाहिए"));
    take(answer(id, "Leak repaired.", { externalId: "<later@phed.example.in>" }));
    expect(grievanceOf(id).state).toBe("atr-sent");
  });

  it("is the officer's whose mail it was, where two officers share a mailbox", () => {
    const id = markedCase();
    const other = officeIdOf("PHED", "sub-division", "Karnal");
    const second = holds("Er. Anita", other, ADDRESS, 0);
    does(id, { type: "additionally-mark", to: { department: "PHED", district: "Karnal", office: other } });
    take(answer(id, "Leak repaired.", { caseReference: named(id, told(id, { officerMailId: "n2", office: other, officerId: second })) }));
    expect(grievanceOf(id).atr?.officer).toBe("Er. Anita");
  });

  it("is taken as the report by a person, with its words and files", () => {
    const id = markedCase();
    take(
      answer(id, "Leak repaired.", {
        caseReference: named(id, told(id), FORGED),
        media: [{ ...PHOTO, file: JPEG }],
      }),
    );
    const key = { grievanceId: id, channel: "email", externalId: "<answer@phed.example.in>" } as const;
    const taking = {
      key,
      as: "atr",
      expectedAt: null,
      actor: "p1",
      registry: registry.current(),
      now: SENT,
      policy: DEFAULT_SLA_POLICY,
      ruleScores: () => ({}) as never,
      seen: record.writer,
    } as const;
    expect(takeAnswer(record.writer, taking)).toEqual({ outcome: "done" });
    expect(grievanceOf(id)).toMatchObject({
      state: "atr-sent",
      atr: { text: "Leak repaired.", officer: "Er. Suresh Kumar", proof: [JPEG] },
    });
    expect(last(id)?.actor).toBe("p1");
    expect(takeAnswer(record.writer, taking)).toMatchObject({ outcome: "refused" });
  });

  it("of an officer who has nothing to do with the case is only a suggestion", () => {
    const id = markedCase();
    holds("DC", officeIdOf("HEALTH", "district", "Hisar"), "cmo.hisar@example.in", 0);
    const author = { externalId: "cmo.hisar@example.in", handle: null, name: null, location: null };
    take(answer(id, "Leak repaired.", { author, caseReference: named(id, told(id), { ...PROVEN, address: author.externalId }) }));
    suggested(id, "another-officers-address", true);
  });
});

describe("a letter that names", () => {
  it("two cases joins both and acts in neither", () => {
    const [first, second] = [markedCase("1"), markedCase("2")];
    take(answer(first, `Leak repaired, also in ${grievanceOf(second).ticket}.`));
    for (const id of [first, second]) {
      expect(grievanceOf(id).state).toBe("marked");
      expect(heard(id)).toMatchObject([{ state: "waits", why: "several-cases" }]);
    }
  });

  it("a case of others tells somebody who sees one of the two what is about that one, and no more goes into it", () => {
    const [first, second] = [markedCase("1"), markedCase("2")];
    const [ours, theirs] = [grievanceOf(first).ticket, grievanceOf(second).ticket];
    does(second, { type: "mark", to: { department: "UHBVN", district: "Ambala", office: null } });
    record.writer.sqlite.prepare("UPDATE grievance SET district = 'Ambala' WHERE id = ?").run(second);
    const file = { ...PHOTO, file: JPEG };
    take(answer(first, `Sir,\n${ours}: the leak was repaired.\n${theirs}: Kamla Devi was not at home.`, { media: [file] }));
    const karnal = openScopedReader(record.file, { departments: null, districts: ["Karnal"] });
    try {
      const [, post] = casePosts(karnal, first, 10);
      expect(post).toMatchObject({ text: `•••\n${ours}: the leak was repaired.\n•••`, media: [], mediaCount: 0 });
      expect(casePosts(record.writer, first, 10)[1]).toMatchObject({ text: expect.stringContaining("Kamla Devi"), mediaCount: 1 });
      const key = { grievanceId: first, channel: "email", externalId: "<answer@phed.example.in>" } as const;
      const rest = { expectedAt: null, actor: "p1", registry: registry.current(), now: SENT, policy: DEFAULT_SLA_POLICY } as const;
      const taking = { key, as: "atr", ...rest, seen: karnal, ruleScores: () => ({}) as never } as const;
      expect(takeAnswer(record.writer, taking)).toEqual({ outcome: "done" });
      expect(grievanceOf(first).atr).toMatchObject({ text: expect.not.stringContaining("Kamla Devi"), proof: [] });
    } finally {
      karnal.close();
    }
  });

  it("a sensitive case of others tells nobody who sees the other one alone a word of itself", () => {
    const [first, second] = [markedCase("1"), markedCase("2")];
    const [ours, theirs] = [grievanceOf(first).ticket, grievanceOf(second).ticket];
    does(second, { type: "set-sensitive", sort: "illness", reason: "seen" });
    // Where it is, nobody knows yet.
    record.writer.sqlite.prepare("UPDATE grievance SET district = NULL, marked_to = NULL, marked_office = NULL WHERE id = ?").run(second);
    take(answer(first, `${ours}: repaired, as for Kamla Devi.\n${theirs}: she is at the hospital.`));
    const karnal = openScopedReader(record.file, { departments: null, districts: ["Karnal"] });
    expect(casePosts(karnal, first, 10)[1]).toMatchObject({ text: "•••", media: [], mediaCount: 0 });
    karnal.close();
  });

  it("several cases gives each, when a person takes it, what is said of that one; and nothing where another is sensitive", () => {
    const [first, second] = [markedCase("1"), markedCase("2")];
    const [ours, theirs] = [grievanceOf(first).ticket, grievanceOf(second).ticket];
    const taking = (grievanceId: GrievanceId, as: "atr" | "undertake", externalId = "<answer@phed.example.in>") =>
      takeAnswer(record.writer, {
        key: { grievanceId, channel: "email", externalId },
        as,
        expectedAt: null,
        actor: "p1",
        registry: registry.current(),
        now: SENT,
        policy: DEFAULT_SLA_POLICY,
        seen: record.writer,
        ruleScores: () => ({}) as never,
      });
    take(
      answer(first, `Sir,\n${ours}: the leak was repaired.\n\n- with new pipes\n${theirs}: Kamla Devi was not at home.`, {
        media: [{ ...PHOTO, file: JPEG }],
      }),
    );
    expect(taking(first, "atr")).toEqual({ outcome: "done" });
    // Which case a file is of, nobody has said.
    expect(grievanceOf(first).atr).toMatchObject({ text: `${ours}: the leak was repaired.\n\n- with new pipes`, proof: [] });
    expect(taking(second, "atr")).toEqual({ outcome: "done" });
    expect(grievanceOf(second).atr).toMatchObject({ text: `${theirs}: Kamla Devi was not at home.`, proof: [] });

    const third = markedCase("3");
    take(answer(third, `Also in ${theirs}: she is ill. Noted.`, { externalId: "<again@phed.example.in>" }));
    does(second, { type: "set-sensitive", sort: "illness", reason: "seen" });
    expect(taking(third, "atr", "<again@phed.example.in>")).toEqual({ outcome: "refused", code: "beside-sensitive" });
    expect(grievanceOf(third).atr).toBeNull();
    // That the office is at it tells nothing.
    expect(taking(third, "undertake", "<again@phed.example.in>")).toEqual({ outcome: "done" });
  });

  it("the case of its own citizen is the citizen's", () => {
    const author = { externalId: "asha@example.org", handle: null, name: "Asha", location: null };
    const id = openExampleCase(record.writer, examplePost("<1@example.org>", { channel: "email", author }));
    does(id, { type: "mark", to: MARK });
    take(answer(id, "It was repaired.", { role: "citizen", author }));
    expect(answersOfCase(record.writer, id)).toEqual([]);
    expect(casesOfPost(record.writer, "email", "<answer@phed.example.in>")).toEqual([id]);
  });

  it("somebody else's case, by its number alone, is a complaint of its own; one of no case that is here as well", () => {
    const id = markedCase();
    const author = { externalId: "neighbour@example.org", handle: null, name: null, location: null };
    const unproven = named(id, null, FORGED);
    expect(take(answer(id, "पानी नहीं आ रहा", { role: "citizen", author, caseReference: unproven })).cases).toBe(1);
    const other = { ticket: "261124-000000" as TicketNumber, addresses: [], sender: FORGED };
    expect(
      take(answer(id, "पानी नहीं", { role: "citizen", author, caseReference: other, externalId: "<c@x>", conversationId: "<c@x>" })).cases,
    ).toBe(1);
    expect(answersOfCase(record.writer, id)).toEqual([]);
  });
});
