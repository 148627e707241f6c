import { expect, test } from "./fixtures.ts";
import type { WallPage } from "./wallPage.ts";

const TEXT = "@HaryanaCMCell Hand pump broken in Nuh, see for yourself";

const pictureOf = (wall: WallPage) => wall.card("Hand pump broken").getByAltText("Picture sent with the complaint");
const widthOf = (wall: WallPage) => pictureOf(wall).evaluate((image) => (image as HTMLImageElement).naturalWidth);

test.describe("the picture of a complaint", { tag: "@wall" }, () => {
  test.use({ fakeX: { ownPictures: true } });

  test("is on its card, scaled and out of the app's own store, and still there when nothing can be reached", async ({ launch, x }) => {
    const app = await launch();
    const remote: string[] = [];
    app.wall.page.on("request", (request) => {
      if (!request.url().startsWith("ismgt://app/")) remote.push(request.url());
    });
    x.publish({ text: TEXT, media: [{ type: "photo" }] });
    await expect(pictureOf(app.wall)).toBeVisible();
    await expect(pictureOf(app.wall)).toHaveAttribute("src", /^\/files\/[0-9a-f]{64}\.wall\.webp$/u);
    await expect.poll(() => widthOf(app.wall)).toBe(600);
    expect(remote).toEqual([]);
    await app.close();

    await x.close();
    const again = await launch();
    await expect(pictureOf(again.wall)).toBeVisible();
    await expect.poll(() => widthOf(again.wall)).toBe(600);
  });

  test("moves nothing when it comes", async ({ launch, x }) => {
    const app = await launch();
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
    await expect(pictureOf(app.wall)).toBeVisible();
    expect(JSON.stringify(await words.evaluate((text) => [text.clientWidth, text.clientHeight]))).toBe(await before);
  });
});
