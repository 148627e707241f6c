import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import Database from "better-sqlite3";
import { type RunningApp, setSize } from "./app.ts";
import { DeskPage } from "./deskPage.ts";
import { SMALL_REHEARSAL, expect, test } from "./fixtures.ts";
import { oneApp } from "./oneApp.ts";
import { violationsOf } from "./violations.ts";
import { openPage } from "./settingsPages.ts";

const CHIEF = { name: "Anita Rani", passphrase: "subah ki pehli chai kadak" };
const CLERK = { name: "रवि कुमार", passphrase: "नौ बजे दफ़्तर खुलता है" };
const NODAL = { name: "Meena Kumari", passphrase: "shaam ki gaadi samay par" };
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
    // A screen reader tells of the field alone, which takes the keyboard.
    await expect(settings.getByLabel("Passphrase", { exact: true })).toHaveAccessibleDescription(/^Anita Rani is signed in\./u);
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

  test("lock the desk and sign out by what they type into the palette, in either script, and by keys", async () => {
    const { app } = shared;
    await expect(app.wall.rehearsalSign).toBeVisible();
    const settings = await app.openSettings();
    await enterAsChief(settings);
    const desk = await deskOfChief(app);
    const { page } = desk;
    const found = desk.dialog.getByRole("option");
    for (const word of ["lock", "लॉक"]) {
      await desk.press("Control+KeyK");
      await desk.type(word);
      await expect(found.first()).toHaveText(/^Lock nowCtrl⇧l$/u);
      await desk.press("Enter");
      await unlock(page);
      await expect(page.locator('[data-view="all"]')).toBeVisible();
    }
    await desk.press("Control+Shift+KeyL");
    await unlock(page);
    await expect(page.locator('[data-view="all"]')).toBeVisible();
    await desk.press("Control+KeyK");
    await desk.type("साइन आउट");
    await expect(found.first()).toHaveText(/^Sign outCtrl⇧q$/u);
    await desk.press("Enter");
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await signIn(page, CHIEF);
    await expect(page.locator('[data-view="all"]')).toBeVisible();
    await desk.press("Control+Shift+KeyQ");
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await page.close();
  });

  test("are told that their window is not locked where the engine answers nobody", async () => {
    test.setTimeout(240_000);
    const { app } = shared;
    await expect(app.wall.rehearsalSign).toBeVisible();
    const settings = await app.openSettings();
    await enterAsChief(settings);
    const desk = await deskOfChief(app);
    const { page } = desk;
    await setSize(app, 1_366, 768, page);
    const inSettings = settings.getByRole("alert").filter({ hasText: "This window is not locked" });
    const onDesk = page.locator("[data-standing=sitting] p");
    await whileSilent(app, async () => {
      await settings.getByRole("button", { name: "Lock now" }).click();
      await expect(settings.getByRole("button", { name: "Locking…" })).toBeVisible();
      await desk.press("Control+Shift+KeyL");
      await expect(page.getByRole("button", { name: "Locking…" })).toBeVisible();
      await expect(inSettings).toBeVisible({ timeout: 45_000 });
      await expect(onDesk).toHaveText(/^This window is not locked .* lock the computer itself\.$/u, { timeout: 45_000 });
      expect(await isWhole(onDesk)).toBe(true);
      // Another press takes nothing away of what was told.
      await settings.getByRole("button", { name: /^Lock/u }).click();
      await expect(inSettings).toBeVisible();
    });
    // It hears it late, and locks.
    await unlock(settings);
    await expect(inSettings).toHaveCount(0);
    await unlock(page);
    await expect(onDesk).toHaveCount(0);

    await desk.press("Control+Shift+KeyL");
    await expect(page.getByText(`${CHIEF.name} is signed in.`)).toBeVisible();
    await whileSilent(app, async () => {
      await page.getByRole("button", { name: "Sign in as someone else" }).click();
      await expect(page.getByRole("button", { name: "Signing out…" })).toBeVisible();
      await expect(page.getByRole("alert").filter({ hasText: "Nobody is signed out yet" })).toBeVisible({ timeout: 45_000 });
    });
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible({ timeout: 30_000 });
    await page.close();
  });

  test("are told of a note that names them, and see the cases of their scope alone", async () => {
    const { app } = shared;
    const record = new Database(join(app.profile, "rehearsal.db"), { readonly: true });
    const most = record
      .prepare<[], string>("SELECT district FROM grievance WHERE district IS NOT NULL GROUP BY district ORDER BY count(*) DESC LIMIT 1")
      .pluck()
      .get();
    const casesThere = record.prepare<[string], number>("SELECT count(*) FROM grievance WHERE district = ?").pluck();
    const district = most ?? "";
    const settings = await app.openSettings();
    await enterAsChief(settings);
    await openPage(settings, "people");
    await settings.getByRole("button", { name: "Add a person" }).click();
    await settings.getByLabel("Name", { exact: true }).fill(NODAL.name);
    await settings.getByRole("region", { name: "People" }).getByLabel("Role").selectOption("nodal");
    await settings.getByRole("button", { name: /all districts/u }).click();
    await settings.keyboard.type(district);
    await settings.getByRole("option", { name: district, exact: true }).click();
    // What was typed to find it goes first, then the list.
    await settings.keyboard.press("Escape");
    await settings.keyboard.press("Escape");
    await settings.getByLabel("New passphrase").fill(NODAL.passphrase);
    await settings.getByLabel("The same once more").fill(NODAL.passphrase);
    await settings.getByRole("button", { name: "Add", exact: true }).click();
    await expect(settings.getByText(`${NODAL.name} is added.`)).toBeVisible();
    expect(await violationsOf(settings)).toEqual([]);

    const desk = new DeskPage(await app.openDesk());
    const { page } = desk;
    await signIn(page, { ...CLERK, passphrase: OWN });
    await desk.choose("all");
    await desk.moveTo("Home");
    const about = (await desk.case.getAttribute("data-case")) ?? "";
    await desk.press("KeyW");
    await expect(desk.dialog.getByRole("textbox")).toBeFocused();
    await desk.type("@Ani");
    await expect(desk.dialog.getByRole("option")).toHaveCount(1);
    await desk.press("Enter");
    await desk.type("please ask the JE");
    await desk.press("Control+Enter");
    await expect(desk.events("noted")).toContainText("please ask the JE");

    await page.getByRole("button", { name: "Sign out" }).click();
    await signIn(page, CHIEF);
    const notices = page.locator("[data-rail=openMentions]");
    await expect(notices.locator("b")).toHaveText("1");
    await notices.click();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole("dialog").getByRole("button", { name: CLERK.name }).press("Enter");
    await expect(page.locator(`[data-case="${about}"]`)).toBeVisible();
    await expect(notices.locator("b")).toHaveCount(0);

    await page.getByRole("button", { name: "Sign out" }).click();
    await signIn(page, NODAL);
    await expect(page.getByText(`You see: ${district} · all departments`)).toBeVisible();
    await expect
      .poll(async () => Number(await desk.countOf("all").innerText()) - (casesThere.get(district) ?? -1), { timeout: 30_000 })
      .toBe(0);
    await desk.choose("all");
    await expect(desk.case).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    record.close();
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

async function deskOfChief(app: RunningApp): Promise<DeskPage> {
  const desk = new DeskPage(await app.openDesk());
  await signIn(desk.page, CHIEF);
  await expect(desk.page.locator('[data-view="all"]')).toBeVisible();
  return desk;
}

/** Once the window is locked. */
async function unlock(window: Page): Promise<void> {
  await expect(window.getByText(`${CHIEF.name} is signed in.`)).toBeVisible({ timeout: 30_000 });
  await window.getByLabel("Passphrase", { exact: true }).fill(CHIEF.passphrase);
  await window.keyboard.press("Enter");
  await expect(window.getByRole("button", { name: "Lock now" })).toBeVisible();
}

/** While the engine is there and answers nobody. */
async function whileSilent(app: RunningApp, act: () => Promise<void>): Promise<void> {
  const pid = await app.enginePid();
  if (pid === undefined) throw new Error("There is no engine");
  process.kill(pid, "SIGSTOP");
  try {
    await act();
  } finally {
    process.kill(pid, "SIGCONT");
  }
}

/** Whether nothing of it is cut by the window or by its own box. */
function isWhole(text: Locator): Promise<boolean> {
  return text.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    return isInside && element.scrollWidth <= element.clientWidth && element.scrollHeight <= element.clientHeight;
  });
}

function expectNoPassphraseIn(app: RunningApp): void {
  const kept = [app.log(), ...filesIn(app.profile)].join("\n");
  for (const passphrase of [CHIEF.passphrase, CLERK.passphrase, NODAL.passphrase, OWN]) expect(kept).not.toContain(passphrase);
}

function filesIn(profile: string): readonly string[] {
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /record|rehearsal|ismgt|settings/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString("utf8"));
}
