import Database from "better-sqlite3";
import { setSize } from "./app.ts";
import { DeskPage } from "./deskPage.ts";
import { expect, test } from "./fixtures.ts";
import { recordOf } from "./record.ts";
import type { WallPage } from "./wallPage.ts";

const TEXT = "@HaryanaCMCell Hand pump broken in Nuh, see for yourself";

const FIRE = "@HaryanaCMCell Panipat Sector 12 me gas cylinder blast, aag lagi hai, log fanse hain";

/** When the program heard that a post was taken back, milliseconds UTC. */
function learnedAt(file: string, externalId: string): number {
  const sqlite = new Database(file, { readonly: true });
  try {
    return sqlite.prepare<[string], number>("SELECT deleted_at FROM post WHERE external_id = ?").pluck().get(externalId) ?? 0;
  } finally {
    sqlite.close();
  }
}

/** As if nobody had asked after a post for a day. */
function makeDue(file: string, externalId: string): void {
  const sqlite = new Database(file);
  try {
    const due =
      "INSERT OR REPLACE INTO post_check (post_id, channel, rank, checked_at) SELECT id, channel, 0, 1 FROM post WHERE external_id = ?";
    expect(sqlite.prepare(due).run(externalId).changes).toBe(1);
  } finally {
    sqlite.close();
  }
}

const pictureOf = (wall: WallPage, text = "Hand pump broken") => wall.card(text).getByAltText("Picture sent with the complaint");
const widthOf = (wall: WallPage) => pictureOf(wall).evaluate((image) => (image as HTMLImageElement).naturalWidth);

/** A picture that could not be fetched at once is tried again after a minute. */
const FETCHED_WITHIN = { timeout: 75_000 };

test.describe("the picture of a complaint", { tag: "@wall" }, () => {
  test.describe.configure({ timeout: 240_000 });
  test.use({ fakeX: { ownPictures: true } });

  test("is on its card once a person has approved it, blurred where that person says, and goes as the program hears that its author took the post back", async ({
    launch,
    x,
    profile,
  }) => {
    const app = await launch();
    const remote: string[] = [];
    app.wall.page.on("request", (request) => {
      if (!request.url().startsWith("ismgt://app/")) remote.push(request.url());
    });
    await test.step("leaves its facts room to be read, each of them whole or not at all, in a wide window and a narrow one", async () => {
      x.publish([
        {
          text: "@HaryanaCMCell Sewer water mixes with drinking water in Rishi Nagar, Hisar, children are vomiting, please act",
          media: [{ type: "photo" }, { type: "photo" }, { type: "photo" }],
        },
        { text: "@HaryanaCMCell Garbage is not lifted in Charkhi Dadri for a month", media: [{ type: "photo" }, { type: "photo" }] },
      ]);
      await expect.soft(app.wall.cards).toHaveCount(2);
      await expect.soft.poll(() => app.wall.cards.evaluateAll(cutFacts)).toEqual([]);
      await setSize(app, 1_200, 900);
      await expect.soft.poll(() => app.wall.cards.evaluateAll(cutFacts)).toEqual([]);
      await setSize(app, 1_600, 900);
    });
    x.publish({ text: TEXT, media: [{ type: "photo" }] });
    const desk = new DeskPage(await app.openDesk());
    const decide = await test.step("is seen at the desk first, and by no room", async () => {
      await desk.row("Hand pump broken").click();
      await expect(desk.case.locator('[data-room="unseen"]')).toBeVisible(FETCHED_WITHIN);
      await expect(app.wall.card("Hand pump broken")).toBeVisible();
      await expect(pictureOf(app.wall)).toHaveCount(0);
      return desk.case.getByRole("button", { name: "Decide for rooms…" });
    });
    await test.step("is blurred with keys alone, and the original of it looked at only by an event", async () => {
      await decide.press("Enter");
      const add = desk.dialog.getByRole("button", { name: "Add a part" });
      const part = desk.dialog.getByRole("button", { name: "Blurred part 1" });
      await add.press("Enter");
      await desk.dialog.getByRole("button", { name: "Remove all parts" }).press("Enter");
      await expect(part).toHaveCount(0);
      await expect(add).toBeFocused();
      for (const name of ["Blurred part 1", "Blurred part 2"]) {
        await add.press("Enter");
        await expect(desk.dialog.getByRole("button", { name })).toBeFocused();
      }
      await desk.press("Delete");
      await expect(part).toBeFocused();
      await desk.press("Delete");
      await expect(add).toBeFocused();
      await add.press("Enter");
      const canvas = desk.dialog.getByRole("group", { name: "The picture before anything is blurred" });
      const box = await canvas.boundingBox();
      const at = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20 };
      // A click draws nothing, and neither does a pointer that the system takes away.
      await desk.page.mouse.click(at.x, at.y);
      await desk.page.mouse.move(at.x, at.y);
      await desk.page.mouse.down();
      await desk.page.mouse.move(at.x + 60, at.y + 60);
      await expect(canvas.locator("i")).toHaveCount(1);
      await canvas.dispatchEvent("pointercancel");
      await expect(canvas.locator("i")).toHaveCount(0);
      await desk.page.mouse.up();
      await expect(canvas.locator('[data-part="blur"]')).toHaveCount(1);
      const before = await part.boundingBox();
      await part.press("ArrowRight");
      await part.press("Shift+ArrowDown");
      const after = await part.boundingBox();
      expect((after?.x ?? 0) - (before?.x ?? 0)).toBeGreaterThan(1);
      expect((after?.height ?? 0) - (before?.height ?? 0)).toBeGreaterThan(1);
      await setSize(app, 1_366, 768, desk.page);
      // A part that is drawn over a picture of which some is cut off would be blurred elsewhere.
      await expect.poll(() => canvas.evaluate(cutOff)).toBeLessThan(1);
      await expect(desk.dialog.getByRole("button", { name: "Approve for rooms" })).toBeInViewport({ ratio: 1 });
      await desk.dialog.getByRole("button", { name: "Approve for rooms" }).press("Enter");
      await expect(desk.dialog).toHaveCount(0);
      await expect(desk.case.locator('[data-room="cut"]')).toBeVisible();
      await expect(desk.events("picture-approved")).toHaveCount(1);
      await decide.press("Enter");
      await expect(desk.dialog.getByRole("button", { name: "Blurred part 1" })).toBeVisible();
      // It is painted before it has the keys.
      await expect(desk.page.locator('[role="dialog"]:focus, [role="dialog"] :focus')).toHaveCount(1);
      await desk.press("Escape");
      await expect(desk.dialog).toHaveCount(0);
      await expect(desk.events("personal-data-shown")).toHaveCount(1);
    });
    await expect(pictureOf(app.wall)).toBeVisible();
    await expect.soft(pictureOf(app.wall)).toHaveAttribute("src", /^\/files\/[0-9a-f]{64}\.wall\.webp$/u);
    await expect.soft.poll(() => widthOf(app.wall)).toBe(600);
    expect.soft(remote).toEqual([]);
    const fire = await test.step("is approved for an emergency", async () => {
      const [post] = x.publish([{ text: FIRE, media: [{ type: "photo" }] }]);
      await expect(app.wall.page.locator("[data-alert][data-kind]").first()).toBeVisible({ timeout: 30_000 });
      await desk.search("cylinder");
      await desk.row("cylinder").click();
      await expect(desk.case.locator('[data-room="unseen"]')).toBeVisible(FETCHED_WITHIN);
      await decide.press("Enter");
      await desk.dialog.getByRole("button", { name: "Approve for rooms" }).press("Enter");
      await expect(pictureOf(app.wall, "gas cylinder")).toBeVisible();
      await decide.press("Enter");
      await desk.dialog.getByRole("button", { name: "Hide from rooms" }).press("Enter");
      await expect(pictureOf(app.wall, "gas cylinder")).toHaveCount(0);
      await desk.page.getByRole("button", { name: "Undo", exact: true }).press("Enter");
      await expect(pictureOf(app.wall, "gas cylinder")).toBeVisible();
      return post?.id ?? "";
    });
    await app.close();

    await test.step("goes with its post, its card and its banner, told by the engine, once X has said so", async () => {
      makeDue(recordOf(profile), fire);
      x.remove(fire);
      // Until then the wall shows it all.
      x.faults.next({ kind: "late", byMs: 15_000 }, { path: /\/2\/tweets(?:\?|$)/u });
      const told = await launch();
      const { page } = told.wall;
      const banner = page.locator("[data-alert][data-kind]");
      await expect(pictureOf(told.wall, "gas cylinder")).toBeVisible();
      await expect(banner.first()).toBeVisible();
      // A wall also reads by itself, from one answer to the next. After this one it does so no more: whatever comes from here on it was told of.
      await page.evaluate(() => (window.setInterval = (() => 0) as unknown as typeof window.setInterval));
      x.publish({ text: "@HaryanaCMCell Street light broken in Pehowa" });
      await expect(told.wall.card("Street light broken")).toBeVisible();
      const goneAt = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const look = () => {
              const shows = [...document.querySelectorAll("li, [data-alert][data-kind]")].some((each) =>
                each.textContent.includes("cylinder"),
              );
              if (shows) requestAnimationFrame(look);
              else resolve(Date.now());
            };
            look();
          }),
      );
      const learned = learnedAt(recordOf(profile), fire);
      expect(learned).toBeGreaterThan(0);
      expect(goneAt).toBeGreaterThanOrEqual(learned);
      await expect(banner).toHaveCount(0);
      await expect(pictureOf(told.wall, "gas cylinder")).toHaveCount(0);
      await x.close();
      await page.reload();
      await expect(pictureOf(told.wall)).toBeVisible();
      await expect.poll(() => widthOf(told.wall)).toBe(600);
    });
  });
});

/** How many points of a picture its frame does not show. Runs in the page. */
function cutOff(frame: Element): number {
  const picture = frame.querySelector("img")?.getBoundingClientRect();
  return Math.max((picture?.height ?? Infinity) - frame.clientHeight, (picture?.width ?? Infinity) - frame.clientWidth);
}

/** What of the line under the words of a card does not stand there whole. Runs in the page. */
function cutFacts(cards: readonly Element[]): string[] {
  return cards.flatMap((card) => {
    const line = card.querySelector(":scope > div");
    const room = line?.getBoundingClientRect();
    return [...(line?.children ?? [])].flatMap((fact) => {
      const box = fact.getBoundingClientRect();
      const cut = [...fact.children].filter((part) => {
        const { top, bottom, left, right, width } = part.getBoundingClientRect();
        const middle = (top + bottom) / 2;
        return width > 0 && middle > box.top && middle < box.bottom && (left < box.left - 0.5 || right > box.right + 0.5);
      });
      const words = document.createRange();
      words.selectNodeContents(fact);
      // Less than a pixel is enough to cost a name its last letters.
      const isShort = getComputedStyle(fact).textOverflow === "ellipsis" && words.getBoundingClientRect().width > box.width + 0.02;
      const isOutside = room !== undefined && box.width > 0 && box.right > room.right + 0.5;
      return [...(isOutside || isShort ? [fact] : []), ...cut].map(({ textContent }) => textContent);
    });
  });
}
