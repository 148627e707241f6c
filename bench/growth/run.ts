import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Bench, Length } from "../harness/bench.ts";
import { figureOf } from "../harness/figures.ts";
import { tableOf } from "../harness/print.ts";
import type { BenchReport } from "../harness/print.ts";
import { curvesOf, growsTooFast, timesForTenfold } from "./growing.ts";
import { plotOf } from "./plot.ts";
import { growthTable } from "./table.ts";

const IN_THE_ENGINE = ["wall", "queue", "search", "report", "open", "ingest", "merge", "backup"];
const IN_WINDOWS = ["live", "desk", "start", "memory"];
/** The others are tried by themselves. */
const AT_ITS_SMALLEST = ["search"];
const SIZES: Readonly<Record<Length, readonly number[]>> = {
  tiny: [50, 100],
  short: [10_000, 100_000],
  long: [10_000, 100_000, 1_000_000],
};
const OUTPUT = join(import.meta.dirname, "../../out");

export const bench: Bench = {
  what: "how what the other benches measure grows with the record; the figures are times for ten times the cases",
  sizes: { tiny: 0, short: 0, long: 0 },
  run: async ({ length, say }) => {
    const reports: BenchReport[] = [];
    for (const cases of SIZES[length]) {
      for (const name of benchesOf(length)) {
        say(`${name} at ${cases} cases`);
        const report = await runApart(name, cases, length, reports.length > 0);
        reports.push({ ...report, cases });
        for (const line of tableOf(report)) say(line);
      }
    }
    const curves = curvesOf(reports);
    if (length !== "tiny") {
      mkdirSync(OUTPUT, { recursive: true });
      writeFileSync(join(OUTPUT, "growth.svg"), plotOf(curves));
      writeFileSync(join(OUTPUT, "growth.md"), growthTable(curves));
    }
    return {
      cases: 0,
      posts: 0,
      figures: curves.flatMap(({ bench: name, name: what, unit, points }) =>
        points.map(({ cases, median }) => figureOf({ name: `${name}, ${what}, ${cases} cases`, unit, asked: [median] })),
      ),
      notes: curves
        .filter((curve) => growsTooFast(curve))
        .map(
          (curve) =>
            `grows faster than an index: ${curve.bench}, ${curve.name}: ${timesForTenfold(curve).toFixed(1)} × for ten times the cases`,
        ),
    };
  },
};

function benchesOf(length: Length): readonly string[] {
  if (length === "tiny") return AT_ITS_SMALLEST;
  const hasScreen = spawnSync("Xvfb", ["-help"], { stdio: "ignore" }).error === undefined;
  return hasScreen ? [...IN_THE_ENGINE, ...IN_WINDOWS] : IN_THE_ENGINE;
}

/** In a process of its own: what one leaves in memory must not slow down the next. */
async function runApart(name: string, cases: number, length: Length, isBundled: boolean): Promise<BenchReport> {
  const args = [join(import.meta.dirname, "../run.mjs"), name, String(cases), "--json", ...(length === "tiny" ? ["--tiny"] : [])];
  // The first has bundled all benches.
  const env = isBundled ? { ...process.env, ISMGT_BENCH_BUNDLE: join(OUTPUT, "bench") } : process.env;
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"], env });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, "close") as Promise<[number | null]>]);
  if (code !== 0) throw new Error(`The bench ${name} at ${cases} cases ended with ${code}`);
  return JSON.parse(said) as BenchReport;
}
