import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { join } from "node:path";
import { startFakeMail } from "#fakes/mail/fakeMail.ts";
import type { FakeMail } from "#fakes/mail/fakeMail.ts";
import { letter } from "#fakes/mail/letter.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { cliWithFaultyReader } from "./testing/faultyReader.ts";
import { runCli, startCli } from "./testing/runCli.ts";
import { until } from "./testing/until.ts";

let mail: FakeMail;
let temporary: ReturnType<typeof temporaryFolder>;
beforeEach(async () => {
  mail = await startFakeMail();
  temporary = temporaryFolder();
});
afterEach(async () => {
  await mail.close();
  temporary.remove();
});

const db = () => join(temporary.folder, "record.db");
const secret = () => ({ ISMGT_SECRET_EMAIL_PASSWORD: mail.password });

function fields(): readonly string[] {
  const { host, security } = mail;
  const said = {
    address: mail.address,
    imapHost: host,
    imapPort: mail.imapPort,
    imapSecurity: security,
    smtpHost: host,
    smtpPort: mail.smtpPort,
    smtpSecurity: security,
  };
  return ["--channel", "email", "--db", db(), ...Object.entries(said).flatMap(([name, value]) => ["--set", `${name}=${value}`])];
}

const read = (cli?: string) => runCli(["sync", "--once", "--json", "--timeout", "60", ...fields()], secret(), cli);

const bounce = (text: string, headers: Readonly<Record<string, string>> = {}) =>
  letter({
    from: "mailer-daemon@evil.example",
    subject: "Undeliverable",
    inReplyTo: "<notice.1@cmo.example>",
    text,
    headers: { "Return-Path": "<>", ...headers },
  });
const report = (text: string) =>
  bounce("x", {})
    .toString()
    .replace(/Content-Type: text\/plain[^]*$/u, "") +
  `Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n${text}\r\n--b--\r\n`;

const many = (count: number, each: (number: number) => string) => Array.from({ length: count }, (_, index) => each(index));

/** By what they are made of. */
const HOSTILE: Readonly<Record<string, Buffer | string>> = {
  "address signs": bounce("@".repeat(30_000)),
  "an address that never ends": bounce(`a@${"a.".repeat(30_000)}`),
  "blank lines before a field that does not come": bounce("\n".repeat(200_000)),
  "words without an end": bounce("a".repeat(190_000)),
  "numbers like statuses": bounce("5.".repeat(90_000)),
  "recipients in a header": bounce("x", { "X-Failed-Recipients": `a${"@a".repeat(900)}` }),
  "a report of folded lines": report(`Action: failed\r\n${" x\r\n".repeat(30_000)}`),
  "a report of a name without an end": report(`${"a-".repeat(45_000)}: x`),
  "marks in the subject": letter({ subject: `on leave ${"auto ".repeat(90)}`, text: "x" }),
  "quotes that never end": letter({ text: `${"<".repeat(150_000)}\n${"> ".repeat(20_000)}` }),
  "HTML that never closes": letter({ text: "", html: "<div ".repeat(60_000) }),
  "HTML as deep as it goes": letter({ text: "", html: "<div>".repeat(60_000) }),
  "5,000 recipients": letter({ to: many(5_000, (n) => `person${n}@office.example`).join(",\r\n ") }),
  "5,000 header lines": letter({ headers: Object.fromEntries(many(5_000, (n) => `X-Line-${n}`).map((name) => [name, "a value"])) }),
  "a header of a megabyte": letter({ headers: { "X-Long": "long words ".repeat(100_000) } }),
};

test("letters that are made to take long, or to be refused, are read like any other", async () => {
  for (const hostile of Object.values(HOSTILE)) mail.deliver(hostile);
  mail.deliver(letter({ messageId: "<after@example.org>" }));
  const count = Object.keys(HOSTILE).length + 1;
  expect((await read()).json).toMatchObject({ read: count, new: count, drained: true, problems: [] });
});

describe("a letter that takes its reader along", () => {
  test("is passed over and told, and the letters before and after it are read", async () => {
    const faulty = cliWithFaultyReader();
    try {
      for (const subject of ["before", "end the reader", "after"]) mail.deliver(letter({ subject }));
      const { json } = await read(faulty.cli);
      expect(json).toMatchObject({ read: 2, new: 2, drained: true });
      expect(json).toMatchObject({ problems: [expect.stringContaining("letter 2")] });
      const listed = await runCli(["problems", "list", "--db", db(), "--json"]);
      expect(listed.json).toMatchObject({ total: 1, problems: [{ id: 1, reason: "reader-ended", count: 1 }] });
      expect((await runCli(["problems", "show", "1", "--db", db()])).stdout).toContain("Subject: end the reader");
      // It is not met again.
      expect((await read(faulty.cli)).json).toMatchObject({ read: 0, drained: true, problems: [] });
    } finally {
      faulty.remove();
    }
  });

  test("leaves the engine able to hear that it is to stop, and is passed over at the next start", async () => {
    const faulty = cliWithFaultyReader();
    const serve = () => startCli(["serve", "--db", db()], secret(), faulty.cli);
    try {
      await runCli(["channels", "put", ...fields()], secret());
      for (const subject of ["hang the reader", "after"]) mail.deliver(letter({ subject }));
      const first = serve();
      await until(async () => mail.commands.some((command) => command.includes("BODY")));
      first.child.kill("SIGTERM");
      expect((await first.ended).code).toBe(0);
      const second = serve();
      let said = "";
      second.child.stderr?.on("data", (chunk) => (said += String(chunk)));
      await until(async () => said.includes("The letter 1 of the mailbox could not be read and was passed over"));
      second.child.kill("SIGTERM");
      expect((await second.ended).code).toBe(0);
      // With a sound reader it is read after all.
      const again = await runCli(["problems", "again", "1", "--db", db(), "--json"], secret());
      expect(again).toMatchObject({ code: 0, json: { outcome: "read", posts: 1 } });
      expect((await runCli(["problems", "list", "--db", db()])).stdout).toBe("Everything that came could be read.\n");
    } finally {
      faulty.remove();
    }
  });
});
