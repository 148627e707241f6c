import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DeskPage } from "./deskPage.ts";
import { expect, test } from "./fixtures.ts";

const WORDS = {
  hi: {
    text: "घरौंडा के वार्ड 5 में चार दिन से पानी नहीं आ रहा",
    name: "सुनीता",
    next: "अगली शिकायत",
    save: "इस नाम से सहेजें: पत्र 12.pdf",
    saved: "प्रति सहेजी गई: पत्र 12.pdf",
  },
  en: {
    text: "No drinking water in ward 5 of Gharaunda for four days",
    name: "Sunita",
    next: "Next complaint",
    save: "Save as: पत्र 12.pdf",
    saved: "A copy was saved: पत्र 12.pdf",
  },
} as const;

test.describe("a complaint by telephone", { tag: "@typed-in" }, () => {
  for (const locale of ["hi", "en"] as const) {
    test(`is typed in by keyboard alone, told by its number, and known when the same telephone calls again, in ${locale}`, async ({
      launch,
    }) => {
      const words = WORDS[locale];
      const app = await launch(["--desk", "--lang", locale]);
      const desk = new DeskPage(await app.electron.firstWindow());
      await expect(desk.countOf("all")).toHaveText("0");

      await desk.press("Shift+KeyN");
      await desk.type("98123 45670");
      await desk.press("Tab");
      await desk.type(words.name);
      await desk.press("Tab");
      await desk.type(words.text);
      await desk.press("Control+Enter");
      const ticket = desk.dialog.getByText(/^\d{6}-[0-9A-Z]{6}$/u);
      await expect(ticket).toBeVisible();
      const number = await ticket.innerText();

      // The next call comes from the same telephone: what it complained of is beside the number.
      await expect(desk.dialog.getByRole("button", { name: words.next })).toBeFocused();
      await desk.press("Enter");
      await desk.type("+91 9812345670");
      await expect(desk.dialog.getByRole("button", { name: number })).toBeVisible();
      await desk.press("Escape");

      await expect(desk.row(words.text)).toBeVisible();
      await expect(desk.caseIn("new")).toBeVisible();
      await desk.press("KeyA");
      await expect(desk.countOf("new")).toHaveText("0");
    });

    test(`by letter has its scan, of which a copy is saved where the person says, in ${locale}`, async ({ launch, profile }) => {
      const words = WORDS[locale];
      const app = await launch(["--desk", "--lang", locale, "--documents-dir", join(profile, "documents")]);
      const desk = new DeskPage(await app.electron.firstWindow());
      await expect(desk.countOf("all")).toHaveText("0");
      await desk.press("Shift+KeyN");
      await desk.press("Tab", "Tab");
      await desk.type(words.text);
      const scan = { name: "पत्र 12.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 a letter") };
      await desk.dialog.locator("input[type=file]").setInputFiles(scan);
      await expect(desk.dialog.getByText(scan.name)).toBeVisible();
      await desk.press("Control+Enter");
      await expect(desk.dialog.getByText(/^\d{6}-[0-9A-Z]{6}$/u)).toBeVisible();
      await desk.press("Escape");
      await expect(desk.case).toBeVisible();

      // The system's own dialog, as somebody who agrees to what it offers.
      await app.electron.evaluate(({ dialog }) => {
        dialog.showSaveDialog = (async (_window: unknown, { defaultPath = "" }: Electron.SaveDialogOptions) => ({
          canceled: false,
          filePath: defaultPath,
        })) as typeof dialog.showSaveDialog;
      });
      await desk.case.getByRole("button", { name: words.save }).press("Enter");
      await expect(desk.page.getByText(words.saved)).toBeVisible();
      expect(readFileSync(join(profile, "documents", scan.name))).toEqual(scan.buffer);
      await expect(desk.events("file-saved")).toContainText(scan.name);
    });
  }
});
