import { join } from "node:path";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import type { Locale } from "#contract/locale.ts";
import { setSize } from "./app.ts";
import { DeskPage } from "./deskPage.ts";
import { expect, test } from "./fixtures.ts";
import { oneApp } from "./oneApp.ts";
import { generateMixedRecord, recordOf } from "./record.ts";

/** Where the pictures of guide and README are written to; without it none is taken. */
const PICTURES = process.env["ISMGT_PICTURES"];
/** The film of the README; without it none is made. */
const FILM = process.env["ISMGT_FILM"];
/** Of a wall and of a desk, as `docs/pictures` has them. */
const SIZE = { width: 1_920, height: 1_080 };
const SCENES: Readonly<Record<Locale, string>> = { hi: "heat", en: "overdue" };

test.describe("the guide", { tag: "@desk" }, () => {
  const shared = oneApp({ source: "none", args: () => ["--desk", "--rehearsal-size", "20"] });

  test("opens by its key, is searched in both languages, and help leads into it", async () => {
    const { app, desk } = shared;
    await expect(desk.countOf("all")).toHaveText(/[1-9]/u, { timeout: 60_000 });
    await desk.press("Shift+F1");
    const page = desk.dialog.locator("[data-guide-page]");
    await expect(page).toHaveAttribute("data-guide-page", "first-day");
    await expect(page.getByRole("heading", { name: "The first day" })).toBeVisible();
    await desk.page.keyboard.type("पुनर्स्थापन अभ्यास");
    await desk.dialog.locator('button[data-guide="backup"]').first().click();
    await expect(page).toHaveAttribute("data-guide-page", "backup");
    await expect(page.getByRole("heading", { name: "A restore drill, four times a year" })).toBeInViewport();
    await app.speak("hi");
    await expect(page.getByRole("heading", { name: "पुनर्स्थापन अभ्यास, वर्ष में चार बार" })).toBeVisible();
    await app.speak("en");
    await desk.page.keyboard.press("Escape");
    await expect(desk.dialog).toBeHidden();

    await desk.press("F1");
    await desk.page.keyboard.type("cert-in");
    await desk.dialog.getByRole("button", { name: "A breach: 6 hours, without delay, 72 hours" }).click();
    await expect(page).toHaveAttribute("data-guide-page", "privacy");
    // A picture of the guide is one of the window's own files.
    await desk.dialog.locator('button[data-guide="desk"]').click();
    const picture = page.getByRole("img");
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(500);
  });

  test("the health of the installation stands in the settings, with a report to save", async () => {
    const settings = await shared.app.openSettings("health");
    const part = settings.locator('[data-part="health"]');
    // On a machine of tests nobody made a backup.
    await expect(part.locator('[data-question="backup"]')).toHaveAttribute("data-health", "bad");
    await expect(part.locator('[data-question="record"]')).toHaveAttribute("data-health", "good");
    const saved = settings.evaluate(
      () =>
        new Promise<string>((resolve) => {
          HTMLAnchorElement.prototype.click = function click() {
            resolve(this.download);
          };
        }),
    );
    await part.getByRole("button", { name: "Save the report…" }).click();
    expect(await saved).toMatch(/^ismgt-health-\d{4}-\d{2}-\d{2}\.json$/u);
    await part.locator('[data-question="backup"]').getByRole("button").click();
    await expect(settings.locator('[data-page="backups"]')).toBeVisible();
  });
});

test.describe("the pictures of the guide", { tag: "@long" }, () => {
  test.skip(PICTURES === undefined, "ISMGT_PICTURES names the folder that they are written to");
  test.use({ size: `${SIZE.width}x${SIZE.height}` });

  test("are taken of a record in which all sorts of things have happened", async ({ launch, profile }) => {
    test.setTimeout(300_000);
    await generateMixedRecord(recordOf(profile), { acts: 6_000, seed: 1 });
    const app = await launch();
    const take = async (page: Page, name: string) =>
      sharp(await page.screenshot())
        .webp({ lossless: true, effort: 6 })
        .toFile(join(PICTURES ?? "", `${name}.webp`));
    const desk = new DeskPage(await app.openDesk());
    await setSize(app, SIZE.width, SIZE.height, desk.page);
    await app.wall.hold();
    for (const locale of ["hi", "en"] as const) {
      await app.speak(locale);
      await app.wall.show(SCENES[locale]);
      await app.wall.page.locator('[data-source][data-state="live"]').waitFor();
      // The scene is faded in.
      await app.wall.page.evaluate(() =>
        Promise.allSettled(
          document
            .getAnimations()
            .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
            .map(({ finished }) => finished),
        ),
      );
      // As by day, whatever the hour is.
      for (const veil of await app.wall.page.locator("[data-night]").all())
        await veil.evaluate((each: HTMLElement) => each.style.setProperty("visibility", "hidden"));
      await take(app.wall.page, `wall-${locale}`);
      await expect(desk.case).toBeVisible({ timeout: 60_000 });
      await take(desk.page, `desk-${locale}`);
    }
  });
});

test.describe("the film of the README", { tag: "@long" }, () => {
  test.skip(FILM === undefined, "ISMGT_FILM names the file that it is written to");
  test.use({ size: "1280x720" });

  test("shows a rehearsal: complaints as they come, where it presses, and who owes answers", async ({ launch }) => {
    test.setTimeout(300_000);
    const app = await launch(["--rehearsal", "40/min", "--rehearsal-size", "400"]);
    await app.speak("en");
    await app.wall.hold();
    // The bar of a new wall covers its foot for the first minute, in which the room fills as well.
    await expect(app.wall.page.locator('nav[data-shown="false"]')).toBeAttached({ timeout: 120_000 });
    const frames: Buffer[] = [];
    const delay: number[] = [];
    /** So many frames of a scene, each of which stands so long. */
    const film = async (scene: string, count: number, standsMs: number) => {
      await app.wall.show(scene);
      for (let left = count; left > 0; left -= 1) {
        frames.push(
          await sharp(await app.wall.page.screenshot())
            .resize(960)
            .png()
            .toBuffer(),
        );
        delay.push(standsMs);
      }
    };
    await film("now", 24, 300);
    await film("heat", 6, 800);
    await film("overdue", 6, 800);
    await sharp(frames, { join: { animated: true } })
      .webp({ quality: 60, effort: 6, delay, loop: 0 })
      .toFile(FILM ?? "");
  });
});
