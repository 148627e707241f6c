import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "./fixtures.ts";
import { oneApp } from "./oneApp.ts";

test.describe("a complaint on the wall", { tag: "@understanding" }, () => {
  const shared = oneApp();

  // First, since it counts what is on the wall.
  test("of many citizens with one incident is one card that counts them, and another incident is another", async () => {
    const { app, x } = shared;
    const { wall } = app;
    const water = ["4 din se pani nahi aa raha", "पानी की सप्लाई चार दिन से बंद है", "no water supply for four days"];
    for (const [index, text] of water.entries())
      x.publish({ text: `@HaryanaCMCell ${text}, Model Town Panipat`, author: `citizen_${index}` });
    x.publish({ text: "@HaryanaCMCell Model Town Panipat me 4 din se bijli nahi aa rahi", author: "citizen_9" });
    await expect(wall.cards).toHaveCount(2);
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
