import type { Page } from "@playwright/test";
import { hasPostgres, startPostgres } from "#hub/testing/postgresServer.ts";
import type { Bench } from "../harness/bench.ts";
import { ROUNDS } from "../harness/bench.ts";
import { atMost, figureOf } from "../harness/figures.ts";
import { openTwoApps } from "./twoApps.ts";
import type { TwoApps } from "./twoApps.ts";

const WARM_UP = 3;
const MOST_MS = 400;
const LONGEST_MS = 30_000;
/** What is told besides events comes a moment later, and is not to be taken for the next act. */
const APART_MS = 600;
const FIGURE = '[data-figure="pendingMarking"]';

export const bench: Bench = {
  what: "from a key at the desk of one seat until the wall of another seat has painted it, over a hub on this machine: two real apps, one measurement",
  /** It makes its own. */
  sizes: { tiny: 0, short: 0, long: 0 },
  needs: "windows",
  run: async ({ length, say }) => {
    if (!hasPostgres) throw new Error("Install PostgreSQL 15 or later first");
    const server = await startPostgres();
    try {
      const cases = ROUNDS[length] + WARM_UP + 1;
      const apps = await openTwoApps(server, cases);
      try {
        say("waiting until both seats are the same");
        await apps.wall.locator(`${FIGURE}[data-value="${cases}"]`).first().waitFor({ timeout: 120_000 });
        const figure = figureOf({
          name: "an act at one seat, painted on the wall of another",
          unit: "ms",
          asked: await measure(apps, ROUNDS[length]),
          goals: [atMost("p95", MOST_MS)],
        });
        return { cases, posts: cases, figures: [figure], notes: ["The server does not wait for its disk."] };
      } finally {
        await apps.close();
      }
    } finally {
      await server.close();
    }
  },
};

declare global {
  interface Window {
    /** When each value of the figure had been painted. */
    benchValues?: { readonly value: number; readonly at: number }[];
    /** When each key was pressed. */
    benchKeys?: number[];
  }
}

/** Of each act: the wall counts one case less that waits. */
async function measure({ desk, wall }: TwoApps, rounds: number): Promise<readonly number[]> {
  await desk.locator('[data-view="all"]').click({ timeout: 120_000 });
  await desk.locator("[data-case]").waitFor({ timeout: 120_000 });
  await desk.locator('[role="listbox"][data-desk-keys]').focus();
  await desk.keyboard.press("Home");
  await desk.evaluate(watchKeys);
  await wall.evaluate(watchFigure, FIGURE);
  const asked: number[] = [];
  for (let round = 0; round < rounds + WARM_UP; round += 1) {
    const before = await valueOf(wall);
    await desk.keyboard.press("KeyA");
    await wall.waitForFunction(([value]) => window.benchValues?.some((painted) => painted.value < value) === true, [before] as const, {
      timeout: LONGEST_MS,
      polling: 20,
    });
    const pressedAt = (await desk.evaluate(() => window.benchKeys?.at(-1))) ?? Number.NaN;
    const paintedAt =
      (await wall.evaluate((value) => window.benchValues?.find((painted) => painted.value < value)?.at, before)) ?? Number.NaN;
    if (round >= WARM_UP) asked.push(paintedAt - pressedAt);
    await desk.waitForTimeout(APART_MS);
  }
  return asked;
}

async function valueOf(wall: Page): Promise<number> {
  return Number(await wall.locator(FIGURE).first().getAttribute("data-value"));
}

/** In the page of the desk. Both windows go by the clock of this machine. */
function watchKeys(): void {
  const keys: number[] = [];
  window.benchKeys = keys;
  addEventListener("keydown", ({ timeStamp }) => keys.push(performance.timeOrigin + timeStamp), { capture: true });
}

/** In the page of the wall. */
function watchFigure(selector: string): void {
  const values: { readonly value: number; readonly at: number }[] = [];
  window.benchValues = values;
  let last = Number(document.querySelector(selector)?.getAttribute("data-value"));
  new MutationObserver(() => {
    const value = Number(document.querySelector(selector)?.getAttribute("data-value"));
    if (value === last) return;
    last = value;
    requestAnimationFrame(() => setTimeout(() => values.push({ value, at: Date.now() }), 0));
  }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-value"] });
}
