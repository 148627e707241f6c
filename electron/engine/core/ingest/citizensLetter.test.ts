import { afterEach, beforeEach, expect, test } from "vitest";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { grievanceIdOf } from "#domain/grievance/caseKey.ts";
import { caseKeyOf } from "#domain/grievance/testing/caseKeyOf.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { CaseKey, GrievanceId } from "#domain/ids.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { understand } from "#domain/understanding/testing/understand.ts";
import { appendEvents } from "#db/append/append.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { casesOfPost } from "#db/queries/threads.ts";
import { examplePost, MORNING } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { ticketProofOf } from "../mail/letterProof.ts";
import { replyAddressOf } from "../mail/replyAddress.ts";
import type { AddressFacts } from "../mail/replyAddress.ts";
import { ingestPosts } from "./ingestPosts.ts";
import type { IntakeRules } from "./ingestPosts.ts";

const KEY = "the key of this record";
const CITIZEN = { externalId: "asha@example.org", handle: null, name: "Asha", location: null };
const FIRST: IncomingPost = letter("<1@example.org>", "करनाल वार्ड 12 में पानी नहीं आ रहा", "cell@cmo.example", { createdAt: MORNING });
const ID: GrievanceId = grievanceIdOf(caseKeyOf(FIRST) ?? ("" as CaseKey));

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

function letter(externalId: string, text: string, to: string, more: Partial<IncomingPost> = {}): IncomingPost {
  return examplePost(externalId, {
    channel: "email",
    isPrivate: true,
    author: CITIZEN,
    conversationId: "<1@example.org>",
    createdAt: MORNING + 2 * DAY_MS,
    text,
    raw: to,
    ...more,
  });
}

const rules: IntakeRules = {
  understand,
  policy: () => DEFAULT_SLA_POLICY,
  now: () => MORNING + 3 * DAY_MS,
  replyKey: () => KEY,
  recipientsIn: (raw) => [raw],
};
const state = () => readGrievance(record.writer, ID)?.state;

function opened(...events: readonly GrievanceEvent[]): void {
  ingestPosts(record.writer, [FIRST], rules);
  const marked: GrievanceEvent = { type: "marked", version: 1, payload: { to: { department: "PHED", district: "Karnal", office: null } } };
  appendEvents(record.writer, { grievanceId: ID, events: [marked, ...events], actor: "osd", now: MORNING + DAY_MS });
}
const DISPOSED: GrievanceEvent = { type: "disposed", version: 1, payload: { exception: "Told by phone" } };
const ASKED: GrievanceEvent = { type: "details-asked", version: 1, payload: { question: "Which street?" } };

function addressFor(facts: Partial<AddressFacts> = {}): string {
  const ticket = readGrievance(record.writer, ID)?.ticket;
  const own = { kind: "citizen", ticket, address: CITIZEN.externalId } as AddressFacts;
  return replyAddressOf("cell@cmo.example", { ...own, ...facts } as AddressFacts, KEY) ?? "";
}

test("the citizen's letter to the address that we gave them opens their case again, and answers our question", () => {
  opened(DISPOSED);
  ingestPosts(record.writer, [letter("<2@example.org>", "not solved", addressFor())], rules);
  expect(state()).toBe("in-action");
});

test("their answer to our question lets the clock go on where it comes to that address", () => {
  opened(ASKED);
  ingestPosts(record.writer, [letter("<2@example.org>", "Street 4", "cell@cmo.example")], rules);
  expect(state()).toBe("needs-info");
  ingestPosts(record.writer, [letter("<3@example.org>", "Street 4", addressFor())], rules);
  expect(state()).toBe("marked");
});

test("a letter that only bears their address joins the case and does nothing by itself, also when a true one follows", () => {
  opened(DISPOSED);
  const firstForm = `cell+t.${readGrievance(record.writer, ID)?.ticket.toLowerCase()}.${ticketProofOf(readGrievance(record.writer, ID)?.ticket ?? "", KEY)}@x`;
  const officers = { kind: "officer", office: "o", officerId: "p", officerMailId: "n" } as const;
  const forged = ["cell@cmo.example", firstForm, addressFor(officers), addressFor({ address: "eve@example.org" })];
  for (const [index, to] of forged.entries()) {
    const externalId = `<f${index}@evil.example>`;
    ingestPosts(record.writer, [letter(externalId, "not solved", to)], rules);
    expect(casesOfPost(record.writer, "email", externalId)).toEqual([ID]);
  }
  expect(state()).toBe("disposed");
  ingestPosts(record.writer, [letter("<2@example.org>", "धन्यवाद", addressFor(), { createdAt: MORNING + 3 * DAY_MS })], rules);
  expect(state()).toBe("disposed");
});

test("nothing that comes by e-mail is the citizen's while the key is not known", () => {
  opened(DISPOSED);
  const { replyKey: _, ...keyless } = rules;
  ingestPosts(record.writer, [letter("<2@example.org>", "not solved", addressFor())], keyless);
  expect(state()).toBe("disposed");
});
