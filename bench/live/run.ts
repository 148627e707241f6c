import type { Page } from "@playwright/test";
import { openApp, untilListening } from "../harness/app.ts";
import type { OpenedApp } from "../harness/app.ts";
import type { Bench, Length } from "../harness/bench.ts";
import { feed } from "../harness/feed.ts";
import { atMost, figureOf } from "../harness/figures.ts";
import type { Figure } from "../harness/figures.ts";
import { recordOf } from "../harness/records.ts";

const SECONDS: Readonly<Record<Length, number>> = { tiny: 1, short: 20, long: 60 };
const WARM_UP_S: Readonly<Record<Length, number>> = { tiny: 1, short: 3, long: 3 };
const PACES = [
  { perSecond: 0.5, mostMs: 150 },
  { perSecond: 5, mostMs: 150 },
  { perSecond: 50, mostMs: 400 },
] as const;
const FRAMES_ASKED = 20;
const AHEAD = "Of the figures: the cards of the stream follow at the pace of eyes (renderer/wall/calm).";

export const bench: Bench = {
  what: "from a post on X's stream to the wall that has painted it, at one post in two seconds, at 5 and at 50 a second",
  sizes: { tiny: 300, short: 10_000, long: 1_000_000 },
  needs: "windows",
  run: async ({ cases, file, length, say }) => {
    const app = await openApp({ file: file ?? recordOf(cases, say), args: [] });
    try {
      await app.page.locator(FIGURE).first().waitFor({ timeout: 120_000 });
      await app.page.keyboard.press("Space");
      await untilListening(app);
      // All of them have to be painted, or they are taken for the first that are measured.
      await waitsOf(app, 5, WARM_UP_S[length]);
      const figures: Figure[] = [];
      for (const { perSecond, mostMs } of PACES) {
        say(`${perSecond} posts a second`);
        const asked = await waitsOf(app, perSecond, perSecond < 1 ? 2 * SECONDS[length] : SECONDS[length]);
        figures.push(figureOf({ name: `painted, at ${perSecond} posts a second`, unit: "ms", asked, goals: [atMost("p95", mostMs)] }));
      }
      figures.push(figureOf({ name: "two frames asked for from outside", unit: "ms", asked: await framesOf(app.page) }));
      return { cases, posts: 0, figures, notes: [AHEAD] };
    } finally {
      await app.close();
    }
  },
};

const FIGURE = '[data-figure="postsToday"]';

interface Painted {
  readonly value: number;
  readonly at: number;
}

declare global {
  interface Window {
    benchPainted?: Painted[];
  }
}

/** Of each post, how long it was until a count was painted that holds it. */
async function waitsOf({ page, x }: OpenedApp, perSecond: number, seconds: number): Promise<readonly number[]> {
  const before = await settled(page);
  await page.evaluate(watchFigure, FIGURE);
  const publishedAt: number[] = [];
  const count = await feed(x, { perSecond, seconds, onPublished: (_count, at) => void publishedAt.push(at) });
  await page.waitForFunction(
    ([selector, least]) => Number(document.querySelector(selector)?.getAttribute("data-value")) >= least,
    [FIGURE, before + count] as const,
    {
      timeout: 60_000,
    },
  );
  await page.waitForTimeout(500);
  const painted = (await page.evaluate(() => window.benchPainted)) ?? [];
  return publishedAt.flatMap((at, index) => {
    const first = painted.find(({ value }) => value >= before + index + 1);
    return first === undefined ? [] : first.at - at;
  });
}

/** The figure, once it stands still. */
async function settled(page: Page): Promise<number> {
  const read = async () => Number(await page.locator(FIGURE).first().getAttribute("data-value"));
  for (let last = await read(); ;) {
    await page.waitForTimeout(1_000);
    const now = await read();
    if (now === last) return now;
    last = now;
  }
}

/** In the page: keeps when each value of the figure had been painted. */
function watchFigure(selector: string): void {
  const painted: Painted[] = [];
  window.benchPainted = painted;
  let last = Number.NaN;
  const look = () => {
    const value = Number(document.querySelector(selector)?.getAttribute("data-value"));
    if (value === last) return;
    last = value;
    requestAnimationFrame(() => setTimeout(() => painted.push({ value, at: Date.now() }), 0));
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-value"] });
}

async function framesOf(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (let time = 0; time < FRAMES_ASKED; time += 1) {
    const from = Date.now();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    times.push(Date.now() - from);
  }
  return times;
}
