import { expect, test } from "vitest";
import type { OutgoingMail } from "../../core/ports/mailTransport.ts";
import { warnByMail } from "./warnByMail.ts";

const ended = { kind: "x", channel: { en: "X", hi: "X" }, account: "@HaryanaCMCell", at: 1_795_998_000_000, to: "osd@example.gov.in" };
const signal = new AbortController().signal;

test("says in both languages whose sign-in it is and what to do, as a letter that no person wrote", async () => {
  const sent: OutgoingMail[] = [];
  const mailbox = {
    address: "cell@example.gov.in",
    identity: "",
    send: async (mail: OutgoingMail) => {
      sent.push(mail);
      return { kind: "sent", externalId: mail.messageId } as const;
    },
  };
  expect(await warnByMail(ended, mailbox, signal)).toBe(null);
  expect(sent).toMatchObject([
    { to: ["osd@example.gov.in"], isAutomatic: true, messageId: "<sign-in-ended-x-1795998000000@example.gov.in>" },
  ]);
  expect(sent[0]?.text).toContain("@HaryanaCMCell) has ended");
  expect(sent[0]?.text).toContain("फिर साइन-इन करें");
});

test("tells why it did not go out", async () => {
  const refused = { kind: "refused", code: "no-permission", detail: "Mailbox closed" } as const;
  expect(await warnByMail(ended, { address: "cell@example.gov.in", identity: "", send: async () => refused }, signal)).toBe(
    "Mailbox closed",
  );
});
