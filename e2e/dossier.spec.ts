import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { oneApp } from "./oneApp.ts";
import { MANY_CASES, generateRecord, recordOf } from "./record.ts";
import { pressOn } from "./reviewPage.ts";
import { ANNOUNCER, violationsOf } from "./violations.ts";

/** In so many words that each takes three lines of the screen. */
const SHARED = [
  "Sewer is overflowing in Sector 7 Ambala City, dirty water is before the houses day and night, children walk to school through it, the pump was taken away for repair and nobody has come since although we have called the office again and again",
  "अंबाला शहर सेक्टर 9 में पीने का पानी नहीं आ रहा, टैंकर भी नहीं भेजा जा रहा, बुज़ुर्ग और बच्चे परेशान हैं, पिछले सप्ताह नलकूप की मोटर जल गई थी और तब से उसे कोई ठीक करने नहीं आया, कार्यालय में कोई सुनता नहीं, तुरंत व्यवस्था करें",
  "Garbage is not lifted in Sector 10 Ambala City, the heap is as high as the wall, dogs and cattle scatter it over the road, patients of the hospital and their families must pass it every day and the smell can be noticed from far away",
] as const;
const CITIZENS = ["one", "two", "three"] as const;

/** What the speaker can put before the officers of a stop, in the order of the pane. */
const PARTS = [
  "How the cases stand",
  "All that is open",
  "What was done, and whether it held",
  "Among the districts that are ranked",
  "Who owes answers",
  "Categories with most late cases",
  "Places with most late cases",
] as const;

test.describe("the dossier of a stop", { tag: "@review" }, () => {
  test("opens for each number as many cases as it says, with the network off, and shows each part to the officers", async ({
    launch,
    profile,
    x,
  }) => {
    test.setTimeout(480_000);
    await generateRecord(recordOf(profile), { cases: MANY_CASES, from: null });
    x.faults.next({ kind: "dropped", when: "before" }, { times: 100_000 });
    const app = await launch();
    const speaker = await app.openReview();
    await prepare(speaker);
    await expect(part(speaker, "How the cases stand")).toContainText("Of the last thirty days");

    // One number of each part, and of the figures two.
    const asked = [
      part(speaker, "How the cases stand").locator('[data-figure="receipts"]'),
      part(speaker, "All that is open").locator('[data-figure="pendingOverdue"]'),
      part(speaker, "All that is open")
        .locator('[data-figure^="late"]', { has: speaker.getByRole("button") })
        .last(),
      part(speaker, "What was done, and whether it held").locator('[data-figure="disposals"]'),
      part(speaker, "Who owes answers").getByRole("row").nth(1),
      part(speaker, "Categories with most late cases").getByRole("row").nth(1),
      part(speaker, "Places with most late cases").getByRole("row").nth(1),
    ];
    let opened = 0;
    for (const within of asked) {
      const number = within.getByRole("button").first();
      const said = Number((await number.innerText()).replaceAll(/\D/gu, ""));
      expect(said).toBeGreaterThan(0);
      opened += said;
      await pressOn(number);
      const back = speaker.getByRole("button", { name: "Back to the dossier" });
      await expect(back).toBeFocused();
      await expect(speaker.getByText(said === 1 ? "1 case" : `${said.toLocaleString("en-IN")} cases`, { exact: true })).toBeVisible();
      await expect(speaker.getByRole("main").getByRole("listitem")).toHaveCount(Math.min(said, 25));
      await back.press("Enter");
    }
    expect(opened).toBeGreaterThan(asked.length * 2);

    const opening = app.electron.waitForEvent("window");
    await pressOn(speaker.getByRole("button", { name: "Screen for the officers" }));
    const screen = await opening;
    for (const name of PARTS) {
      await pressOn(speaker.getByRole("button", { name: `Show to the officers: ${name}` }));
      await expect(screen.getByRole("heading", { level: 1 })).toHaveText(name);
      expect(await screen.getByRole("button").count()).toBe(0);
      expect(await overflowOf(screen)).toEqual([]);
      expect(await violationsOf(screen, { without: ANNOUNCER })).toEqual([]);
    }
    expect(await violationsOf(speaker, { without: ANNOUNCER })).toEqual([]);

    // At the desk the same cases are chosen.
    const late = part(speaker, "All that is open").locator('[data-figure="pendingOverdue"]').getByRole("button");
    const said = await late.innerText();
    await pressOn(late);
    const waiting = app.electron.waitForEvent("window");
    await pressOn(speaker.getByRole("button", { name: "Open at the desk" }));
    const desk = await waiting;
    const first = desk.locator('[role="listbox"][data-desk-keys] [role="option"]').first();
    await expect(first).toHaveAttribute("aria-setsize", said, { timeout: 30_000 });
  });

  test.describe("with pictures", () => {
    const shared = oneApp({ fakeX: { ownPictures: true } });

    test("says of what many complain, in their own words and in three lines of the screen each", async () => {
      test.setTimeout(240_000);
      const { app, x } = shared;
      for (const text of SHARED) {
        for (const author of CITIZENS) x.publish({ text: `@HaryanaCMCell ${text}`, author: `citizen_${author}` });
      }
      await expect.poll(() => app.wall.figure("pendingMarking"), { timeout: 60_000 }).toBe(SHARED.length * CITIZENS.length);
      const speaker = await app.openReview();
      await prepare(speaker);
      const opening = app.electron.waitForEvent("window");
      await pressOn(speaker.getByRole("button", { name: "Screen for the officers" }));
      const screen = await opening;
      await pressOn(speaker.getByRole("button", { name: "Show to the officers: Many complain of the same" }));
      await expect(screen.getByRole("listitem")).toHaveCount(SHARED.length);
      await expect(screen.getByText("3 citizens, 3 cases")).toHaveCount(SHARED.length);
      await expect(screen.getByRole("main")).not.toContainText("@HaryanaCMCell");
      expect(await overflowOf(screen)).toEqual([]);
      expect(await violationsOf(screen, { without: ANNOUNCER })).toEqual([]);
      // With it the review leaves the wall.
      await screen.close();
    });

    // Last, since X is gone from then on.
    test("says how many are on this machine, and shows them where nothing can be reached", async () => {
      test.setTimeout(240_000);
      const { app, x } = shared;
      x.publish({
        text: "@HaryanaCMCell Live electric wire has fallen on the road in Ambala City, children are near it",
        media: [{ type: "photo" }, { type: "photo" }],
      });
      const wall = (await app.openSettings("wall")).getByRole("region", { name: "Wall", exact: true });
      await wall.getByLabel("All walls, officers’ screens and reviews").selectOption("all");
      await wall.getByRole("button", { name: "Store for all walls" }).press("Enter");
      await expect(app.wall.card("Live electric wire").getByAltText("Picture sent with the complaint")).toBeVisible({ timeout: 60_000 });
      const speaker = await app.openReview();
      await prepare(speaker);
      await expect(speaker.getByText("Pictures 2 of 2")).toBeVisible({ timeout: 30_000 });
      await x.close();
      const opening = app.electron.waitForEvent("window");
      await pressOn(speaker.getByRole("button", { name: "Screen for the officers" }));
      const screen = await opening;
      const aloud = part(speaker, "Worth reading aloud").getByRole("listitem").filter({ hasText: "Live electric wire" });
      await pressOn(aloud.getByRole("button", { name: /^Show to the officers/u }));
      await expect(screen.getByRole("article")).toContainText("Live electric wire");
      const width = () => screen.locator("article img").evaluate((image) => (image as HTMLImageElement).naturalWidth);
      await expect.poll(width).toBeGreaterThan(100);
      expect(await violationsOf(speaker, { without: ANNOUNCER })).toEqual([]);
    });
  });
});

/** With the first district of the list alone. */
async function prepare(page: Page): Promise<void> {
  await pressOn(page.getByRole("button", { name: "Prepare a review" }));
  const dialog = page.getByRole("dialog", { name: "Prepare a review" });
  await dialog.getByLabel("What it is called").fill("November review");
  await dialog.getByLabel("Day and time").fill("+1 11:30");
  await dialog.getByLabel("Day and time").press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const first = page.getByRole("option").first();
  await expect(first).toBeVisible();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(first).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(first).toBeHidden();
  await pressOn(dialog.getByRole("button", { name: "Prepare", exact: true }));
  await expect(dialog).toBeHidden();
}

function part(page: Page, name: string): Locator {
  return page.getByRole("region", { name, exact: true });
}

/** What stands outside the window, where nobody can scroll. */
function overflowOf(page: Page): Promise<string[]> {
  return page
    .locator("main :is(dd, td, th, li, h1, p)")
    .evaluateAll((all) =>
      all
        .filter(
          (each) => each.getBoundingClientRect().bottom > window.innerHeight || each.getBoundingClientRect().right > window.innerWidth,
        )
        .map((each) => each.textContent ?? ""),
    );
}
