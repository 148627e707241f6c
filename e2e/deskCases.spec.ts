import { drawnPicture } from "#rehearsal/x/picture.ts";
import { expect, test } from "./fixtures.ts";
import { DeskPage } from "./deskPage.ts";
import { oneApp } from "./oneApp.ts";
import { readTotals, recordOf } from "./record.ts";
import { violationsOf } from "./violations.ts";

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
    await desk.choose("all");
    await expect(desk.rows).toHaveCount(6);
    // A screen reader would say each line again with each second of it.
    await expect(desk.page.getByRole("option", { name: / (?:now|\d+ (?:s|min))$/u })).toHaveCount(0);
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
      await expect(desk.page.getByText(/^No answer from the engine since/u)).toBeVisible({ timeout: 20_000 });
    } finally {
      process.kill(pid, "SIGCONT");
    }
    await expect(desk.page.getByText(/^No answer from the engine since/u)).toBeHidden({ timeout: 20_000 });
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

  test("stand side by side: the keys go to the open one, the other is read by keyboard, and a question beside it keeps the focus", async () => {
    const { app, desk, x } = shared;
    const ofNew = () => readTotals(recordOf(app.profile)).byState["new"];
    const before = ofNew();
    for (const ward of [11, 12, 13])
      x.publish({ text: `@HaryanaCMCell Street light of ward ${ward} Karnal is fused, call 9812345678`, author: `ward_${ward}` });
    await expect.poll(ofNew, { timeout: 30_000 }).toBe(before + 3);
    await desk.choose("all");
    await desk.search("fused");
    await expect(desk.rows).toHaveCount(3);
    // Each says why it is found.
    await expect(desk.rows.locator("[data-why] mark")).toHaveText(["fused", "fused", "fused"]);
    await desk.moveTo("Home");
    const held = (await desk.case.getAttribute("data-case")) ?? "";
    await desk.press("Backslash");
    const beside = desk.page.locator(`[data-held="${held}"]`);
    await expect(beside).toBeVisible();
    await desk.moveTo("KeyJ");
    await expect(desk.case).not.toHaveAttribute("data-case", held);
    await expect(beside.getByRole("button")).not.toHaveCount(0);
    await expect(beside.locator("button:enabled")).toHaveCount(0);
    const box = beside.locator("xpath=..");
    await box.focus();
    await expect(box).toBeFocused();
    await desk.press("KeyA");
    await expect.poll(ofNew).toBe(before + 2);
    await expect(beside).toBeVisible();
    await desk.press("Escape", "Backslash");
    await expect(beside).toBeHidden();

    await desk.search("fused");
    await expect(desk.rows).toHaveCount(3);
    await desk.moveTo("Home");
    await desk.press("KeyR");
    await expect(desk.dialog).toBeVisible();
    await expect(desk.page.locator("[data-under-question]:not([inert])")).toHaveCount(0);
    await expect(desk.case).not.toContainText("9812345678");
    await desk.case.getByText("Karnal").first().click();
    await desk.press("KeyV");
    await expect(desk.case).toContainText("9812345678");
    await desk.press("Escape");
    await expect(desk.dialog).toBeHidden();
    await expect(desk.page.locator("[inert]")).toHaveCount(0);
  });

  test("keep what is typed over them: Escape, a click beside it and the window's end ask first, with keeping as the safe answer", async () => {
    const { app, desk } = shared;
    const { page } = desk;
    await desk.choose("all");
    await desk.moveTo("End");
    const asked = page.getByRole("alertdialog");

    await test.step("where nothing is typed it closes at once", async () => {
      await desk.press("Digit7");
      await expect(desk.dialog).toBeVisible();
      await desk.press("Escape");
      await expect(desk.dialog).toBeHidden();
    });

    await desk.press("Digit7");
    await expect(desk.dialog).toBeVisible();
    const words = desk.dialog.getByRole("textbox").first();
    await words.fill("Transformer changed, says the JE");
    await desk.press("Escape");
    await expect(asked).toBeVisible();
    expect(await violationsOf(page, { within: "[role=alertdialog]" })).toEqual([]);
    await desk.press("Escape");
    await expect(asked).toBeHidden();
    for (const leave of [
      () => desk.press("Escape"),
      () => page.mouse.click(5, 5),
      () => desk.dialog.getByRole("button", { name: /Cancel/u }).click(),
    ]) {
      await leave();
      await expect(asked).toContainText("What you typed is not saved.");
      await expect(asked.getByRole("button", { name: "Keep writing" })).toBeFocused();
      await desk.press("Escape");
      await expect(asked).toBeHidden();
      await expect(words).toHaveValue("Transformer changed, says the JE");
    }

    await test.step("and the engine that ends takes nothing along", async () => {
      const pid = await app.enginePid();
      if (pid === undefined) throw new Error("There is no engine");
      process.kill(pid, "SIGKILL");
      await expect.poll(() => app.enginePid(), { timeout: 30_000 }).not.toBe(pid);
      await expect.poll(() => app.enginePid(), { timeout: 30_000 }).toBeDefined();
      await expect(words).toHaveValue("Transformer changed, says the JE");
    });

    await test.step("and the window stays until the person says that it may go", async () => {
      const questions = await app.electron.evaluateHandle(({ dialog }) => {
        const told: string[] = [];
        dialog.showMessageBox = ((_window: unknown, { message }: { readonly message: string }) => {
          told.push(message);
          return Promise.resolve({ response: 0, checkboxChecked: false });
        }) as unknown as typeof dialog.showMessageBox;
        return told;
      });
      const window = await app.electron.browserWindow(page);
      await window.evaluate((of: Electron.BrowserWindow) => of.close());
      await expect.poll(() => questions.evaluate((told) => told)).toEqual(["What you typed in this window is not saved."]);
      await expect(words).toHaveValue("Transformer changed, says the JE");
    });

    await words.focus();
    await desk.press("Escape");
    await asked.getByRole("button", { name: "Discard it" }).press("Enter");
    await expect(desk.dialog).toBeHidden();
  });

  test("have the words of a reply again that are not sent yet, each language its own, also after a discard was taken back", async () => {
    const { desk } = shared;
    const { dialog } = desk;
    const words = dialog.getByRole("textbox", { name: "Text" });
    const speak = (language: string) => dialog.locator("label").filter({ hasText: language }).click();
    const [english, hindi] = ["We have asked the office.", "हमने कार्यालय से पूछा है।"];
    await desk.moveTo("Home");
    await desk.press("KeyR");
    await speak("English");
    await words.fill(english);
    await speak("Hindi");
    await words.fill(hindi);
    await desk.press("Escape");
    await expect(dialog).toBeHidden();

    await desk.press("KeyR");
    await expect(words).toHaveValue(hindi);
    await speak("English");
    await expect(words).toHaveValue(english);
    await dialog.getByRole("button", { name: "Save draft" }).click();
    await expect(dialog).toBeHidden();

    await desk.press("KeyR");
    await expect(words).toHaveValue(hindi);
    await speak("English");
    await expect(words).not.toHaveValue(english);
    await dialog.getByRole("button", { name: "Discard draft" }).click();
    await expect(dialog).toBeHidden();
    await desk.press("KeyZ");
    await expect(desk.page.getByText("Taken back", { exact: false }).first()).toBeVisible();
    await desk.press("KeyR");
    await expect(words).toHaveValue(hindi);
    await desk.press("Escape");
    await expect(dialog).toBeHidden();
  });

  test("stay on screen while a dialog stands open about them, and what is typed outlives the window", async () => {
    const { app, desk, x } = shared;
    await app.speak("en");
    const totals = () => readTotals(recordOf(app.profile)).byState;
    const before = totals();
    for (const ward of [51, 52])
      x.publish({ text: `@HaryanaCMCell Hand pump of ward ${ward} Karnal gives no water`, author: `pump_${ward}` });
    await expect.poll(() => totals()["new"], { timeout: 30_000 }).toBe(before["new"] + 2);
    await desk.choose("all");
    await desk.search("pump");
    await expect(desk.rows).toHaveCount(2);
    await desk.moveTo("Home");

    // The act is under way when the dialog opens; the next case comes with its end.
    await desk.press("KeyA", "KeyW");
    const note = desk.dialog.getByRole("textbox");
    await expect(note).toBeFocused();
    const about = (await desk.case.getAttribute("data-case")) ?? "";
    await expect.poll(() => totals()["marked"]).toBe(before["marked"] + 1);
    await desk.type("Ask the JE on Monday");
    await expect(note).toHaveValue("Ask the JE on Monday");
    await expect(desk.case).toHaveAttribute("data-case", about);
    await expect(desk.dialog).toContainText("Kept as you type");
    await desk.press("Escape");
    await expect(desk.dialog).toBeHidden();

    await desk.page.reload();
    await desk.choose("drafts");
    await expect(desk.page.locator(`[data-case="${about}"]`)).toBeVisible({ timeout: 30_000 });
    await desk.press("KeyW");
    await expect(note).toHaveValue("Ask the JE on Monday");
    await desk.press("Control+Enter");
    await expect(desk.events("noted")).toContainText("Ask the JE on Monday");
  });

  test("are put off until their day, and come back as soon as the citizen writes again", async () => {
    const { app, desk, x } = shared;
    const text = "Bus stop of Assandh Karnal has no roof";
    const first = x.publish({ text: `@HaryanaCMCell ${text}`, author: "assandh_1" });
    await desk.choose("all");
    await desk.search("bus roof");
    await expect(desk.row(text)).toBeVisible({ timeout: 30_000 });
    await desk.moveTo("Home");
    await desk.press("Shift+KeyZ");
    await desk.dialog.getByRole("textbox", { name: /^Reason/u }).fill("The JE goes there tomorrow");
    await desk.press("Control+Enter");
    await expect(desk.dialog).toBeHidden();
    await desk.choose("snoozed");
    await expect(desk.rows).toHaveCount(1);
    await expect(desk.page.locator("[data-tour=act]")).toContainText("The JE goes there tomorrow");

    const posts = () => readTotals(recordOf(app.profile)).posts;
    const before = posts();
    x.publish({ text: "@HaryanaCMCell And now the bench is broken, too", author: "assandh_1", inReplyTo: first.id });
    await expect.poll(posts, { timeout: 60_000 }).toBe(before + 1);
    await expect(desk.countOf("snoozed")).toHaveText("0", { timeout: 30_000 });
    await desk.choose("all");
    await desk.search("bus roof");
    await desk.moveTo("Home");
    await expect(desk.page.locator("[data-tour=act] [data-woken]")).toContainText("The JE goes there tomorrow");
  });

  test("leave a view by the rail with Tab, and what is typed in it by a click on the rail only once that was asked", async () => {
    const { desk } = shared;
    const { page } = desk;
    await page.locator('[data-view="all"]').click();
    await desk.press("Shift+KeyD");
    const view = page.locator("[data-full-view]");
    await expect(view).toBeVisible();
    const isOnRail = () => page.evaluate(() => document.activeElement?.closest("[data-rail], [data-view]") !== null);
    await expect(async () => {
      await desk.press("Shift+Tab");
      expect(await isOnRail()).toBe(true);
    }).toPass({ intervals: [0], timeout: 20_000 });
    await desk.press("Tab");
    await view.getByRole("textbox").first().fill("VC at four");
    const asked = page.getByRole("alertdialog");
    await page.locator("[data-rail=openOutbox]").click();
    await asked.getByRole("button", { name: "Keep writing" }).press("Enter");
    await expect(view.getByRole("textbox").first()).toHaveValue("VC at four");
    await page.locator('[data-view="all"]').click();
    await asked.getByRole("button", { name: "Discard it" }).press("Enter");
    await expect(view).toHaveCount(0);
  });

  for (const [slow, wakesAfterMs] of [
    ["is slow to hear of it", 500],
    ["hangs", null],
  ] as const) {
    test(`hold what is typed about them until it may go, and go with their window then, though its page ${slow}`, async () => {
      const { app } = shared;
      const page = await app.openDesk();
      const other = new DeskPage(page);
      await expect(other.countOf("all")).toHaveText(/\d/u, { timeout: 30_000 });
      await other.press("Shift+KeyD");
      await page.locator("[data-full-view]").getByRole("textbox").first().fill("VC at four");
      await app.electron.evaluate(({ dialog }, wakesAfter) => {
        const asks = dialog.showMessageBox.bind(dialog);
        (globalThis as { asksAgain?: () => void }).asksAgain = () => (dialog.showMessageBox = asks);
        dialog.showMessageBox = ((of: Electron.BrowserWindow) => {
          const pid = of.webContents.getOSProcessId();
          process.kill(pid, "SIGSTOP");
          if (wakesAfter !== null) setTimeout(() => process.kill(pid, "SIGCONT"), wakesAfter);
          return Promise.resolve({ response: 1, checkboxChecked: false });
        }) as unknown as typeof dialog.showMessageBox;
      }, wakesAfterMs);
      const window = await app.electron.browserWindow(page);
      const closed = page.waitForEvent("close");
      await window.evaluate((of: Electron.BrowserWindow) => of.close());
      await closed;
      await app.electron.evaluate(() => (globalThis as { asksAgain?: () => void }).asksAgain?.());
    });
  }

  test("are set aside as duplicates, and questions and the help are left, by mouse alone", async () => {
    const { app, desk, x } = shared;
    await app.speak("en");
    const totals = () => readTotals(recordOf(app.profile)).byState;
    const before = totals();
    for (const author of ["tank_1", "tank_2"]) x.publish({ text: "@HaryanaCMCell Water tank of Kalayat Kaithal leaks", author });
    await expect.poll(() => totals()["new"], { timeout: 30_000 }).toBe(before["new"] + 2);
    await desk.choose("all");
    await desk.page.getByRole("searchbox").fill("kalayat tank");
    await expect(desk.rows).toHaveCount(2);
    await desk.rows.last().click();
    await desk.page.locator("[data-tour=act] [data-command=merge]").click();
    await desk.dialog.getByRole("button", { name: "Cancel" }).click();
    await expect(desk.dialog).toBeHidden();
    await desk.page.locator("[data-rail=help]").click();
    await desk.dialog.getByRole("button", { name: "Close" }).click();
    await expect(desk.dialog).toBeHidden();
    await desk.page.locator("[data-tour=act] [data-command=merge]").click();
    const duplicate = desk.dialog.getByRole("button", { name: "mark as its duplicate" });
    await duplicate.click();
    await expect(duplicate).toHaveAttribute("aria-pressed", "true");
    await desk.dialog.getByRole("option").filter({ hasText: "Kalayat" }).first().click();
    await expect(desk.dialog).toBeHidden();
    await expect.poll(() => totals()["duplicate"]).toBe(before["duplicate"] + 1);
  });

  test("are given reasons and snippets by key, of which each can be written on, and no snippet says what is not known of the case", async () => {
    const { app, desk, x } = shared;
    await app.speak("en");
    const ofNew = () => readTotals(recordOf(app.profile)).byState["new"];
    const before = ofNew();
    x.publish({ text: "@HaryanaCMCell Street light of ward 21 Karnal is dark", author: "ward_21" });
    await expect.poll(ofNew, { timeout: 30_000 }).toBe(before + 1);
    await desk.choose("all");
    await desk.search("light 21");
    await expect(desk.rows).toHaveCount(1);
    await desk.moveTo("Home");

    await desk.press("KeyW", "Digit3");
    const note = desk.dialog.getByRole("textbox");
    await expect(note).toHaveValue("The citizen could not be reached by telephone.");
    await desk.type(" Ward 21");
    await desk.press("Alt+Digit1", "Alt+Digit3");
    await expect(note).toHaveValue("Ward 21; Spoke with the office by telephone.");
    await desk.press("Control+Enter");
    await expect(desk.dialog).toBeHidden();
    await expect(desk.events("noted")).toContainText("Ward 21; Spoke with the office by telephone.");

    await desk.press("KeyR");
    const reply = desk.page.getByRole("textbox", { name: "Text" });
    await expect(reply).toHaveValue(/Complaint no\./u);
    await reply.focus();
    await desk.press("Control+KeyI");
    await expect(desk.page.getByRole("option", { name: /^Responsible office/u })).toHaveAttribute("aria-disabled", "true");
    await desk.type("emerg");
    await desk.press("Enter");
    await expect(reply).toHaveValue(/Complaint no\..*please call 112 at once/su);
    await expect(reply).toBeFocused();
    await desk.press("Escape");
    await expect(desk.dialog).toBeHidden();

    const settings = await app.openSettings("snippets");
    const text = settings.getByLabel("Text in English").first();
    await text.fill("Dear {name}");
    await settings.getByRole("button", { name: "Save" }).click();
    await expect(settings.getByText("This placeholder is not known")).toBeVisible();
    await settings.getByRole("button", { name: "Discard changes" }).click();
    await expect(text).toHaveValue("Your complaint no. is {ticket} (number to give by telephone: {number}).");
  });

  test("are answered with a picture, which is shown, outlives the dialog and goes out with the words", async () => {
    const { app, desk, x } = shared;
    const ofNew = () => readTotals(recordOf(app.profile)).byState["new"];
    const before = ofNew();
    x.publish({ text: "@HaryanaCMCell Road of ward 31 Karnal is broken", author: "ward_31" });
    await expect.poll(ofNew, { timeout: 30_000 }).toBe(before + 1);
    await desk.choose("all");
    await desk.search("road 31");
    await expect(desk.rows).toHaveCount(1);
    await desk.moveTo("Home");
    await desk.press("KeyR");
    const picture = desk.dialog.locator("figure img");
    await desk.dialog.locator("input[type=file]").setInputFiles({ name: "road.png", mimeType: "image/png", buffer: drawnPicture("road") });
    await expect(picture).toBeVisible();
    await expect.poll(() => picture.evaluate((of: HTMLImageElement) => of.naturalWidth)).toBeGreaterThan(0);
    // The focus is in the words, as when the dialog opened.
    await desk.page.getByRole("textbox", { name: "Text" }).focus();
    await desk.press("Escape");
    await expect(desk.dialog).toBeHidden();
    await desk.press("KeyR");
    await expect(picture).toBeVisible();
    // The picture is kept here; the words of the template have to come first, or nobody would have seen what goes out.
    await expect(desk.dialog.locator("[data-main]")).toBeEnabled();
    await desk.press("Control+Enter");
    await expect(desk.dialog).toBeHidden();
    await expect.poll(() => x.posts.findLast(({ authorId }) => authorId === x.account.id)?.media.length, { timeout: 30_000 }).toBe(1);
    await expect(desk.case.locator("figure img")).toBeVisible();
  });

  test("say of a reply that waits that the office it names has the case no more", async () => {
    const { desk, x } = shared;
    x.publish({
      text: "@HaryanaCMCell Transformer burnt in village Nissing of Karnal, no electricity since yesterday",
      author: "nissing_1",
    });
    await desk.choose("all");
    await expect(async () => {
      await desk.search("transformer nissing");
      await expect(desk.rows).toHaveCount(1, { timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
    await desk.moveTo("Home");
    // By either key, whether the program is sure of its proposal or not.
    await desk.press("KeyA", "Digit4");
    await expect(desk.case).toHaveAttribute("data-state", "marked");
    await desk.press("KeyR");
    await expect(desk.page.getByRole("textbox", { name: "Text" })).toHaveValue(/has been sent to .* for action/u);
    await desk.dialog.getByRole("button", { name: "Save draft" }).click();
    await expect(desk.dialog).toBeHidden();
    await desk.press("KeyD");
    await desk.type("PHED");
    await expect(desk.dialog.getByRole("option").first()).toContainText("PHED");
    await desk.press("Enter");
    await expect(desk.case.getByText(/which does not have the case any more. It is with Executive Engineer, Public Health/u)).toBeVisible();
  });

  test("show five lines of the reply above the buttons where details are asked for on a low display", async () => {
    const { desk } = shared;
    await desk.page.setViewportSize({ width: 1366, height: 768 });
    await desk.search("road 31");
    await expect(desk.case).toContainText("ward 31");
    await desk.press("KeyN");
    const words = desk.page.getByRole("textbox", { name: "Text" });
    await expect(words).toHaveValue(/\S/u);
    const below = await desk.dialog.getByRole("button", { name: "Cancel" }).boundingBox();
    const lines = await words.evaluate((area, bottom) => {
      const { top, bottom: end } = area.getBoundingClientRect();
      return (Math.min(end, bottom) - top) / Number.parseFloat(getComputedStyle(area).lineHeight);
    }, below?.y ?? 0);
    expect(lines).toBeGreaterThanOrEqual(5);
    await desk.press("Escape");
    await expect(desk.dialog).toBeHidden();
  });
});
