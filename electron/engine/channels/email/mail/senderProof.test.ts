import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TicketNumber } from "#domain/ids.ts";
import { startNameServer } from "#fakes/dns/nameServer.ts";
import type { NameServer } from "#fakes/dns/nameServer.ts";
import { letter } from "#fakes/mail/letter.ts";
import type { LetterOptions } from "#fakes/mail/letter.ts";
import { createSigningKey, signedLetter } from "#fakes/mail/signedLetter.ts";
import type { Signing, SigningKey } from "#fakes/mail/signedLetter.ts";
import { readLetter } from "./readLetter.ts";
import { replyAddressesIn, replyAddressOf } from "../../../core/mail/replyAddress.ts";
import { proveSender } from "./senderProof.ts";
import { createTxtResolver } from "./txtRecords.ts";

const NOW = Date.UTC(2026, 10, 24, 4, 30);
const TICKET = "261124-K4F7QX" as TicketNumber;
const SERVER = "mx.cmo.example";
const FACTS = { kind: "officer", ticket: TICKET, office: "PHED:district:Hisar", officerId: "o1", officerMailId: "n1" } as const;
const ADDRESS = replyAddressOf("cell@cmo.example", FACTS, "key") ?? "";
const LETTER = {
  from: "Er. Suresh <xen@hisar.gov.in>",
  to: ADDRESS,
  subject: `Re: [${TICKET}] New case`,
  text: "Leak repaired.",
  date: NOW,
};

let names: NameServer;
let key: SigningKey;
beforeAll(async () => {
  key = createSigningKey("hisar.gov.in");
  names = await startNameServer({ [key.recordName]: key.record });
});
afterAll(() => names.close());

async function proofOf(raw: Buffer, server: string | null = null) {
  const read = await readLetter(raw);
  const options = { server, resolveTxt: createTxtResolver([names.address]), now: NOW };
  return proveSender(raw, read, replyAddressesIn(read.recipients), options);
}

const signed = (options: LetterOptions = {}, signing: Signing = {}, by = key) =>
  signedLetter(letter({ ...LETTER, ...options }), by, signing);
const onTop = (raw: Buffer, ...fields: readonly string[]) =>
  Buffer.concat([Buffer.from(fields.map((field) => `${field}\r\n`).join("")), raw]);
const PROVEN = { isProven: true, address: "xen@hisar.gov.in", writtenAt: NOW };

describe("the sender of a letter", () => {
  test("is proven by a signature of the domain of its From", async () => {
    expect(await proofOf(signed())).toEqual({ sender: PROVEN, addresses: replyAddressesIn([ADDRESS]) });
    expect(names.asked).toContain("mail._domainkey.hisar.gov.in");
  });

  test.each<readonly [string, Partial<LetterOptions>]>([
    ["with attachments", { attachments: [{ name: "motor.jpg", type: "image/jpeg", content: Buffer.alloc(200_000, 7) }] }],
    ["in Hindi with a name in it", { from: "अधिशासी अभियंता <xen@hisar.gov.in>", text: "लीकेज ठीक कर दिया गया है।" }],
    ["with its own address for a name", { from: '"xen@hisar.gov.in" <xen@hisar.gov.in>' }],
    ["whose address is in capitals", { from: "XEN@Hisar.Gov.In" }],
  ])("is proven %s", async (_, options) => {
    expect((await proofOf(signed(options))).sender).toEqual(PROVEN);
  });

  test("is proven by a signature of a domain above it, and not by one below or beside it, or of a whole ending", async () => {
    const of = async (domain: string) => {
      const other = createSigningKey(domain);
      names.records.set(other.recordName, other.record);
      return (await proofOf(signed({ from: "xen@phed.hisar.gov.in" }, {}, other))).sender;
    };
    expect(await of("hisar.gov.in")).toMatchObject({ isProven: true, address: "xen@phed.hisar.gov.in" });
    for (const domain of ["mail.phed.hisar.gov.in", "pwd.hisar.gov.in", "gov.in", "evil.example"])
      expect(await of(domain)).toEqual({ isProven: false, doubt: "no-signature" });
    names.records.set(key.recordName, key.record);
  });

  test.each<readonly [string, Signing, string]>([
    ["only a part of the body", { length: 10 }, "partial-signature"],
    ["no subject", { signs: ["From", "Date", "To"] }, "partial-signature"],
    ["no From", { signs: ["Subject", "Date", "To"] }, "partial-signature"],
    ["no date", { signs: ["From", "Subject", "To"] }, "partial-signature"],
    ["until a time that is over", { tags: { t: "1700000000", x: "1700000060" } }, "expired-signature"],
    ["from a time to come", { tags: { t: "4000000000" } }, "bad-signature"],
    ["for another of its people", { tags: { i: "clerk@hisar.gov.in" } }, "bad-signature"],
    ["with SHA-1", { tags: { a: "rsa-sha1" } }, "weak-signature"],
    ["with a hash of another body", { tags: { bh: "AAAA" } }, "bad-signature"],
    ["one thing twice", { tags: { " d": "evil.example" } }, "no-signature"],
  ])("is not proven by a signature over %s", async (_, signing, doubt) => {
    expect((await proofOf(signed({}, signing))).sender).toEqual({ isProven: false, doubt });
  });

  test("is not proven by a short key, one that is being tried out, or one that is not there", async () => {
    for (const [other, doubt] of [
      [createSigningKey("hisar.gov.in", { bits: 768 }), "weak-signature"],
      [createSigningKey("hisar.gov.in", { flags: "y" }), "weak-signature"],
    ] as const) {
      names.records.set(other.recordName, other.record);
      expect((await proofOf(signed({}, {}, other))).sender).toEqual({ isProven: false, doubt });
    }
    names.records.delete(key.recordName);
    expect((await proofOf(signed())).sender).toEqual({ isProven: false, doubt: "no-key" });
    names.records.set(key.recordName, key.record);
  });

  test("is not proven where its words were changed on the way", async () => {
    const raw = signed({ attachments: [{ name: "a.txt", type: "text/plain", content: Buffer.from("as it was") }] }).toString("latin1");
    const changed = raw.replace(Buffer.from("as it was").toString("base64"), Buffer.from("otherwise").toString("base64"));
    expect(changed).not.toBe(raw);
    expect((await proofOf(Buffer.from(changed, "latin1"))).sender).toEqual({ isProven: false, doubt: "bad-signature" });
  });

  test.each<readonly [string, (raw: Buffer) => Buffer]>([
    ["a second From above the signed one", (raw) => onTop(raw, "From: xen@hisar.gov.in")],
    ["a From with a blank before its colon", (raw) => onTop(raw, "From : clerk@hisar.gov.in")],
    ["a second Subject", (raw) => onTop(raw, "Subject: other")],
    ["a lone transfer return in a field", (raw) => onTop(raw, "X-A: 1\rFrom: clerk@hisar.gov.in")],
    ["a line that is no field", (raw) => onTop(raw, "From xen@hisar.gov.in Tue Nov 24")],
    ["a byte of zero", (raw) => onTop(raw, "X-A: \0")],
    ["a header without end", (raw) => onTop(raw, ...Array.from({ length: 2_000 }, (_, at) => `X-${at}: ${"a".repeat(60)}`))],
  ])("is not looked for in a letter with %s", async (_, broken) => {
    expect((await proofOf(broken(signed()))).sender).toEqual({ isProven: false, doubt: "doubtful-form" });
  });

  test.each([
    "xen@hisar.gov.in, clerk@hisar.gov.in",
    "xen@hisar.gov.in <clerk@hisar.gov.in>",
    "Officers: xen@hisar.gov.in;",
    "xen@hisar.gov.in (clerk@hisar.gov.in)",
    "<xen@hisar.gov.in> <clerk@hisar.gov.in>",
    '"xen@hisar.gov.in',
    "хen@hisar.gov.in",
    "xen@hіsar.gov.in",
  ])("is nobody for the From %j", async (from) => {
    expect((await proofOf(signed({ from }))).sender.isProven).toBe(false);
  });

  test("is not that of a letter within the letter", async () => {
    const within = signed();
    const raw = letter({ ...LETTER, from: "eve@evil.example", attachments: [{ name: "a.eml", type: "message/rfc822", content: within }] });
    expect((await proofOf(raw)).sender).toEqual({ isProven: false, doubt: "no-signature" });
  });

  test("costs no question to the name servers of strangers, and few to any", async () => {
    const before = names.asked.length;
    const strangers = Array.from({ length: 50 }, (_, at) => createStranger(`s${at}.evil.example`));
    const own = Array.from({ length: 50 }, () => createStranger("hisar.gov.in"));
    await proofOf(onTop(letter(LETTER), ...strangers, ...own));
    const asked = names.asked.slice(before);
    expect(asked.length).toBeLessThanOrEqual(3);
    expect(asked.every((name) => name.endsWith("._domainkey.hisar.gov.in"))).toBe(true);
  });

  test("is not proven where the body is one line without end, or of lines without end", async () => {
    const endless = Buffer.concat([signed(), Buffer.alloc(3_000_000, "a")]);
    expect((await proofOf(endless)).sender).toEqual({ isProven: false, doubt: "doubtful-form" });
    const lines = Buffer.concat([signed(), Buffer.from("\r\n".repeat(1_000_001))]);
    expect((await proofOf(lines)).sender).toEqual({ isProven: false, doubt: "doubtful-form" });
  });

  test("is not proven while no name server answers, and the letter is not waited for without end", async () => {
    const silent = () => new Promise<never>(() => {});
    const raw = signed();
    const read = await readLetter(raw);
    const { verifyDkim } = await import("./dkim.ts");
    const { strictHeaderOf } = await import("./headerFields.ts");
    const header = strictHeaderOf(raw);
    if (header === null) throw new Error("no header");
    const finding = await verifyDkim(raw, header, read.from?.address ?? "", { resolveTxt: silent, now: NOW, deadlineMs: 50 });
    expect(finding).toEqual({ isProven: false, doubt: "no-key" });
  });
});

/** A signature of nothing in particular. */
function createStranger(domain: string): string {
  return `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain}; s=a; h=from:subject:date; bh=AAAA; b=AAAA`;
}

describe("a signed letter that is sent again to another address", () => {
  const other = replyAddressOf("cell@cmo.example", { ...FACTS, ticket: "261124-000000" as TicketNumber, officerMailId: "n2" }, "key") ?? "";

  test("proves its sender for the address and the case that are signed, and for no other", async () => {
    const again = onTop(signed(), `Delivered-To: ${other}`);
    expect(await proofOf(again)).toEqual({ sender: PROVEN, addresses: replyAddressesIn([ADDRESS]) });
  });

  test("proves nothing where neither its To nor its subject names the case", async () => {
    const raw = onTop(signed({ to: "cell@cmo.example", subject: "Report" }), `Delivered-To: ${other}`);
    expect((await proofOf(raw)).sender).toEqual({ isProven: false, doubt: "partial-signature" });
  });

  test("proves the case by its subject where the mail program does not sign To", async () => {
    const raw = signed({}, { signs: ["From", "Subject", "Date"] });
    expect(await proofOf(raw)).toEqual({ sender: PROVEN, addresses: replyAddressesIn([ADDRESS]) });
  });
});

describe("what a server that the settings name found of the sender", () => {
  const results = (said: string, server = SERVER) => `Authentication-Results: ${server}; ${said}`;
  const PASS = "dmarc=pass (p=none) header.from=hisar.gov.in";
  const proven = async (...fields: readonly string[]) => (await proofOf(onTop(letter(LETTER), ...fields), SERVER)).sender.isProven;
  const RECEIVED =
    "Received: from out.example (out.example [192.0.2.1]) by mx.cmo.example with ESMTP id 1; Tue, 24 Nov 2026 10:00:00 +0530";

  test("proves the sender by dmarc=pass for the domain of the From", async () => {
    expect(await proven(results(`spf=pass smtp.mailfrom=hisar.gov.in; dkim=pass header.d=hisar.gov.in; ${PASS}`), RECEIVED)).toBe(true);
    expect(await proven(results("spf=none", "inner.cmo.example"), results(PASS, "MX.cmo.example 1"), RECEIVED)).toBe(true);
  });

  test("counts for nothing while no server is named", async () => {
    expect((await proofOf(onTop(letter(LETTER), results(PASS), RECEIVED))).sender).toEqual({ isProven: false, doubt: "no-signature" });
  });

  test.each<readonly [string, readonly string[]]>([
    ["by another server", [results(PASS, "mx.evil.example"), RECEIVED]],
    ["below what our own server received, where the sender may have put it", [RECEIVED, results(PASS)]],
    ["below another word of the same server", [results("dmarc=none header.from=hisar.gov.in"), results(PASS), RECEIVED]],
    ["for another domain", [results("dmarc=pass header.from=evil.example"), RECEIVED]],
    ["for no domain", [results("dmarc=pass"), RECEIVED]],
    ["in a comment", [results(`spf=pass (${PASS}; ${PASS})`), RECEIVED]],
    ["in quotes", [results(`spf=pass reason="x; ${PASS}"`), RECEIVED]],
    ["in a quoted address", [results(`spf=pass smtp.mailfrom="a; ${PASS}; "@evil.example`), RECEIVED]],
    ["twice, once otherwise", [results(`${PASS}; dmarc=fail header.from=hisar.gov.in`), RECEIVED]],
    ["after an open comment", [results(`spf=pass (; ${PASS}`), RECEIVED]],
    ["by a server whose name begins like ours", [results(PASS, "mx.cmo.example.evil.example"), RECEIVED]],
    ["within ARC", [`ARC-Authentication-Results: i=1; ${SERVER}; ${PASS}`, RECEIVED]],
  ])("does not prove it %s", async (_, fields) => {
    expect(await proven(...fields)).toBe(false);
  });

  test("counts more than a signature where it says that the sender is forged", async () => {
    const raw = onTop(signed(), results("dmarc=fail header.from=hisar.gov.in"), RECEIVED);
    expect((await proofOf(raw, SERVER)).sender).toEqual({ isProven: false, doubt: "failed-check" });
  });
});
