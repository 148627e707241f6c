import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "./fixtures.ts";
import { oneApp } from "./oneApp.ts";

const shared = oneApp();

// First, since it counts what is on the wall.
test.describe("a complaint on the wall", { tag: "@understanding" }, () => {
  test("of many citizens with one incident is one card that counts them, and another incident is another", async () => {
    const { app, x } = shared;
    const { wall } = app;
    const water = ["4 din se pani nahi aa raha", "पानी की सप्लाई चार दिन से बंद है", "no water supply for four days"];
    for (const [index, text] of water.entries())
      x.publish({ text: `@HaryanaCMCell ${text}, Model Town Panipat`, author: `citizen_${index}` });
    x.publish({ text: "@HaryanaCMCell Model Town Panipat me 4 din se bijli nahi aa rahi", author: "citizen_9" });
    await expect(wall.cards).toHaveCount(2, { timeout: 30_000 });
    await expect(wall.page.locator('li[data-cases="3"]')).toContainText("3 complaints, one incident");
    expect(await wall.figure("pendingMarking")).toBe(4);
  });

  test("carries its department, its place and the words that spoke for them", async () => {
    const { app, x } = shared;
    const { wall } = app;
    x.publish({ text: "@HaryanaCMCell हिसार के सेक्टर 14 में ट्रांसफार्मर जल गया है, बिजली नहीं है", author: "rahul" });
    const card = wall.card("ट्रांसफार्मर");
    await expect(card).toContainText("DHBVN");
    await expect(card).toContainText("Hisar");
    await expect(card.locator('[class*="evidence"]').filter({ hasText: "ट्रांसफार्मर" })).toBeVisible();
  });

  test("a village directory is imported in the settings, tells what it left out, and places the next complaint", async () => {
    const { app, x } = shared;
    const { wall } = app;
    x.publish({ text: "@HaryanaCMCell Jhulsavan gaon me pani nahi aa raha, pehli shikayat", author: "first" });
    await expect(wall.card("pehli shikayat")).not.toContainText("Karnal");

    const file = join(app.profile, "villages.csv");
    await writeFile(file, "name,block,district,tehsil,lat,lon\nJhulsavan,Nissing,Karnal,Nissing,29.7,76.8\nElsewhere,,Atlantis,,,\n");
    const settings = await app.openSettings("villages");
    // Listens to choosers from here on: one that opens while listening is being switched on is missed.
    settings.on("filechooser", () => undefined);
    const chooser = settings.waitForEvent("filechooser");
    await settings.getByRole("button", { name: "Choose a CSV file" }).click();
    await (await chooser).setFiles(file);
    await expect(settings.getByText("Atlantis")).toBeVisible();

    x.publish({ text: "@HaryanaCMCell Jhulsavan gaon me pani nahi aa raha, doosri shikayat", author: "second" });
    await expect(wall.card("doosri shikayat")).toContainText("Karnal");
  });
});

test.describe("a failing platform", { tag: "@main-job" }, () => {
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
    x.faults.next({ kind: "html", status: 503 }, { path: "/mentions", times: 1_000 });
    // The wall's ten seconds begin when X first failed; a loaded machine asks it later.
    await expect.poll(() => x.requests.slice(asked).some(({ status }) => status === 503)).toBe(true);
    await expect(wall.sources).toHaveAttribute("data-state", "failing", { timeout: 10_000 });
    await expect(wall.sources).toContainText(/X.* no answer since \d\d:\d\d: .+; (next try \S+|trying again)/u);
    x.publish({ text: "@HaryanaCMCell Canal breach near Fatehabad" });
    x.faults.clear();
    await expect(wall.sources).toHaveAttribute("data-state", "live", { timeout: 60_000 });
    await expect(wall.card("Canal breach")).toBeVisible();

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
