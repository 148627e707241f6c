import { describe, expect, test } from "vitest";
import { simulate } from "./testing/simulation.ts";
import type { SimulationOutcome } from "./testing/simulation.ts";

/** A tenth of a second each. `SIMULATION_SEEDS=10000` tries so many runs; `SIMULATION_FROM` begins at another one. */
const SEEDS = Number(process.env["SIMULATION_SEEDS"] ?? "60");
const SEARCHED = Math.ceil(SEEDS / 3);
const FROM = Number(process.env["SIMULATION_FROM"] ?? "1");

describe("mentions of a window that slides", () => {
  test(`are all recorded, or lie in a gap that is told, in ${SEEDS} runs of bursts, faults, late posts and kills`, async () => {
    const total = { published: 0, recorded: 0, charged: 0, lostGaps: 0, runsWithGaps: 0, kills: 0 };
    for (let seed = FROM; seed < FROM + SEEDS; seed += 1) {
      const outcome: SimulationOutcome = await simulate(seed);
      expect({ seed, missing: outcome.missing, unread: outcome.unread }).toEqual({ seed, missing: [], unread: [] });
      total.published += outcome.published;
      total.recorded += outcome.recorded;
      total.charged += outcome.charged;
      total.lostGaps += outcome.lostGaps;
      total.runsWithGaps += outcome.gapsTold > 0 ? 1 : 0;
      total.kills += outcome.kills;
    }
    // The runs are such that it matters.
    expect(total.runsWithGaps).toBeGreaterThan(SEEDS / 4);
    if (SEEDS > 1_000) console.log(JSON.stringify({ seeds: SEEDS, ...total }));
  }, 3_600_000);

  test(`and so are those that a search brings, in ${SEARCHED} runs`, async () => {
    for (let seed = FROM; seed < FROM + SEARCHED; seed += 1) {
      const { missing, unread } = await simulate(seed, "search");
      expect({ seed, missing, unread }).toEqual({ seed, missing: [], unread: [] });
    }
  }, 3_600_000);
});
