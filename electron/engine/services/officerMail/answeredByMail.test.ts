import { simpleParser } from "mailparser";
import { afterEach, beforeEach, expect, it } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { answersOfCase } from "#db/officerMail/answers.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { exampleProposal } from "#db/testing/examples.ts";
import { startNameServer } from "#fakes/dns/nameServer.ts";
import type { NameServer } from "#fakes/dns/nameServer.ts";
import { startFakeMail } from "#fakes/mail/fakeMail.ts";
import type { FakeMail } from "#fakes/mail/fakeMail.ts";
import { letter } from "#fakes/mail/letter.ts";
import { createSigningKey, signedLetter } from "#fakes/mail/signedLetter.ts";
import type { SigningKey } from "#fakes/mail/signedLetter.ts";
import { ingestPosts } from "../../core/ingest/ingestPosts.ts";
import { DEFAULT_OFFICER_MAIL_SETTINGS } from "#domain/officerMail/officerMailSettings.ts";
import { createOfficerLetters } from "./officerLetters.ts";
import { lettersInline } from "../../channels/email/mail/letterReading.ts";
import { createTxtResolver } from "../../channels/email/mail/txtRecords.ts";
import { createInboxSource } from "../../channels/email/inboxSource.ts";
import { MARK, OFFICE, OFFICER, startOfficerMailRoom } from "./testing/officerMailRoom.ts";
import type { OfficerMailRoom } from "./testing/officerMailRoom.ts";

let mail: FakeMail;
let names: NameServer;
let room: OfficerMailRoom;
let key: SigningKey;
let id: GrievanceId;
beforeEach(async () => {
  mail = await startFakeMail();
  key = createSigningKey("phed.example.in", { bits: 1_024 });
  names = await startNameServer({ [key.recordName]: key.record });
  room = startOfficerMailRoom(mail);
  room.name(OFFICE, "Er. Suresh Kumar", OFFICER);
  while (room.record.sqlite.prepare("SELECT 1 FROM setting WHERE key = 'officerMail.followed'").get() === undefined) await turn();
  id = room.openCase("1");
  room.do(id, { type: "mark", to: MARK });
  await room.until(() => room.office.status().counts.sent === 1);
});
afterEach(async () => {
  await room.stop();
  await Promise.all([mail.close(), names.close()]);
});

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** The officer's answer to the newest mail. */
async function answer(text: string, from = OFFICER): Promise<Buffer> {
  const { subject = "", replyTo, messageId = "" } = await simpleParser(mail.sent.at(-1)?.raw ?? "");
  const to = replyTo?.value[0]?.address ?? "";
  return letter({ from: `Er. Suresh <${from}>`, to, subject: `Re: ${subject}`, text, inReplyTo: messageId, date: room.now });
}

/** Reads the mailbox as the engine does, over IMAP, and records what is there. */
async function read(): Promise<void> {
  const access = { kind: "password", password: mail.password } as const;
  const source = createInboxSource({
    server: { host: mail.host, port: mail.imapPort, security: "none", user: mail.address, access, authority: null },
    address: mail.address,
    folder: "INBOX",
    context: {
      correspondents: { ourAddress: mail.address, offices: new Set([OFFICER]), authenticationServer: null },
      resolveTxt: createTxtResolver([names.address]),
      letters: lettersInline,
      replyKey: room.replyKey,
      files: room.files,
      now: () => room.now,
    },
  });
  for await (const { posts } of source.pull(null, new AbortController().signal)) {
    ingestPosts(room.record, posts, {
      understand: () => exampleProposal(),
      policy: () => DEFAULT_SLA_POLICY,
      now: () => room.now,
      replyKey: () => room.replyKey,
      officerLetters: createOfficerLetters({
        registry: () => room.registry.current(),
        policy: () => DEFAULT_SLA_POLICY,
        replyKey: () => room.replyKey,
        answersActForDays: () => DEFAULT_OFFICER_MAIL_SETTINGS.answersActForDays,
        now: () => room.now,
      }),
    });
  }
}

const state = () => readGrievance(room.record, id)?.state;
const heard = () => answersOfCase(room.record, id).map(({ state: became, why }) => ({ became, why }));

it("a signed answer to a mail becomes the report, once; a forged one, and the same again after a return, wait for a person", async () => {
  mail.deliver(await answer("Leak repaired."));
  await read();
  expect([state(), heard()]).toEqual(["marked", [{ became: "waits", why: "no-signature" }]]);

  const genuine = signedLetter(await answer("Leak repaired."), key, { signs: ["From", "To", "Subject", "Date"] });
  mail.deliver(genuine);
  await read();
  expect(state()).toBe("atr-sent");

  room.do(id, { type: "return-atr", reason: "There is no photograph of the repaired leak." });
  const returned = state();
  const renamed = genuine.toString("latin1").replace(/^Message-ID: .*$/mu, "Message-ID: <again@evil.example>");
  mail.deliver(genuine);
  mail.deliver(Buffer.from(renamed, "latin1"));
  await read();
  expect(state()).toBe(returned);
  expect(new Set(heard().map(({ why }) => why))).toEqual(new Set([null, "no-signature", "used-address"]));

  await room.until(() => room.office.status().counts.sent === 2);
  mail.deliver(signedLetter(await answer("Repaired, and here is the photograph."), key));
  await read();
  expect(state()).toBe("atr-sent");
});
