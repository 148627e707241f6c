import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { simpleParser } from "mailparser";
import { hasDovecot, startDovecot } from "#fakes/mail/dovecot.ts";
import { startFakeMail } from "#fakes/mail/fakeMail.ts";
import { letter } from "#fakes/mail/letter.ts";
import type { RunningApp } from "./app.ts";
import type { DeskPage } from "./deskPage.ts";
import { expect, test } from "./fixtures.ts";
import { checked, type MailServer, setUpMailbox } from "./mailbox.ts";
import { oneApp } from "./oneApp.ts";
import { recordOf } from "./record.ts";
import { violationsOf } from "./violations.ts";

const COMPLAINT = "Public health water supply tubewell in Panipat is not working";
const ANOTHER = "Public health water supply pipe in Panipat leaks and the street has no water";
const engineCli = join(import.meta.dirname, "..", "out", "engine", "cli.js");

/** The smallest picture that is one. */
const JPEG = Buffer.from(
  "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=",
  "base64",
);

/** Dovecot keeps the mail where this machine has it. Mailbox and officers are set up by the engine's command line, as a script would. */
test.describe("an officer who is told by e-mail", { tag: "@mail" }, () => {
  let server: MailServer | null = null;
  const mailServer = () => {
    if (server === null) throw new Error("The mail server is there in tests alone");
    return server;
  };
  const shared = oneApp({
    args: () => ["--desk"],
    prepare: async (profile) => {
      server = hasDovecot ? await startDovecot() : await startFakeMail();
      await setUpMailbox(recordOf(profile), server);
      await nameOfficers(recordOf(profile), join(profile, "officers.csv"));
    },
    env: () => ({ ISMGT_SECRET_EMAIL_PASSWORD: mailServer().password }),
  });
  test.afterAll(async () => {
    await server?.close();
    server = null;
  });

  test("answers by e-mail with a photograph, and the cell accepts the report", async () => {
    const { app, desk, x } = shared;
    const mail = mailServer();
    const { page } = desk;
    x.publish({ text: `@HaryanaCMCell ${COMPLAINT}`, author: { username: "suman_pnp" } });
    await switchOn(app);

    await openAllCases(desk);
    await desk.press("KeyA");
    await expect(desk.caseIn("marked")).toBeVisible();
    await expect.poll(() => mail.sent.length, { timeout: 30_000 }).toBe(1);
    const sent = await told(mail, 0);
    expect(sent.subject).toMatch(/^\[\d{6}-\w{6}\]/u);
    expect(sent.to).toMatch(/@officers\.example\.in$/u);

    const answer = {
      from: `Er. Suresh Kumar <${sent.to}>`,
      to: sent.replyTo,
      subject: `Re: ${sent.subject}`,
      text: "Sir, the motor was replaced and the supply restored today. The complainant is satisfied.\n\nRegards\nSuresh Kumar",
      inReplyTo: sent.messageId,
      references: [sent.messageId],
      attachments: [{ name: "motor.jpg", type: "image/jpeg", content: JPEG }],
    };
    // The same letter from anybody, in the officer's name, says so and does nothing.
    mail.deliver(letter(answer));
    const told1 = desk.case.getByRole("region", { name: "Officer mail and answers" });
    await expect(told1).toContainText("The sender could not be proven: no DKIM signature of officers.example.in.", { timeout: 45_000 });
    await expect(desk.caseIn("marked")).toBeVisible();
    mail.deliver(checked(letter(answer), "officers.example.in"));
    await expect(desk.caseIn("atr-sent")).toBeVisible({ timeout: 45_000 });
    await expect(desk.events("atr-sent")).toContainText("supply restored");
    await expect(desk.events("atr-sent")).toContainText("the officer, by e-mail");
    await expect(desk.case.getByRole("img", { name: "motor.jpg" }).first()).toBeVisible();
    await expect(told1).toContainText("taken by the program");

    await desk.press("Shift+KeyH");
    const mails = page.getByRole("dialog", { name: "Officer mail" });
    await mails.getByRole("tab", { name: /^All/u }).click();
    await expect(mails.locator('[data-mail="sent"]')).toHaveCount(1);
    expect(await violationsOf(page)).toEqual([]);
    await desk.press("Escape");
    await expect(mails).toBeHidden();

    await accept(desk);
  });

  test("हिन्दी में उत्तर देता है; जो प्रमाणित नहीं, वह डेस्क पर एक कुंजी से दर्ज होता है", async () => {
    const { app, desk, x } = shared;
    const mail = mailServer();
    await app.speak("hi");
    x.publish({ text: `@HaryanaCMCell ${ANOTHER}`, author: { username: "ravi_pnp" } });
    await expect(desk.countOf("new")).toHaveText("1", { timeout: 30_000 });
    await desk.choose("all");
    await desk.search("pipe");
    await expect(desk.rows).toHaveCount(1);
    await desk.moveTo("Home");
    const before = mail.sent.length;
    await desk.press("KeyA");
    await expect(desk.caseIn("marked")).toBeVisible();
    await expect.poll(() => mail.sent.length, { timeout: 30_000 }).toBe(before + 1);
    const sent = await told(mail, before);
    // A junior answers from a mailbox of their own that no registry knows.
    mail.deliver(
      letter({
        from: "कनिष्ठ अभियंता <je@mail.example>",
        to: sent.replyTo,
        subject: `Re: ${sent.subject}`,
        text: "मोटर बदल दी गई है और जलापूर्ति बहाल कर दी गई है।",
        inReplyTo: sent.messageId,
        attachments: [{ name: "मोटर.jpg", type: "image/jpeg", content: JPEG }],
      }),
    );
    const told2 = desk.case.getByRole("region", { name: "अधिकारी मेल और उत्तर" });
    await expect(told2).toContainText("यह उस अधिकारी के पंजीकृत पते से नहीं आया जिसे मेल भेजी गई थी।", { timeout: 45_000 });
    await expect(desk.caseIn("marked")).toBeVisible();
    await desk.press("KeyH");
    await expect(desk.caseIn("atr-sent")).toBeVisible();
    await expect(desk.case.getByRole("img", { name: "मोटर.jpg" }).first()).toBeVisible();
    await accept(desk);
  });
});

async function switchOn(app: RunningApp): Promise<void> {
  const settings = await app.openSettings("officer-mail");
  const mails = settings.getByRole("region", { name: "Officer mail", exact: true });
  await mails.getByLabel("Tell officers by e-mail, from now on").press("Space");
  await mails.getByLabel("Delay in seconds").fill("0");
  await mails.getByRole("button", { name: "Save" }).click();
  await expect(mails.getByText("Saved.")).toBeVisible();
  await settings.close();
}

async function openAllCases(desk: DeskPage): Promise<void> {
  await desk.choose("all");
  await expect(desk.caseIn("new")).toBeVisible({ timeout: 30_000 });
}

/** `a` accepts what is on the table; a report that leaves something open asks once more. */
async function accept(desk: DeskPage): Promise<void> {
  await desk.press("KeyT");
  await expect(desk.dialog.locator("[data-main]")).toBeEnabled();
  await desk.press("Control+Enter");
  await expect(desk.caseIn("disposed")).toBeVisible();
}

interface Told {
  readonly to: string;
  readonly subject: string;
  readonly replyTo: string;
  readonly messageId: string;
}

async function told(mail: MailServer, index: number): Promise<Told> {
  const sent = mail.sent[index];
  if (!sent) throw new Error("Nothing was sent");
  const { subject = "", replyTo, messageId = "" } = await simpleParser(sent.raw);
  return { to: sent.to[0] ?? "", subject, replyTo: replyTo?.value[0]?.address ?? "", messageId };
}

/** Anyone who may answer for water in Panipat, each with an address of their own. */
async function nameOfficers(record: string, file: string): Promise<void> {
  const rows = ["PHED", "ULB", "HSVP"].flatMap((department) =>
    (["district", "sub-division"] as const).map(
      (level) =>
        `${department},${level},Panipat,Panipat,Er. ${department} ${level},${department.toLowerCase()}.${level}@officers.example.in`,
    ),
  );
  writeFileSync(file, ["department,level,area,district,name,email", ...rows].join("\n"));
  await runEngine(["registry", "import", file, "--db", record]);
}

async function runEngine(args: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [engineCli, ...args]);
}
