import { expect, test } from "./fixtures.ts";

const SURGE_POSTS = 40;

test.describe("the wall on the open stream", { tag: "@wall" }, () => {
  test.use({ stream: true, pollEveryMs: 600_000 });

  test("counts each moment of a surge, while its cards move no oftener than eyes follow", async ({ wall, x }) => {
    await expect.poll(() => x.stream.open).toBe(1);
    const changes = wall.page.evaluate(
      (posts) =>
        new Promise<{ readonly counted: number; readonly movedAt: readonly number[] }>((resolve) => {
          const counts = new Set<string>();
          const movedAt: number[] = [];
          let order = "";
          // Told in the moment of the change: a frame may be late, and the next one then seems to come too soon.
          const observer = new MutationObserver(() => look());
          const look = () => {
            const count = document.querySelector('[data-figure="postsToday"]')?.getAttribute("data-value") ?? "0";
            const shown = [...document.querySelectorAll("li[data-ticket]")].map((card) => card.getAttribute("data-ticket")).join(" ");
            counts.add(count);
            if (shown !== order) movedAt.push(performance.now());
            order = shown;
            if (Number(count) < posts) return;
            observer.disconnect();
            resolve({ counted: counts.size, movedAt });
          };
          observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        }),
      SURGE_POSTS,
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
