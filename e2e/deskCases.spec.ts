import { expect, test } from "./fixtures.ts";
import { oneApp } from "./oneApp.ts";
import { readTotals, recordOf } from "./record.ts";

const POLE = ["बिजली का खंभा टूटा है, वार्ड 4 करनाल", "खंभा झुक गया है, वार्ड 7 हिसार"];
const PENSION = "वृद्धावस्था पेंशन तीन महीने से नहीं आई, रोहतक";

test.describe("the cases of the desk", { tag: "@desk" }, () => {
  const shared = oneApp({ args: () => ["--desk"] });

  // First, since it counts all cases.
  test("after the one on screen are shown by their key at once, though the engine answers nobody", async () => {
    const { app, desk, x } = shared;
    for (let ward = 1; ward <= 6; ward += 1)
      x.publish({ text: `@HaryanaCMCell Road of ward ${ward} is broken`, author: `citizen_${ward}` });
    await expect(desk.countOf("all")).toHaveText("6");
    await desk.page.locator('[data-view="all"]').click();
    await expect(desk.rows).toHaveCount(6);
    await expect(desk.case).toBeVisible();
    // As long as a person looks at a case.
    await desk.page.waitForTimeout(1_000);
    const pid = await app.enginePid();
    if (pid === undefined) throw new Error("There is no engine");
    process.kill(pid, "SIGSTOP");
    try {
      for (let step = 1; step <= 3; step += 1) {
        const before = await desk.case.getAttribute("data-case");
        await desk.press("KeyJ");
        await expect(desk.case).not.toHaveAttribute("data-case", before ?? "", { timeout: 2_000 });
      }
    } finally {
      process.kill(pid, "SIGCONT");
    }
  });

  test("are found by the palette: it points at the first of them, also where it found others before, and Enter opens it", async () => {
    const { app, desk, x } = shared;
    await expect(desk.countOf("all")).toHaveText(/\d/u);
    const { posts } = readTotals(recordOf(app.profile));
    for (const text of [...POLE, PENSION]) x.publish({ text: `@HaryanaCMCell ${text}` });
    await expect.poll(() => readTotals(recordOf(app.profile)).posts, { timeout: 30_000 }).toBe(posts + 3);
    await expect(desk.countOf("new")).toHaveText(String(readTotals(recordOf(app.profile)).byState["new"]));
    await desk.press("Control+KeyK");
    const found = desk.dialog.getByRole("option");
    await desk.type("खंभा");
    await expect(found).toHaveCount(2);
    await expect(found.first()).toHaveAttribute("aria-selected", "true");

    await desk.press("Control+KeyA");
    await desk.type("पेंशन");
    await expect(found.filter({ hasText: PENSION.slice(0, 20) })).toHaveCount(1);
    await expect(found.and(desk.page.locator('[aria-selected="true"]'))).toHaveCount(1);
    await desk.press("Enter");
    await expect(desk.dialog).toBeHidden();
    await expect(desk.case).toContainText(PENSION);
  });
});
