import { expect, test } from "./fixtures.ts";

test.describe("a published post", { tag: "@main-job" }, () => {
  test("is on the wall once a poll has carried it", async ({ wall, x }) => {
    for (const ward of [10, 11, 12, 13]) {
      const text = `No water in ward ${ward} of Karnal for three days`;
      const [post] = x.publish([{ text: `@HaryanaCMCell ${text}`, author: "karnal_resident" }]);
      await expect(wall.card(text)).toBeVisible();
      expect(x.requests.some(({ path, at }) => path.endsWith("/mentions") && at >= (post?.createdAt ?? 0))).toBe(true);
    }
    await expect(wall.card("ward 13")).toContainText(/Karnal/);
    await expect(wall.cards).toHaveCount(4);
    expect(await wall.figure("postsToday")).toBe(4);
  });
});
