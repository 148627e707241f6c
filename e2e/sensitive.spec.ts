import { DeskPage } from "./deskPage.ts";
import { expect, test } from "./fixtures.ts";

const WORDS = "My manager molested my sister in the store room of Hisar and the police will not write it";
const POST = `@HaryanaCMCell ${WORDS}`;
const DANGER =
  "@HaryanaCMCell My husband is beating my sister with a rod in Rewari right now, she is bleeding and unconscious, send police immediately";
const SOON_MS = 10_000;

test.describe("a sensitive case", { tag: "@desk" }, () => {
  test("shows a wall its sort, department and district alone, and the desk its words to those who ask, until a person says that it is none", async ({
    launch,
    x,
  }) => {
    test.slow();
    x.publish({ text: POST, author: "dukhiyari" });
    const app = await launch();
    const { wall } = app;
    await wall.hold();
    await wall.show("now");
    const card = wall.page.locator("[data-ticket][data-cases]").first();
    await expect(card).toContainText(/Sensitive case|संवेदनशील शिकायत/u, { timeout: 30_000 });
    await expect(wall.page.locator("body")).not.toContainText(/molested|dukhiyari|manager/u);
    x.publish({ text: DANGER });
    const banner = wall.page.locator("[data-alert][data-kind]");
    await expect(banner).toContainText(/Domestic violence|घरेलू हिंसा/u, { timeout: 30_000 });
    await expect(banner).not.toContainText(/husband|bleeding/u);

    const desk = new DeskPage(await app.openDesk());
    await desk.choose("all");
    await expect(desk.rows).toHaveCount(2, { timeout: SOON_MS });
    await expect(desk.page.locator("body")).not.toContainText(/molested|bleeding|dukhiyari/u);
    await desk.rows.last().click();
    await expect(desk.case).toContainText(/•••/u);
    await desk.press("KeyV");
    await expect(desk.case).toContainText(WORDS.slice(0, 40));

    await desk.press("Digit7");
    await desk.dialog.locator("textarea").fill("Told with her consent");
    await desk.dialog.locator('button[type="submit"]').click();
    await expect(desk.dialog).toBeHidden();
    const shown = wall.page.locator("[data-ticket][data-cases]").filter({ hasText: "molested" });
    await expect(shown).toHaveCount(1, { timeout: SOON_MS });
    await desk.press("KeyZ");
    await expect(shown).toHaveCount(0, { timeout: SOON_MS });

    // The office's report is judged beside the words of the complaint, once somebody asks for these.
    await desk.rows.first().click();
    await expect(async () => {
      await desk.press("KeyA", "Digit4");
      await desk.search("state:marked");
      await expect(desk.caseIn("marked")).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 30_000 });
    await desk.press("KeyT");
    await expect(desk.dialog).toBeVisible();
    await desk.press("Tab");
    await desk.type("The patrol took him away");
    await desk.press("Control+Enter");
    await expect(desk.caseIn("atr-sent")).toBeVisible({ timeout: SOON_MS });
    await desk.press("KeyA");
    await expect(desk.dialog).toContainText(/•••/u);
    await expect(desk.dialog).not.toContainText(/bleeding|patrol/u);
    await desk.dialog.getByRole("button", { name: "Show hidden numbers and names" }).click();
    await expect(desk.dialog).toContainText("bleeding");
    await expect(desk.dialog).toContainText("The patrol took him away");
  });
});
