import { DeskPage } from "./deskPage.ts";
import { expect, test } from "./fixtures.ts";

const POLE = ["बिजली का खंभा टूटा है, वार्ड 4 करनाल", "खंभा झुक गया है, वार्ड 7 हिसार"];
const PENSION = "वृद्धावस्था पेंशन तीन महीने से नहीं आई, रोहतक";

test.describe("the palette of the desk", { tag: "@desk" }, () => {
  test("points at the first of the cases that it found, also where it found others before, and Enter opens it", async ({ launch, x }) => {
    for (const text of [...POLE, PENSION]) x.publish({ text: `@HaryanaCMCell ${text}` });
    const desk = new DeskPage(await (await launch(["--desk"])).electron.firstWindow());
    await expect(desk.countOf("all")).toHaveText("3", { timeout: 30_000 });
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
