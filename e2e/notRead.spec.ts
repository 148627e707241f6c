import { join } from "node:path";
import { type FakeMail, startFakeMail } from "#fakes/mail/fakeMail.ts";
import { letter } from "#fakes/mail/letter.ts";
import { expect, test } from "./fixtures.ts";
import { inTurn } from "./longForm.ts";
import { setUpMailbox } from "./mailbox.ts";
import { oneApp } from "./oneApp.ts";
import { recordOf } from "./record.ts";
import { violationsOf } from "./violations.ts";

/** Where pictures of the screens are left for a person to look at; null where nobody asks for them. */
const PICTURES = process.env["ISMGT_PICTURES"] ?? null;

const LANGUAGES = ["en", "hi"] as const;

/** One whose part has a header that nobody can read: its words are lost to the reader, and it is kept as it came. */
function damaged(subject: string): string {
  const head = letter({ from: "Asha Devi <asha@example.org>", subject, text: "" }).toString().split("Content-Type")[0] ?? "";
  const part = Array.from({ length: 6_000 }, (_, line) => `X-Line-${line}: ${"damage ".repeat(60)}`).join("\r\n");
  return `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n${part}\r\n\r\n\u202eNo water in ward 12 <script>\r\n--b--\r\n`;
}

const SCREEN = {
  en: {
    note: "2 could not be read",
    title: "Posts that could not be read",
    look: /^Look at it/u,
    again: /^Read again/u,
    dismiss: /^Dismiss/u,
    still: "It cannot be read now either, or not whole.",
    gone: "It is dismissed, and what was kept of it is erased.",
    left: "1 waits for a person",
  },
  hi: {
    note: "2 पढ़े नहीं जा सके",
    title: "अपठित पोस्ट",
    look: /^देखें/u,
    again: /^फिर पढ़ें/u,
    dismiss: /^सूची से हटाएँ/u,
    still: "यह अब भी पूरा या बिल्कुल नहीं पढ़ा जा सका।",
    gone: "सूची से हटा दिया गया और रखी हुई प्रति मिटा दी गई।",
    left: "1 पर कार्यवाही शेष",
  },
} as const;

test.describe("letters that cannot be read", { tag: "@mail" }, () => {
  let mail: FakeMail;
  test.beforeAll(async () => {
    mail = await startFakeMail();
  });
  test.afterAll(() => mail.close());

  // At the size of a desk, and its record has a mailbox.
  const shared = oneApp({
    source: "none",
    size: "1366x768",
    args: () => ["--desk"],
    env: () => ({ ISMGT_SECRET_EMAIL_PASSWORD: mail.password }),
    prepare: (profile) => setUpMailbox(recordOf(profile), mail),
  });

  for (const language of PICTURES === null ? inTurn(LANGUAGES, 1) : LANGUAGES) {
    test(`are told on the desk, looked at and dismissed (${language})`, async () => {
      const screen = SCREEN[language];
      mail.deliver(damaged("Water"));
      mail.deliver(damaged("पानी नहीं आ रहा"));
      const { app, desk } = shared;
      const { page } = desk;
      await app.speak(language);
      if (PICTURES !== null) await page.setViewportSize({ width: 1366, height: 768 });
      await page.getByRole("button", { name: screen.note }).waitFor({ timeout: 60_000 });
      if (PICTURES !== null) await page.screenshot({ path: join(PICTURES, `not-read-note-${language}.png`) });
      await desk.press("Shift+KeyQ");
      const view = page.getByRole("dialog", { name: screen.title });
      await expect(view.getByRole("listitem")).toHaveCount(2);
      const first = view.getByRole("listitem").first();
      await expect(first).toContainText("asha@example.org · पानी नहीं आ रहा");

      await first.getByRole("button", { name: screen.look }).click();
      await expect(view.locator("pre")).toContainText("From: Asha Devi <asha@example.org>");
      if (PICTURES !== null) await page.screenshot({ path: join(PICTURES, `not-read-${language}.png`) });
      expect(await violationsOf(page, { within: "[data-full-view]" })).toEqual([]);

      await first.getByRole("button", { name: screen.again }).click();
      await expect(view.getByRole("status")).toContainText(screen.still);
      await first.getByRole("button", { name: screen.dismiss }).click();
      await expect(view.getByRole("status")).toContainText(screen.gone);
      await expect(view.getByRole("listitem")).toHaveCount(1);
      await expect(view).toContainText(screen.left);
      // None is left for the next test.
      await first.getByRole("button", { name: screen.dismiss }).click();
      await expect(view.getByRole("listitem")).toHaveCount(0);
    });
  }
});
