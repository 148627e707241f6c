import { expect, test } from "./fixtures.ts";

const WITHIN_MS = 1_000;

test.describe("a published post", { tag: "@main-job" }, () => {
  test("is on the wall within a second of the poll that carried it", async ({ wall, x }) => {
    // Of a wall that stands; a start still loads what comes later.
    x.publish({ text: "@HaryanaCMCell No water in ward 10 of Karnal for three days" });
    await expect(wall.card("ward 10")).toBeVisible();
    for (const ward of [11, 12, 13]) {
      const text = `No water in ward ${ward} of Karnal for three days`;
      const painted = wall.paintedAt(text);
      const [post] = x.publish([{ text: `@HaryanaCMCell ${text}`, author: "karnal_resident" }]);
      const paintedAt = await painted;
      const poll = x.requests.find(({ path, at }) => path.endsWith("/mentions") && at >= (post?.createdAt ?? 0));
      expect(paintedAt - (poll?.at ?? 0)).toBeLessThan(WITHIN_MS);
    }
    await expect(wall.card("ward 13")).toContainText(/Karnal/);
    await expect(wall.cards).toHaveCount(4);
    expect(await wall.figure("postsToday")).toBe(4);
  });
});
