import { expect, test } from "./fixtures.ts";
import { oneApp } from "./oneApp.ts";

const SURGE_POSTS = 40;

test.describe("the wall on the open stream", { tag: "@wall" }, () => {
  const shared = oneApp({ stream: true, pollEveryMs: 600_000 });

  // First, since it counts the cards.
  test("shows a published post by the chunk that carried it, without a poll", async () => {
    const { app, x } = shared;
    const { wall } = app;
    await expect.poll(() => x.stream.open).toBe(1);
    const text = "हिसार के सेक्टर 14 में दो दिन से बिजली नहीं है";
    const [post] = x.publish([{ text: `@HaryanaCMCell ${text}` }]);
    await expect(wall.card(text)).toBeVisible();
    expect(x.requests.filter(({ path, at }) => path.endsWith("/mentions") && at >= (post?.createdAt ?? 0))).toEqual([]);
    await expect(wall.cards).toHaveCount(1);
  });

  test("counts each moment of a surge, while its cards move no oftener than eyes follow", async () => {
    const { app, x } = shared;
    const { wall } = app;
    await expect.poll(() => x.stream.open).toBe(1);
    await expect.poll(() => wall.figure("postsToday")).not.toBeNaN();
    const before = await wall.figure("postsToday");
    const changes = wall.page.evaluate(
      (posts) =>
        new Promise<{ readonly counted: number; readonly movedAt: readonly number[] }>((resolve) => {
          const counts = new Set<string>();
          const movedAt: number[] = [];
          const cards = () => [...document.querySelectorAll("li[data-ticket]")].map((card) => card.getAttribute("data-ticket")).join(" ");
          let order = cards();
          // Told in the moment of the change: a frame may be late, and the next one then seems to come too soon.
          const observer = new MutationObserver(() => look());
          const look = () => {
            const count = document.querySelector('[data-figure="postsToday"]')?.getAttribute("data-value") ?? "0";
            const shown = cards();
            counts.add(count);
            if (shown !== order) movedAt.push(performance.now());
            order = shown;
            if (Number(count) < posts) return;
            observer.disconnect();
            resolve({ counted: counts.size, movedAt });
          };
          observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        }),
      before + SURGE_POSTS,
    );
    for (let post = 1; post <= SURGE_POSTS; post += 1) {
      x.publish({ text: `@HaryanaCMCell No water in ward ${post} of Karnal, street ${post * 7}`, author: `citizen_${post}` });
      await wall.page.waitForTimeout(100);
    }
    const { counted, movedAt } = await changes;
    expect(counted).toBeGreaterThan(movedAt.length);
    // 800 at least; a busy machine may have been late with the frame before.
    const restsMs = movedAt.slice(1).map((at, index) => at - (movedAt[index] ?? at));
    expect(Math.min(...restsMs)).toBeGreaterThan(500);
  });
});
