import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { ElectronApplication, Page } from "@playwright/test";
import { DeskPage } from "./deskPage.ts";
import { expect, test } from "./fixtures.ts";
import { readTotals, recordOf } from "./record.ts";

const WORDS = {
  hi: {
    complaint: "पानीपत के सेक्टर 12 में चार दिन से पीने का पानी नहीं आ रहा",
    all: /^सब शिकायतें/u,
    csv: "CSV में डाउनलोड करें",
    outcome: "समाधान",
    report: "मोटर बदल दी गई, पानी चालू है",
    wrong: "परिणाम इनमें से नहीं है",
    enter: "1 रिपोर्ट दर्ज करें",
    entered: /^1 रिपोर्ट शिकायतों में दर्ज/u,
  },
  en: {
    complaint: "No drinking water in Sector 12 Panipat for four days",
    all: /^All cases/u,
    csv: "Download as CSV",
    outcome: "solved",
    report: "The motor was replaced, the supply runs again",
    wrong: "The outcome is none of",
    enter: "Enter 1 report",
    entered: /^1 report stands in their cases/u,
  },
} as const;

for (const locale of ["hi", "en"] as const) {
  test.describe(`reports of a district in ${locale}`, { tag: "@reports" }, () => {
    test("go out as a form, come back filled in, and stand in their cases", async ({ launch, profile, x }) => {
      const words = WORDS[locale];
      x.publish({ text: `@HaryanaCMCell ${words.complaint}`, author: { username: "suman_pnp" } });
      const app = await launch(["--desk", "--lang", locale]);
      const desk = await app.electron.firstWindow();
      await desk.getByRole("button", { name: words.all }).click();
      await expect(new DeskPage(desk).caseIn("new")).toBeVisible({ timeout: 30_000 });
      await desk.keyboard.press("KeyA");
      await expect.poll(async () => (await readTotals(recordOf(profile))).byState["marked"]).toBe(1);

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
      expect(await violationsOf(desk)).toEqual([]);
      await desk.getByRole("button", { name: words.enter }).click();
      await expect(desk.getByText(words.entered)).toBeVisible();
      await expect.poll(async () => (await readTotals(recordOf(profile))).byState["atr-sent"]).toBe(1);
      await desk.keyboard.press("Escape");
      await expect(desk.getByRole("main")).toContainText(words.report);
    });
  });
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

/** In one page alone: the app's windows open no other, which the usual mode of the checker would ask for. */
async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude("[data-live-announcer]").setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
