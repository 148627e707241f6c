import { join } from "node:path";
import type { Page } from "@playwright/test";
import { setSize } from "./app.ts";
import { DeskPage } from "./deskPage.ts";
import { FULLER_REHEARSAL, expect, test } from "./fixtures.ts";
import { IS_LONG } from "./longForm.ts";
import { readPdf } from "./pdf.ts";
import { readTotals, recordOf } from "./record.ts";
import { filesIn } from "./reviewPage.ts";

/** What the rail of a desk leads to beside the lists, the settings, the reviews and help. */
const SCREENS = [
  "openMentions",
  "openLetterRegister",
  "openOutbox",
  "openOfficerMail",
  "openReports",
  "openCheckCalls",
  "openFigures",
  "openActivity",
  "openImports",
  "openInvitations",
  "openNotRead",
  "openWalls",
];

test.describe("a rehearsal", { tag: "@main-job" }, () => {
  test.describe("where no source is set up", () => {
    test.use({ source: "none" });

    test("runs by itself, says so, and stays out of the real record", async ({ launch, profile }) => {
      const app = await launch(IS_LONG ? [] : FULLER_REHEARSAL);
      await expect(app.wall.rehearsalSign).toBeVisible();
      await expect(app.wall.cards.first()).toBeVisible({ timeout: 30_000 });
      expect(readTotals(recordOf(profile)).posts).toBe(0);
      expect(readTotals(join(profile, "rehearsal.db")).posts).toBeGreaterThan(0);

      await test.step("and leads from the wall to the desk by mouse alone", async () => {
        const { page } = app.wall;
        const ways = page.getByRole("navigation", { name: "Ways from the wall" });
        await expect(ways).toHaveAttribute("data-shown", "true");
        const opening = app.electron.waitForEvent("window");
        await ways.getByRole("button", { name: "Open the desk" }).click();
        expect((await opening).url()).toContain("/desk/");
        // A wall stays a wall: what nobody needs goes by itself, and is back for a hand or a key.
        await expect(ways).toHaveAttribute("data-shown", "false", { timeout: 20_000 });
        await page.mouse.move(200, 200);
        await page.mouse.move(240, 200);
        await expect(ways).toHaveAttribute("data-shown", "true");
        // Meanwhile the scene ends above them, and what lies at the foot begins below.
        await expect
          .poll(() =>
            page.evaluate(() => {
              const boxOf = (found: string) => document.querySelector(found)?.getBoundingClientRect();
              const [bar, scene] = [boxOf('nav[data-shown="true"]'), boxOf("[data-scene-shown]")];
              const panels = [...document.querySelectorAll("[data-panel]")].map((panel) => panel.getBoundingClientRect().bottom);
              return bar !== undefined && scene !== undefined && panels.length > 0 && Math.max(scene.bottom, ...panels) <= bar.top;
            }),
          )
          .toBe(true);
        await expect(ways).toHaveAttribute("data-shown", "false", { timeout: 20_000 });
        await ways.getByRole("button", { name: "Settings" }).focus();
        await expect(ways).toHaveAttribute("data-shown", "true");
      });
    });

    test("offers a newcomer a tour, in which they accept a first case and take it back, and leads by mouse alone to every screen", async ({
      launch,
    }) => {
      const app = await launch(["--desk", "--rehearsal", "60/min", "--rehearsal-size", "40"]);
      const desk = new DeskPage(app.wall.page);
      const { page } = desk;
      const step = (name: string) => page.locator(`[data-tour-step="${name}"]`);
      const onward = async (name: string, from: string) => {
        // Beside what it speaks of, also on a small screen.
        await expect.poll(() => covered(page)).toBe(false);
        await step(from).getByRole("button", { name }).click();
      };
      await setSize(app, 1_366, 768);
      await expect(desk.case).toBeVisible({ timeout: 30_000 });
      await onward("Start the tour", "offer");
      await onward("Next", "list");
      await onward("Next", "proposal");
      // What the program is not sure of is no first case; and a colleague may take one before it is accepted.
      const accept = page.locator("[data-tour=act] [data-command=accept]");
      await expect(async () => {
        if (await accept.isVisible()) await desk.press("KeyA");
        else await desk.press("KeyG", "KeyJ");
        await expect(step("undo")).toBeVisible({ timeout: 3_000 });
      }).toPass({ timeout: 60_000 });
      await desk.press("KeyZ");
      await expect(step("palette")).toBeVisible();
      await desk.press("Control+KeyK");
      await desk.type("jawab");
      await expect(desk.dialog.getByRole("option").first()).toContainText("Reply");
      // What the field names to a screen reader is the line that Enter would choose.
      await expect.poll(() => namedLine(page)).toBe("true");
      await desk.dialog.getByRole("button", { name: "Close" }).click();
      await expect(desk.dialog).toBeHidden();
      await onward("Next", "palette");
      await onward("Next", "wall");
      await onward("Done", "settings");
      await page.reload();
      await expect(desk.case).toBeVisible({ timeout: 30_000 });
      await expect(page.locator("[data-tour-step]")).toHaveCount(0);

      const views = page.locator("[data-rail^=open]:not([data-rail=openSettings], [data-rail=openReviews])");
      expect(await views.evaluateAll((all) => all.map((each) => each.getAttribute("data-rail")))).toEqual(SCREENS);
      for (const item of await views.all()) {
        await item.click();
        await expect(item).toHaveAttribute("aria-current", "page");
        await expect(page.locator("[data-full-view]").getByText("REHEARSAL", { exact: true })).toBeVisible();
      }
      const reviews = app.electron.waitForEvent("window");
      await page.locator("[data-rail=openReviews]").click();
      await expect((await reviews).getByText("REHEARSAL", { exact: true })).toBeVisible({ timeout: 30_000 });
      await (await reviews).close();
      await page.bringToFront();
      // What a view covers is not done behind it.
      await app.choose("Case", "Reply");
      await expect(page.locator("[data-full-view]")).toContainText("First finish or close what is open");
      await desk.choose("all");
      await expect(page.locator("[data-full-view]")).toHaveCount(0);
      await app.choose("Go", "Lists", "Mine");
      await expect(page.locator('[data-view="mine"]')).toHaveAttribute("aria-current", "page");

      await desk.press("F1");
      await desk.type("wapas");
      await expect(desk.dialog).toContainText("Take an act back");
      await desk.press("Escape", "Escape");
      await expect(desk.dialog).toBeHidden();

      const opened = app.electron.waitForEvent("window");
      await desk.press("Control+KeyK");
      await desk.type("बैकअप");
      await desk.press("Enter");
      const settings = await opened;
      await expect(settings.getByRole("heading", { name: "Backups" }).first()).toBeVisible({ timeout: 30_000 });
    });
  });

  test("can be asked for where a source is set up, in size and pace, begins with each start, stamps each paper, and leaves the source alone", async ({
    launch,
    profile,
    x,
  }) => {
    const record = join(profile, "rehearsal.db");
    const papers = join(profile, "papers");
    const first = await launch(["--rehearsal", "20/s", "--rehearsal-size", "40"]);
    await expect(first.wall.cards.first()).toBeVisible({ timeout: 30_000 });
    await expect.poll(() => readTotals(record).posts, { timeout: 60_000 }).toBeGreaterThan(45);
    await first.close();
    const second = await launch(["--rehearsal", "0/min", "--rehearsal-size", "5", "--documents-dir", papers]);
    await expect(second.wall.rehearsalSign).toBeVisible();
    await expect(second.wall.cards.first()).toBeVisible();
    expect(readTotals(record).posts).toBeLessThanOrEqual(5);

    const settings = await second.openSettings("letterhead");
    const letterhead = settings.getByRole("region", { name: "Letterhead", exact: true });
    await letterhead.getByRole("button", { name: "Sample in English" }).click();
    await expect(letterhead.getByText(/^Saved as .*\.pdf$/u)).toBeVisible({ timeout: 30_000 });
    expect(filesIn(papers)).toEqual(["REHEARSAL Sample letter en.pdf"]);
    const { sheets, title } = await readPdf(join(papers, "REHEARSAL Sample letter en.pdf"));
    expect(title).toContain("REHEARSAL");
    expect(sheets.length).toBeGreaterThan(0);
    // Once across the sheet, once at its foot.
    for (const sheet of sheets) expect(sheet.match(/REHEARSAL/gu)).toHaveLength(2);
    expect(x.requests).toEqual([]);
  });
});

/** Whether the card of the tour lies over what it speaks of, or beyond the edge. */
function covered(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const card = document.querySelector("[data-tour-step]")?.getBoundingClientRect();
    const target = document.querySelector("[data-tour-marked]")?.getBoundingClientRect();
    if (card === undefined) return true;
    if (card.left < 0 || card.top < 0 || card.right > innerWidth || card.bottom > innerHeight) return true;
    if (target === undefined) return false;
    return card.left < target.right && target.left < card.right && card.top < target.bottom && target.top < card.bottom;
  });
}

function namedLine(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const named = document.querySelector("[role=dialog] [role=combobox]")?.getAttribute("aria-activedescendant");
    return named == null ? null : (document.getElementById(named)?.getAttribute("aria-selected") ?? "gone");
  });
}
