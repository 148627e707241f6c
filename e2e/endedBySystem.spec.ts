import { once } from "node:events";
import { DeskPage } from "./deskPage.ts";
import { expect, test } from "./fixtures.ts";

test.describe("an app that the system ends", { tag: "@main-job" }, () => {
  test.use({ args: ["--lang", "en", "--desk"] });

  test("asks nobody about typed words, also where a question stands, and has those of a draft again", async ({ launch, x }) => {
    test.setTimeout(180_000);
    x.publish({ text: "@HaryanaCMCell Hand pump of ward 51 Karnal gives no water", author: "pump_51" });
    const app = await launch();
    const desk = new DeskPage(app.wall.page);
    await expect(desk.countOf("all")).toHaveText("1", { timeout: 30_000 });
    await desk.choose("all");
    await desk.moveTo("Home");

    const other = new DeskPage(await app.openDesk());
    await other.choose("all");
    await other.moveTo("Home");
    await other.press("Digit7");
    await other.dialog.getByRole("textbox").first().fill("Transformer changed, says the JE");
    const questions = await app.electron.evaluateHandle(({ dialog }) => {
      const told: string[] = [];
      const ask = dialog.showMessageBox.bind(dialog) as (...args: readonly unknown[]) => Promise<Electron.MessageBoxReturnValue>;
      dialog.showMessageBox = (...args: readonly unknown[]) => {
        told.push((args.at(-1) as Electron.MessageBoxOptions).message);
        return ask(...args);
      };
      return told;
    });
    const window = await app.electron.browserWindow(other.page);
    await window.evaluate((of: Electron.BrowserWindow) => of.close());
    await expect.poll(() => questions.evaluate((told) => told)).toEqual(["What you typed in this window is not saved."]);

    // Sooner than a draft is kept while somebody types.
    await desk.press("KeyW");
    const note = desk.dialog.getByRole("textbox");
    await expect(note).toBeFocused();
    await desk.type("Ask the JE on Monday");
    const process = app.electron.process();
    const exited = once(process, "exit");
    process.kill("SIGTERM");
    expect(await exited).toEqual([0, null]);
    expect(app.log()).toContain("ends by SIGTERM");
    expect(app.log()).toContain("engine ended with code 0");

    const again = new DeskPage((await launch()).wall.page);
    await again.choose("drafts");
    await expect(again.case).toBeVisible({ timeout: 30_000 });
    await again.press("KeyW");
    await expect(again.dialog.getByRole("textbox")).toHaveValue("Ask the JE on Monday");
  });
});
