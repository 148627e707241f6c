import { connect } from "node:net";
import { createInterface } from "node:readline";
import { ImapFlow } from "imapflow";
import { createTransport } from "nodemailer";
import { afterEach, describe, expect, test } from "vitest";
import { startFakeMail } from "./fakeMail.ts";
import type { FakeMail, FakeMailOptions } from "./fakeMail.ts";
import { letter } from "./letter.ts";

let mail: FakeMail;
afterEach(() => mail.close());

async function logIn(options: FakeMailOptions = {}): Promise<ImapFlow> {
  mail = await startFakeMail(options);
  const client = new ImapFlow({
    host: mail.host,
    port: mail.imapPort,
    secure: mail.security === "tls",
    doSTARTTLS: mail.security === "starttls",
    auth: { user: mail.address, pass: mail.password },
    tls: { ca: mail.authority },
    logger: false,
    disableAutoIdle: true,
  });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** What a server answers to lines, until the answer that bears the tag of the last. */
async function spoken(...lines: readonly string[]): Promise<readonly string[]> {
  const socket = connect(mail.imapPort, "127.0.0.1");
  const heard: string[] = [];
  socket.write(lines.map((line) => `${line}\r\n`).join(""));
  const tag = `${lines.at(-1)?.split(" ")[0]} `;
  for await (const line of createInterface(socket)) {
    heard.push(line);
    if (line.startsWith(tag)) break;
  }
  socket.destroy();
  return heard;
}

describe("the fake mail server", () => {
  test.each(["tls", "starttls", "none"] as const)("serves a mail program with security %s", async (security) => {
    const client = await logIn({ security });
    mail.deliver(letter({ subject: "पानी", messageId: "<1@example.org>" }), Date.UTC(2026, 10, 5, 4, 30));
    mail.deliver(letter({ subject: "road" }));
    expect(await client.mailboxOpen("INBOX")).toMatchObject({ exists: 2, uidNext: 3, readOnly: false });
    const fetched = await client.fetchOne("1", {
      envelope: true,
      flags: true,
      internalDate: true,
      size: true,
      source: { start: 0, maxLength: 20 },
    });
    expect(fetched).toMatchObject({
      uid: 1,
      envelope: { subject: "पानी", messageId: "<1@example.org>", from: [{ name: "Asha Devi", address: "asha@example.org" }] },
      internalDate: new Date(Date.UTC(2026, 10, 5, 4, 30)),
      size: mail.inbox.messages[0]?.raw.length,
      source: mail.inbox.messages[0]?.raw.subarray(0, 20),
    });
    expect(await client.search({ header: { "message-id": "<1@example.org>" } }, { uid: true })).toEqual([1]);
    expect(await client.search({ since: new Date(Date.UTC(2026, 10, 6)) }, { uid: true })).toEqual([2]);
    expect(await client.messageFlagsAdd("2", ["\\Seen"], { uid: true })).toBe(true);
    expect([...(mail.inbox.messages[1]?.flags ?? [])]).toEqual(["\\Seen"]);
    expect(await client.messageCopy("1", "Sent", { uid: true })).toBeTruthy();
    expect(await client.append("Sent", letter(), ["\\Seen"])).toMatchObject({ uid: 2 });
    expect(await client.status("Sent", { messages: true, uidNext: true })).toMatchObject({ messages: 2, uidNext: 3 });
    expect((await client.list()).map(({ path, specialUse }) => [path, specialUse])).toEqual([
      ["INBOX", "\\Inbox"],
      ["Sent", "\\Sent"],
    ]);
    await client.logout();
  });

  test("marks as read what is fetched without PEEK, and nothing in a folder that is open to be read only", async () => {
    await logIn().then((client) => client.logout());
    mail.deliver("Subject: x\r\n\r\nwater");
    const login = `a LOGIN "${mail.address}" {${mail.password.length}+}\r\n${mail.password}`;
    await spoken(login, "b EXAMINE INBOX", "c FETCH 1 BODY[]");
    expect(mail.inbox.messages[0]?.flags.size).toBe(0);
    expect(await spoken(login, "b SELECT INBOX", "c FETCH 1 (BODY[HEADER.FIELDS (SUBJECT)] UID)")).toContain(
      "* 1 FETCH (BODY[HEADER.FIELDS (SUBJECT)] {14}",
    );
    expect(mail.inbox.messages[0]?.flags.size).toBe(1);
  });

  test("answers what it cannot do as IMAP has it", async () => {
    await logIn().then((client) => client.logout());
    expect((await spoken("a SELECT INBOX")).at(-1)).toBe("a NO Log in first");
    expect((await spoken('a LOGIN "cell@cmo.example" "wrong"')).at(-1)).toMatch(/^a NO \[AUTHENTICATIONFAILED\]/u);
    const login = `a LOGIN "${mail.address}" "${mail.password}"`;
    expect((await spoken(login, "b SELECT Nowhere")).at(-1)).toMatch(/^b NO/u);
    expect((await spoken(login, "b SELECT INBOX", "c FROBNICATE")).at(-1)).toMatch(/^c BAD/u);
    expect((await spoken(login, "b SELECT INBOX", "c SEARCH FROBNICATED")).at(-1)).toMatch(/^c BAD/u);
  });

  test("tells who idles of what came and what went", async () => {
    const client = await logIn();
    mail.deliver(letter());
    await client.mailboxOpen("INBOX");
    const heard: string[] = [];
    client.on("exists", ({ count }) => heard.push(`exists ${count}`));
    client.on("expunge", ({ seq }) => heard.push(`expunge ${seq}`));
    const idling = client.idle();
    while (mail.commands.at(-1) !== "IDLE") await new Promise((resolve) => setTimeout(resolve, 2));
    mail.deliver(letter());
    mail.inbox.remove(1);
    while (heard.length < 2) await new Promise((resolve) => setTimeout(resolve, 2));
    expect(heard).toEqual(["exists 2", "expunge 1"]);
    await client.noop();
    await idling;
    await client.logout();
  });

  test("takes letters over SMTP, and delivers to itself what is for it", async () => {
    mail = await startFakeMail({ security: "starttls" });
    const smtp = createTransport({
      host: mail.host,
      port: mail.smtpPort,
      requireTLS: true,
      tls: { ca: mail.authority },
      auth: { user: mail.address, pass: mail.password },
    });
    await smtp.sendMail({ from: mail.address, to: `"Cell" <cell+t.1@cmo.example>, xen@office.example`, subject: "x", text: "y" });
    expect(mail.sent).toMatchObject([{ from: mail.address, to: ["cell+t.1@cmo.example", "xen@office.example"] }]);
    expect(mail.inbox.messages).toHaveLength(1);
    mail.faults.next({ kind: "smtp-refuse", at: "RCPT", line: "450 4.2.0 Later" });
    await expect(smtp.sendMail({ from: mail.address, to: "xen@office.example", text: "y" })).rejects.toMatchObject({ responseCode: 450 });
  });
});
