import type { Locator, Page } from "@playwright/test";
import { setSize } from "./app.ts";
import { DeskPage } from "./deskPage.ts";
import { FULLER_REHEARSAL, expect, test } from "./fixtures.ts";
import { ANNOUNCER, violationsOf } from "./violations.ts";

const WORDS = {
  hi: {
    fresh: "नया अभियान",
    openPost: "एक खुली पोस्ट",
    name: "नाम",
    department: "विभाग",
    textHi: /हिंदी में पाठ/u,
    textEn: /अंग्रेज़ी में पाठ/u,
    approve: "स्वीकृत करें",
    start: "प्रकाशित करके शुरू करें",
    answered: "उत्तर दिए",
    copy: "पता कॉपी करें",
    copied: "कॉपी हो गया",
  },
  en: {
    fresh: "New campaign",
    openPost: "One open post",
    name: "Name",
    department: "Department",
    textHi: /Text in Hindi/u,
    textEn: /Text in English/u,
    approve: "Approve",
    start: "Start",
    answered: "Answered",
    copy: "Copy the address",
    copied: "Copied",
  },
} as const;

const TEXT_HI = "जल सेवा कैसे बेहतर हो?";

test.describe("invitations in hi", () => {
  test.use({ args: ["--lang", "hi"] });

  test("to everybody are published on X by keyboard, once, and what is written under them is counted", async ({ launch, x }) => {
    const words = WORDS.hi;
    const app = await launch(["--desk"]);
    const desk = new DeskPage(await app.electron.firstWindow());
    // Where more has to be scrolled.
    await setSize(app, 1_366, 768);
    x.publish({ text: `@${x.account.username} वार्ड 5 में पानी नहीं आ रहा`, author: "ravi" });
    await expect(desk.row("वार्ड 5")).toBeVisible({ timeout: 60_000 });
    const view = await drafted(desk, "hi", async (draft) => {
      await draft.getByRole("radio", { name: words.openPost }).press("Space");
      await expect(draft.getByRole("radio", { name: words.openPost })).toBeChecked();
    });
    await expectAccessible(desk.page);
    await view.getByRole("button", { name: words.approve }).press("Enter");
    await view.getByRole("button", { name: words.start }).press("Enter");
    const post = view.locator("[data-open-post='hi'][data-state='sent']");
    await expect(post).toBeVisible({ timeout: 30_000 });
    const ours = () => x.posts.filter(({ authorId }) => authorId === x.account.id);
    expect(ours().map(({ text, replyTo }) => [text, replyTo ?? null])).toEqual([[TEXT_HI, null]]);
    const address = `https://x.com/i/status/${ours()[0]?.id}`;
    await expect(post).toContainText(address);
    await post.getByRole("button", { name: words.copy }).press("Enter");
    await expect(post.getByText(words.copied)).toBeVisible();
    expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(address);
    x.publish({ text: `@${x.account.username} टंकी का समय लिखा जाए`, author: "asha", inReplyTo: ours()[0]?.id ?? "" });
    await expect(view.locator("dl > div").filter({ hasText: words.answered })).toContainText("1", { timeout: 30_000 });
    await expectAccessible(desk.page);
  });
});

test.describe("invitations in en", () => {
  test.use({ source: "none", args: ["--lang", "en", ...FULLER_REHEARSAL] });

  test("are drafted, previewed and approved by keyboard, and nobody is invited in a rehearsal", async ({ launch }) => {
    const words = WORDS.en;
    const app = await launch(["--desk"]);
    const desk = new DeskPage(await app.electron.firstWindow());
    await expect(desk.countOf("overdue")).toHaveText(/[1-9]/u, { timeout: 60_000 });
    const view = await drafted(desk, "en");
    await expect(view.locator("section[aria-live] strong")).toContainText(/[1-9]/u, { timeout: 60_000 });
    await view.getByRole("button", { name: words.approve }).press("Enter");
    await view.getByRole("button", { name: words.start }).press("Enter");
    await expect(view.getByRole("status").filter({ hasText: /rehearsal/u })).toBeVisible();
  });
});

/** Opens the view and types a draft of the first department. */
async function drafted(desk: DeskPage, locale: keyof typeof WORDS, chooses?: (view: Locator) => Promise<void>): Promise<Locator> {
  const words = WORDS[locale];
  await desk.press("Shift+KeyS");
  // The desk lies behind it, with fields of the same names.
  const view = desk.dialog.first();
  await view.getByRole("button", { name: words.fresh }).press("Enter");
  await view.getByLabel(words.name, { exact: true }).fill("PHED 2026");
  await chooses?.(view);
  await view.getByRole("button", { name: words.department }).press("Enter");
  await desk.page.getByRole("option").first().press("Enter");
  await view.getByLabel(words.textHi).fill(TEXT_HI);
  await view.getByLabel(words.textEn).fill("How can it be better?");
  return view;
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOf(page, { without: ANNOUNCER })).toEqual([]);
}
