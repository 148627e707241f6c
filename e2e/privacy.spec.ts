import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import Database from "better-sqlite3";
import { expect, test } from "./fixtures.ts";
import { oneApp } from "./oneApp.ts";
import { engineCommand, generateMixedRecord, readTotals, recordOf } from "./record.ts";
import { violationsOf } from "./violations.ts";
import { openPage } from "./settingsPages.ts";

const MOST_STEPS = 600;
const NUMBER = "CMO/RTI/2026/41";

interface Citizen {
  readonly handle: string;
  readonly author: string;
  readonly words: string;
}

/** A citizen all of whose cases are closed and held by nothing, with words of theirs that nobody else wrote. */
function citizenOfClosedCase(file: string): Citizen {
  const sqlite = new Database(file, { readonly: true });
  try {
    const found = sqlite
      .prepare<[], Citizen>(
        `SELECT p.author_handle AS handle, p.author_external_id AS author, p.text AS words FROM post p
         JOIN case_post c ON c.channel = p.channel AND c.external_id = p.external_id JOIN grievance g ON g.id = c.grievance_id
         WHERE p.channel = 'x' AND p.role = 'citizen' AND p.author_handle IS NOT NULL AND g.state IN ('disposed', 'not-a-grievance', 'transferred-out') AND length(p.text) > 40
           AND p.reposts IS NULL
           AND NOT EXISTS (SELECT 1 FROM letter l WHERE l.grievance_id = g.id AND l.answered_at IS NULL)
           AND NOT EXISTS (SELECT 1 FROM reply r WHERE r.grievance_id = g.id AND r.state IN ('prepared', 'approved', 'attempting'))
           AND NOT EXISTS (SELECT 1 FROM post o WHERE o.text = p.text AND o.id <> p.id)
           AND NOT EXISTS (
             SELECT 1 FROM post o WHERE o.author_external_id IS NOT p.author_external_id
             AND (o.author_handle LIKE p.author_handle || '%' OR instr(o.text, replace(p.author_handle, 'citizen_', '')) > 0))
           AND NOT EXISTS (
             SELECT 1 FROM post o JOIN case_post k ON k.channel = o.channel AND k.external_id = o.external_id JOIN grievance h ON h.id = k.grievance_id
             WHERE o.channel = p.channel AND o.author_external_id = p.author_external_id AND h.state NOT IN ('disposed', 'not-a-grievance', 'transferred-out'))
         LIMIT 1`,
      )
      .get();
    if (found === undefined) throw new Error("The record holds no closed case that fits");
    return found;
  } finally {
    sqlite.close();
  }
}

function wordsOf(file: string, author: string): readonly string[] {
  const sqlite = new Database(file, { readonly: true });
  try {
    return sqlite.prepare<[string], string>("SELECT text FROM post WHERE author_external_id = ? AND text <> ''").pluck().all(author);
  } finally {
    sqlite.close();
  }
}

/** Goes on by the Tab key until the focus is on what this selector means, or on the button of these words. */
async function tabTo(page: Page, wanted: { readonly css: string } | { readonly button: string }): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const isThere = await page.evaluate((what) => {
      const at = document.activeElement;
      return "css" in what ? at?.matches(what.css) === true : at?.tagName === "BUTTON" && at.textContent.trim() === what.button;
    }, wanted);
    if (isThere) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The Tab key does not lead to ${JSON.stringify(wanted)}`);
}

async function isAccessible(page: Page, within: string): Promise<void> {
  expect(await violationsOf(page, { within })).toEqual([]);
}

test.describe("data protection", { tag: "@settings-keys" }, () => {
  const shared = oneApp({
    size: "1366x768",
    args: () => ["--desk"],
    prepare: (profile) => generateMixedRecord(recordOf(profile), { acts: 800, seed: 11 }),
  });

  test("a breach is recorded, spoken of at the head of the settings until all were told, and closed; a policy is previewed", async () => {
    test.setTimeout(240_000);
    const { app } = shared;
    const page = await app.openSettings("retention");
    const keeping = page.getByRole("region", { name: "Keeping and erasing" });
    await keeping.getByLabel("Cases disposed of").fill("6");
    await keeping.getByRole("button", { name: "Save" }).press("Enter");
    await expect(keeping.getByText("12 to 360 months, or empty.")).toBeVisible();
    await keeping.getByLabel("Cases disposed of").fill("24");
    await keeping.getByRole("button", { name: "Preview" }).press("Enter");
    await expect(keeping.getByText("Today this policy would erase nothing.")).toBeVisible();
    await keeping.getByText("Erase what is due every night").click();
    await keeping.getByRole("button", { name: "Save" }).press("Enter");
    await expect(keeping.getByText("The policy is on. What is due is erased in the coming night.")).toBeVisible();

    await openPage(page, "breaches");
    const part = page.getByRole("region", { name: "Breaches of personal data" });
    await part.getByRole("button", { name: "Record a breach…" }).press("Enter");
    await part.getByLabel("Short name").fill("Disk of the room");
    for (const field of ["Nature", "Extent", "When it happened", "Where it happened", "Likely impact"])
      await part.getByLabel(field).fill(`${field}: as found`);
    await part.getByRole("button", { name: "Record", exact: true }).press("Enter");
    const reminder = page.getByRole("complementary", { name: "Data protection" });
    await expect(reminder.getByRole("listitem")).toHaveCount(3);
    await part.getByRole("button", { name: "Open the breach Disk of the room" }).press("Enter");
    await expect(part.getByRole("button", { name: "People concerned: it was told" })).toBeDisabled();
    await expect(part.getByText(/still to be written down: Consequences/u)).toBeVisible();
    await part.getByRole("button", { name: "Data Protection Board, first intimation: it was told" }).press("Enter");
    await expect(reminder.getByRole("listitem")).toHaveCount(2);
    await expect(page.locator("[data-breach]")).toBeFocused();
    await isAccessible(page, "section:focus-within");
    for (const field of [
      "Consequences",
      "Measures",
      "What people may do",
      "Contact for questions",
      "Events, circumstances",
      "Findings",
      "Remedies",
      "How the people",
    ])
      await part.getByLabel(field).fill("written");
    await part.getByRole("button", { name: "Save" }).press("Enter");
    await expect(part.getByText("Saved; what was written before stays in the record.")).toBeVisible();
    await part.getByRole("button", { name: "Open the breach Disk of the room" }).press("Enter");
    for (const notice of ["People concerned", "Data Protection Board, in detail"]) {
      const told = part.getByRole("button", { name: `${notice}: it was told` });
      await told.press("Enter");
      await expect(told).toHaveCount(0);
    }
    await expect(reminder).toHaveCount(0);
    await part.getByLabel("Into the folder").fill(app.profile);
    await part.getByRole("button", { name: "Write as pages" }).press("Enter");
    await expect(part.getByText(/^The pages lie in /u)).toBeVisible();
    await part.getByRole("button", { name: "Close the breach" }).press("Enter");
    await expect(part.getByText("The breach is closed.")).toBeVisible();
  });

  test("a letter that is due is issued at the desk, leaves the queue, and stands in the register", async () => {
    const { desk } = shared;
    await desk.page.getByRole("button", { name: "Look at them" }).click();
    const view = desk.page.locator("[data-full-view]");
    const due = view.getByRole("option");
    await expect(due.first()).toBeVisible();
    const before = await due.count();
    await expect(view.getByLabel("Letter in English")).toHaveValue(/\d/u);
    await view.getByRole("button", { name: "Issue", exact: true }).press("Enter");
    await expect(view.getByText(/^Issued as /u)).toBeVisible();
    await expect(due).toHaveCount(before - 1);
    await isAccessible(desk.page, "[data-full-view]");
    await view.getByRole("tab", { name: "Register" }).click();
    await expect(view.getByRole("row").filter({ hasText: "not sent" })).toHaveCount(1);
  });

  // Last, since the record is checked once no app has it open.
  test("a request in Hindi, by keys alone: entered, the person found, a copy written, erased, and settled", async () => {
    test.setTimeout(300_000);
    const { app } = shared;
    const { profile } = app;
    await app.speak("hi");
    const citizen = citizenOfClosedCase(recordOf(profile));
    const folder = join(profile, "copies");
    mkdirSync(folder);
    const page = await app.openSettings("requests");
    const { keyboard } = page;
    const part = page.getByRole("region", { name: "नागरिकों के अनुरोध" });
    await expect(part.getByText("कोई अनुरोध नहीं आया है।")).toBeVisible();

    await tabTo(page, { button: "अनुरोध दर्ज करें…" });
    await keyboard.press("Enter");
    await expect(page.locator("input[name='requestNumber']")).toBeFocused();
    await keyboard.press("Enter");
    await expect(part.getByText("फ़ाइल संख्या आवश्यक है।")).toBeVisible();
    await keyboard.type(NUMBER);
    await tabTo(page, { css: "section select" });
    await keyboard.press("End");
    await tabTo(page, { button: "दर्ज करें" });
    await keyboard.press("Enter");
    await expect(part.locator(`[data-request='${NUMBER}']`)).toContainText("प्रति, फिर मिटाना");

    await part.locator("h2").focus();
    await tabTo(page, { css: `[data-request='${NUMBER}'] button` });
    await keyboard.press("Enter");
    await expect(page.locator("input[name='personSearch']")).toBeFocused();
    await keyboard.type(`@${citizen.handle}`);
    await keyboard.press("Enter");
    await expect(part.locator("fieldset input[type='checkbox']")).toHaveCount(1);
    await tabTo(page, { css: "[data-request] fieldset input[type='checkbox']" });
    await keyboard.press("Space");
    await isAccessible(page, "section:focus-within");
    await tabTo(page, { button: "देखें क्या रखा है" });
    await keyboard.press("Enter");
    await expect(part.getByText("इस व्यक्ति का रखा हुआ:")).toBeVisible();

    await tabTo(page, { css: "input[name='exportFolder']" });
    await keyboard.type(folder);
    await keyboard.press("Enter");
    await expect(part.getByText(/^प्रति .* में है/u)).toBeVisible();
    const [written = ""] = readdirSync(folder);
    for (const name of ["index-hi.html", "index-en.html", "data.json"])
      expect(statSync(join(folder, written, name)).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, written, "data.json"), "utf8")).toContain(JSON.stringify(citizen.words).slice(1, -1));

    const before = readTotals(recordOf(profile));
    await tabTo(page, { button: "मिटाएँ…" });
    await keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "इस व्यक्ति का रखा हुआ मिटाएँ" });
    await expect(dialog.getByText("जो रहेगा:")).toBeVisible();
    await expect(dialog.getByText("पिछले एक वर्ष की (नियम 8(3))").first()).toBeVisible();
    await isAccessible(page, "[role='dialog']");
    await expect(page.locator("input[name='eraseReason']")).toBeFocused();
    await keyboard.type("धारा 12 के अंतर्गत");
    await tabTo(page, { css: "input[name='eraseNumber']" });
    await keyboard.type("CMO/RTI/2026/4");
    await expect(dialog.getByRole("button", { name: "सदा के लिए मिटाएँ" })).toBeDisabled();
    await keyboard.type("1");
    await tabTo(page, { css: "[role='dialog'] input[type='checkbox']" });
    await keyboard.press("Space");
    await tabTo(page, { button: "सदा के लिए मिटाएँ" });
    await keyboard.press("Enter");
    await expect(part.getByText(/^मिटाया गया: /u)).toBeVisible({ timeout: 60_000 });
    expect(wordsOf(recordOf(profile), citizen.author)).toEqual([]);
    expect(readTotals(recordOf(profile))).toEqual(before);

    await tabTo(page, { css: "input[name='settleReason']" });
    await keyboard.type("प्रति दी गई, शेष मिटाया गया");
    await keyboard.press("Enter");
    await expect(part.getByText("अनुरोध निपटाया गया।")).toBeVisible();
    await expect(part.locator(`[data-request='${NUMBER}']`)).toContainText("पूरा उत्तर दिया गया");
    await app.close();
    expect(await engineCommand(["verify", "--db", recordOf(profile)])).toMatchObject({ intact: true });
  });
});
