import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { caseKeyOf } from "#domain/grievance/testing/caseKeyOf.ts";
import type { TicketNumber } from "#domain/ids.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { letter } from "#fakes/mail/letter.ts";
import type { LetterOptions } from "#fakes/mail/letter.ts";
import { createSigningKey, signedLetter } from "#fakes/mail/signedLetter.ts";
import { createFileStore } from "../../core/files/fileStore.ts";
import type { FileStore } from "../../core/ports/fileStore.ts";
import { factsOfLetter } from "./mail/letterFacts.ts";
import { letterProofOf } from "../../core/mail/letterProof.ts";
import { lettersInline } from "./mail/letterReading.ts";
import { replyAddressesIn, replyAddressOf } from "../../core/mail/replyAddress.ts";
import { KnownLetters } from "./knownLetters.ts";
import { postOfLetter } from "./postOfLetter.ts";
import { bounceIn } from "./rawLetter.ts";
import type { ResolveTxt } from "./mail/txtRecords.ts";
import { noKeys } from "./testing/inboxFor.ts";

const KEY = "a key of these tests";
const OFFICE = "xen.phed@karnal.example";
const MLA = "mla.indri@hvs.example";
const NOW = Date.UTC(2026, 10, 24, 4, 30);
const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from("photograph of the mended pipe")]);
const PDF = Buffer.from("%PDF-1.7 a paper");

let folder: ReturnType<typeof temporaryFolder>;
let files: FileStore;
beforeAll(() => {
  folder = temporaryFolder();
  files = createFileStore(folder.folder);
});
afterAll(() => folder.remove());

interface Circumstances {
  readonly authenticationServer?: string | null;
  readonly arrivedAt?: number | null;
  readonly resolveTxt?: ResolveTxt;
}

function postOf(options: LetterOptions, circumstances: Circumstances = {}) {
  return postOfRaw(letter({ date: NOW, ...options }), circumstances);
}

async function postOfRaw(raw: Buffer, { authenticationServer = null, arrivedAt = NOW, resolveTxt = noKeys }: Circumstances = {}) {
  const facts = await factsOfLetter(raw, false);
  const representatives = new Set([MLA]);
  const correspondents = { ourAddress: "cell@cmo.example", offices: new Set([OFFICE]), representatives, authenticationServer };
  const arrival = { arrivedAt, bytes: raw.length, raw, name: new KnownLetters().nameOf(facts.letter) };
  const context = { correspondents, resolveTxt, replyKey: KEY, letters: lettersInline, files, now: () => NOW + 60_000 };
  return (await postOfLetter(facts, arrival, context)).post;
}

describe("a citizen's letter", () => {
  test("is a private post with its subject, its words and its writer", async () => {
    const post = await postOf({ from: "आशा देवी <Asha@Example.org>", messageId: "<1@example.org>", text: "वार्ड 12, करनाल\n\n-- \nआशा" });
    expect(post).toMatchObject({
      channel: "email",
      externalId: "<1@example.org>",
      versionId: "<1@example.org>",
      author: { externalId: "asha@example.org", handle: null, name: "आशा देवी" },
      role: "citizen",
      isPrivate: true,
      caseReference: null,
      text: "पानी नहीं आ रहा\n\nवार्ड 12, करनाल",
      conversationId: "<1@example.org>",
      createdAt: NOW,
    });
    expect(JSON.parse(post.raw)).toMatchObject({ kind: "person", text: expect.stringContaining("-- \nआशा"), doubt: null });
  });

  test("belongs to the thread that it answers, so that it joins its own case", async () => {
    const first = await postOf({ messageId: "<1@example.org>" });
    const answer = await postOf({
      messageId: "<3@example.org>",
      subject: "Re: पानी नहीं आ रहा [261124-K4F7QX]",
      inReplyTo: "<2@cmo.example>",
      references: ["<1@example.org>", "<2@cmo.example>"],
      text: "अब भी नहीं आ रहा\n\nOn 24 Nov 2026 at 10:00, CM Cell <cell@cmo.example> wrote:\n> दर्ज है",
    });
    expect(caseKeyOf(answer)).toBe(caseKeyOf(first));
    expect(answer).toMatchObject({
      text: "अब भी नहीं आ रहा",
      inReplyToId: "<2@cmo.example>",
      caseReference: { ticket: "261124-K4F7QX", addresses: [], sender: { isProven: false, doubt: "not-checked" } },
    });
    const stranger = await postOf({ from: "eve@example.org", inReplyTo: "<1@example.org>" });
    expect(caseKeyOf(stranger)).not.toBe(caseKeyOf(first));
  });

  test("that came through a form is that of whom the form names", async () => {
    const post = await postOf({ from: "no-reply@portal.example", headers: { "Reply-To": "Asha <asha@example.org>" } });
    expect(post.author).toMatchObject({ externalId: "asha@example.org", name: "Asha" });
  });

  test.each(["Bill 2611245555 of November", "98120-123456 is my number", "261124-U00000", "Room 12-261124-K4F7QX-9"])(
    "does not name a case by %j",
    async (subject) => {
      expect((await postOf({ subject })).caseReference).toBeNull();
    },
  );
});

describe("an office's letter", () => {
  const FACTS = { kind: "officer", ticket: "261124-K4F7QX" as TicketNumber, office: "o", officerId: "p", officerMailId: "n" } as const;
  const ADDRESS = replyAddressOf("cell@cmo.example", FACTS, KEY) ?? "";

  test("names the reply address that it came to, before the number in its subject", async () => {
    for (const options of [
      { to: ADDRESS.toUpperCase() },
      { headers: { "Delivered-To": ADDRESS } },
      { headers: { Cc: `Cell <${ADDRESS}>` } },
    ]) {
      const post = await postOf({
        from: `Executive Engineer <${OFFICE.toUpperCase()}>`,
        subject: "Re: Notice [261123-000000]",
        ...options,
      });
      const sender = { isProven: false, doubt: "no-signature" };
      expect(post).toMatchObject({
        role: "office",
        caseReference: { ticket: "261124-K4F7QX", addresses: replyAddressesIn([ADDRESS]), sender },
      });
    }
  });

  test("is proven by the server that the settings name, and by no other", async () => {
    const headers = { "Authentication-Results": "mx.cmo.example; dmarc=pass header.from=karnal.example" };
    const senderOf = async (authenticationServer: string | null, from = OFFICE) =>
      (await postOf({ from, to: ADDRESS, headers }, { authenticationServer })).caseReference?.sender;
    expect(await senderOf("mx.cmo.example")).toEqual({ isProven: true, address: OFFICE, writtenAt: NOW });
    expect(await senderOf("mx.other.example")).toMatchObject({ isProven: false });
    expect(await senderOf(null)).toMatchObject({ isProven: false });
    expect(await senderOf("mx.cmo.example", "asha@karnal.example")).toEqual({ isProven: false, doubt: "not-checked" });
  });

  test("is not believed where our own server found it forged", async () => {
    const headers = { "Authentication-Results": "mx.cmo.example; dkim=none; dmarc=fail (p=reject) header.from=karnal.example" };
    const post = await postOf({ from: OFFICE, headers }, { authenticationServer: "mx.cmo.example" });
    expect(post.role).toBe("citizen");
    expect(JSON.parse(post.raw)).toMatchObject({
      doubt: `DMARC failed for ${OFFICE}.`,
      authentication: expect.stringContaining("dmarc=fail"),
    });
    const passed = { "Authentication-Results": "mx.cmo.example; dmarc=pass" };
    expect(await postOf({ from: OFFICE, headers: passed }, { authenticationServer: "mx.cmo.example" })).toMatchObject({ role: "office" });
    const another = { "Authentication-Results": "mx.example.org; dmarc=fail" };
    expect(await postOf({ from: OFFICE, headers: another }, { authenticationServer: "mx.cmo.example" })).toMatchObject({ role: "office" });
    expect(await postOf({ from: "cell@cmo.example", headers }, { authenticationServer: "mx.cmo.example" })).toMatchObject({
      role: "citizen",
    });
  });
});

describe("the address that a letter came from", () => {
  const address = [{ way: "email", name: MLA }];
  const checked = (result: string, domain: string) => ({
    "Authentication-Results": `mx.cmo.example; dmarc=${result} header.from=${domain}`,
  });
  const trusting = { authenticationServer: "mx.cmo.example" };

  test("is its sender's, unless our own server found it forged", async () => {
    const asha = [{ way: "email", name: "asha@example.org" }];
    expect((await postOf({ from: "Asha <asha@example.org>" })).writtenFrom).toEqual(asha);
    const headers = checked("fail", "example.org");
    expect((await postOf({ from: "asha@example.org", headers }, trusting)).writtenFrom).toEqual([]);
  });

  test("is a representative's only where that is proven", async () => {
    const from = `MLA Indri <${MLA}>`;
    expect((await postOf({ from })).writtenFrom).toEqual([]);
    expect((await postOf({ from, headers: checked("pass", "hvs.example") })).writtenFrom).toEqual([]);
    expect((await postOf({ from, headers: checked("pass", "hvs.example") }, trusting)).writtenFrom).toEqual(address);
    expect((await postOf({ from, headers: checked("pass", "evil.example") }, trusting)).writtenFrom).toEqual([]);
    const key = createSigningKey("hvs.example");
    const keys = (name: string) => (name === key.recordName ? Promise.resolve([[key.record]]) : noKeys());
    const signed = signedLetter(letter({ date: NOW, from }), key);
    expect((await postOfRaw(signed, { resolveTxt: keys })).writtenFrom).toEqual(address);
    const ofAnother = signedLetter(letter({ date: NOW, from }), createSigningKey("evil.example"));
    expect((await postOfRaw(ofAnother, { resolveTxt: keys })).writtenFrom).toEqual([]);
  });

  test("is nobody's where a form of the web names whom to answer", async () => {
    const post = await postOf({ from: "no-reply@forms.example", headers: { "Reply-To": MLA } });
    expect(post.author.externalId).toBe(MLA);
    expect(post.writtenFrom).not.toContainEqual(address[0]);
  });
});

describe("what no person wrote", () => {
  test.each<readonly [string, LetterOptions, string]>([
    ["an answering machine's", { headers: { "Auto-Submitted": "auto-replied" } }, "automatic"],
    ["a newsletter's", { headers: { "List-Unsubscribe": "<mailto:off@example.org>" } }, "list"],
    [
      "an office's absence",
      { from: OFFICE, subject: "Automatic reply: Notice [261124-K4F7QX]", inReplyTo: "<1@cmo.example>" },
      "automatic",
    ],
  ])("opens no case and joins none: %s", async (_, options, kind) => {
    const post = await postOf({ messageId: "<9@example.org>", references: ["<1@example.org>"], ...options });
    expect(post).toMatchObject({ role: "ours", isPrivate: true, caseReference: null, conversationId: "<9@example.org>" });
    expect(post.author.externalId).toMatch(new RegExp(`^${kind}:`, "u"));
    expect(caseKeyOf(post)).toBeNull();
    expect(JSON.parse(post.raw)).toMatchObject({ kind });
    expect(bounceIn(post.raw)).toBeNull();
  });

  test("tells what did not arrive where it is a bounce", async () => {
    const text = "<xen@office.example>: 550 5.1.1 No such user\n\nMessage-ID: <notice-1@cmo.example>\n";
    const post = await postOf({ from: "MAILER-DAEMON@mx.example", subject: "Undelivered Mail Returned to Sender", text });
    expect(post.role).toBe("ours");
    expect(bounceIn(post.raw)).toEqual({
      messageId: "<notice-1@cmo.example>",
      address: "xen@office.example",
      isPermanent: true,
      diagnosis: "<xen@office.example>: 550 5.1.1 No such user",
      proof: null,
    });
    for (const raw of ["", "null", "{}", '{"v":1,"kind":"person","bounce":null}']) expect(bounceIn(raw)).toBeNull();
  });

  test("comes back to us as our own", async () => {
    const post = await postOf({ headers: { "X-ISMGT-Mailbox": "cell@cmo.example" }, from: "cell@cmo.example" });
    expect(post).toMatchObject({ role: "ours", author: { externalId: "cell@cmo.example" } });
  });

  test("joins the thread that it answers where it is ours, and where anybody wrote it in our name stays alone", async () => {
    const ours = { from: "cell@cmo.example", messageId: "<reply@cmo.example>", inReplyTo: "<1@example.org>" };
    const proof = letterProofOf({ kind: "delivery", messageId: ours.messageId }, KEY);
    const headers = { "X-ISMGT-Mailbox": "cell@cmo.example", "X-ISMGT-Delivery": proof };
    expect(await postOf({ ...ours, headers })).toMatchObject({ role: "ours", conversationId: "<1@example.org>" });
    for (const forged of [
      { ...ours, headers: {} },
      { ...ours, headers: { "X-ISMGT-Mailbox": "cell@cmo.example" } },
      { ...ours, headers, messageId: "<another@cmo.example>" },
    ])
      expect(await postOf(forged)).toMatchObject({ role: "ours", conversationId: forged.messageId, inReplyToId: null });
  });
});

describe("what hangs on a letter", () => {
  test("is kept where it is a picture or a paper, and named where it is not", async () => {
    const post = await postOf({
      text: "see the photo",
      attachments: [
        { name: "pipe.jpg", type: "image/jpeg", content: JPEG },
        { name: "inline.jpg", type: "image/jpeg", content: Buffer.concat([JPEG, Buffer.from("2")]), isInline: true },
        { name: "report.pdf", type: "application/octet-stream", content: PDF },
        { name: "photo\u202egpj.exe", type: "image/jpeg", content: Buffer.from("MZ a program") },
        { name: "empty.pdf", type: "application/pdf", content: Buffer.alloc(0) },
      ],
    });
    expect(post.media.map(({ kind, url, file }) => [kind, url, file?.name, file?.mediaType])).toEqual([
      ["photo", null, "pipe.jpg", "image/jpeg"],
      ["photo", null, "inline.jpg", "image/jpeg"],
      ["document", null, "report.pdf", "application/pdf"],
    ]);
    for (const { file } of post.media) expect(file && files.has(file)).toBe(true);
    expect(post.text.split("\n").slice(-2)).toEqual([
      "[attachment not kept: photogpj.exe, files of its kind are not taken]",
      "[attachment not kept: empty.pdf, it is empty]",
    ]);
    expect(post.raw).not.toContain(PDF.toString("base64"));
    expect(JSON.parse(post.raw).attachments).toHaveLength(5);
  });

  test("is kept up to twenty files and 25 MB", async () => {
    const many = Array.from({ length: 25 }, (_, at) => ({
      name: `${at}.jpg`,
      type: "image/jpeg",
      content: Buffer.concat([JPEG, Buffer.from([at])]),
    }));
    expect((await postOf({ attachments: many })).media).toHaveLength(20);
    const large = [1, 2].map((at) => ({
      name: `${at}.jpg`,
      type: "image/jpeg",
      content: Buffer.concat([JPEG, randomBytes(14 * 1024 * 1024)]),
    }));
    const post = await postOf({ attachments: large });
    expect(post.media).toHaveLength(1);
    expect(post.text).toContain("[attachment not kept: 2.jpg, the letter holds too much]");
  });
});

describe("when a letter was written", () => {
  test.each([
    ["as it says", NOW - 3_600_000, NOW, NOW - 3_600_000],
    ["not after it came", NOW + 86_400_000, NOW, NOW],
    ["not long before it came", NOW - 30 * 86_400_000, NOW, NOW],
    ["not in the future of this computer", NOW + 86_400_000, NOW + 86_400_000, NOW + 60_000],
    ["by the clock here where the server does not say", NOW + 86_400_000, null, NOW + 60_000],
  ])("is %s", async (_, date, arrivedAt, expected) => {
    // A Date header has whole seconds.
    expect((await postOf({ date }, { arrivedAt })).createdAt).toBe(expected);
  });
});
