import type { Page } from "@playwright/test";
import { hasPostgres, startPostgres, WITHOUT_POSTGRES } from "#hub/testing/postgresServer.ts";
import { type RunningApp, freshProfile, removeProfile, setSize, startApp } from "./app.ts";
import { expect, test } from "./fixtures.ts";
import { fillHub } from "./hubPage.ts";
import { openPage } from "./settingsPages.ts";
import { violationsOf } from "./violations.ts";

/** Nobody listens there: the seat has a source, and no network to it. */
const NO_SOURCE = ["--x-base", "http://127.0.0.1:9", "--x-user", "1"];
const SOON = { timeout: 30_000 };
const ROLE = "karnal";
const CHIEF = { name: "Anita Rani", passphrase: "subah ki pehli chai kadak" };
const NODAL = { name: "Meena Kumari", passphrase: "shaam ki gaadi samay par" };
const OWN = "dopahar ki chai phir se";

test.describe(`a seat of one district${WITHOUT_POSTGRES}`, { tag: "@hub" }, () => {
  test.skip(!hasPostgres, "No PostgreSQL 15 or later is installed here");

  test("says where a passphrase is chosen, and takes the one that was chosen there", async ({ profilesIn }) => {
    test.setTimeout(180_000);
    const server = await startPostgres();
    const { port } = await server.createDatabase("hub");
    await server.run("hub", `CREATE ROLE ${ROLE} LOGIN PASSWORD '${server.password}'`);
    const profiles = [freshProfile(profilesIn), freshProfile(profilesIn)] as const;
    const start = (profile: string) =>
      startApp({
        profile,
        size: "1366x768",
        args: ["--lang", "en", ...NO_SOURCE],
        env: { ISMGT_X_BEARER: "none", ISMGT_SECRET_HUB_PASSWORD: server.password },
      });
    const apps: RunningApp[] = [];
    try {
      const [room, district] = await Promise.all([start(profiles[0]), start(profiles[1])]);
      apps.push(room, district);
      const atRoom = await room.openSettings("people");
      await createPeople(atRoom);
      await joinDistrict(atRoom, await district.openSettings("hub"), port);

      // Nobody sat at the seat before; now the room's people do.
      const page = await district.openSettings();
      await signIn(page, NODAL);
      await setSize(district, 1366, 768, page);
      await openPage(page, "passphrase");
      const part = page.locator('[data-page="passphrase"]');
      await expect(part).toContainText("Choose your passphrase at a seat that has all of the room");
      await expect(part).not.toContainText("chooses their own here");
      await expect(part.getByRole("button")).toHaveCount(0);
      expect(await violationsOf(page)).toEqual([]);

      // It tells the truth: what is chosen at the room counts here.
      await atRoom.getByRole("button", { name: "Sign out" }).press("Enter");
      await signIn(atRoom, NODAL);
      await openPage(atRoom, "passphrase");
      await atRoom.getByRole("button", { name: "Change passphrase" }).press("Enter");
      await atRoom.getByLabel("Present passphrase").fill(NODAL.passphrase);
      await chooseNew(atRoom, OWN);
      await expect(atRoom.getByText("Your passphrase is changed.")).toBeVisible(SOON);
      await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible(SOON);
      await signIn(page, { ...NODAL, passphrase: OWN });
      await expect(page.getByRole("button", { name: "Lock now" })).toBeVisible(SOON);
    } finally {
      await Promise.all(apps.map((app) => app.close()));
      await server.close();
      await Promise.all(profiles.map((profile) => removeProfile(profile)));
    }
  });
});

async function signIn(page: Page, { name, passphrase }: typeof CHIEF): Promise<void> {
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.keyboard.press("Enter");
}

async function chooseNew(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel("New passphrase").fill(passphrase);
  await page.getByLabel("The same once more").fill(passphrase);
  await page.keyboard.press("Enter");
}

/** An administrator, and a nodal officer who sees the whole record: the seat has one district of it. */
async function createPeople(settings: Page): Promise<void> {
  await settings.getByRole("button", { name: "Create the administrator" }).first().press("Enter");
  await settings.getByLabel("Name", { exact: true }).fill(CHIEF.name);
  await chooseNew(settings, CHIEF.passphrase);
  await expect(settings.getByRole("button", { name: "Lock now" })).toBeVisible(SOON);
  await settings.getByRole("button", { name: "Add a person" }).press("Enter");
  await settings.getByLabel("Name", { exact: true }).fill(NODAL.name);
  await settings.getByRole("region", { name: "People" }).getByLabel("Role").selectOption("nodal");
  await chooseNew(settings, NODAL.passphrase);
  await expect(settings.getByText(`${NODAL.name} is added.`)).toBeVisible(SOON);
}

/** The room makes the database the hub and shows a code for Karnal, which the other seat types. */
async function joinDistrict(room: Page, district: Page, port: number): Promise<void> {
  await openPage(room, "hub");
  await room.getByLabel("What to do").selectOption("found");
  await fillHub(room, port, "Desk 1");
  await room.getByRole("button", { name: "Make it the hub" }).press("Enter");
  await expect(room.getByText("The hub is reached.")).toBeVisible(SOON);
  await room
    .getByRole("button", { name: /every district/u })
    .first()
    .press("Enter");
  await room.keyboard.type("Karnal");
  await room.getByRole("option", { name: "Karnal", exact: true }).press("Enter");
  await room.keyboard.press("Escape");
  await room.keyboard.press("Escape");
  await room.getByLabel("Its role in the database").fill(ROLE);
  await room.getByRole("button", { name: "Show a code" }).press("Enter");
  const code = await room.getByLabel("Pairing code").textContent();
  await fillHub(district, port, "Karnal");
  await district.getByLabel("Name to sign in with").fill(ROLE);
  await district.getByLabel("Pairing code").fill(code ?? "");
  await district.getByRole("button", { name: "Join", exact: true }).press("Enter");
  await expect(room.getByText("Karnal was let in.")).toBeVisible(SOON);
  await expect(district.getByRole("heading", { name: "Sign in" })).toBeVisible(SOON);
  await district.close();
}
