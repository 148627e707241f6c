import { expect, test } from "./fixtures.ts";
import { oneApp } from "./oneApp.ts";

test.describe("a failing platform", { tag: "@main-job" }, () => {
  const shared = oneApp();

  test("is named on the wall while it lasts, and reading goes on by itself", async () => {
    const { app, x } = shared;
    const { wall } = app;
    await wall.hold();
    await expect(wall.sources).toHaveAttribute("data-state", "live");
    x.faults.next({ kind: "html", status: 503 }, { path: "/mentions", times: 3 });
    await expect(wall.sources).toHaveAttribute("data-state", "failing", { timeout: 20_000 });
    x.publish({ text: "@HaryanaCMCell Canal breach near Fatehabad" });
    await expect(wall.card("Canal breach")).toBeVisible({ timeout: 40_000 });
    await expect(wall.sources).toHaveAttribute("data-state", "live");
  });

  test("that limits the rate is waited for, for the time it named", async () => {
    const { app, x } = shared;
    const { wall } = app;
    await wall.hold();
    await expect(wall.sources).toHaveAttribute("data-state", "live");
    x.faults.next({ kind: "rate-limited", resetAfterMs: 4_000 }, { path: "/mentions" });
    await expect(wall.sources).toHaveAttribute("data-state", "waiting");
    x.publish({ text: "@HaryanaCMCell Bus stop without roof in Kaithal" });
    await expect(wall.card("Bus stop")).toBeVisible({ timeout: 20_000 });
    const limitedAt = x.requests.find(({ status }) => status === 429)?.at ?? 0;
    const next = x.requests.find(({ path, at }) => path.endsWith("/mentions") && at > limitedAt);
    expect((next?.at ?? 0) - limitedAt).toBeGreaterThanOrEqual(3_000);
  });

  test("a source that fails or falls silent says on the wall within ten seconds which, since when and what is done, and is well again by itself", async () => {
    test.slow();
    const { app, x } = shared;
    const { wall } = app;
    await wall.hold();
    await expect(wall.sources).toHaveAttribute("data-state", "live");
    const asked = x.requests.length;
    x.faults.next({ kind: "server-error", status: 503 }, { path: "/mentions", times: 1_000 });
    // The wall's ten seconds begin when X first failed; a loaded machine asks it later.
    await expect.poll(() => x.requests.slice(asked).some(({ status }) => status === 503)).toBe(true);
    await expect(wall.sources).toHaveAttribute("data-state", "failing", { timeout: 10_000 });
    await expect(wall.sources).toContainText(/X.* no answer since \d\d:\d\d: .+; (next try \S+|trying again)/u);
    x.faults.clear();
    await expect(wall.sources).toHaveAttribute("data-state", "live", { timeout: 60_000 });

    x.faults.next({ kind: "late", byMs: 15_000 }, { path: "/mentions", times: 1 });
    await expect(wall.sources).toContainText(/X.* silent since \d\d:\d\d/u, { timeout: 10_000 });
    await expect(wall.sources).toHaveAttribute("data-state", "failing");
    await expect(wall.sources).toHaveAttribute("data-state", "live", { timeout: 60_000 });
  });

  test("is no reason for a rehearsal, which is not shown on a wall with a source", async () => {
    const { wall } = shared.app;
    await expect(wall.sources).toHaveAttribute("data-state", "live");
    await expect(wall.rehearsalSign).toHaveCount(0);
  });
});
