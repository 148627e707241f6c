import { AxeBuilder } from "@axe-core/playwright";
import { DeskPage } from "./deskPage.ts";
import { expect, test } from "./fixtures.ts";

const WORDS = {
  hi: {
    fresh: "नया अभियान",
    name: "नाम",
    department: "विभाग",
    textHi: /हिंदी में पाठ/u,
    textEn: /अंग्रेज़ी में पाठ/u,
    approve: "स्वीकृत करें",
    start: "शुरू करें",
    told: /अभ्यास में/u,
  },
  en: {
    fresh: "New campaign",
    name: "Name",
    department: "Department",
    textHi: /Text in Hindi/u,
    textEn: /Text in English/u,
    approve: "Approve",
    start: "Start",
    told: /rehearsal/u,
  },
} as const;

for (const locale of ["hi", "en"] as const) {
  test.describe(`invitations in ${locale}`, () => {
    test.use({ source: "none", args: ["--lang", locale] });

    test("are drafted, previewed and approved by keyboard, and nobody is invited in a rehearsal", async ({ launch }) => {
      const words = WORDS[locale];
      const app = await launch(["--desk"]);
      const desk = new DeskPage(await app.electron.firstWindow());
      const { page } = desk;
      await expect(desk.countOf("overdue")).toHaveText(/[1-9]/u, { timeout: 60_000 });
      await desk.press("Shift+KeyS");
      // The desk lies behind it, with fields of the same names.
      const view = desk.dialog.first();
      await view.getByRole("button", { name: words.fresh }).press("Enter");
      await view.getByLabel(words.name, { exact: true }).fill("PHED 2026");
      await view.getByRole("button", { name: words.department }).press("Enter");
      await page.getByRole("option").first().press("Enter");
      await view.getByLabel(words.textHi).fill("जल सेवा कैसे बेहतर हो?");
      await view.getByLabel(words.textEn).fill("How can it be better?");
      await expect(view.locator("section[aria-live] strong")).toContainText(/[1-9]/u);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
      await view.getByRole("button", { name: words.approve }).press("Enter");
      await view.getByRole("button", { name: words.start }).press("Enter");
      await expect(view.getByRole("status").filter({ hasText: words.told })).toBeVisible();
    });
  });
}
