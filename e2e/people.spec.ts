import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { RunningApp } from "./app.ts";
import { SMALL_REHEARSAL, expect, test } from "./fixtures.ts";
import { oneApp } from "./oneApp.ts";
import { violationsOf } from "./violations.ts";
import { openPage } from "./settingsPages.ts";

const CHIEF = { name: "Anita Rani", passphrase: "subah ki pehli chai kadak" };
const CLERK = { name: "रवि कुमार", passphrase: "नौ बजे दफ़्तर खुलता है" };
const OWN = "dopahar ki chai phir se";

async function createAdministrator(settings: Page): Promise<void> {
  await settings.getByRole("button", { name: "Create the administrator" }).first().click();
  await settings.getByLabel("Name", { exact: true }).fill(CHIEF.name);
  await settings.getByLabel("New passphrase").fill("short");
  await settings.getByLabel("The same once more").fill("short");
  await settings.keyboard.press("Enter");
  await expect(settings.getByText("Use at least 10 letters.")).toBeVisible();
  await settings.getByLabel("New passphrase").fill(CHIEF.passphrase);
  await settings.getByLabel("The same once more").fill(CHIEF.passphrase);
  await settings.keyboard.press("Enter");
  await expect(settings.getByRole("button", { name: "Lock now" })).toBeVisible();
}

async function signIn(settings: Page, { name, passphrase }: typeof CHIEF): Promise<void> {
  await settings.getByLabel("Name", { exact: true }).fill(name);
  await settings.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await settings.keyboard.press("Enter");
}

/** As the administrator, who is created where nobody has been. */
async function enterAsChief(settings: Page): Promise<void> {
  const name = settings.getByLabel("Name", { exact: true });
  await expect(name.or(settings.locator("nav a")).first()).toBeVisible({ timeout: 60_000 });
  if ((await name.count()) === 0) {
    await openPage(settings, "people");
    return createAdministrator(settings);
  }
  await signIn(settings, CHIEF);
  await expect(settings.getByRole("button", { name: "Lock now" })).toBeVisible();
}

test.describe("the people of the room", { tag: "@people" }, () => {
  const shared = oneApp({ source: "none", args: () => SMALL_REHEARSAL });

  test("begin with an administrator, sign in, and find only what their role has to do with", async () => {
    const { app } = shared;
    await expect(app.wall.rehearsalSign).toBeVisible();
    const settings = await app.openSettings("people");
    await createAdministrator(settings);

    await settings.getByRole("button", { name: "Add a person" }).click();
    await settings.getByLabel("Name", { exact: true }).fill(CLERK.name);
    await settings.getByRole("region", { name: "People" }).getByLabel("Role").selectOption("operator");
    await settings.getByLabel("New passphrase").fill(CLERK.passphrase);
    await settings.getByLabel("The same once more").fill(CLERK.passphrase);
    await settings.getByRole("button", { name: "Add", exact: true }).click();
    await expect(settings.getByText(`${CLERK.name} is added.`)).toBeVisible();
    await settings.getByRole("button", { name: `Change ${CHIEF.name}` }).click();
    expect(await violationsOf(settings)).toEqual([]);
    await settings.getByRole("button", { name: "Deactivate" }).click();
    await settings.getByRole("button", { name: "Yes, deactivate" }).click();
    await expect(settings.getByText("There must be an administrator.")).toBeVisible();

    await settings.getByRole("button", { name: "Sign out" }).click();
    await expect(settings.getByRole("heading", { name: "Settings" })).toHaveCount(0);
    expect(await violationsOf(settings)).toEqual([]);
    await signIn(settings, { ...CLERK, passphrase: CHIEF.passphrase });
    await expect(settings.getByText("do not belong together")).toBeVisible();
    await signIn(settings, CLERK);
    await openPage(settings, "passphrase");
    await expect(settings.getByRole("heading", { name: "Your passphrase" })).toBeVisible();
    await expect(settings.locator("nav a[data-place=channels]")).toHaveCount(0);
    await expect(settings.locator("nav a[data-place=people]")).toHaveCount(0);
    await expect(app.wall.rehearsalSign).toBeVisible();

    await settings.getByRole("button", { name: "Change passphrase" }).click();
    await settings.getByLabel("Present passphrase").fill(CLERK.passphrase);
    await settings.getByLabel("New passphrase").fill(OWN);
    await settings.getByLabel("The same once more").fill(OWN);
    await settings.keyboard.press("Enter");
    await expect(settings.getByText("Your passphrase is changed.")).toBeVisible();
    expectNoPassphraseIn(app);
  });

  test("keep what they were at behind the lock, and nobody else gets to it", async () => {
    const { app } = shared;
    await expect(app.wall.rehearsalSign).toBeVisible();
    const settings = await app.openSettings();
    await enterAsChief(settings);
    await openPage(settings, "channels");
    await settings.getByRole("button", { name: "Set up X" }).click();
    await settings.getByLabel("Account id").fill("4711");
    await settings.getByRole("button", { name: "Lock now" }).click();
    await expect(settings.getByText(`${CHIEF.name} is signed in.`)).toBeVisible();
    await expect(settings.getByLabel("Account id")).toBeHidden();
    expect(await violationsOf(settings)).toEqual([]);
    await settings.getByLabel("Passphrase", { exact: true }).fill(OWN);
    await settings.keyboard.press("Enter");
    await expect(settings.getByText("This is not the passphrase.")).toBeVisible();
    await settings.getByLabel("Passphrase", { exact: true }).fill(CHIEF.passphrase);
    await settings.keyboard.press("Enter");
    await expect(settings.getByLabel("Account id")).toHaveValue("4711");

    await settings.getByRole("button", { name: "Lock now" }).click();
    await settings.getByRole("button", { name: "Sign in as someone else" }).click();
    await signIn(settings, CHIEF);
    await openPage(settings, "channels");
    await settings.getByRole("button", { name: "Set up X" }).click();
    await expect(settings.getByLabel("Account id")).toHaveValue("");
  });

  test("are known again after the engine has died, with what they had typed", async () => {
    const { app } = shared;
    await expect(app.wall.rehearsalSign).toBeVisible();
    const settings = await app.openSettings();
    await enterAsChief(settings);
    await openPage(settings, "channels");
    await settings.getByRole("button", { name: "Set up X" }).click();
    await settings.getByLabel("Account id").fill("4711");
    const pid = await app.enginePid();
    if (pid === undefined) throw new Error("There is no engine");
    process.kill(pid, "SIGKILL");
    await expect(settings.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await expect(settings.getByLabel("Account id")).toBeHidden();
    await expect(settings.getByLabel("Name", { exact: true })).toHaveValue(CHIEF.name);
    await settings.getByLabel("Passphrase", { exact: true }).fill(CHIEF.passphrase);
    await settings.keyboard.press("Enter");
    await expect(settings.getByLabel("Account id")).toHaveValue("4711");

    await app.close();
    expectNoPassphraseIn(app);
  });
});

function expectNoPassphraseIn(app: RunningApp): void {
  const kept = [app.log(), ...filesIn(app.profile)].join("\n");
  for (const passphrase of [CHIEF.passphrase, CLERK.passphrase, OWN]) expect(kept).not.toContain(passphrase);
}

function filesIn(profile: string): readonly string[] {
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /record|rehearsal|ismgt|settings/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString("utf8"));
}
