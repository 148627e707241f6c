import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { oneApp } from "./oneApp.ts";
import { copiedText, fontsOf, readPdf } from "./pdf.ts";
import { filesIn } from "./reviewPage.ts";
import { ANNOUNCER, violationsOf } from "./violations.ts";

const A4 = [210, 297];
const COMPLAINT = "No water supply in Israna village, Panipat, the public health tubewell is broken";

test.describe("letters on paper", { tag: "@print" }, () => {
  const shared = oneApp({ args: (profile) => ["--desk", "--documents-dir", join(profile, "papers")] });

  // First, since it tells all files that there are.
  test("look as the letterhead says, in both languages, before it is saved", async () => {
    const { app } = shared;
    const documents = join(app.profile, "papers");
    const settings = await app.openSettings("letterhead");
    const letterhead = settings.getByRole("region", { name: "Letterhead", exact: true });
    await letterhead.getByLabel("Name of the signatory, English").fill("Anita Rani");
    await letterhead.getByLabel("Name of the signatory, Hindi").fill("सरला");
    await letterhead.getByLabel("Beginning of the number").fill("HRY/CELL");
    await expect(letterhead.getByText(/HRY\/CELL\/\d{4}\/..-0001/).first()).toBeVisible();

    const english = await readPdf(await savedBy(letterhead, "Sample in English"));
    expect(english).toMatchObject({ size: A4, language: "en", title: expect.stringContaining("HRY/CELL") });
    expect(english.sheets).toHaveLength(1);
    expect(english.sheets[0]).toContain("Government of Haryana");
    expect(english.sheets[0]).toContain("Sample, not sent");
    expect(english.sheets[0]).toMatch(/Anita Rani.*Officer on Special Duty.*Copy to:.*1\/1/u);

    const hindi = await readPdf(await savedBy(letterhead, "Sample in Hindi"));
    expect(hindi).toMatchObject({ size: A4, language: "hi" });
    expect(hindi.sheets[0]).toMatch(/सरकार.*HRY\/CELL.*सेवा.*करनाल.*सरला/u);
    // Feet as well as letters: what the system has for Hindi may be nothing at all.
    const files = readdirSync(documents).map((name) => join(documents, name));
    for (const file of files) {
      const fonts = await fontsOf(file);
      expect(fonts.filter(({ name, isEmbedded }) => !isEmbedded || !name.startsWith("NotoSans"))).toEqual([]);
      expect(await copiedText(file)).toMatch(/HRY\/CELL\/… · 1\/1/u);
    }
    expect(readdirSync(documents).toSorted()).toEqual(["Sample letter en.pdf", "नमूना पत्र hi.pdf"].toSorted());

    // Nothing was saved, and a second sample takes the place of no file.
    expect(basename(await savedBy(letterhead, "Sample in English"))).toBe("Sample letter en (2).pdf");
    await letterhead.getByRole("button", { name: "Discard changes" }).click();
    await expect(letterhead.getByLabel("Beginning of the number")).toHaveValue("CMO/ISMGT");
    expect(await violationsOf(settings, { without: ANNOUNCER })).toEqual([]);
  });

  test("are issued at the desk, printed in both languages, and kept in the register", async () => {
    const { app, x } = shared;
    const documents = join(app.profile, "papers");
    const before = new Set(filesIn(documents));
    x.publish({ text: `@HaryanaCMCell ${COMPLAINT}`, author: { username: "suman_pnp" } });
    const desk = shared.desk.page;
    await desk.getByRole("button", { name: /^All cases/u }).click();
    await expect(shared.desk.caseIn("new")).toBeVisible({ timeout: 30_000 });
    await desk.keyboard.press("KeyA");
    await expect(desk.getByRole("button", { name: "Letters", exact: true })).toBeVisible();
    await desk.keyboard.press("KeyL");
    const dialog = desk.getByRole("dialog");
    const words = dialog.getByLabel("Letter in English");
    await expect(words).toHaveValue(new RegExp(COMPLAINT, "u"));
    await expect(dialog.getByLabel("Letter in Hindi")).toBeFocused();
    await words.fill(`${await words.inputValue()}\nThe ward is to be told as well.`);
    await expect(dialog.getByRole("button", { name: "Discard draft" })).toBeEnabled();
    // While it is issued nothing calls it off: the dialog stays, and shows what was issued.
    expect(await issueAndLeave(desk)).toEqual(expect.arrayContaining([expect.stringMatching(/^Cancel/u), "Discard draft"]));
    await dialog.getByRole("button", { name: "Print in English (PDF)" }).click();
    await expect(dialog.getByText(/\.pdf/)).toBeVisible({ timeout: 30_000 });
    await desk.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    const file = filesIn(documents).find((name) => !before.has(name)) ?? "";
    const letter = await readPdf(join(documents, file));
    expect(letter.title).toMatch(/^CMO\/ISMGT\/\d{4}\/..-0001$/u);
    expect(letter.sheets[0]).toContain(`No. ${letter.title}`);
    expect(letter.sheets[0]).toMatch(/To .*Subject: Reminder: action-taken report in grievance no\. \d{6}-\w{6}.*Panipat/u);
    expect(letter.sheets[0]).toContain(COMPLAINT);

    await desk.keyboard.press("Shift+KeyL");
    const register = desk.getByRole("dialog", { name: "Register of letters" });
    await register.getByRole("tab", { name: "Register" }).click();
    await expect(register.getByRole("row").filter({ hasText: letter.title })).toContainText("not sent");
    await register.getByRole("button", { name: "Record as sent" }).click();
    await expect(register.getByRole("row").filter({ hasText: letter.title })).toContainText("by e-mail");
    const hindi = await readPdf(await savedBy(register, "Print in Hindi (PDF)"));
    expect(hindi).toMatchObject({ language: "hi", title: letter.title, size: A4 });
    expect(hindi.sheets[0]).toContain(COMPLAINT);
    expect(await violationsOf(desk, { without: ANNOUNCER })).toEqual([]);
    await register.getByLabel("Unanswered only").press("Space");
    await register
      .getByLabel(/answer/i)
      .last()
      .fill("The motor has been replaced.");
    await register.getByRole("button", { name: "Record the answer" }).click();
    await expect(register.getByText("No letter matches.")).toBeVisible();

    // What was done is told below what is on screen: over it, it would cover a row.
    await register.getByRole("tab", { name: "Register" }).press("KeyZ");
    const told = register.getByRole("region", { name: "Last act" });
    await expect(told).not.toBeEmpty();
    const gap = () =>
      told.evaluate((foot) => foot.getBoundingClientRect().top - (foot.previousElementSibling?.getBoundingClientRect().bottom ?? 0));
    await expect.poll(gap).toBeGreaterThanOrEqual(0);
  });
});

/** Presses Escape before the engine can have answered to Ctrl+Enter; answers with the buttons that cannot be pressed then. */
function issueAndLeave(page: Page): Promise<readonly (string | null)[]> {
  return page.evaluate(async () => {
    for (const key of [{ code: "Enter", ctrlKey: true }, { code: "Escape" }]) {
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { ...key, key: key.code, bubbles: true, cancelable: true }));
      // As much as React draws by itself; an answer comes in a later task.
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    }
    return [...document.querySelectorAll("[role=dialog] form button:disabled")].map(({ textContent }) => textContent);
  });
}

/** Presses a button that makes a file; answers with where it lies. */
async function savedBy(within: ReturnType<Page["getByRole"]>, button: string): Promise<string> {
  await within.getByRole("button", { name: button }).click();
  const said = within.getByText(/^Saved as .*\.pdf$/u);
  await expect(said).toBeVisible({ timeout: 30_000 });
  return (await said.innerText()).replace(/^Saved as /u, "").trim();
}
