import type { Page } from "@playwright/test";
import { type Wanted, watchFrames } from "./frameProbe.ts";
import { expect, test } from "./fixtures.ts";
import { MANY_CASES, generateRecord, recordOf } from "./record.ts";

/** The whole million by `ISMGT_LONG_QUEUE=1000000`, or a record that is there by `ISMGT_LONG_RECORD`. */
const CASES = Number(process.env["ISMGT_LONG_QUEUE"] ?? MANY_CASES);
const GIVEN_RECORD = process.env["ISMGT_LONG_RECORD"] ?? null;
const MADE_WITHIN_MS = 30 * 60_000;
const ROUNDS_OF_PAGES = 60;

test.describe("a very long list", { tag: "@long" }, () => {
  test.use({ size: null });

  test("is scrolled, filtered and searched without one blank frame", async ({ launch, profile }) => {
    test.setTimeout(MADE_WITHIN_MS + 240_000);
    await generateRecord(recordOf(profile), { cases: CASES, from: GIVEN_RECORD });
    const app = await launch(["--desk"]);
    const page = await app.electron.firstWindow();
    await page.locator('[data-view="all"]').click({ timeout: 60_000 });
    const list = page.locator('[role="listbox"][data-desk-keys]');
    await expect(list.getByRole("option").first()).toContainText(/\p{L}/u, { timeout: 60_000 });
    await expect.poll(() => lengthOf(page), { timeout: 60_000 }).toBeGreaterThan(CASES / 2);
    const total = await lengthOf(page);

    const probe = await watchFrames(page);
    const gaps: Record<string, number> = {};
    /** Does an act, waits until the list shows what it was to bring, and keeps how long that took. */
    const act = async (name: string, wanted: Wanted, work: () => Promise<unknown>) => {
      await probe.expect(wanted);
      await work();
      await expect.poll(async () => (await probe.frames()).gapMs, { message: name, timeout: 60_000 }).not.toBeNull();
      gaps[name] = Math.round((await probe.frames()).gapMs ?? Number.NaN);
    };

    await list.focus();
    await act("the last line", { fromLine: total, toLine: total, current: true }, () => page.keyboard.press("End"));
    await act("the first line", { fromLine: 1, toLine: 1, current: true }, () => page.keyboard.press("Home"));
    await act("many pages", { fromLine: ROUNDS_OF_PAGES, toLine: total }, () => holdPageDown(page));
    await act("the last line again", { fromLine: total, toLine: total, current: true }, () => page.keyboard.press("End"));
    const [third, twoThirds] = [Math.floor(total / 3), Math.ceil((total * 2) / 3)];
    await act("the middle by the scroll bar", { fromLine: third, toLine: twoThirds }, () => dragScrollBar(page, 1, 0.5));
    await act("the top by the scroll bar", { fromLine: 1, toLine: Math.floor(total / 10) }, () => dragScrollBar(page, 0.5, 0));
    await act("a turn of the wheel", { fromLine: 20, toLine: total }, () => turnWheel(page, 40));

    const narrowed = { fromLine: 1, toLine: 50, notOfLength: total };
    await page.getByRole("button", { name: "Filter", exact: false }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: /Department$/u }).click();
    await act("one department", narrowed, () => page.locator('[role="option"][data-key="PHED"]').click());
    // First the list of departments closes, then the form: once more would take the filter away.
    await expect(async () => {
      await page.keyboard.press("Escape");
      await expect(dialog).toHaveCount(0, { timeout: 1_000 });
    }).toPass();
    const ofDepartment = await lengthOf(page);
    expect(ofDepartment).toBeLessThan(total);

    await page.keyboard.press("Slash");
    await act("a search", { fromLine: 1, toLine: 50, notOfLength: ofDepartment }, () => page.keyboard.type("पानी", { delay: 60 }));
    await page.keyboard.press("Enter");
    await act("the end of a search", { fromLine: 1, toLine: 50, notOfLength: await lengthOf(page) }, () => page.keyboard.press("Escape"));

    const { seen, blank } = await probe.frames();
    test.info().annotations.push({ type: "figures", description: JSON.stringify({ total, seen, blank, gapsMs: gaps }) });
    console.log(JSON.stringify({ total, seen, blank, gapsMs: gaps }));
    expect({ blank }).toEqual({ blank: 0 });
    expect(seen).toBeGreaterThan(100);
  });
});

/** How many lines the list says that it has; 0 while there is none. Asked in one go: a line that is gone a moment later must not be waited for. */
function lengthOf(page: Page): Promise<number> {
  return page
    .locator('[role="listbox"][data-desk-keys] [role="option"]')
    .evaluateAll(([first]) => Number(first?.getAttribute("aria-setsize") ?? 0));
}

/** As a key that is held: it repeats until it is let go. */
async function holdPageDown(page: Page): Promise<void> {
  for (let repeat = 0; repeat < ROUNDS_OF_PAGES; repeat += 1) {
    await page.keyboard.down("PageDown");
    await page.waitForTimeout(16);
  }
  await page.keyboard.up("PageDown");
}

/** From one share of the bar to another. At each of its ends it has a button, and in a list this long the thumb is as short as can be. */
async function dragScrollBar(page: Page, from: number, to: number): Promise<void> {
  const box = await page.locator('[role="listbox"][data-desk-keys]').boundingBox();
  if (box === null) throw new Error("There is no list");
  const endPx = 24;
  const at = (share: number) => box.y + endPx + share * (box.height - 2 * endPx);
  const x = box.x + box.width - 6;
  await page.mouse.move(x, at(from));
  await page.mouse.down();
  for (let step = 1; step <= 30; step += 1) {
    await page.mouse.move(x, at(from + ((to - from) * step) / 30));
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
}

async function turnWheel(page: Page, times: number): Promise<void> {
  const box = await page.locator('[role="listbox"][data-desk-keys]').boundingBox();
  if (box === null) throw new Error("There is no list");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let turn = 0; turn < times; turn += 1) {
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(16);
  }
}
