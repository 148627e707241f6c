import { resultsByServer } from "#engine/channels/email/mail/authenticationResults.ts";
import { withBoundedHeader } from "#engine/channels/email/mail/boundedHeader.ts";
import { candidatesFor } from "#engine/channels/email/mail/dkimTags.ts";
import { soleAddressIn, strictHeaderOf } from "#engine/channels/email/mail/headerFields.ts";
import { lettersInline } from "#engine/channels/email/mail/letterReading.ts";
import { titleOfRaw } from "#engine/channels/email/mail/titleOfRaw.ts";
import { letter } from "#fakes/mail/letter.ts";
import { hostileText, mutatedText } from "../inputs/hostileText.ts";
import { mutatedBytes } from "../inputs/mutatedBytes.ts";
import type { Random } from "../inputs/random.ts";
import { TEXTS } from "../payloads.ts";
import { ENGINE_LIMIT_MS, NO_FAULT, target, THREAD_LIMIT_MS } from "../target.ts";
import type { Target } from "../target.ts";

const AT = 1_795_500_000_000;
const usual = { date: AT, messageId: "<one@example.org>" };
const BOUNCE = "Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; dc@karnal.example\r\nAction: failed\r\nStatus: 5.1.1\r\n";
const LETTERS: readonly Uint8Array[] = [
  letter(usual),
  letter({
    ...usual,
    text: TEXTS[4] ?? "",
    inReplyTo: "<notice.1@cmo.example>",
    references: ["<a@b>", "<c@d>"],
    html: `<p>${TEXTS[0]}</p><blockquote>on 1 Jan wrote:<table><tr><td>x</table>`,
  }),
  letter({
    ...usual,
    attachments: [
      { name: "टूटी सड़क.jpg", type: "image/jpeg", content: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) },
      { name: "a.pdf", type: "application/pdf", content: Buffer.from("%PDF-1.4") },
    ],
  }),
  letter({
    ...usual,
    from: "mailer-daemon@mx.example",
    subject: "Undeliverable",
    text: BOUNCE,
    headers: {
      "Content-Type": "multipart/report; report-type=delivery-status; boundary=b",
      "Return-Path": "<>",
      "Auto-Submitted": "auto-replied",
    },
  }),
  letter({
    ...usual,
    headers: {
      "Authentication-Results":
        "mx.cmo.example; dkim=pass header.d=karnal.example; spf=pass (a (nested) comment) smtp.mailfrom=dc@karnal.example",
      "DKIM-Signature":
        "v=1; a=rsa-sha256; c=relaxed/relaxed; d=karnal.example; s=k1; t=1795400000; h=from:subject:date; bh=aGFzaA==; b=c2ln",
      "X-Spam-Status": "Yes, score=9",
    },
  }),
];
const WORDS = LETTERS.map((bytes) => Buffer.from(bytes).toString("latin1"));

export function letterTargets(): readonly Target[] {
  return [
    target({
      name: "letters",
      weight: 6,
      limitMs: THREAD_LIMIT_MS,
      make: hostileLetter,
      // Whatever is in it: it is read, or kept as one that cannot be.
      run: async (raw) => lettersInline.read(raw, false),
      isDeclared: NO_FAULT,
    }),
    target({
      name: "headers of letters",
      weight: 180,
      limitMs: ENGINE_LIMIT_MS,
      make: hostileLetter,
      run(raw) {
        const header = strictHeaderOf(raw);
        return [
          titleOfRaw(raw),
          withBoundedHeader(raw),
          header && resultsByServer(header.fields, "mx.cmo.example"),
          header && candidatesFor(header, "dc@karnal.example", AT),
          header?.fields.map(({ value }) => soleAddressIn(value)),
        ];
      },
      isDeclared: NO_FAULT,
    }),
  ];
}

function hostileLetter(random: Random): Buffer {
  switch (random.int(3)) {
    case 0:
      return Buffer.from(mutatedBytes(random.pick(LETTERS), LETTERS, random));
    case 1:
      return Buffer.from(mutatedText(random.pick(WORDS), WORDS, random), "latin1");
    default:
      return letter({
        ...usual,
        subject: hostileText(random, 2_000),
        text: hostileText(random, 20_000),
        html: hostileText(random, 4_000),
        from: hostileText(random, 300),
        headers: { "X-A": hostileText(random, 300).replaceAll(/[\r\n]/gu, " ") },
      });
  }
}
