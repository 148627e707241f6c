import { expect, test } from "./fixtures.ts";
import { oneApp } from "./oneApp.ts";

const EMERGENCY = "बहादुरगढ़ में बिजली का तार टूट कर गली में गिरा है, करंट आ रहा है, बच्चे फंसे हैं, जान का खतरा";

test.describe("the wall by itself", { tag: "@wall" }, () => {
  const shared = oneApp();

  test("runs its programme, and obeys the keys of the person who is before it", async () => {
    const { page, scene } = shared.app.wall;
    await expect(scene).toHaveAttribute("data-scene-shown", "now");
    await page.keyboard.press("ArrowRight");
    await expect(scene).toHaveAttribute("data-scene-shown", "heat");
    await expect(page.locator('[data-panel="heat-matrix"]')).toBeVisible();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await expect(scene).toHaveAttribute("data-scene-shown", "good-news");
    await page.keyboard.press("Space");
    await expect(scene).toHaveAttribute("data-stay", "held");
    await page.keyboard.press("Space");
    await expect(scene).not.toHaveAttribute("data-stay", /./u);
    // The last scene of the programme has its time, then the first one comes again.
    await expect(scene).toHaveAttribute("data-scene-shown", "now", { timeout: 40_000 });
    await expect(page.locator("[data-leaving]")).toHaveCount(0);
  });

  test("greys what it shows while the engine is away, says since when, and goes on", async () => {
    const { app, x } = shared;
    const { wall } = app;
    x.publish({ text: "@HaryanaCMCell Sewer overflows in Sirsa bazaar" });
    await expect(wall.card("Sewer overflows")).toBeVisible();
    const old = wall.page.locator('[data-panel="stream"] [data-old]');
    await expect(old).toHaveCount(0);
    const seen = wall.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const look = () => {
            const body = document.querySelector("[data-problem] main");
            const since = document.querySelector('[data-panel="stream"] [data-old]')?.textContent ?? "";
            if (body !== null && since !== "") resolve(`${getComputedStyle(body).filter} ${since}`);
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
    const pid = await app.enginePid();
    if (pid !== undefined) process.kill(pid, "SIGKILL");
    expect(await seen).toMatch(/grayscale\(1\).*as of \d\d:\d\d/u);
    await expect(wall.problem).toHaveCount(0);
    await expect(old).toHaveCount(0);
    await expect(wall.card("Sewer overflows")).toBeVisible();
  });

  // Last, since an alert stays.
  test("lays an emergency under every scene, one at a time, and says how many wait", async () => {
    const { app, x } = shared;
    const { wall } = app;
    const alert = wall.page.locator("[data-alert][data-kind]");
    await expect(wall.sources).toHaveAttribute("data-state", "live");
    x.publish({ text: `@HaryanaCMCell ${EMERGENCY}` });
    await expect(alert).toHaveCount(1);
    await expect(alert).toHaveAttribute("data-kind", "emergency");
    // Whatever swells or moves there does so slowly: nothing comes near three times in a second.
    const turnsMs = await alert.evaluate((banner) =>
      banner.getAnimations({ subtree: true }).map(({ effect }) => Number(effect?.getComputedTiming().duration)),
    );
    expect.soft(turnsMs.length).toBeGreaterThan(0);
    expect.soft(Math.min(...turnsMs)).toBeGreaterThan(500);
    await test.step("holds on to no animation that has ended, for all that moves within one is drawn twice", async () => {
      const heldOver = (words: string) =>
        wall.page.evaluate(
          (text) =>
            document.getAnimations().flatMap(({ playState, effect }) => {
              const target = effect instanceof KeyframeEffect ? effect.target : null;
              return playState === "finished" && target?.textContent.includes(text) === true ? [target.className] : [];
            }),
          words,
        );
      const sceneHasCome = () =>
        document.getAnimations().every(({ playState, effect }) => playState === "finished" || Number(effect?.getTiming().duration) > 1_000);
      await wall.page.waitForFunction(sceneHasCome);
      expect.soft(await heldOver("बहादुरगढ़")).toEqual([]);
    });
    x.publish({ text: "@HaryanaCMCell Two workers are down inside a manhole in Karnal, not responding, send rescue immediately" });
    await expect(wall.page.locator('[data-figure="alertsWaiting"]')).toHaveAttribute("data-value", "1");
    await expect(alert).toHaveCount(1);
    await wall.show("heat");
    await expect(alert).toBeVisible();
  });
});
