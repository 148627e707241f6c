import { hasPostgres, startPostgres, WITHOUT_POSTGRES } from "#hub/testing/postgresServer.ts";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import { type RunningApp, freshProfile, removeProfile, startApp } from "./app.ts";
import { DeskPage } from "./deskPage.ts";
import { POLL_EVERY_MS, argsFor, expect, test, tokensOf } from "./fixtures.ts";
import { startLine } from "./harness/parts/hub/line.ts";
import { fillHub } from "./hubPage.ts";

/** Nobody listens there: the seat has a source, and no network to it. */
const NO_SOURCE = ["--x-base", "http://127.0.0.1:9", "--x-user", "1"];
const SHARED = "@HaryanaCMCell No water supply in ward 4 of Karnal city for three days";
const APART = "@HaryanaCMCell No water supply in ward 9 of Sirsa city for four days";
const SOON = { timeout: 20_000 };

test.describe(`two seats at a hub${WITHOUT_POSTGRES}`, { tag: "@hub" }, () => {
  test.skip(!hasPostgres, "No PostgreSQL 15 or later is installed here");

  test("see what the other does, go on without the network, and are told where they decided differently", async ({ profilesIn }) => {
    test.setTimeout(180_000);
    const server = await startPostgres();
    const line = await startLine((await server.createDatabase("hub")).port);
    const x = await startFakeX();
    const profiles = [freshProfile(profilesIn), freshProfile(profilesIn)] as const;
    const start = (profile: string, args: readonly string[]) =>
      startApp({
        profile,
        size: "1600x900",
        args: ["--lang", "en", ...args],
        env: { ...tokensOf(x), ISMGT_SECRET_HUB_PASSWORD: server.password },
      });
    const apps: RunningApp[] = [];
    try {
      const [room, other] = await Promise.all([
        start(profiles[0], [...argsFor(x, POLL_EVERY_MS), "--desk"]),
        start(profiles[1], NO_SOURCE),
      ]);
      apps.push(room, other);
      const desk = new DeskPage(await room.electron.firstWindow());
      const wall = other.wall;
      await joinBoth(room, other, line.port);
      await wall.hold();

      // Read at one seat, it stands on the other's wall, and so does what is done with it.
      x.publish({ text: SHARED, author: "pyasa" });
      x.publish({ text: APART, author: "andhera" });
      await expect(wall.card("ward 4 of Karnal")).toBeVisible(SOON);
      await desk.search("ward 4");
      await desk.moveTo("Home");
      const marked = await wall.figure("pendingMarking");
      await desk.press("KeyA");
      await expect.poll(() => wall.figure("pendingMarking"), SOON).toBe(marked - 1);

      // Each sees who sits at the other on the same case.
      const otherDesk = new DeskPage(await other.openDesk());
      await expect(otherDesk.case).toBeVisible(SOON);
      await otherDesk.search("ward 4");
      await expect(otherDesk.row("ward 4 of Karnal")).toBeVisible(SOON);
      await otherDesk.moveTo("Home");
      await expect(otherDesk.case).toContainText("(seat Desk 1)", SOON);
      await expect(desk.case).toContainText("(seat Wall)", SOON);

      // Without the network both say that they are alone, and both go on.
      line.part();
      await expect(desk.page.locator('[data-standing="hub"]')).toContainText("works alone since", SOON);
      await expect(wall.page.locator('[data-standing="hub"]')).toContainText("works alone since", SOON);
      await expect(desk.case).not.toContainText("(seat Wall)", SOON);
      for (const each of [desk, otherDesk]) {
        await each.search("ward 9");
        await expect(each.row("ward 9")).toBeVisible();
        await each.moveTo("Home");
        await expect(each.case).toContainText("ward 9");
      }
      await desk.press("KeyA");
      await expect(desk.caseIn("marked")).toBeVisible();
      await otherDesk.press("KeyX");
      await expect(otherDesk.dialog).toBeVisible();
      await otherDesk.type("Not for the state");
      await otherDesk.press("Enter");
      await expect(otherDesk.caseIn("not-a-grievance")).toBeVisible();

      // Once it is back, both are told, until one of them settles it.
      line.mend();
      for (const each of [desk, otherDesk]) await expect(each.page.locator('[data-standing="hub"]')).toHaveCount(0, SOON);
      const asked = [desk, otherDesk].map(({ page }) => page.locator('[data-notice="contradictions"]'));
      for (const notice of asked) await expect(notice).toContainText("decided differently", SOON);
      await asked[0]?.getByRole("button").press("Enter");
      await desk.dialog.getByRole("button", { name: /^not a grievance/iu }).press("Enter");
      for (const notice of asked) await expect(notice).toHaveCount(0, SOON);
      for (const each of [desk, otherDesk]) await expect(each.caseIn("not-a-grievance")).toBeVisible();
    } finally {
      await Promise.all(apps.map((app) => app.close()));
      await line.close();
      await x.close();
      await server.close();
      await Promise.all(profiles.map((profile) => removeProfile(profile)));
    }
  });
});

/** By the settings of both: one makes the database the hub and shows a code, which the other types. */
async function joinBoth(room: RunningApp, other: RunningApp, port: number): Promise<void> {
  const [first, second] = await Promise.all([room.openSettings("hub"), other.openSettings("hub")]);
  await first.getByLabel("What to do").selectOption("found");
  await fillHub(first, port, "Desk 1");
  await first.getByRole("button", { name: "Make it the hub" }).press("Enter");
  await expect(first.getByText("The hub is reached.")).toBeVisible(SOON);
  await first.getByRole("button", { name: "Show a code" }).press("Enter");
  const code = await first.getByLabel("Pairing code").textContent();
  await fillHub(second, port, "Wall");
  await second.getByLabel("Pairing code").fill(code ?? "");
  await second.getByRole("button", { name: "Join", exact: true }).press("Enter");
  await expect(second.getByText("The hub is reached.")).toBeVisible(SOON);
  await expect(first.getByText("Wall was let in.")).toBeVisible(SOON);
  await expect(first.locator('[data-seat="Wall"]')).toContainText(/there now|last there/u);
  await Promise.all([first.close(), second.close()]);
}
