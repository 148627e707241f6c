import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { JSHandle, Page } from "@playwright/test";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { PINNABLE_SCENES } from "#domain/wall/scenes.ts";
import { expect, test } from "./fixtures.ts";
import { IS_LONG } from "./longForm.ts";
import { oneApp } from "./oneApp.ts";
import { generateRecord, recordOf } from "./record.ts";

/** As many figures of a scene as are clicked. */
const CLICKED = IS_LONG ? 4 : 2;

test.describe("the walls from a desk", { tag: "@wall" }, () => {
  const shared = oneApp({
    args: () => ["--desk"],
    prepare: (profile) => generateRecord(recordOf(profile), { cases: 400, from: null }),
  });

  test("a figure in a view of the wall opens as many cases at the desk as it says, in every scene that the desk pins", async () => {
    const { app, desk } = shared;
    await expect(desk.countOf("all")).toHaveText(/[1-9]/u, { timeout: 60_000 });
    const opening = app.electron.waitForEvent("window");
    await desk.press("Shift+KeyG");
    const mirror = await opening;
    const heights = await heightsOfScenes(mirror);
    // No key has the number 10.
    await desk.page.bringToFront();
    await desk.press("Shift+KeyD");
    await expect(desk.page.locator('[data-wall="all"] kbd')).toHaveText(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
    await desk.press("Escape");
    let clicked = 0;
    for (const scene of PINNABLE_SCENES) {
      await desk.page.bringToFront();
      // What the last click opened may come late where its list is as long as the one before, and takes the place of a dialog.
      await expect(async () => {
        await desk.press("Shift+KeyD");
        await desk.page.locator('[data-wall="all"]').getByRole("radio", { name: SCENE_NAMES[scene] }).press("Space", { timeout: 3_000 });
      }).toPass();
      await desk.press("Escape");
      await expect(desk.dialog).toBeHidden();
      await expect(mirror.locator(`[data-scene="${scene}"]`).first()).toBeVisible({ timeout: 20_000 });
      clicked += await clickSome(desk.page, mirror, `[data-scene="${scene}"] [data-figure]`, CLICKED);
      if (scene !== "now") continue;
      const ofTheDay = ["openedToday", "disposedToday", "pendingMarking", "markingsOverdue", "inAction", "reportsOverdue"];
      for (const name of ofTheDay) expect(await opensFrom(desk.page, mirror, `[data-figure="${name}"] [data-opens-cases]`)).toBe(true);
    }
    expect(clicked).toBeGreaterThan(5);
    // A scene whose answer comes late is laid out once: a row that goes again would be a figure under somebody's hand.
    expect(await heights.evaluate((seen) => [...seen])).toHaveLength(1);
    await expect(desk.page.getByRole("region", { name: "From the wall" })).toBeVisible();
  });

  test("the settings arrange panels by keyboard, refuse what overlaps, and take the districts from a file", async () => {
    const { app, desk } = shared;
    await expect(desk.countOf("all")).toBeVisible({ timeout: 60_000 });
    const settings = await app.openSettings("wall");
    // Listens to choosers from here on: one that opens while listening is being switched on is missed.
    settings.on("filechooser", () => undefined);
    const part = settings.getByRole("region", { name: "Wall", exact: true });
    const figures = part.locator('[data-panel="figures"]');
    const before = await figures.getAttribute("data-place");
    await figures.focus();
    await settings.keyboard.press("ArrowDown");
    await expect(part.getByText("would cover another panel")).toBeVisible();
    expect(await figures.getAttribute("data-place")).toBe(before);
    await settings.keyboard.press("Shift+ArrowLeft");
    const after = await figures.getAttribute("data-place");
    expect(after).not.toBe(before);
    await settings.keyboard.press("Control+KeyZ");
    await expect(figures).toHaveAttribute("data-place", before ?? "");
    await settings.keyboard.press("Shift+ArrowLeft");

    await part.getByRole("button", { name: "Later: scene 1, Now" }).press("Enter");
    await part.getByLabel("Seconds").first().fill("4");
    await part.getByRole("button", { name: "Store for all walls" }).press("Enter");
    await expect(part.getByText("5 to 3,600 seconds.")).toBeVisible();
    await part.getByLabel("Seconds").first().fill("45");
    await part.getByRole("button", { name: "Store for all walls" }).press("Enter");
    await expect(part.getByText("Stored. The walls follow at once.")).toBeVisible();

    const chooser = settings.waitForEvent("filechooser");
    await part.getByRole("button", { name: "Choose a file of boundaries…" }).click();
    await (await chooser).setFiles(boundariesIn(app.profile));
    await expect(part.getByText("The file has no shape for Hansi")).toBeVisible({ timeout: 20_000 });
    await expect(part.locator("path[data-district]")).toHaveCount(DISTRICTS.length - 1);

    await settings.close();
    const again = (await app.openSettings("wall")).getByRole("region", { name: "Wall", exact: true });
    await expect(again.locator('[data-panel="figures"]')).toHaveAttribute("data-place", after ?? "");
    await expect(again.locator("ol > [data-scene]").first()).toHaveAttribute("data-scene", "heat");
    await again.getByRole("button", { name: "Back to tiles" }).click();
    await expect(again.getByText("The walls show the districts as tiles.", { exact: false })).toBeVisible();
  });
});

const SCENE_NAMES = {
  now: "Now",
  heat: "Where it presses",
  points: "Points",
  overdue: "Overdue",
  ranking: "Ranking",
  trend: "Trend",
  shift: "Shift",
  officers: "Offices",
  "good-news": "Good news",
} as const;

/** Says how many cases it opens, and opens some. */
const OPENING = '[data-opens-cases]:not([data-opens-cases=""], [data-opens-cases="0"])';

/**
 * Clicks a few of the figures, from the first to the last, or all where there are no more; answers with how many. The record lives: they are looked
 * for again before each click, and in place of one that has left another is clicked.
 */
async function clickSome(desk: Page, mirror: Page, figures: string, few: number): Promise<number> {
  const tried = new Set<string>();
  let clicked = 0;
  while (clicked < few) {
    const names = await mirror.locator(`${figures}${OPENING}`).evaluateAll((all) => all.map((each) => each.dataset["figure"] ?? ""));
    const wished = names[Math.floor((clicked * (names.length - 1)) / (few - 1))];
    const name = [wished, ...names].find((each) => each !== undefined && !tried.has(each));
    if (name === undefined) break;
    tried.add(name);
    if (await opensFrom(desk, mirror, `${figures}[data-figure="${name}"]`)) clicked += 1;
  }
  if (tried.size > 0) expect(clicked, figures).toBeGreaterThan(0);
  return clicked;
}

/** Clicks a figure, and waits until the desk lists as many cases as it said then or says now. False where it left before it was clicked. */
async function opensFrom(desk: Page, mirror: Page, figure: string): Promise<boolean> {
  const shown = mirror.locator(`${figure}:not([data-leaving] *)`).first();
  const cases = () => shown.evaluateAll(([first]) => first?.dataset["opensCases"] ?? null);
  const said = await cases();
  try {
    await shown.click({ timeout: 10_000 });
  } catch (fault) {
    if ((await cases()) !== null) throw fault;
    return false;
  }
  await expect(async () => expect([said, await cases()]).toContain(await lengthOf(desk)), figure).toPass({ timeout: 20_000 });
  return true;
}

/** How high the scenes of a view stand from now on, while nothing stands over or under them for a while. */
async function heightsOfScenes(mirror: Page): Promise<JSHandle<Set<number>>> {
  await mirror.locator("[data-scene]").first().waitFor();
  return mirror.evaluateHandle(() => {
    const seen = new Set<number>();
    const stage = document.querySelector("[data-scene]")?.parentElement?.parentElement;
    if (!stage) throw new Error("No scene stands on a stage");
    new ResizeObserver(() => {
      if (document.querySelector("[data-alert], [data-standing], [data-surging]") === null) seen.add(stage.clientHeight);
    }).observe(stage);
    return seen;
  });
}

/** Asked in one go: a line that is gone a moment later must not be waited for. */
async function lengthOf(desk: Page): Promise<string> {
  const lines = desk.locator('[role="listbox"][data-desk-keys] [role="option"]');
  return lines.evaluateAll(([first]) => first?.getAttribute("aria-setsize") ?? "0");
}

/** Every district but the youngest, as an office of last year would have them: squares on the tile map. */
function boundariesIn(folder: string): string {
  const features = DISTRICTS.filter(({ name }) => name !== "Hansi").map(({ lgd, tile }) => {
    const [x, y] = [75 + tile.column * 0.35, 30.5 - tile.row * 0.3];
    const ring = [
      [x, y],
      [x + 0.33, y],
      [x + 0.33, y + 0.28],
      [x, y + 0.28],
      [x, y],
    ];
    return { type: "Feature", properties: { LGD_CODE: lgd }, geometry: { type: "Polygon", coordinates: [ring] } };
  });
  const file = join(folder, "districts.geojson");
  writeFileSync(file, JSON.stringify({ type: "FeatureCollection", features }));
  return file;
}
