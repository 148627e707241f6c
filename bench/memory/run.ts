import { openApp, untilListening } from "../harness/app.ts";
import type { Bench, Length } from "../harness/bench.ts";
import { feed } from "../harness/feed.ts";
import { atMost, figureOf } from "../harness/figures.ts";
import { memoryMbOf } from "../harness/processes.ts";
import { recordOf } from "../harness/records.ts";
import { growthOf } from "../wall-soak/growth.ts";

const TIMES_AS_FAST = 100;
/** Of the simulated day. */
const HOURS: Readonly<Record<Length, number>> = { tiny: 0.02, short: 1, long: 24 };
const POSTS_A_DAY = 5_000;
const LOOKS: Readonly<Record<Length, number>> = { tiny: 4, short: 10, long: 10 };
const MOST_TIMES = 1.5;

export const bench: Bench = {
  what: "memory of all processes of the app on a full record, beside an empty one, and its growth through a simulated day",
  sizes: { tiny: 300, short: 10_000, long: 1_000_000 },
  needs: "windows",
  run: async ({ cases, file, length, say }) => {
    say("an empty record");
    const empty = await looksAt(null, Math.min(1, HOURS[length]), LOOKS[length]);
    say(`a record of ${cases} cases`);
    const full = await looksAt(file ?? recordOf(cases, say), HOURS[length], LOOKS[length]);
    const afterAnHour = full.find(({ hour }) => hour >= 1) ?? full.at(-1);
    const { perHour, error } = growthOf(full);
    return {
      cases,
      posts: 0,
      figures: [
        figureOf({
          name: `after ${afterAnHour?.hour ?? 0} hours, beside an empty record`,
          unit: "MB",
          asked: [afterAnHour?.value ?? Number.NaN],
          limit: [empty.at(-1)?.value ?? Number.NaN],
          goals: [atMost("ratio", MOST_TIMES)],
        }),
        figureOf({ name: `through ${HOURS[length]} hours`, unit: "MB", asked: full.map(({ value }) => value) }),
        figureOf({ name: "growth", unit: "MB an hour", asked: [perHour], goals: [atMost("median", Math.round(2_000 * error) / 1_000)] }),
      ],
      notes: ["The goal of growth is two standard errors of its own: what is less is not told from none."],
    };
  },
};

interface Look {
  readonly hour: number;
  /** Megabytes. */
  readonly value: number;
}

/** A wall that steps through its scenes while posts come in; looked at again and again. What is read and drawn once at the beginning is no growth. */
async function looksAt(file: string | null, hours: number, count: number): Promise<readonly Look[]> {
  const app = await openApp({ file, args: [] });
  try {
    const { page, x } = app;
    await page.locator("[data-scene-shown]").first().waitFor({ timeout: 120_000 });
    await untilListening(app);
    const perSecond = (POSTS_A_DAY * TIMES_AS_FAST) / 86_400;
    const seconds = (hours * 3_600) / TIMES_AS_FAST / count;
    const stretch = async () => {
      await Promise.all([
        feed(x, { perSecond, seconds }),
        (async () => {
          for (const until = Date.now() + seconds * 1_000; Date.now() < until;) {
            await page.keyboard.press("ArrowRight");
            await page.waitForTimeout(360);
          }
        })(),
      ]);
    };
    await stretch();
    const looks: Look[] = [];
    for (let look = 1; look <= count; look += 1) {
      await stretch();
      looks.push({ hour: (look * hours) / count, value: memoryMbOf(app.pid) });
    }
    return looks;
  } finally {
    await app.close();
  }
}
