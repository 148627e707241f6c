import { expect, test } from "./fixtures.ts";

test.describe("a failing platform", { tag: "@main-job" }, () => {
  test("is named on the wall while it lasts, and reading goes on by itself", async ({ wall, x }) => {
    await wall.hold();
    await expect(wall.sources).toHaveAttribute("data-state", "live");
    x.faults.next({ kind: "html", status: 503 }, { path: "/mentions", times: 3 });
    await expect(wall.sources).toHaveAttribute("data-state", "failing", { timeout: 20_000 });
    x.publish({ text: "@HaryanaCMCell Canal breach near Fatehabad" });
    await expect(wall.card("Canal breach")).toBeVisible({ timeout: 40_000 });
    await expect(wall.sources).toHaveAttribute("data-state", "live");
  });

  test("that limits the rate is waited for, for the time it named", async ({ wall, x }) => {
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
});
