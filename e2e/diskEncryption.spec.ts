import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { oneApp } from "./oneApp.ts";
import { violationsOf } from "./violations.ts";
import { openPage } from "./settingsPages.ts";

const CHIEF = { name: "Anita Rani", passphrase: "subah ki pehli chai kadak" };

async function signIn(page: Page): Promise<void> {
  await page.getByLabel("Name", { exact: true }).fill(CHIEF.name);
  await page.getByLabel("Passphrase", { exact: true }).fill(CHIEF.passphrase);
  await page.keyboard.press("Enter");
}

test.describe("the disk's encryption and what is inside", { tag: "@settings" }, () => {
  const shared = oneApp();

  test("are the licences of others, each with its text", async () => {
    const { app } = shared;
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
