import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { startOfIndianDay } from "#domain/clock/indianDay.ts";
import { cmWindowCsv, cmWindowWorkbook, harSamayCsv } from "#fakes/portals/exports.ts";
import { portalCases } from "#fakes/portals/portalCases.ts";
import { expect, test } from "./fixtures.ts";
import { IS_LONG } from "./longForm.ts";
import { oneApp } from "./oneApp.ts";
import { readTotals, recordOf } from "./record.ts";
import { violationsOf } from "./violations.ts";

/** Of each export; the portals give out 50,000 and more. A quiet machine takes them in seconds, in which there is time to stop. */
const ROWS = Number(process.env["ISMGT_IMPORT_ROWS"] ?? (IS_LONG ? 2_000 : 480));
/** Then each import is stopped and run again, and keys are pressed meanwhile; a short one is over before that. */
const IS_MEASURED = process.env["ISMGT_IMPORT_ROWS"] !== undefined;
/** The app's clock is the machine's: what lies ahead of it would be a mistake of the export. */
const TODAY = startOfIndianDay(Date.now());
/** A busy machine with two cores takes a row in 20 ms; a quiet one in 2. */
const TIME_MS = 60_000 + ROWS * 60;

const WORDS = {
  hi: {
    source: /निर्यात का स्रोत/u,
    file: "CSV या XLSX फ़ाइल चुनें…",
    check: "आयात का पूर्वावलोकन",
    run: /पंक्तियाँ आयात करें$/u,
    stop: "रोकें",
    again: "फिर से चलाएँ",
    close: "समाप्त करें",
  },
  en: {
    source: /Source of the export/u,
    check: "Preview the import",
    run: /^Import .* rows$/u,
    stop: "Stop",
    again: "Run it again",
    close: "Finish",
  },
} as const;

/** By its key, once the desk hears keys. */
async function openImports(desk: Page): Promise<void> {
  await expect(desk.locator("[data-view]").first()).toBeVisible({ timeout: 30_000 });
  await desk.keyboard.press("Shift+KeyP");
  await expect(desk.locator("[data-import]")).toBeVisible();
}

const KEYS = IS_MEASURED ? 60 : 6;

/**
 * Goes down and up in the list of the desk while the import runs on behind it, a key after the other: how long each took until a frame was painted in which
 * the next case is the chosen one. The page itself measures, so no waiting of the driver is in it.
 */
async function workMeanwhile(desk: Page): Promise<{ medianMs: number; p95Ms: number; mostMs: number }> {
  await desk.keyboard.press("Escape");
  await expect(desk.locator("[data-import]")).toHaveCount(0);
  await desk.locator('[data-view="all"]').click();
  // Two are enough to go between; later ones wait behind “new”.
  await expect(desk.locator("[data-ticket]").nth(1)).toBeVisible();
  const list = desk.locator('[role="listbox"][data-desk-keys]');
  await list.focus();
  await desk.keyboard.press("Home");
  const waitedMs: number[] = [];
  for (let key = 0; key < KEYS; key += 1) {
    const painted = desk.evaluate(async () => {
      const chosen = () => document.querySelector("[data-ticket][data-current]")?.getAttribute("data-ticket") ?? null;
      const before = chosen();
      const pressedAt = await new Promise<number>((resolve) => {
        window.addEventListener("keydown", () => resolve(performance.now()), { capture: true, once: true });
        document.body.dataset["listens"] = "yes";
      });
      delete document.body.dataset["listens"];
      while (chosen() === before || chosen() === null) await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - pressedAt;
    });
    await expect(desk.locator("body[data-listens]")).toHaveCount(1);
    // Up and down in turns: at the end of a list that is still short a key changes nothing.
    await desk.keyboard.press(key % 2 === 0 ? "ArrowDown" : "ArrowUp");
    waitedMs.push(await painted);
  }
  const sorted = waitedMs.map((ms) => Math.round(ms)).toSorted((one, other) => one - other);
  return { medianMs: sorted[KEYS / 2] ?? 0, p95Ms: sorted[Math.floor(KEYS * 0.95)] ?? 0, mostMs: sorted.at(-1) ?? 0 };
}

test.describe("exports of portals", { tag: "@imports" }, () => {
  test.setTimeout(TIME_MS * 3);
  const shared = oneApp({ args: () => ["--desk"] });
  const totals = () => readTotals(recordOf(shared.app.profile));

  test("a workbook of CM Window is taken in with progress, stopped, and run again to the same end", async () => {
    const { app } = shared;
    await app.speak("en");
    const before = totals();
    const words = WORDS.en;
    const cases = portalCases({ count: ROWS, seed: 7, prefix: "CMOFF/N/", day: TODAY });
    const file = join(app.profile, "cm window.xlsx");
    writeFileSync(file, await cmWindowWorkbook(cases));
    const desk = shared.desk.page;
    await openImports(desk);
    await desk.locator("input[type=file]").setInputFiles(file);

    await expect(desk.locator('[data-import="mapping"]')).toBeVisible({ timeout: TIME_MS });
    await expect(desk.getByRole("rowheader", { name: "Grievance ID" })).toBeVisible();
    expect(await violationsOf(desk, { within: "[data-import]" })).toEqual([]);
    await desk.getByRole("button", { name: words.check }).press("Enter");
    await expect(desk.locator('[data-import="checked"]')).toBeVisible({ timeout: TIME_MS });
    const count = (name: string) => desk.locator(`[data-count="${name}"] dd`);
    const grouped = ROWS.toLocaleString("en-IN");
    await expect(count("new")).toHaveText(grouped);
    expect(totals().cases).toBe(before.cases);

    await desk.getByRole("button", { name: words.run }).press("Enter");
    await expect.poll(() => totals().cases, { timeout: TIME_MS, intervals: [20] }).toBeGreaterThan(before.cases);
    await expect(desk.getByRole("progressbar")).toBeVisible();
    await desk.getByRole("button", { name: words.stop }).press("Enter");
    await expect(desk.locator('[data-import="cancelled"]')).toBeVisible();
    const half = totals().cases - before.cases;
    expect(half).toBeLessThan(ROWS);

    const from = Date.now();
    await desk.getByRole("button", { name: words.again }).press("Enter");
    await expect(desk.locator('[data-import="importing"]')).toBeVisible();
    const keys = await workMeanwhile(desk);
    if (IS_MEASURED) console.log(JSON.stringify({ keys }));
    await openImports(desk);
    await expect(desk.locator('[data-import="done"]')).toBeVisible({ timeout: TIME_MS });
    const seconds = Math.round((Date.now() - from) / 1_000);
    test.info().annotations.push({ type: "figures", description: JSON.stringify({ rows: ROWS - half, seconds, keys }) });
    if (IS_MEASURED) console.log(JSON.stringify({ rows: ROWS - half, seconds, keys }));
    await expect(count("unchanged")).toHaveText(half.toLocaleString("en-IN"));
    const after = totals();
    expect(after.cases).toBe(before.cases + ROWS);
    const disposed = cases.filter(({ status }) => status === "disposed").length;
    expect(after.byState["disposed"]).toBe(before.byState["disposed"] + disposed);

    await desk.getByRole("button", { name: words.close }).press("Enter");
    await desk.keyboard.press("Escape");
    await expect(desk.locator("[data-import]")).toHaveCount(0);
    const { number = "" } = cases[5] ?? {};
    await shared.desk.search(number);
    await expect(desk.locator("[data-ticket]")).toHaveCount(1);
    await expect(desk.locator("[data-case]")).toContainText(number);
  });

  test("an export of Har Samay in Hindi is taken in by keyboard, and a newer one brings it up to date", async () => {
    const { app } = shared;
    await app.speak("hi");
    const { cases } = totals();
    const words = WORDS.hi;
    const count = IS_MEASURED ? ROWS : ROWS / 4;
    const before = portalCases({ count, seed: 11, prefix: "HS/", day: TODAY });
    const after = portalCases({ count: count + 10, seed: 11, prefix: "HS/", day: TODAY, later: true });
    const first = join(app.profile, "samay.csv");
    const second = join(app.profile, "samay later.csv");
    writeFileSync(first, harSamayCsv(before));
    writeFileSync(second, harSamayCsv(after));
    const desk = shared.desk.page;
    const counted = (name: string) => desk.locator(`[data-count="${name}"] dd`);
    const takeIn = async (
      file: string,
      { isKnown = false, meanwhile = async () => undefined }: { isKnown?: boolean; meanwhile?: () => Promise<void> } = {},
    ) => {
      await desk.getByRole("button", { name: words.source }).press("Enter");
      await desk.getByRole("option", { name: "हर समय" }).press("Enter");
      await desk.locator("input[type=file]").setInputFiles(file);
      // A file of the form of the last one is looked at by itself.
      if (!isKnown) await desk.getByRole("button", { name: words.check }).press("Enter", { timeout: TIME_MS });
      await desk.getByRole("button", { name: words.run }).press("Enter", { timeout: TIME_MS });
      const from = Date.now();
      await meanwhile();
      await expect(desk.locator('[data-import="done"]')).toBeVisible({ timeout: TIME_MS });
      if (IS_MEASURED) console.log(JSON.stringify({ harSamay: count, seconds: Math.round((Date.now() - from) / 1_000) }));
    };
    let half = 0;
    const stopAndRunAgain = async () => {
      await expect(desk.getByRole("progressbar")).toBeVisible();
      await expect.poll(() => totals().cases, { timeout: TIME_MS }).toBeGreaterThan(cases + 100);
      await desk.getByRole("button", { name: words.stop }).press("Enter");
      await expect(desk.locator('[data-import="cancelled"]')).toBeVisible();
      half = totals().cases - cases;
      await desk.getByRole("button", { name: words.again }).press("Enter");
      await expect(desk.locator('[data-import="importing"]')).toBeVisible();
      console.log(JSON.stringify({ casesWhenStopped: half, keys: await workMeanwhile(desk) }));
      await openImports(desk);
    };
    await openImports(desk);
    await takeIn(first, IS_MEASURED ? { meanwhile: stopAndRunAgain } : {});
    await expect(counted("new")).toHaveText((count - half).toLocaleString("en-IN"));
    await desk.getByRole("button", { name: words.close }).press("Enter");
    // The view leads the hand on; a key before that would be pressed elsewhere.
    await expect(desk.getByRole("button", { name: words.file })).toBeFocused();
    await takeIn(second, { isKnown: true });
    await expect(counted("new")).toHaveText("10");
    const moved = before.filter(({ status }, index) => after[index]?.status !== status).length;
    await expect(counted("changed")).toHaveText(moved.toLocaleString("en-IN"));
    expect(totals().cases).toBe(cases + count + 10);
    await desk.getByRole("button", { name: words.close }).press("Enter");
  });

  test("an import goes on when its window is closed", async () => {
    const { app } = shared;
    await app.speak("en");
    const before = totals().cases;
    const count = IS_MEASURED ? ROWS : ROWS / 2;
    const cases = portalCases({ count, seed: 5, prefix: "CMOFF/P/", day: TODAY });
    const file = join(app.profile, "cm window.csv");
    writeFileSync(file, cmWindowCsv(cases));
    const desk = shared.desk.page;
    await openImports(desk);
    await desk.locator("input[type=file]").setInputFiles(file);
    // Columns as they were set before are looked at by themselves, without this press.
    const run = desk.getByRole("button", { name: WORDS.en.run });
    const check = desk.getByRole("button", { name: WORDS.en.check });
    await expect(async () => {
      if (await check.isVisible()) await check.press("Enter", { timeout: 1_000 });
      await expect(run).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: TIME_MS });
    await run.press("Enter");
    await expect.poll(() => totals().cases, { timeout: TIME_MS, intervals: [20] }).toBeGreaterThan(before);
    const reloaded = desk.reload();
    expect(totals().cases).toBeLessThan(before + count);
    await reloaded;
    await expect.poll(() => totals().cases, { timeout: TIME_MS }).toBe(before + count);
    await openImports(desk);
    await expect(desk.locator('[data-import="done"]')).toBeVisible();
    await expect(desk.locator('[data-outcome="done"]').filter({ hasText: "cm window.csv" })).toHaveCount(1);
  });
});
