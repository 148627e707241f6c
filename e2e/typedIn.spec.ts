import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./fixtures.ts";
import { inTurn } from "./longForm.ts";
import { oneApp } from "./oneApp.ts";

const LOCALES = ["hi", "en"] as const;
const WORDS = {
  hi: {
    telephone: "98123 45670",
    text: "घरौंडा के वार्ड 5 में चार दिन से पानी नहीं आ रहा",
    name: "सुनीता",
    next: "अगली शिकायत",
    discard: "मसौदा हटाएँ",
    save: "इस नाम से सहेजें: पत्र 12.pdf",
    saved: "प्रति सहेजी गई: पत्र 12.pdf",
  },
  en: {
    telephone: "98123 45671",
    text: "No drinking water in ward 5 of Gharaunda for four days",
    name: "Sunita",
    next: "Next complaint",
    discard: "Discard draft",
    save: "Save as: पत्र 12.pdf",
    saved: "A copy was saved: पत्र 12.pdf",
  },
} as const;

/** Said in a sentence, below the short number. */
const TICKET = /\d{6}-[0-9A-Z]{6}/u;

test.describe("a complaint by telephone", { tag: "@typed-in" }, () => {
  const shared = oneApp({ args: (profile) => ["--desk", "--documents-dir", join(profile, "documents")] });

  for (const locale of inTurn(LOCALES, 0)) {
    test(`is typed in by keyboard alone, told by its number, and known when the same telephone calls again, in ${locale}`, async () => {
      const words = WORDS[locale];
      await shared.app.speak(locale);
      const { desk } = shared;
      await expect(desk.countOf("new")).toHaveText("0");

      await desk.press("Shift+KeyN");
      await expect(desk.dialog).toBeVisible();
      await desk.type(words.telephone);
      await desk.press("Tab");
      await desk.type(words.name);
      await desk.press("Tab");
      await desk.type(words.text);
      await desk.press("Control+Enter");
      const told = desk.dialog.getByText(TICKET);
      await expect(told).toBeVisible();
      const [number = ""] = TICKET.exec(await told.innerText()) ?? [];

      // The next call comes from the same telephone: what it complained of is beside the number.
      await expect(desk.dialog.getByRole("button", { name: words.next })).toBeFocused();
      await desk.press("Enter");
      await desk.type(`+91 ${words.telephone.replace(" ", "")}`);
      await expect(desk.dialog.getByRole("button", { name: number })).toBeVisible();
      // What was typed is kept for the next time; nobody wants it here.
      await desk.dialog.getByRole("button", { name: words.discard }).press("Enter");
      await desk.press("Escape");

      await expect(desk.row(words.text)).toBeVisible();
      await expect(desk.caseIn("new")).toBeVisible();
      await desk.press("KeyA");
      await expect(desk.countOf("new")).toHaveText("0");
    });
  }

  for (const locale of inTurn(LOCALES, 1)) {
    test(`by letter has its scan, of which a copy is saved where the person says, in ${locale}`, async () => {
      const words = WORDS[locale];
      const { app, desk } = shared;
      await app.speak(locale);
      await expect(desk.countOf("new")).toHaveText("0");
      await desk.press("Shift+KeyN");
      await expect(desk.dialog).toBeVisible();
      await desk.press("Tab", "Tab");
      await desk.type(words.text);
      const scan = { name: "पत्र 12.pdf", mimeType: "application/pdf", buffer: Buffer.from(`%PDF-1.7 a letter for ${words.name}`) };
      await desk.dialog.locator("input[type=file]").setInputFiles(scan);
      await expect(desk.dialog.getByText(scan.name)).toBeVisible();
      await desk.press("Control+Enter");
      await expect(desk.dialog.getByText(TICKET)).toBeVisible();
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
      await expect(desk.page.getByText(words.saved).first()).toBeVisible();
      expect(readFileSync(join(app.profile, "documents", scan.name))).toEqual(scan.buffer);
      await expect(desk.events("file-saved")).toContainText(scan.name);
      // The next test begins with none that is new.
      await desk.press("KeyA");
      await expect(desk.countOf("new")).toHaveText("0");
    });
  }
});
