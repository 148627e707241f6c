import { expect, type Locator } from "@playwright/test";
import type { RunningApp } from "./app.ts";
import type { MailServer } from "./mailbox.ts";

const PASSPHRASE = "nau baje ki chai kadak";

/** From the first wall to a room that may be relied on, by what stands on the screens alone. */
export async function firstMinutes(app: RunningApp, mail: MailServer, folder: string): Promise<void> {
  const { page: wall, rehearsalSign } = app.wall;
  await expect(rehearsalSign).toBeVisible();
  const opened = app.electron.waitForEvent("window");
  await wall.getByRole("button", { name: "Settings" }).click();
  const page = await opened;
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const step = (name: string) => page.locator("[data-part=first-steps]").getByRole("button", { name });
  const entersPerson = async (name: string) => {
    await page.getByLabel("Name", { exact: true }).fill(name);
    await page.getByLabel("New passphrase").fill(PASSPHRASE);
    await page.getByLabel("The same once more").fill(PASSPHRASE);
    await page.keyboard.press("Enter");
  };

  await button("Create the administrator").click();
  await entersPerson("Sunita Rani");
  await step("Add those who work at the desk").click();
  await button("Add a person…").click();
  await entersPerson("Ramesh Kumar");
  await expect(page.getByText("is added")).toBeVisible();

  await step("First channel").click();
  await button("Set up E-mail").click();
  const fields: [Locator, string][] = [
    [page.getByLabel("Address of the mailbox"), mail.address],
    [page.getByLabel("IMAP server"), mail.host],
    [page.getByLabel("IMAP port"), String(mail.imapPort)],
    [page.getByLabel("SMTP server"), mail.host],
    [page.getByLabel("SMTP port"), String(mail.smtpPort)],
  ];
  for (const [field, words] of fields) await field.fill(words);
  await page.getByText("fields that are rarely needed").click();
  await page.getByLabel("Certificate of your own authority (PEM)").fill(mail.authority);
  await button("Test connection").click();
  await expect(page.getByText("Save, and it begins.")).toBeVisible();
  await button("Save").click();
  // The real record knows nobody yet who sits here.
  await expect(page.getByText("The rehearsal has ended and the real record begins.")).toBeVisible();
  await page.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(page.locator('[data-channel="email"] p').first()).toContainText("live", { timeout: 30_000 });

  await step("Backups").click();
  await page.getByLabel("Into the folder").fill(folder);
  await button("Make a key…").click();
  const dialog = page.getByRole("dialog");
  const key = (await dialog.locator("[translate=no]").textContent()) ?? "";
  await dialog.getByLabel("Its last 8 characters").fill(key.split(" ").slice(-2).join(" "));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Save, and the first backup is made at once.")).toBeVisible();
  await button("Save").click();
  await expect(page.getByRole("row").filter({ hasText: "Restored and opened" })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("The folder is on the same disk as the record")).toBeVisible();
  await expect(page.getByText("What a room needs is set up.")).toBeVisible();

  await step("Wall and displays").click();
  await expect(page.getByRole("checkbox", { name: "Wall on display 1" })).toBeChecked();
}
