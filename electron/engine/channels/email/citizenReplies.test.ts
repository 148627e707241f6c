import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { TicketNumber } from "#domain/ids.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { ReplyRow } from "#db/projections/replies.ts";
import { startFakeMail } from "#fakes/mail/fakeMail.ts";
import type { FakeMail, FakeMailOptions } from "#fakes/mail/fakeMail.ts";
import { letter } from "#fakes/mail/letter.ts";
import type { MailFault } from "#fakes/mail/faults.ts";
import { headerOf } from "./mail/letter.ts";
import { readLetter } from "./mail/readLetter.ts";
import { isAddressFor, replyAddressesIn } from "../../core/mail/replyAddress.ts";
import type { ReplyToPost } from "../../core/ports/replySender.ts";
import { messageIdOf } from "./citizenReplies.ts";
import { emailChannel, mailTransportOf } from "./emailChannel.ts";
import { openMailRoom, REPLY_KEY } from "./testing/inboxFor.ts";
import type { MailRoom } from "./testing/inboxFor.ts";

const start = async (options?: FakeMailOptions) => openMailRoom(await startFakeMail(options));
let room: MailRoom<FakeMail>;
let record: TemporaryRecord;
beforeEach(async () => {
  room = await start({ security: "starttls" });
  record = temporaryRecord();
});
afterEach(async () => {
  await room.close();
  record.remove();
});

const signal = new AbortController().signal;
const TICKET = "261124-K4F7QX" as TicketNumber;
const REPLY: ReplyToPost = {
  replyId: "reply-1",
  grievanceId: "a case",
  ticket: TICKET,
  text: "आपकी शिकायत 261124-K4F7QX दर्ज है।",
  answers: "<1@example.org>",
  answersFirst: "<1@example.org>",
  conversationId: "<1@example.org>",
  isPrivate: true,
  author: { externalId: "asha@example.org", handle: null },
};
const ID = messageIdOf(REPLY, "cell@cmo.example");

function sender(sentFolder = "") {
  const [one] = emailChannel.senders?.(room.given({ sentFolder })) ?? [];
  if (!one) throw new Error("no sender");
  return one;
}

const found = (sentFolder: string) =>
  sender(sentFolder).find({ grievanceId: REPLY.grievanceId, replyId: REPLY.replyId } as ReplyRow, {
    record: record.writer,
    anyTime: true,
    signal,
  });

describe("an answer to a citizen", () => {
  test("goes into the thread of the letter, with the case in its subject and its reply address", async () => {
    room.mail.deliver(letter({ messageId: "<1@example.org>", subject: "पानी नहीं आ रहा", references: ["<0@example.org>"] }));
    expect(await sender().post(REPLY, signal)).toEqual({ kind: "sent", externalId: ID });
    const [sent] = room.mail.sent;
    expect(sent).toMatchObject({ from: "cell@cmo.example", to: ["asha@example.org"] });
    const read = await readLetter(sent?.raw ?? Buffer.alloc(0));
    expect(read).toMatchObject({
      messageId: ID,
      subject: "Re: पानी नहीं आ रहा [261124-K4F7QX]",
      inReplyTo: "<1@example.org>",
      references: ["<0@example.org>", "<1@example.org>"],
      from: { address: "cell@cmo.example" },
    });
    expect(read.text.trim()).toBe(REPLY.text);
    expect(headerOf(read, "x-ismgt-mailbox")).toBe("cell@cmo.example");
    const [address] = replyAddressesIn([read.replyTo?.address ?? ""]);
    const citizen = { kind: "citizen", ticket: TICKET, address: REPLY.author.externalId } as const;
    expect(address && isAddressFor(address, citizen, REPLY_KEY)).toBe(true);
    expect(room.mail.inbox.messages[0]?.flags.size).toBe(0);
  });

  test("goes out also where the letter is not in the mailbox any more", async () => {
    expect(await sender().post(REPLY, signal)).toMatchObject({ kind: "sent" });
    expect(await readLetter(room.mail.sent[0]?.raw ?? Buffer.alloc(0))).toMatchObject({
      subject: "आपकी शिकायत / Your complaint [261124-K4F7QX]",
      inReplyTo: "<1@example.org>",
    });
  });

  test("goes to nobody where a machine wrote", async () => {
    for (const externalId of ["unknown", "automatic:asha@example.org"]) {
      expect(await sender().post({ ...REPLY, author: { externalId, handle: null } }, signal)).toMatchObject({
        kind: "refused",
        code: "not-allowed",
      });
    }
    expect(room.mail.sent).toEqual([]);
  });

  test("smuggles nothing into a header", async () => {
    room.mail.deliver(letter({ messageId: "<1@example.org>", subject: "water\r\nBcc: all@example.org" }));
    await sender().post(REPLY, signal);
    const [sent] = room.mail.sent;
    expect(sent?.to).toEqual(["asha@example.org"]);
    expect(sent?.raw.toString()).not.toMatch(/^bcc:/imu);
  });

  test.each<readonly [string, MailFault, object]>([
    ["unknown address", { kind: "smtp-refuse", at: "RCPT", line: "550 5.1.1 No such user" }, { kind: "refused", code: "other" }],
    [
      "policy",
      { kind: "smtp-refuse", at: "DATA", line: "550 5.7.1 Message rejected as spam by policy" },
      { kind: "refused", code: "not-allowed" },
    ],
    ["too large", { kind: "smtp-refuse", at: "DATA", line: "552 5.3.4 Message too large" }, { kind: "refused", code: "too-long" }],
    [
      "put off",
      { kind: "smtp-refuse", at: "RCPT", line: "451 4.7.1 Greylisted, try again" },
      { kind: "not-sent", cause: "rate", retryAt: expect.any(Number) },
    ],
    ["put off at the end", { kind: "smtp-refuse", at: "DATA", line: "452 4.3.1 Out of space" }, { kind: "not-sent", cause: "rate" }],
    ["cut off after the letter", { kind: "smtp-drop-after-data" }, { kind: "unclear" }],
  ])("has an outcome where the server says: %s", async (_, fault, outcome) => {
    room.mail.faults.next(fault);
    expect(await sender().post(REPLY, signal)).toMatchObject(outcome);
  });

  test("is surely not sent where no server was reached, and refused where we may not send", async () => {
    const unreachable = emailChannel.senders?.(room.given({ smtpPort: 1 }))[0];
    expect(await unreachable?.post(REPLY, signal)).toMatchObject({ kind: "not-sent", cause: "network" });
    const refused = emailChannel.senders?.(room.given({}, { password: "wrong" }))[0];
    expect(await refused?.post(REPLY, signal)).toMatchObject({ kind: "refused", code: "no-permission" });
    await expect(refused?.account(signal)).rejects.toMatchObject({ fault: "unauthorised" });
    expect(await sender().account(signal)).toEqual({ handle: "cell@cmo.example", isOurs: true });
  });

  test("that may be out is known again: by its id, and by its copy", async () => {
    room.mail.faults.next({ kind: "smtp-drop-after-data" });
    expect(await sender("Sent").post(REPLY, signal)).toMatchObject({ kind: "unclear" });
    expect(await found("Sent")).toEqual({ externalId: null, reads: 0 });
    expect(await sender("Sent").post(REPLY, signal)).toEqual({ kind: "sent", externalId: ID });
    const ids = await Promise.all(room.mail.sent.map(async ({ raw }) => (await readLetter(raw)).messageId));
    expect(ids).toEqual([ID, ID]);
    expect(await found("Sent")).toEqual({ externalId: ID, reads: 0 });
    expect(await found("")).toEqual({ externalId: null, isBlind: true, reads: 0 });
    const copies = room.mail.mailboxes.open("Sent").messages;
    expect(copies.map(({ flags }) => [...flags])).toEqual([["\\Seen"]]);
  });
});

describe("a letter", () => {
  const mail = {
    messageId: "<n1@cmo.example>",
    to: ["xen@office.example"],
    subject: "सूचना",
    text: "कृपया",
    replyTo: null,
    inReplyTo: null,
    references: [],
  };

  test("carries files by their content, and does not go without them", async () => {
    const kept = await room.files.keep(Buffer.from("%PDF-1.7 a notice"));
    if (!kept.ok) throw new Error(kept.refusal);
    const transport = mailTransportOf(room.given());
    expect(await transport?.send({ ...mail, attachments: [{ ...kept.file, name: "सूचना.pdf" }] }, signal)).toMatchObject({ kind: "sent" });
    const read = await readLetter(room.mail.sent[0]?.raw ?? Buffer.alloc(0));
    expect(read.attachments).toMatchObject([{ name: "सूचना.pdf", type: "application/pdf", content: Buffer.from("%PDF-1.7 a notice") }]);
    const gone = { hash: "0".repeat(64), mediaType: "application/pdf", name: "gone.pdf" } as const;
    expect(await transport?.send({ ...mail, attachments: [gone] }, signal)).toMatchObject({
      kind: "refused",
      detail: expect.stringContaining("gone.pdf"),
    });
    expect(room.mail.sent).toHaveLength(1);
  });

  test("is not begun after an abort", async () => {
    const stop = AbortSignal.abort(new Error("stopped"));
    expect(await mailTransportOf(room.given())?.send({ ...mail, attachments: [] }, stop)).toMatchObject({ kind: "not-sent" });
    expect(room.mail.sent).toEqual([]);
    expect(mailTransportOf(room.given({}, {}))).toBeNull();
  });
});
