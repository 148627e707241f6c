import { existsSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElectronApplication } from "@playwright/test";
import { DAY_MS, indianDate } from "#domain/clock/indianDay.ts";
import { expect, test } from "./fixtures.ts";
import { readPdf } from "./pdf.ts";
import { generateRecord, recordOf } from "./record.ts";

/** More cases, or a record that is there, to see how a desk fares beside a long export. */
const CASES = Number(process.env["ISMGT_EXPORT_CASES"] ?? "1500");
const GIVEN_RECORD = process.env["ISMGT_EXPORT_RECORD"] ?? null;
const PICTURES = process.env["ISMGT_REPORT_PICTURES"] ?? null;
const LONGEST_PAINT_MS = 100;
const LOOK_EVERY_MS = 1_000;
/** How long it is looked at what the machine does without an export, to compare. */
const RESTING_MS = GIVEN_RECORD === null ? 200 : 5_000;
/** The end of the year that is told: a record that is given ends on a day of its own. */
const LAST_DAY = Date.parse(process.env["ISMGT_EXPORT_UNTIL"] ?? new Date().toISOString());

interface Typing {
  readonly presses: number;
  /** Faster ones are not timed. */
  readonly slowerThan16Ms: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly worstMs: number;
}

test.describe("reports on performance", { tag: "@performance" }, () => {
  test.use({ size: null });

  test("are counted, opened case by case, saved and printed", async ({ launch, profile }) => {
    test.setTimeout(600_000);
    await generateRecord(recordOf(profile), { cases: CASES, from: GIVEN_RECORD });
    const documents = join(profile, "papers");
    const app = await launch(["--desk", "--documents-dir", documents]);
    const desk = await app.electron.firstWindow();
    await expect(desk.locator('[data-view="all"]')).toBeVisible({ timeout: 60_000 });
    await desk.keyboard.press("Shift+KeyB");
    const view = desk.getByRole("dialog");
    await view.getByRole("button", { name: /Period$/u }).click();
    await desk.getByRole("option", { name: "Days of my choice" }).click();
    await typeDay("First day", LAST_DAY - 364 * DAY_MS);
    await typeDay("Last day", LAST_DAY);
    const table = view.getByRole("table");
    await expect(table.getByRole("rowheader", { name: "Total", exact: true })).toBeVisible({ timeout: 60_000 });
    const receipts = view.getByRole("button", { name: /^Total, Receipts: / });
    const received = Number(((await receipts.textContent()) ?? "").replaceAll(",", ""));
    expect(received).toBeGreaterThan(50);
    await picture("figures-en");

    const workbook = join(profile, "cases.xlsx");
    await app.electron.evaluate(({ session }, path) => {
      session.defaultSession.on("will-download", (_event, item) => item.setSavePath(path));
    }, workbook);
    // Given up half-way, nothing of it is left; a short one may be through before that.
    await view.getByRole("button", { name: "Cases as CSV" }).click();
    await view
      .getByRole("button", { name: "Stop", exact: true })
      .click({ timeout: 1_000 })
      .catch(() => undefined);
    await expect(view.getByRole("button", { name: "Stop", exact: true })).toHaveCount(0);
    await expect.poll(() => readdirSync(tmpdir()).filter((name) => name.startsWith("ismgt-export-"))).toEqual([]);

    const resting = await typingUntil(new Promise((resolve) => setTimeout(resolve, RESTING_MS)));
    await view.getByRole("button", { name: "Cases as XLSX" }).click();
    const saved = expect(view.getByText(/ rows were saved\.$/u)).toBeVisible({ timeout: 300_000 });
    const begunAt = Date.now();
    // Typing goes on while it is written.
    const [typing, memory] = await Promise.all([typingUntil(saved), memoryUntil(app.electron, saved)]);
    await saved;
    const tookMs = Date.now() - begunAt;
    await expect.poll(() => existsSync(workbook) && statSync(workbook).size).toBeGreaterThan(5_000);
    expect(typing.presses).toBeGreaterThan(0);
    console.log(
      JSON.stringify({ rows: received, tookMs, megabytes: Math.round(statSync(workbook).size / 1e5) / 10, resting, typing, memory }),
    );
    // Judged where it is asked for: a key may be late without an export too, but hardly one in twenty.
    if (GIVEN_RECORD !== null) expect(typing.p95Ms).toBeLessThan(LONGEST_PAINT_MS);

    await view.getByRole("button", { name: "Print as PDF" }).click();
    await expect(view.getByText(/\.pdf$/u)).toBeVisible({ timeout: 90_000 });
    const [file = ""] = readdirSync(documents);
    const pdf = await readPdf(join(documents, file));
    expect(pdf.sheets.join(" ")).toContain("Pending marking");
    // Each table is an annex that begins on a sheet of its own.
    const annexes = [
      "Rates for comparison",
      "What came in, and how it stood at the end",
      "What was done in the period",
      "All that was pending at the end",
    ];
    for (const [index, part] of annexes.entries()) {
      const heading = `Annex ${index + 1}: ${part}`;
      expect(pdf.sheets.filter((sheet) => sheet.includes(part)).map((sheet) => sheet.trimStart().startsWith(heading))).toEqual([true]);
    }
    expect(pdf.sheets.join(" ")).toContain(received.toLocaleString("en-IN"));

    // Anyone who has the sheet alone in hand reads of which cases it is.
    await view.getByRole("checkbox", { name: "References of representatives only" }).press("Space");
    await expect(table.getByRole("rowheader", { name: "Total", exact: true })).toBeVisible({ timeout: 60_000 });
    await view.getByRole("button", { name: "Print as PDF" }).click();
    await expect.poll(() => readdirSync(documents).length, { timeout: 90_000 }).toBe(2);
    await expect(view.getByText(/\.pdf$/u)).toBeVisible({ timeout: 90_000 });
    const ofRepresentatives = readdirSync(documents).find((name) => name !== file) ?? "";
    expect((await readPdf(join(documents, ofRepresentatives))).sheets[0]).toContain("References of representatives only");
    await view.getByRole("checkbox", { name: "References of representatives only" }).press("Space");

    // However long the names of offices are, no line of the chart runs into the next.
    await view.getByRole("button", { name: /A line for each$/u }).click();
    await desk.getByRole("option", { name: "Office", exact: true }).click();
    await expect(table.getByRole("columnheader", { name: "Office", exact: true })).toBeVisible({ timeout: 60_000 });
    const names: readonly DOMRect[] = await view
      .locator("figure text")
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
    expect(names.length).toBeGreaterThan(3);
    for (const [index, { top }] of names.entries()) if (index > 0) expect(top).toBeGreaterThanOrEqual(names[index - 1]?.bottom ?? 0);

    await receipts.click();
    await expect(view).toHaveCount(0);
    await expect
      .poll(async () => Number(await desk.locator('[role="listbox"][data-desk-keys] [role="option"]').first().getAttribute("aria-setsize")))
      .toBe(received);
    await picture("figures-cases");

    async function picture(name: string): Promise<void> {
      if (PICTURES !== null) await desk.screenshot({ path: join(PICTURES, `${name}.png`) });
    }

    async function typeDay(name: string, at: number): Promise<void> {
      await view.getByRole("group", { name }).getByRole("spinbutton").first().focus();
      await desk.keyboard.type(indianDate(at).split("-").toReversed().join(""));
    }

    /** Goes from button to button with the Tab key until something has happened; from the key to what was painted upon it, as Chromium times it. */
    async function typingUntil(until: Promise<unknown>): Promise<Typing> {
      await desk.evaluate(() => {
        const times: number[] = [];
        Object.assign(window, { keyTimes: times });
        const note = (entries: readonly PerformanceEntry[]) =>
          times.push(...entries.filter(({ name }) => name.startsWith("key")).map(({ duration }) => duration));
        const asked = { type: "event", durationThreshold: 16 };
        new PerformanceObserver((list) => note(list.getEntries())).observe(asked);
      });
      let presses = 0;
      let isOver = false;
      void until.catch(() => {}).finally(() => (isOver = true));
      while (!isOver) {
        await desk.keyboard.press(presses % 8 < 4 ? "Tab" : "Shift+Tab");
        presses += 1;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      const times = await desk.evaluate(() => (window as unknown as { readonly keyTimes: readonly number[] }).keyTimes);
      const sorted = times.toSorted((one, other) => one - other);
      const share = (part: number) => sorted[Math.floor(sorted.length * part)] ?? 0;
      return { presses, slowerThan16Ms: times.length, medianMs: share(0.5), p95Ms: share(0.95), worstMs: sorted.at(-1) ?? 0 };
    }
  });
});

interface Memory {
  readonly beforeMegabytes: number;
  readonly mostMegabytes: number;
}

/** The memory of all processes of the app together, asked for now and every second until something has happened. */
async function memoryUntil(electron: ElectronApplication, until: Promise<unknown>): Promise<Memory> {
  const asked = () =>
    electron.evaluate(({ app }) => Math.round(app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0) / 1_024));
  const beforeMegabytes = await asked();
  let mostMegabytes = beforeMegabytes;
  let isOver = false;
  void until.catch(() => {}).finally(() => (isOver = true));
  while (!isOver) {
    mostMegabytes = Math.max(mostMegabytes, await asked());
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return { beforeMegabytes, mostMegabytes };
}
