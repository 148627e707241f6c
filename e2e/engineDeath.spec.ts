import { expect, test } from "./fixtures.ts";
import { IS_LONG } from "./longForm.ts";
import { oneApp } from "./oneApp.ts";
import { readTotals, recordOf } from "./record.ts";

/** Several pages after the last kill too. */
const POSTS = IS_LONG ? 1_500 : 400;

test.describe("what dies", { tag: "@main-job" }, () => {
  const shared = oneApp({ fakeX: { mentionsReach: null } });

  // First, since it counts what is in the record.
  test("an engine that is killed in the middle of reading is started again, and nothing is lost or doubled", async () => {
    const { app, x } = shared;
    await app.wall.hold();
    for (let index = 0; index < POSTS; index += 1) {
      x.publish({ text: `@HaryanaCMCell Complaint number ${index}: road broken in Rohtak`, author: `citizen_${index % 500}` });
    }
    // Each page takes its time, so that there is a middle to be killed in.
    x.faults.next({ kind: "slow", overMs: 300 }, { path: "/mentions", times: 40 });

    for (const share of [0.1, 0.35, 0.6]) {
      await expect.poll(() => app.wall.figure("postsToday"), { intervals: [20], timeout: 60_000 }).toBeGreaterThan(POSTS * share);
      const pid = await app.enginePid();
      if (pid !== undefined) process.kill(pid, "SIGKILL");
      await expect(app.wall.problem).toHaveCount(1);
      await expect(app.wall.problem).toHaveCount(0);
      expect(await app.enginePid()).not.toBe(pid);
    }

    await expect.poll(() => app.wall.figure("postsToday"), { timeout: 60_000 }).toBe(POSTS);
    expect(await app.wall.figure("openedToday")).toBe(POSTS);
    expect(readTotals(recordOf(app.profile))).toMatchObject({ posts: POSTS, cases: POSTS });
  });

  // Last, since the driver does not follow a page through its crash.
  test("a page is loaded again and shows what is in the record", async () => {
    const { app, x } = shared;
    x.publish({ text: "@HaryanaCMCell Sewer overflows in Sirsa bazaar" });
    await expect(app.wall.card("Sewer overflows")).toBeVisible();
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
    await expect.poll(() => app.log()).toContain("page wall ended");
    // The app is asked, not the page.
    await expect
      .poll(() =>
        app.electron.evaluate(async ({ BrowserWindow }) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          if (!contents || contents.isCrashed() || contents.isLoading()) return "";
          return (await contents.executeJavaScript("document.body.innerText")) as string;
        }),
      )
      .toContain("Sewer overflows");
  });
});
