import type { Page } from "@playwright/test";
import { openApp, untilListening } from "../harness/app.ts";
import type { Bench, Length } from "../harness/bench.ts";
import { feed } from "../harness/feed.ts";
import { atMost, figureOf } from "../harness/figures.ts";
import { recordOf } from "../harness/records.ts";

const PRESSES: Readonly<Record<Length, number>> = { tiny: 3, short: 40, long: 200 };
const WARM_UP = 2;
const POSTS_A_SECOND: Readonly<Record<Length, number>> = { tiny: 50, short: 500, long: 500 };
const BETWEEN_MS = 150;
const LONGEST_MS = 30_000;
const MOST_MS = 60;

export const bench: Bench = {
  what: "from a key press to the next case, painted, at rest and while 500 posts a second come in, beside a key that does nothing",
  sizes: { tiny: 300, short: 10_000, long: 1_000_000 },
  needs: "windows",
  run: async ({ cases, file, length, say }) => {
    const app = await openApp({ file: file ?? recordOf(cases, say), args: ["--desk"] });
    try {
      const { page } = app;
      await page.locator('[data-view="all"]').click({ timeout: 120_000 });
      await page.locator("[data-case]").waitFor({ timeout: 120_000 });
      await page.locator('[role="listbox"][data-desk-keys]').focus();
      await page.evaluate(watchCase);
      await untilListening(app);
      const atRest = await pressing(page, PRESSES[length]);
      let isOver = false;
      const feeding = feed(app.x, { perSecond: POSTS_A_SECOND[length], seconds: 600 }, () => isOver);
      const busy = await pressing(page, PRESSES[length]);
      isOver = true;
      say(`${await feeding} posts came in`);
      const goals = [atMost("p95", MOST_MS)];
      return {
        cases,
        posts: 0,
        figures: [
          figureOf({ name: "the next case, at rest", unit: "ms", asked: atRest.cases, limit: atRest.nothing, goals }),
          figureOf({
            name: `the next case, at ${POSTS_A_SECOND[length]} posts a second`,
            unit: "ms",
            asked: busy.cases,
            limit: busy.nothing,
            goals,
          }),
        ],
      };
    } finally {
      await app.close();
    }
  },
};

declare global {
  interface Window {
    benchCases?: number[];
    benchNothing?: number[];
  }
}

interface Presses {
  readonly cases: readonly number[];
  readonly nothing: readonly number[];
}

async function pressing(page: Page, times: number): Promise<Presses> {
  const cases: number[] = [];
  const nothing: number[] = [];
  for (let time = 0; time < times + WARM_UP; time += 1) {
    const next = await afterPress(page, "KeyJ", "benchCases");
    const none = await afterPress(page, "F9", "benchNothing");
    if (time < WARM_UP) continue;
    cases.push(next);
    nothing.push(none);
  }
  return { cases, nothing };
}

async function afterPress(page: Page, key: string, kept: "benchCases" | "benchNothing"): Promise<number> {
  const before = await page.evaluate((name) => window[name]?.length ?? 0, kept);
  await page.keyboard.press(key);
  await page.waitForFunction(([name, count]) => (window[name]?.length ?? 0) > count, [kept, before] as const, {
    timeout: LONGEST_MS,
    polling: 20,
  });
  const ms = await page.evaluate((name) => window[name]?.at(-1) ?? Number.NaN, kept);
  await page.waitForTimeout(BETWEEN_MS);
  return ms;
}

/** In the page: keeps how long it was from each key until another case had been painted, and from one that does nothing until the next frame. */
function watchCase(): void {
  const [cases, nothing]: [number[], number[]] = [[], []];
  window.benchCases = cases;
  window.benchNothing = nothing;
  const painted = (list: number[], from: number) => requestAnimationFrame(() => setTimeout(() => list.push(performance.now() - from), 0));
  const shown = () => document.querySelector("[data-case]")?.getAttribute("data-case") ?? null;
  let pressedAt: number | null = null;
  let last = shown();
  addEventListener(
    "keydown",
    ({ code, timeStamp }) => {
      if (code === "F9") painted(nothing, timeStamp);
      else pressedAt = timeStamp;
    },
    { capture: true },
  );
  new MutationObserver(() => {
    const now = shown();
    if (now === null || now === last) return;
    last = now;
    if (pressedAt !== null) painted(cases, pressedAt);
    pressedAt = null;
  }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-case"] });
}
