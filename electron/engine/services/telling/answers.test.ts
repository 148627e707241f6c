import { afterEach, beforeEach, expect, test } from "vitest";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceId, TicketNumber } from "#domain/ids.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { understand } from "#domain/understanding/testing/understand.ts";
import { appendEvents } from "#db/append/append.ts";
import { readEvents } from "#db/events/read.ts";
import { hasOptedOut } from "#db/invitations/optOuts.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { casesOfPost } from "#db/queries/threads.ts";
import { examplePost, MORNING } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { ingestPosts } from "../../core/ingest/ingestPosts.ts";
import type { IntakeRules } from "../../core/ingest/ingestPosts.ts";
import { replyAddressesIn, replyAddressOf } from "../../core/mail/replyAddress.ts";
import { createOfficerLetters } from "../officerMail/officerLetters.ts";

/* Who came by a portal and gave an address is told by e-mail, and answers it. */

const KEY = "the key of this record";
const ADDRESS = "asha@example.org";
const NOW = MORNING + 3 * DAY_MS;

const rules: IntakeRules = {
  understand,
  policy: () => DEFAULT_SLA_POLICY,
  now: () => NOW,
  replyKey: () => KEY,
  recipientsIn: (raw) => [raw],
  officerLetters: createOfficerLetters({
    registry: () => standardRegistry(),
    policy: () => DEFAULT_SLA_POLICY,
    replyKey: () => KEY,
    answersActForDays: () => 30,
    now: () => NOW,
  }),
};

let record: TemporaryRecord;
let id: GrievanceId;
let ticket: TicketNumber;
let ours: string;
let letters: number;
beforeEach(() => {
  record = temporaryRecord();
  letters = 0;
  const row = examplePost("CMW/7", {
    channel: "cm-window",
    author: { externalId: "phone-7", handle: null, name: "Asha", location: null },
    isPrivate: true,
    raw: JSON.stringify({ number: "CMW/7", email: "Asha@Example.org" }),
  });
  ingestPosts(record.writer, [row], rules);
  id = casesOfPost(record.writer, "cm-window", "CMW/7")[0] ?? ("" as GrievanceId);
  ticket = readGrievance(record.writer, id)?.ticket ?? ("" as TicketNumber);
  const disposed = { type: "disposed", version: 1, payload: { exception: "Seen to" } } as const;
  appendEvents(record.writer, { grievanceId: id, events: [disposed], actor: "osd", now: MORNING + DAY_MS });
  ours = replyAddressOf("cell@cmo.example", { kind: "citizen", ticket, address: ADDRESS }, KEY) ?? "";
});
afterEach(() => record.remove());

function answer(text: string, to: string, from = ADDRESS): void {
  const externalId = `<told-${(letters += 1)}@example.org>`;
  const post = examplePost(externalId, {
    channel: "email",
    isPrivate: true,
    author: { externalId: from, handle: null, name: "Asha", location: null },
    createdAt: MORNING + 2 * DAY_MS,
    caseReference: { ticket, addresses: replyAddressesIn([to]), sender: { isProven: false, doubt: "no-signature" } },
    text,
    raw: to,
  });
  ingestPosts(record.writer, [post], rules);
}

const said = () =>
  [...readEvents(record.writer, id)].flatMap(({ event }) => (event?.type === "satisfaction-said" ? [event.payload.result] : []));

test("“not solved” opens the case again", () => {
  answer("समस्या हल नहीं हुई", ours);
  expect(readGrievance(record.writer, id)?.state).toBe("in-action");
  expect(said()).toEqual(["not-solved"]);
});

test("“solved” is kept with the case, once", () => {
  answer("धन्यवाद, समस्या हल हो गई", ours);
  answer("ok", ours);
  expect([readGrievance(record.writer, id)?.state, said()]).toEqual(["disposed", ["solved"]]);
});

test("another address, or one without our proof, does nothing", () => {
  answer("not solved", ours, "eve@example.org");
  answer("not solved", "cell@cmo.example");
  expect([readGrievance(record.writer, id)?.state, said()]).toEqual(["disposed", []]);
});

test("who wants no more hears no more, and only they can say so", () => {
  answer("मत भेजें", "cell@cmo.example");
  answer("मत भेजें", ours, "eve@example.org");
  expect(hasOptedOut(record.writer, "cm-window", "phone-7")).toBe(false);
  answer("मत भेजें", ours);
  expect(hasOptedOut(record.writer, "cm-window", "phone-7")).toBe(true);
});
