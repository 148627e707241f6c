import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { createAuthority } from "#fakes/mail/certificate.ts";
import { startFakeMail } from "#fakes/mail/fakeMail.ts";
import type { FakeMail, FakeMailOptions } from "#fakes/mail/fakeMail.ts";
import { checkChannelValues } from "#contract/checkChannelValues.ts";
import { channelFormSchema } from "#contract/channels.ts";
import { EMAIL_FORM } from "./form.ts";
import { emailValuesSchema } from "./settings.ts";
import type { EmailValues } from "./settings.ts";
import { testConnection } from "./testConnection.ts";
import { openMailRoom, PATIENCE } from "./testing/inboxFor.ts";
import type { MailRoom } from "./testing/inboxFor.ts";

const start = async (options?: FakeMailOptions) => openMailRoom(await startFakeMail(options));
let room: MailRoom<FakeMail>;
afterEach(() => room.close());

const DAY_MS = 86_400_000;
const signal = new AbortController().signal;

async function tested(options: FakeMailOptions = {}, values: Partial<EmailValues> = {}, secrets?: Readonly<Record<string, string>>) {
  room = await start(options);
  return testConnection(room.given(values, secrets), signal, { ...PATIENCE, silenceMs: 3_000, deadlineMs: 4_000 });
}

describe("the test of a mailbox", () => {
  test.each(["tls", "starttls", "none"] as const)("logs in to both servers with security %s", async (security) => {
    expect(await tested({ security }, { sentFolder: "Sent" })).toEqual({ ok: true, account: "cell@cmo.example" });
    expect(room.mail.sent).toEqual([]);
  });

  test("logs in with a token", async () => {
    expect(await tested({ token: "ya29.token" }, {}, { oauthToken: "ya29.token" })).toMatchObject({ ok: true });
  });

  test("says what is wrong with the password or the token", async () => {
    const wrong = await tested({}, {}, { password: "wrong" });
    expect(wrong).toMatchObject({
      ok: false,
      fault: "unauthorised",
      explanation: { en: expect.stringContaining("password of cell@cmo.example") },
    });
    expect(JSON.stringify(wrong)).not.toContain('"wrong"');
    await room.close();
    const gmail = "[ALERT] Application-specific password required: https://support.google.com/accounts/answer/185833 (Failure)";
    expect(await tested({ refusal: gmail }, {}, { password: "wrong" })).toMatchObject({
      explanation: { en: expect.stringContaining("app password") },
    });
    await room.close();
    expect(await tested({}, {}, { oauthToken: "old" })).toMatchObject({
      fault: "unauthorised",
      explanation: { en: expect.stringContaining("OAuth2 token") },
    });
    await room.close();
    expect(await tested({}, {}, {})).toMatchObject({ fault: "unauthorised", explanation: { hi: expect.stringContaining("पासवर्ड") } });
  });

  test("says what is wrong with the server's name, port or kind", async () => {
    expect(await tested({}, { imapHost: "no-such-host.invalid", imapSecurity: "tls" })).toMatchObject({
      fault: "unreachable",
      explanation: { en: expect.stringContaining("no server called no-such-host.invalid") },
    });
    await room.close();
    expect(await tested({}, { imapPort: 1 })).toMatchObject({
      fault: "unreachable",
      explanation: { en: expect.stringContaining("no connections on port 1") },
    });
    await room.close();
    expect(await tested({}, { smtpPort: 1 })).toMatchObject({ fault: "unreachable", explanation: { en: expect.stringContaining("SMTP") } });
    await room.close();
    const web = createServer((_, response) => response.end("<html>"));
    await new Promise<void>((resolve) => web.listen(0, "127.0.0.1", resolve));
    const answer = await tested({}, { imapPort: (web.address() as AddressInfo).port });
    web.closeAllConnections();
    web.close();
    expect(answer).toMatchObject({ ok: false, explanation: { en: expect.stringMatching(/no IMAP server|lost|does not answer/u) } });
  });

  test("says what is wrong with the security", async () => {
    expect(await tested({ security: "none" }, { imapSecurity: "starttls" })).toMatchObject({
      explanation: { en: expect.stringContaining("no STARTTLS") },
    });
    await room.close();
    expect(await tested({ security: "none" }, { imapSecurity: "tls" })).toMatchObject({
      explanation: { en: expect.stringContaining("no TLS") },
    });
    await room.close();
    expect(await tested({ security: "none" }, { smtpSecurity: "starttls" })).toMatchObject({
      explanation: { en: expect.stringContaining("no STARTTLS") },
    });
  });

  test.each([
    ["unknown", "signed by an authority that is not known", {}, false],
    ["expired", "has expired", { validFrom: Date.now() - 9 * DAY_MS, validTo: Date.now() - DAY_MS }, true],
    ["not valid yet", "not valid yet", { validFrom: Date.now() + DAY_MS, validTo: Date.now() + 9 * DAY_MS }, true],
    ["for another name", "for another name", { names: ["mail.example.org"] }, true],
  ] as const)("says that the certificate is %s", async (_, words, options, isTrusted) => {
    const authority = createAuthority();
    const serverCertificate = isTrusted ? authority.certificate : "";
    for (const security of ["tls", "starttls"] as const) {
      const answer = await tested({ security, certificate: authority.issue(options) }, { serverCertificate });
      expect(answer).toMatchObject({ ok: false, explanation: { en: expect.stringContaining(words) } });
      expect(room.mail.commands.filter((command) => /LOGIN|AUTHENTICATE/u.test(command))).toEqual([]);
      await room.close();
    }
    room = await start();
  });

  test("takes a certificate that lost its line ends when it was pasted", async () => {
    room = await start({ security: "tls" });
    const serverCertificate = room.mail.authority.replaceAll("\n", " ");
    expect(await testConnection(room.given({ serverCertificate }), signal)).toMatchObject({ ok: true });
  });

  test("says that a folder is missing, and that the server cannot answer now", async () => {
    expect(await tested({}, { folder: "Complaints" })).toMatchObject({
      fault: "not-found",
      explanation: { en: expect.stringContaining("“Complaints”") },
    });
    await room.close();
    expect(await tested({ refusal: "[UNAVAILABLE] Temporary authentication failure" }, {}, { password: "wrong" })).toMatchObject({
      fault: "server-error",
      explanation: { en: expect.stringContaining("just now") },
    });
  });
});

describe("the form of a mailbox", () => {
  const said = { address: "Cell@CMO.example", imapHost: "imap.cmo.example", smtpHost: "smtp.cmo.example" };

  test("is a form, and what it takes by default can be used", async () => {
    room = await start();
    expect(channelFormSchema.parse(EMAIL_FORM)).toEqual(EMAIL_FORM);
    const checked = checkChannelValues(EMAIL_FORM, said);
    expect(checked.ok && emailValuesSchema.parse(checked.values)).toMatchObject({
      address: "cell@cmo.example",
      folder: "INBOX",
      imapPort: 993,
    });
  });

  test("takes no password in the clear to another computer", async () => {
    room = await start();
    const values = (host: string) => ({ ...said, imapHost: host, imapSecurity: "none" });
    const parse = (host: string) => {
      const checked = checkChannelValues(EMAIL_FORM, values(host));
      return checked.ok && emailValuesSchema.safeParse(checked.values).success;
    };
    expect(parse("imap.cmo.example")).toBe(false);
    expect(parse("localhost")).toBe(true);
    expect(checkChannelValues(EMAIL_FORM, { ...said, address: "cell" })).toMatchObject({ ok: false, field: "address" });
    expect(checkChannelValues(EMAIL_FORM, { ...said, imapHost: "https://imap.example" })).toMatchObject({ ok: false, field: "imapHost" });
  });
});
