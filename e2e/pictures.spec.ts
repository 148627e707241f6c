import { setSize } from "./app.ts";
import { expect, test } from "./fixtures.ts";
import type { WallPage } from "./wallPage.ts";

const TEXT = "@HaryanaCMCell Hand pump broken in Nuh, see for yourself";

const pictureOf = (wall: WallPage) => wall.card("Hand pump broken").getByAltText("Picture sent with the complaint");
const widthOf = (wall: WallPage) => pictureOf(wall).evaluate((image) => (image as HTMLImageElement).naturalWidth);

/** A picture that could not be fetched at once is tried again after a minute. */
const FETCHED_WITHIN = { timeout: 75_000 };

test.describe("the picture of a complaint", { tag: "@wall" }, () => {
  test.describe.configure({ timeout: 150_000 });
  test.use({ fakeX: { ownPictures: true } });

  test("is on its card, scaled and out of the app's own store, and still there when nothing can be reached", async ({ launch, x }) => {
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
    // The first rectangle of the words, before the picture and after it.
    const words = app.wall.card("Hand pump broken").locator("p");
    const before = app.wall.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const look = () => {
            const card = [...document.querySelectorAll("li[data-pictured='true']")].find((each) => each.textContent.includes("Hand pump"));
            if (card !== undefined) resolve(JSON.stringify([card.querySelector("p")?.clientWidth, card.querySelector("p")?.clientHeight]));
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
    x.publish({ text: TEXT, media: [{ type: "photo" }] });
    await expect(pictureOf(app.wall)).toBeVisible(FETCHED_WITHIN);
    await test.step("moves nothing when it comes", async () => {
      expect.soft(JSON.stringify(await words.evaluate((text) => [text.clientWidth, text.clientHeight]))).toBe(await before);
    });
    await expect.soft(pictureOf(app.wall)).toHaveAttribute("src", /^\/files\/[0-9a-f]{64}\.wall\.webp$/u);
    await expect.soft.poll(() => widthOf(app.wall)).toBe(600);
    expect.soft(remote).toEqual([]);
    await app.close();

    await x.close();
    const again = await launch();
    await expect(pictureOf(again.wall)).toBeVisible();
    await expect.poll(() => widthOf(again.wall)).toBe(600);
  });
});

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
