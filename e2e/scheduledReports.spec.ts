import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { type FakeMail, startFakeMail } from "#fakes/mail/fakeMail.ts";
import { type RunningApp, startApp } from "./app.ts";
import { expect, test as base } from "./fixtures.ts";
import { setUpMailbox } from "./mailbox.ts";
import { copiedText, fontsOf, readPdf } from "./pdf.ts";
import { generateRecord, recordOf } from "./record.ts";
import { violationsOf } from "./violations.ts";

const PICTURES = process.env["ISMGT_REPORT_PICTURES"] ?? null;
const CASES = 400;
const APSCM = "apscm@example.gov.in";

interface ReportFixtures {
  readonly mail: FakeMail;
  readonly start: () => Promise<RunningApp>;
}

/** An app with a year of cases and a mailbox to write from. */
const test = base.extend<ReportFixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names out of the pattern
  mail: async ({}, use) => {
    const mail = await startFakeMail();
    await use(mail);
    await mail.close();
  },

  start: async ({ profile, x, mail }, use) => {
    await generateRecord(recordOf(profile), { cases: CASES, from: null });
    await setUpMailbox(recordOf(profile), mail);
    const started: RunningApp[] = [];
    await use(async () => {
      const app = await startApp({
        profile,
        size: "1600x900",
        args: ["--lang", "en", "--documents-dir", join(profile, "papers"), "--x-base", x.url, "--x-user", x.account.id],
        env: { ISMGT_X_BEARER: x.bearer, ISMGT_X_USER_TOKEN: x.userBearer, ISMGT_SECRET_EMAIL_PASSWORD: mail.password },
      });
      started.push(app);
      return app;
    });
    for (const app of started) await app.close();
  },
});

test.describe("a report that is made by itself", { tag: "@performance" }, () => {
  test("is set up without a mouse, laid into its folder, mailed, and says what to do where the folder is gone", async ({
    start,
    mail,
    profile,
  }) => {
    test.setTimeout(240_000);
    const folder = join(profile, "Reports");
    mkdirSync(folder);
    const app = await start();
    const settings = await app.openSettings("scheduled-reports");
    const part = settings.getByRole("region", { name: "Scheduled reports" });
    await expect(part.getByText("No scheduled report is made.")).toBeVisible();

    await settings.getByRole("navigation").getByRole("link", { name: "Scheduled reports" }).press("Enter");
    await expect(part.getByRole("heading", { name: "Scheduled reports" })).toBeFocused();
    for (const key of ["Tab", "Space", "Tab", "ArrowDown", "Tab"]) await settings.keyboard.press(key);
    await settings.keyboard.press("Control+A");
    await settings.keyboard.type("10:15");
    for (const key of ["Tab", "Tab", "Tab"]) await settings.keyboard.press(key);
    await settings.keyboard.type(folder);
    await settings.keyboard.press("Tab");
    await settings.keyboard.type(APSCM);
    await settings.keyboard.press("Enter");
    await expect(part.getByText("Saved.")).toBeVisible();
    await expect(part.getByText(/^The next one is made Tue.*, 10:15\.$/u)).toBeVisible();

    await part.getByRole("button", { name: "Make one now" }).press("Enter");
    const runs = part.getByRole("list", { name: "Reports sent" }).getByRole("listitem");
    await expect(runs.first()).toHaveAttribute("data-state", "done", { timeout: 90_000 });
    await expect(runs.first()).toContainText(`Sent to ${APSCM}`);
    const files = readdirSync(folder).toSorted();
    expect(files.map((name) => name.replace(/^ISMGT [\d-]+ [\d-]+ /u, ""))).toEqual([
      "district en.pdf",
      "district en.xlsx",
      "district hi.pdf",
      "district hi.xlsx",
    ]);
    expect(readdirSync(join(profile, "papers"))).toEqual([]);
    await expect.poll(() => mail.sent.length, { timeout: 20_000 }).toBe(1);
    const letter = await simpleParser(mail.sent[0]?.raw ?? "");
    expect(letter.attachments.map(({ filename }) => filename ?? "").toSorted()).toEqual(files);

    // A Hindi report is searched and copied as text.
    if (PICTURES !== null) for (const name of files) copyFileSync(join(folder, name), join(PICTURES, name));
    const hindi = join(folder, files[2] ?? "");
    expect((await readPdf(hindi)).language).toBe("hi");
    const copied = await copiedText(hindi);
    for (const words of ["कार्य-निष्पादन रिपोर्ट", "ज़िला", "प्राप्त", "अंकन शेष", "कार्यवाही में", "समय पर रिपोर्ट"]) expect(copied).toContain(words);
    const english = await readPdf(join(folder, files[0] ?? ""));
    expect(english.sheets.join(" ")).toContain("Pending marking");
    // One sheet that stands by itself, and the tables after it.
    expect(english.size).toEqual([210, 297]);
    expect(english.sheets[0]).toMatch(
      /Government of Haryana.*No\. CMO\/ISMGT\/\d{4}\/PR-.*Findings.*came in.*pending at the end.*overdue.*Officer on Special Duty/u,
    );
    expect(english.sheets[0]).not.toContain("Annex");
    expect(english.sheets[1]).toContain("Annex 1");
    for (const { name } of DISTRICTS) expect(english.sheets.slice(1).join(" ")).toContain(name);
    for (const file of [join(folder, files[0] ?? ""), hindi]) {
      expect((await fontsOf(file)).filter(({ name, isEmbedded }) => !isEmbedded || !name.startsWith("NotoSans"))).toEqual([]);
      expect(await copiedText(file)).toMatch(/PR-[\d-]+-D · (?:Performance report|कार्य-निष्पादन रिपोर्ट) · 1\/\d/u);
    }

    renameSync(folder, `${folder} away`);
    await part.getByRole("button", { name: "Make one now" }).press("Enter");
    await expect(runs.first()).toContainText("is not there: connect its drive, or choose another folder and save.", { timeout: 90_000 });
    expect(existsSync(folder)).toBe(false);
    expect(await violationsOf(settings)).toEqual([]);
    expect(await part.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    if (PICTURES !== null) await part.screenshot({ path: join(PICTURES, "schedule-en.png") });
  });
});
