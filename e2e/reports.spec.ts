import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication } from "@playwright/test";
import { DeskPage } from "./deskPage.ts";
import { expect, test } from "./fixtures.ts";
import { inTurn } from "./longForm.ts";
import { importRegistry, readTotals, recordOf } from "./record.ts";
import { ANNOUNCER, violationsOf } from "./violations.ts";

const DAY_MS = 24 * 3_600_000;

const WORDS = {
  hi: {
    complaint: "इसराना गांव, पानीपत में जन स्वास्थ्य विभाग का ट्यूबवेल खराब है, पानी नहीं आ रहा",
    all: /^सब शिकायतें/u,
    csv: "CSV में डाउनलोड करें",
    outcome: "समाधान",
    report: "मोटर बदल दी गई, पानी चालू है",
    wrong: "परिणाम इनमें से नहीं है",
    enter: "1 रिपोर्ट दर्ज करें",
    entered: /^1 रिपोर्ट शिकायतों में दर्ज/u,
    ask: /जाँच दिन में एक बार करें$/u,
    save: "सहेजें",
    score: /^जन स्वास्थ्य.*100 में से \d/u,
    suspended: "निलंबित",
    notFound: "ऐसा खाता नहीं",
    gapsOnly: "केवल कमियाँ",
    activityCsv: "CSV में सहेजें",
  },
  en: {
    complaint: "No water supply in Israna village, Panipat, the public health tubewell is broken",
    all: /^All cases/u,
    csv: "Download as CSV",
    outcome: "solved",
    report: "The motor was replaced, the supply runs again",
    wrong: "The outcome must be",
    enter: "Enter 1 report",
    entered: /^1 report is in their cases/u,
    ask: /^Check official accounts once a day/u,
    save: "Save",
    score: /^Public Health \(PHED\) [\d.]+ of 100/u,
    suspended: "suspended",
    notFound: "no such account",
    gapsOnly: "Gaps only",
    activityCsv: "Save as CSV",
  },
} as const;

for (const locale of inTurn(["hi", "en"] as const, 0)) {
  test.describe(`reports of a district in ${locale}`, { tag: "@reports" }, () => {
    test("go out as a form, come back filled in, and stand in their cases; and whether each department is active", async ({
      launch,
      profile,
      x,
    }) => {
      const words = WORDS[locale];
      const asked = x.publish({ text: `@HaryanaCMCell ${words.complaint}`, author: { username: "suman_pnp" } });
      await nameAccounts(profile);
      x.putUser({ username: "EE_Panipat" });
      x.putUser({ username: "EE_Jind", suspended: true });
      x.publish({ text: "Water supply schedule", author: "EE_Panipat", at: Date.now() - 3 * DAY_MS });
      x.publish({ text: "@suman_pnp a team is on its way", author: "EE_Panipat", inReplyTo: asked.id });
      const app = await launch(["--desk", "--lang", locale]);
      const desk = await app.electron.firstWindow();
      await desk.getByRole("button", { name: words.all }).click();
      await expect(new DeskPage(desk).caseIn("new")).toBeVisible({ timeout: 30_000 });
      await desk.keyboard.press("KeyA");
      await expect.poll(() => readTotals(recordOf(profile)).byState["marked"]).toBe(1);

      const form = join(profile, "form.csv");
      await keepDownloadAt(app.electron, form);
      await desk.keyboard.press("Shift+KeyT");
      await desk.getByRole("button", { name: words.csv }).click();
      await expect.poll(() => contentOf(form)).toContain(words.complaint.slice(0, 20));

      const [heading = "", row = ""] = contentOf(form).split("\r\n");
      const [ticket = ""] = row.split(",");
      const filled = join(profile, "filled.csv");
      const lines = [heading, `${ticket},${words.outcome},"${words.report}",XEN,24.11.2026,yes`, `${ticket},perhaps,"Done",,,`];
      writeFileSync(filled, lines.join("\r\n"));
      await desk.locator("input[type=file]").setInputFiles(filled);
      await expect(desk.getByRole("row").filter({ hasText: words.wrong })).toContainText("perhaps");
      expect(await violationsOf(desk, { without: ANNOUNCER })).toEqual([]);
      await desk.getByRole("button", { name: words.enter }).click();
      await expect(desk.getByText(words.entered).first()).toBeVisible();
      await expect.poll(() => readTotals(recordOf(profile)).byState["atr-sent"]).toBe(1);
      await desk.keyboard.press("Escape");
      await expect(desk.getByRole("main")).toContainText(words.report);

      x.publish({ text: "@HaryanaCMCell @EE_Panipat कब आएगा पानी?", author: "ravi_pnp" });
      await expect.poll(() => readTotals(recordOf(profile)).posts).toBe(2);
      await desk.keyboard.press("Shift+KeyV");
      const view = desk.getByRole("dialog");
      await view.getByRole("checkbox", { name: words.ask }).press("Space");
      await view.getByRole("button", { name: words.save, exact: true }).press("Enter");
      const panipat = view.getByRole("row").filter({ hasText: "@EE_Panipat" });
      // Posts, answers among them, how soon, what has no answer, days without a word.
      await expect(panipat.getByRole("cell").nth(1)).toHaveText("2", { timeout: 30_000 });
      const figures = await panipat.getByRole("cell").allTextContents();
      expect(figures.slice(1, 6)).toEqual(["2", "1", expect.stringMatching(/\d/u), "1", "28"]);
      await expect(view.getByRole("rowheader", { name: words.score })).toBeVisible();
      await expect(view.getByRole("row").filter({ hasText: "@EE_Jind" })).toContainText(words.suspended);
      await expect(view.getByRole("row").filter({ hasText: "@EE_Karnal" })).toContainText(words.notFound);
      expect(await violationsOf(desk, { without: ANNOUNCER })).toEqual([]);
      await view.getByRole("checkbox", { name: words.gapsOnly }).press("Space");
      await expect(panipat).toHaveCount(0);
      await expect(view.getByRole("row").filter({ hasText: "@EE_Jind" })).toBeVisible();

      const table = join(profile, "activity.csv");
      await keepDownloadAt(app.electron, table);
      await view.getByRole("button", { name: words.activityCsv }).press("Enter");
      await expect.poll(() => contentOf(table)).toContain("EE_Panipat");
      const jind = contentOf(table)
        .split("\r\n")
        .find((line) => line.includes("EE_Jind"));
      expect(jind).toContain(`,"${words.suspended}","0","0",`);
    });
  });
}

/** Three executive engineers of water supply with an account on X, by the engine's own import. */
async function nameAccounts(profile: string): Promise<void> {
  const file = join(profile, "offices.csv");
  writeFileSync(
    file,
    `department,district,name,x\n${["Panipat", "Jind", "Karnal"].map((each) => `PHED,${each},EE ${each},EE_${each}`).join("\n")}\n`,
  );
  await importRegistry(recordOf(profile), file);
}

/** In the place of the person whom the system asks where to keep a file. */
function keepDownloadAt(electron: ElectronApplication, file: string): Promise<void> {
  return electron.evaluate(({ session }, path) => {
    session.defaultSession.on("will-download", (_event, item) => item.setSavePath(path));
  }, file);
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
