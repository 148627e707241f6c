import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Bench, Length } from "../harness/bench.ts";
import { figureOf } from "../harness/figures.ts";
import { bench as backup } from "../backup/run.ts";
import { bench as desk } from "../desk/run.ts";
import { bench as ingest } from "../ingest/run.ts";
import { bench as live } from "../live/run.ts";
import { bench as open } from "../open/run.ts";
import { bench as queue } from "../queue/run.ts";
import { bench as report } from "../report/run.ts";
import { bench as search } from "../search/run.ts";
import { bench as start } from "../start/run.ts";
import { bench as wall } from "../wall/run.ts";
import { curvesOf, growsTooFast, timesForTenfold } from "./growing.ts";
import { plotOf } from "./plot.ts";

const BENCHES: Readonly<Record<string, Bench>> = { wall, queue, search, report, open, ingest, backup, live, desk, start };
const SIZES: Readonly<Record<Length, readonly number[]>> = {
  tiny: [100, 300],
  short: [10_000, 100_000],
  long: [10_000, 100_000, 1_000_000],
};
/** The others are tried by themselves. */
const TINY: readonly string[] = ["search"];
const OUTPUT = join(import.meta.dirname, "../../out");

export const bench: Bench = {
  what: "how what the other benches measure grows with the record; the figures are times for ten times the cases",
  sizes: { tiny: 0, short: 0, long: 0 },
  run: async ({ length, say }) => {
    const hasScreen = length !== "tiny" && spawnSync("Xvfb", ["-help"], { stdio: "ignore" }).error === undefined;
    const names = length === "tiny" ? TINY : Object.keys(BENCHES).filter((name) => hasScreen || BENCHES[name]?.needs !== "windows");
    const runs = [];
    for (const cases of SIZES[length]) {
      for (const name of names) {
        say(`${name} at ${cases} cases`);
        const measured = await BENCHES[name]?.run({ length: length === "tiny" ? "tiny" : "short", cases, file: null, say });
        if (measured) runs.push({ bench: name, cases, figures: measured.figures });
      }
    }
    const curves = curvesOf(runs);
    if (length !== "tiny") {
      mkdirSync(OUTPUT, { recursive: true });
      writeFileSync(join(OUTPUT, "growth.svg"), plotOf(curves));
    }
    const fast = curves
      .filter((curve) => growsTooFast(curve))
      .map(
        (curve) =>
          `grows faster than an index: ${curve.bench}, ${curve.name}: ${timesForTenfold(curve).toFixed(1)} × for ten times the cases`,
      );
    return {
      cases: 0,
      posts: 0,
      figures: curves.flatMap(({ bench: name, name: what, unit, points }) =>
        points.map(({ cases, median }) => figureOf({ name: `${name}, ${what}, ${cases} cases`, unit, asked: [median] })),
      ),
      notes: fast,
    };
  },
};
