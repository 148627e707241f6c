import { describe, expect, test } from "vitest";
import { letter } from "#fakes/mail/letter.ts";
import type { LetterOptions } from "#fakes/mail/letter.ts";
import { bounceOf } from "./bounce.ts";
import { letterKindOf } from "./letterKind.ts";
import { readLetter } from "./readLetter.ts";

const kindOf = async (options: LetterOptions) => letterKindOf(await readLetter(letter(options))).kind;

describe("a letter", () => {
  test.each<readonly [string, LetterOptions]>([
    ["as people write it", {}],
    ["that says it is not automatic", { headers: { "Auto-Submitted": "no" } }],
    ["of somebody who complains of an office", { subject: "Out of 5 taps none gives water" }],
    ["about a delivery that failed", { subject: "Ration delivery failed again" }],
    ["with a return path", { headers: { "Return-Path": "<asha@example.org>" } }],
  ])("%s is a person's", async (_, options) => {
    expect(await kindOf(options)).toBe("person");
  });

  test.each<readonly [string, LetterOptions]>([
    ["Auto-Submitted", { headers: { "Auto-Submitted": "auto-replied" } }],
    ["X-Auto-Response-Suppress", { headers: { "X-Auto-Response-Suppress": "All" } }],
    ["X-Autoreply", { headers: { "X-Autoreply": "yes" } }],
    ["Precedence: auto_reply", { headers: { Precedence: "auto_reply" } }],
    ["a null return path", { headers: { "Return-Path": "<>" } }],
    ["its subject", { subject: "Automatic reply: Your complaint" }],
    ["its subject of an absence", { subject: "Out of Office: leave till Monday" }],
    ["its subject in Hindi", { subject: "स्वचालित उत्तर: आपकी शिकायत" }],
    ["its subject of an absence in Hindi", { subject: "कार्यालय से बाहर" }],
  ])("is a machine's by %s", async (_, options) => {
    expect(await kindOf(options)).toBe("automatic");
  });

  test.each<readonly [string, LetterOptions]>([
    ["List-Id", { headers: { "List-Id": "<news.example.org>" } }],
    ["List-Unsubscribe", { headers: { "List-Unsubscribe": "<mailto:off@example.org>" } }],
    ["Precedence: bulk", { headers: { Precedence: "bulk" } }],
  ])("went to many by %s", async (_, options) => {
    expect(await kindOf(options)).toBe("list");
  });

  test("of our own is known when it comes back", async () => {
    expect(await kindOf({ headers: { "X-ISMGT-Mailbox": "cell@cmo.example" } })).toBe("own");
  });
});

const REPORT = (fields: string, returned = "Message-ID: <notice-1@cmo.example>\r\nSubject: Notice\r\n") =>
  Buffer.from(
    `From: Mail Delivery Subsystem <mailer-daemon@mx.example>\r\nTo: cell@cmo.example\r\nSubject: Undelivered Mail Returned to Sender\r\nMessage-ID: <b1@mx.example>\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status;\r\n boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n${fields}\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\n${returned}\r\n--b--\r\n`,
  );

describe("a bounce", () => {
  test("says which letter did not reach whom, and why", async () => {
    const read = await readLetter(
      REPORT(
        "Final-Recipient: rfc822; XEN@office.example\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 <xen@office.example>:\r\n User unknown",
      ),
    );
    expect(letterKindOf(read).kind).toBe("bounce");
    expect(bounceOf(read)).toEqual({
      messageId: "<notice-1@cmo.example>",
      address: "xen@office.example",
      isPermanent: true,
      diagnosis: "550 5.1.1 <xen@office.example>: User unknown",
      proof: null,
    });
  });

  test("is none where the server still tries, or tells of success", async () => {
    const late = await readLetter(REPORT("Final-Recipient: rfc822; xen@office.example\r\nAction: delayed\r\nStatus: 4.4.1"));
    expect(bounceOf(late)).toMatchObject({ isPermanent: false, diagnosis: "4.4.1" });
    const full = await readLetter(REPORT("Final-Recipient: rfc822; xen@office.example\r\nAction: failed\r\nStatus: 4.2.2"));
    expect(bounceOf(full)).toMatchObject({ isPermanent: false });
    expect(
      bounceOf(await readLetter(REPORT("Final-Recipient: rfc822; xen@office.example\r\nAction: delivered\r\nStatus: 2.0.0"))),
    ).toBeNull();
  });

  test("is read from words where the server writes as it likes", async () => {
    const text =
      "Hi. This is the qmail-send program at mx.example.\n<xen@office.example>:\n550 No such user here\n\n--- Below this line is a copy of the message.\n\nMessage-ID: <notice-1@cmo.example>\nX-ISMGT-Delivery: 0123456789abcdef\nSubject: Notice\n";
    const read = await readLetter(
      letter({ from: "MAILER-DAEMON@mx.example", subject: "failure notice", text, headers: { "Return-Path": "<>" } }),
    );
    expect(letterKindOf(read).kind).toBe("bounce");
    expect(bounceOf(read)).toEqual({
      messageId: "<notice-1@cmo.example>",
      address: "xen@office.example",
      isPermanent: true,
      diagnosis: "550 No such user here",
      proof: "0123456789abcdef",
    });
  });

  test("brings the proof that stood in the header of the letter, as far as it is one", async () => {
    const failed = "Final-Recipient: rfc822; xen@office.example\r\nAction: failed\r\nStatus: 5.1.1";
    const proofOf = async (field: string) =>
      bounceOf(await readLetter(REPORT(failed, `Message-ID: <n@cmo.example>\r\n${field}\r\n`)))?.proof;
    expect(await proofOf("x-ismgt-delivery: 0123456789ABCDEF")).toBe("0123456789abcdef");
    for (const field of ["X-ISMGT-Delivery: short", "X-ISMGT-Delivery: 0123456789abcdef0", "Subject: X-ISMGT-Delivery: 0123456789abcdef"])
      expect(await proofOf(field)).toBeNull();
  });

  test("that names no letter is none", async () => {
    const read = await readLetter(
      REPORT("Final-Recipient: rfc822; xen@office.example\r\nAction: failed\r\nStatus: 5.1.1", "Subject: Notice\r\n"),
    );
    expect(letterKindOf(read).kind).toBe("bounce");
    expect(bounceOf(read)).toBeNull();
  });
});
