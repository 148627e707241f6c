import type { Page } from "@playwright/test";
import type { Locale } from "#contract/settings.ts";
import { startFakeMail } from "#fakes/mail/fakeMail.ts";
import { startFakeMicrosoft } from "#fakes/signIn/fakeSignIn.ts";
import { type FakeTelegram, startFakeTelegram } from "#fakes/telegram/fakeTelegram.ts";
import { type RunningApp, startApp } from "./app.ts";
import { SMALL_REHEARSAL, expect, test as base } from "./fixtures.ts";
import { inTurn } from "./longForm.ts";
import { oneApp } from "./oneApp.ts";

interface ChannelFixtures {
  telegram: FakeTelegram;
  /** Starts an app with secrets given by its environment. */
  start: (locale: Locale, env?: Readonly<Record<string, string>>) => Promise<RunningApp>;
}

const test = base.extend<ChannelFixtures>({
  // oxlint-disable-next-line no-empty-pattern
  telegram: async ({}, use) => {
    const fake = await startFakeTelegram();
    await use(fake);
    await fake.close();
  },
  start: async ({ profile, size }, use) => {
    const started: RunningApp[] = [];
    await use(async (locale, env = {}) => {
      const app = await startApp({ profile, size, args: ["--lang", locale, ...SMALL_REHEARSAL], env });
      started.push(app);
      return app;
    });
    for (const app of started) await app.close();
  },
});

/** Goes on by the Tab key until the focus is on what has this name. */
async function tabTo(page: Page, name: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press(key);
    const said = await page.evaluate(() => {
      const at = document.activeElement;
      const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : null;
      return at?.getAttribute("aria-label") ?? label ?? at?.textContent ?? "";
    });
    if (said.trim() === name) return;
  }
  throw new Error(`The Tab key does not lead to ${name}`);
}

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

const LOCALES = ["en", "hi"] as const;
const SCREEN = {
  en: {
    name: "Telegram",
    noAnswer: "no answer since",
    setUp: "Set up Telegram",
    open: "Open Telegram",
    address: "Address of the Bot API",
    seconds: "Hold the line for (seconds)",
    test: "Test connection",
    wrong: "Telegram does not accept the bot token",
    right: "Telegram answers for @HaryanaCMCellBot.",
    noKeyring: /no keyring.*ISMGT_SECRET_TELEGRAM_TOKEN/u,
    given: /Given by the environment variable ISMGT_SECRET_TELEGRAM_TOKEN/u,
    saved: "Saved. Telegram is being read",
    live: /live · /u,
    pause: "Pause",
    resume: "Resume",
    paused: "Telegram is paused.",
    save: "Save",
    faulty: "This is no number.",
  },
  hi: {
    name: "टेलीग्राम",
    noAnswer: "से उत्तर नहीं",
    setUp: "टेलीग्राम जोड़ें",
    open: "टेलीग्राम खोलें",
    address: "बॉट API का पता",
    seconds: "लाइन खुली रखें (सेकंड)",
    test: "कनेक्शन जाँचें",
    wrong: "टेलीग्राम पर बॉट का टोकन स्वीकार नहीं हुआ",
    right: "टेलीग्राम ने @HaryanaCMCellBot के लिए उत्तर दिया।",
    noKeyring: /कीरिंग नहीं है.*ISMGT_SECRET_TELEGRAM_TOKEN/u,
    given: /पर्यावरण चर ISMGT_SECRET_TELEGRAM_TOKEN से मिला है/u,
    saved: "सहेज लिया गया। टेलीग्राम",
    live: /चालू · /u,
    pause: "रोकें",
    resume: "फिर चालू करें",
    paused: "टेलीग्राम रुका हुआ है।",
    save: "सहेजें",
    faulty: "यह संख्या नहीं है।",
  },
} as const;

const outcomeOf = (settings: Page) => settings.locator("[data-channel-outcome]");

test.describe("a channel in the settings of a machine without a keyring", { tag: "@channels" }, () => {
  // Of Telegram nothing is kept, so the next test finds the same.
  const shared = oneApp({ source: "none", args: () => SMALL_REHEARSAL });

  for (const locale of inTurn(LOCALES, 0)) {
    const said = SCREEN[locale];

    test(`is tested by the keyboard alone with a wrong token and says in one sentence what is wrong and what to do, keeps no secret, and names the variable that gives it (${locale})`, async ({
      telegram,
    }) => {
      const { app } = shared;
      await app.speak(locale);
      const settings = await app.openSettings("channels");
      await expect(settings.getByRole("button", { name: said.setUp })).toBeVisible({ timeout: 60_000 });
      await tabTo(settings, said.setUp);
      await settings.keyboard.press("Enter");
      // The first field has the focus: the token.
      await settings.keyboard.type("700100:no-such-token");
      await tabTo(settings, said.seconds);
      await type(settings, "soon");
      await tabTo(settings, said.address);
      await type(settings, telegram.url);
      await tabTo(settings, said.test);
      await settings.keyboard.press("Enter");
      await expect(settings.getByText(said.faulty)).toBeVisible();
      // A fault takes the focus along; digits of a Hindi keyboard are digits.
      await type(settings, "१५");
      await tabTo(settings, said.test);
      await settings.keyboard.press("Enter");
      await expect(outcomeOf(settings)).toContainText(said.wrong);

      await settings.keyboard.press("Escape");
      await expect(settings.getByLabel(said.address)).toHaveCount(0);
      await expect(settings.getByRole("button", { name: said.setUp })).toBeFocused();

      await settings.keyboard.press("Enter");
      await expect(settings.getByLabel(said.address)).toBeVisible();
      await settings.keyboard.type(telegram.token);
      await tabTo(settings, said.address);
      await type(settings, telegram.url);
      await settings.keyboard.press("Enter");
      await expect(outcomeOf(settings)).toContainText(said.noKeyring);
      await expect(app.wall.rehearsalSign).toBeVisible();
      expect(app.log()).not.toContain(telegram.token);
    });
  }

  // Last, since its mailbox ends the rehearsal.
  test("of a mailbox at Microsoft 365 signs in by a code as soon as it is saved, though the engine starts again then; its end is told at the desk, which leads back", async () => {
    const microsoft = await startFakeMicrosoft();
    const mail = await startFakeMail({ token: (said) => microsoft.authority.scopesOf(said) !== null });
    try {
      const { app } = shared;
      await app.speak("en");
      const settings = await app.openSettings("channels");
      await settings.getByRole("button", { name: "Set up E-mail" }).click({ timeout: 60_000 });
      const choose = async (field: string, value: string) => {
        await settings.getByRole("button", { name: new RegExp(field, "u") }).click();
        await settings.getByRole("option", { name: value }).click();
      };
      const fill = (field: string, value: string | number) => settings.getByLabel(field, { exact: true }).fill(String(value));
      await choose("Who runs the mailbox", "Microsoft 365");
      await expect(settings.getByText("switches passwords off at the end of December 2026")).toBeVisible();
      await expect(settings.getByLabel("IMAP server", { exact: true })).toHaveValue("outlook.office365.com");
      await fill("Address of the mailbox", mail.address);
      await fill("Client ID of the app", microsoft.clientId);
      await fill("Server for signing in", microsoft.url);
      for (const protocol of ["IMAP", "SMTP"] as const) {
        await fill(`${protocol} server`, mail.host);
        await fill(`${protocol} port`, protocol === "IMAP" ? mail.imapPort : mail.smtpPort);
        await choose(`${protocol} security`, "None");
      }
      await settings.getByRole("button", { name: "Save", exact: true }).click();
      await settings.getByRole("button", { name: "Sign in on another device" }).click();
      const code = settings.getByText(/type the code [0-9A-F]{8}/u);
      await expect(code).toBeVisible({ timeout: 30_000 });
      microsoft.authority.decide(/code ([0-9A-F]{8})/u.exec((await code.textContent()) ?? "")?.[1] ?? "", "agreed");
      await expect(settings.getByText(`Signed in as ${mail.address} since`)).toBeVisible({ timeout: 30_000 });
      await settings.keyboard.press("Escape");

      microsoft.authority.takeBack();
      mail.drop();
      const desk = await app.openDesk();
      const notice = desk.locator('[data-notice="sign-in"]');
      await expect(notice).toContainText(mail.address, { timeout: 60_000 });
      await notice.getByRole("button", { name: "Sign in again" }).click();
      await expect(settings.getByRole("button", { name: "Sign in with E-mail again" })).toBeVisible();
    } finally {
      await Promise.all([microsoft.close(), mail.close()]);
    }
  });
});

test.describe("a channel whose secret is in the environment", { tag: "@channels" }, () => {
  for (const locale of inTurn(LOCALES, 1)) {
    const said = SCREEN[locale];

    test(`with its secret from the environment is read live, rests when it is told to, and shows neither on screen nor in the log what is secret (${locale})`, async ({
      start,
      telegram,
    }) => {
      const app = await start(locale, { ISMGT_SECRET_TELEGRAM_TOKEN: telegram.token });
      const settings = await app.openSettings("channels");
      await expect(settings.getByRole("button", { name: said.setUp })).toBeVisible({ timeout: 60_000 });
      await tabTo(settings, said.setUp);
      await settings.keyboard.press("Enter");
      await expect(settings.getByText(said.given)).toBeVisible();
      await tabTo(settings, said.address);
      await type(settings, telegram.url);
      await tabTo(settings, said.test);
      await settings.keyboard.press("Enter");
      await expect(outcomeOf(settings)).toContainText(said.right);
      await tabTo(settings, said.save, "Shift+Tab");
      await settings.keyboard.press("Enter");
      await expect(outcomeOf(settings)).toContainText(said.saved);

      telegram.write({ text: "बहादुरगढ़ के वार्ड 4 में तीन दिन से पानी नहीं आ रहा" });
      // What was written to the office alone counts on the wall, and its words stay off it.
      await expect(app.wall.cards).toHaveCount(1);
      await expect(app.wall.card("तीन दिन से पानी")).toHaveCount(0);
      await expect(app.wall.sources).toHaveAttribute("data-state", "live");
      const entry = settings.locator('[data-channel="telegram"]');
      await expect(entry).toContainText(said.live);

      await tabTo(settings, said.pause);
      await settings.keyboard.press("Enter");
      await expect(outcomeOf(settings)).toContainText(said.paused);
      await expect(app.wall.sources).toHaveAttribute("data-state", "stopped");

      await expect(settings.getByRole("button", { name: said.resume, exact: true })).toBeFocused();
      await settings.keyboard.press("Enter");
      await expect(app.wall.sources).toHaveAttribute("data-state", "live", { timeout: 20_000 });
      // A token that is revoked while the line is held is noticed when it is asked for again.
      await tabTo(settings, said.seconds, "Shift+Tab");
      await type(settings, "1");
      await settings.keyboard.press("Enter");
      await expect(outcomeOf(settings)).toContainText(said.saved);
      await test.step("a failing source is seen by name on the wall within ten seconds", async () => {
        await expect(app.wall.rehearsalSign).toHaveCount(0);
        await expect(app.wall.sources).toContainText(said.name);
        telegram.revokeToken();
        await expect(app.wall.sources).toHaveAttribute("data-state", "failing", { timeout: 10_000 });
        await expect(app.wall.sources).toContainText(said.name);
        await expect(app.wall.sources).toContainText(said.noAnswer);
      });
      expect(await settings.content()).not.toContain(telegram.token);
      expect(app.log()).not.toContain(telegram.token);
    });
  }
});
