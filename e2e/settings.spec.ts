import { mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { hasDovecot, startDovecot } from "#fakes/mail/dovecot.ts";
import { startFakeMail } from "#fakes/mail/fakeMail.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { startApp } from "./app.ts";
import { firstMinutes } from "./firstMinutes.ts";
import { SMALL_REHEARSAL, expect, test } from "./fixtures.ts";
import { oneApp } from "./oneApp.ts";
import { readTotals, recordOf } from "./record.ts";
import { openPage } from "./settingsPages.ts";
import { violationsOf } from "./violations.ts";

const CHIEF = { name: "Anita Rani", passphrase: "subah ki pehli chai kadak" };

async function signIn(page: Page): Promise<void> {
  await page.getByLabel("Name", { exact: true }).fill(CHIEF.name);
  await page.getByLabel("Passphrase", { exact: true }).fill(CHIEF.passphrase);
  await page.keyboard.press("Enter");
}

async function openForm(settings: Page): Promise<void> {
  await settings.getByRole("button", { name: "Set up X" }).click();
}

/** Where the form of X is open. */
async function fillIn(settings: Page, x: FakeX): Promise<void> {
  await settings.getByLabel("Account id").fill(x.account.id);
  await settings.getByLabel("Address of the X API").fill(x.url);
  await settings.getByLabel("Seconds between reads").fill("1");
}

async function remove(settings: Page): Promise<void> {
  await settings.getByRole("button", { name: "Remove", exact: true }).click();
  await settings.getByRole("button", { name: "Yes, remove" }).click();
}

/** The part of the window that is about the account on X. */
function sourceOf(settings: Page): Locator {
  return settings.locator("section").filter({ has: settings.getByLabel("Account id") });
}

test.describe("a source that is saved in the settings", { tag: "@main-job" }, () => {
  test.describe.configure({ timeout: 150_000 });
  test.use({ source: "none", args: ["--lang", "en", ...SMALL_REHEARSAL] });

  test("ends the rehearsal, is read at once, and is there at the next start", async ({ launch, x, profile }) => {
    x.publish({ text: "@HaryanaCMCell Transformer burnt in Rewari" });
    const first = await launch();
    await expect(first.wall.rehearsalSign).toBeVisible();
    await first.wall.hold();
    const settings = await first.openSettings("channels");
    await openForm(settings);
    await fillIn(settings, x);
    await settings.getByRole("button", { name: "Test connection" }).click();
    await expect(settings.getByText(`X answers for @${x.account.username}`)).toBeVisible();
    await sourceOf(settings).getByRole("button", { name: "Save" }).click();
    await expect(settings.getByText("Saved.")).toBeVisible();

    await expect(first.wall.rehearsalSign).toHaveCount(0);
    await expect(first.wall.card("Transformer burnt")).toBeVisible();
    await expect(first.wall.cards).toHaveCount(1);
    expect(readTotals(recordOf(profile)).posts).toBe(1);

    await test.step("and removed brings another rehearsal, which ends as the first when it is saved again", async () => {
      await remove(settings);
      await expect(first.wall.rehearsalSign).toBeVisible();
      await expect(first.wall.cards.first()).toBeVisible();
      await expect(first.wall.card("Transformer burnt")).toHaveCount(0);
      await fillIn(settings, x);
      await sourceOf(settings).getByRole("button", { name: "Save" }).click();
      await expect(first.wall.rehearsalSign).toHaveCount(0);
      await expect(first.wall.card("Transformer burnt")).toBeVisible();
      await expect(first.wall.cards).toHaveCount(1);
      expect(readTotals(recordOf(profile)).posts).toBe(1);
    });
    await first.close();

    x.publish({ text: "@HaryanaCMCell And the second transformer of Rewari too" });
    const second = await launch();
    await expect(second.wall.card("second transformer")).toBeVisible();
    await expect(second.wall.rehearsalSign).toHaveCount(0);
    expect(readTotals(recordOf(profile)).posts).toBe(2);

    await test.step("and removed brings the rehearsal back, and keeps what was recorded", async () => {
      const again = await second.openSettings("channels");
      await again.getByRole("button", { name: "Open X" }).click();
      await remove(again);
      await expect(second.wall.rehearsalSign).toBeVisible();
      expect(readTotals(recordOf(profile)).posts).toBe(2);
    });
  });
});

test.describe("the settings of a room with a source", () => {
  const shared = oneApp();

  test.describe("X in the list of channels", { tag: "@channels" }, () => {
    for (const said of [
      {
        locale: "en",
        complaint: "Water tank leaks in Jhajjar",
        open: "Open X",
        pause: "Pause",
        resume: "Resume",
        paused: "paused",
        live: "live",
      },
      {
        locale: "hi",
        complaint: "Street lights of Sirsa are off",
        open: "X खोलें",
        pause: "रोकें",
        resume: "फिर चालू करें",
        paused: "रोका हुआ",
        live: "चालू",
      },
    ] as const) {
      test(`rests when it is told to, says so in the settings, on the wall and on the desk, and goes on with what came meanwhile (${said.locale})`, async () => {
        const { app, x } = shared;
        await app.speak(said.locale);
        await expect(app.wall.sources).toHaveAttribute("data-state", "live");
        const settings = await app.openSettings("channels");
        const entry = settings.locator('[data-channel="x"]');
        await entry.getByRole("button", { name: said.open }).press("Enter");
        await entry.getByRole("button", { name: said.pause, exact: true }).press("Enter");
        await expect(app.wall.sources).toHaveAttribute("data-state", "stopped");
        await expect(app.wall.sources).toContainText(said.paused);
        await expect(entry.locator("p").first()).toContainText(said.paused);
        const desk = await app.openDesk();
        await expect(desk.locator("footer li").first()).toContainText(said.paused);

        const { cases } = readTotals(recordOf(app.profile));
        x.publish({ text: `@HaryanaCMCell ${said.complaint}` });
        await entry.getByRole("button", { name: said.resume, exact: true }).press("Enter");
        await expect(app.wall.sources).toContainText(said.live);
        await expect(app.wall.cards).toHaveCount(cases + 1);
      });
    }
  });

  test.describe("the disk's encryption and what is inside", { tag: "@settings" }, () => {
    test("are the licences of others, each with its text", async () => {
      const { app } = shared;
      await app.speak("en");
      const settings = await app.openSettings("about");
      await settings.getByRole("button", { name: "Licences…" }).press("Enter");
      const dialog = settings.getByRole("dialog", { name: "What is inside from others" });
      await expect(dialog.getByRole("button", { name: "electron", exact: false }).first()).toBeVisible();
      await dialog.getByLabel("Find").fill("noto-sans-devanagari");
      await expect(dialog.getByRole("heading", { level: 3 })).toHaveCount(1);
      await dialog.getByRole("button", { name: "@fontsource/noto-sans-devanagari" }).press("Enter");
      await expect(dialog.getByText("SIL OPEN FONT LICENSE").first()).toBeVisible();
      expect(await violationsOf(settings, { within: "[role=dialog]" })).toEqual([]);
      await settings.keyboard.press("Escape");
      await expect(dialog).toHaveCount(0);
    });

    // Last, since from then on one signs in.
    test("are told in the settings, and an administrator is reminded at the desk of a disk that is not encrypted", async () => {
      const { app } = shared;
      await app.speak("en");
      const settings = await app.openSettings("people");
      await settings.getByRole("button", { name: "Create the administrator" }).first().click();
      await settings.getByLabel("Name", { exact: true }).fill(CHIEF.name);
      await settings.getByLabel("New passphrase").fill(CHIEF.passphrase);
      await settings.getByLabel("The same once more").fill(CHIEF.passphrase);
      await settings.keyboard.press("Enter");

      await openPage(settings, "disk");
      const part = settings.getByRole("region", { name: "Encryption of the disk" });
      await part.getByRole("button", { name: "Look again" }).press("Enter");
      const row = part.getByRole("row").filter({ hasText: "the record" });
      await expect(row).toBeVisible({ timeout: 30_000 });
      await expect(part.getByText("Looked at")).toBeVisible();
      await expect(part.getByText(/^(?:Linux|Windows|macOS): /u)).toBeVisible();
      const isPlain = (await part.getByText("The disk with the record is not encrypted").count()) > 0;
      await expect(row).toContainText(isPlain ? /Not/u : /Encrypted|In memory|Not told/u);
      expect(await violationsOf(settings, { within: "[data-part=disk]" })).toEqual([]);

      const desk = await app.openDesk();
      await signIn(desk);
      const notice = desk.locator("[data-notice=disk]");
      await expect(notice).toHaveCount(isPlain ? 1 : 0);
      if (isPlain) {
        await expect(notice).toContainText("anyone who takes this computer can read it");
        expect(await violationsOf(desk, { within: "body" })).toEqual([]);
        await notice.getByRole("button", { name: "Remind me in 30 days" }).press("Enter");
        await expect(notice).toHaveCount(0);
      }
    });
  });
});

test(
  "a newcomer sets the room up by what the screens say: administrator, colleague, mailbox, backup, screens",
  {
    tag: "@main-job",
  },
  async ({ profile }) => {
    test.setTimeout(180_000);
    const mail = hasDovecot ? await startDovecot() : await startFakeMail({ security: "tls" });
    const folder = join(profile, "other-disk");
    mkdirSync(folder);
    const env = { ISMGT_SECRET_EMAIL_PASSWORD: mail.password };
    const app = await startApp({ profile, size: "1366x768", args: ["--lang", "en", ...SMALL_REHEARSAL], env });
    try {
      await firstMinutes(app, mail, folder);
      expect(readTotals(recordOf(profile)).cases).toBe(0);
    } finally {
      await app.close();
      await mail.close();
    }
  },
);

test.describe("a machine without a keyring, of which an administrator has set things", { tag: ["@main-job", "@settings"] }, () => {
  const policyOf = (profile: string) => join(profile, "policy.json");
  const shared = oneApp({
    source: "none",
    hasToken: false,
    args: (profile) => [...SMALL_REHEARSAL, "--policy-file", policyOf(profile)],
    prepare: async (profile) => {
      const network = { mode: "manual", host: "proxy.hry.nic.in", port: 3128, user: "cmo-cell" };
      const policy = { version: 1, contact: "IT Cell, 0172-2740000", network, lockAfterMinutes: 5, locked: ["floods"] };
      await writeFile(policyOf(profile), JSON.stringify(policy));
    },
  });

  test("stores no token, and tells the person so", async () => {
    const { app, x } = shared;
    await expect(app.wall.rehearsalSign).toBeVisible();
    const settings = await app.openSettings("channels");
    await openForm(settings);
    await fillIn(settings, x);
    await settings.getByLabel("Bearer token").fill(x.bearer);
    await sourceOf(settings).getByRole("button", { name: "Save" }).click();
    await expect(settings.getByText(/keyring/).last()).toBeVisible();
    await expect(settings.getByText("Saved.")).toHaveCount(0);
    expect(app.log()).not.toContain(x.bearer);
  });

  test("shows what is set as theirs with whom to ask, and does not save it otherwise", async () => {
    const { app } = shared;
    const settings = await app.openSettings("network");
    const shown = settings.locator('[data-page="network"]');
    await expect(shown.getByRole("note")).toContainText("Set by your administrator for this machine. Nobody changes it here.");
    await expect(shown.getByRole("note")).toContainText("Whom to ask: IT Cell, 0172-2740000");
    await expect(shown.getByText("proxy.hry.nic.in:3128")).toBeVisible();
    await openPage(settings, "floods");
    await expect(settings.locator('[data-page="floods"]').getByRole("note")).toBeVisible();
    await expect(settings.locator('[data-page="floods"]').getByRole("button", { name: "Save" })).toBeDisabled();
    await openPage(settings, "snippets");
    await expect(settings.locator('[data-page="snippets"]').getByRole("note")).toHaveCount(0);
    await openPage(settings, "about");
    await expect(settings.getByText(`In force: ${policyOf(app.profile)}`)).toBeVisible();
  });
});
