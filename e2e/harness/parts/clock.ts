import Database from "better-sqlite3";
import type { Part } from "../part.ts";
import { pause } from "./kills/life.ts";
import { partOf, standingOf, until } from "./stage.ts";
import type { Scenario, Stage } from "./stage.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const YEARS_MS = 10 * 365 * DAY_MS;
const PATIENCE_MS = 30_000;

const scenarios: readonly Scenario[] = [
  leap("the clock leaps a day ahead", DAY_MS, "doubted"),
  leap("the clock leaps ten years ahead", YEARS_MS, "doubted"),
  leap("the clock goes back an hour", -HOUR_MS, "believed"),
  leap("the clock goes back ten years", -YEARS_MS, "believed"),
  {
    name: "the program is started ten years ahead, and again in its time",
    async play(stage) {
      const first = await stage.begin();
      await pause(1_000);
      await first.end();
      const second = await stage.begin({ clock: YEARS_MS });
      await pause(1_000);
      await second.end();
      requireNoAlarm(stage);
      const third = await stage.begin();
      await pause(1_000);
      await third.end();
    },
  },
  {
    name: "the clock leaps to and fro",
    async play(stage) {
      const { engine, end } = await stage.begin();
      for (let time = 0; time < 12; time += 1) {
        engine.setClock(stage.random.between(-2 * DAY_MS, 2 * DAY_MS));
        await pause(stage.random.between(50, 300));
      }
      engine.setClock(0);
      await pause(500);
      await end();
    },
  },
];

export const clock: Part = partOf("the machine's clock leaps ahead and back while everything goes on", scenarios, 10);

/** There and back while everything goes on. */
function leap(name: string, beside: number, standing: "doubted" | "believed"): Scenario {
  return {
    name,
    async play(stage) {
      const { engine, end } = await stage.begin();
      await pause(1_000);
      engine.setClock(beside);
      if (standing === "doubted" && !(await until(PATIENCE_MS, async () => (await standingOf(engine.wall)).clock.doubt !== null)))
        stage.found("in", "a clock that servers contradict is believed");
      await pause(1_500);
      requireNoAlarm(stage);
      engine.setClock(0);
      if (!(await until(PATIENCE_MS, async () => (await standingOf(engine.wall)).clock.doubt === null)))
        stage.found("stuck", "the clock is doubted though it is right again");
      await pause(500);
      await end();
    },
  };
}

/** Nothing fell due, and nobody was reminded, by a clock that was wrong. */
function requireNoAlarm({ room, found }: Stage): void {
  const sqlite = new Database(room.record, { readonly: true });
  const types = sqlite
    .prepare<[], string>("SELECT type FROM event WHERE type IN ('reminded', 'fell-due', 'escalated', 'red-flagged')")
    .pluck()
    .all();
  sqlite.close();
  if (types.length > 0) found("in", `a clock that was wrong recorded ${types.length} events: ${[...new Set(types)].join(", ")}`);
}
