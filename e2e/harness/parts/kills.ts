import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { startPlatform } from "../work/platform.ts";
import { startFigures } from "../part.ts";
import type { AskedPart, Counting, Figures, Part } from "../part.ts";
import { liveOnce } from "./kills/life.ts";
import { settle } from "./kills/settle.ts";
import { newRoom } from "./kills/room.ts";

/** So many kills happen to one record; then everything is compared, and the next record is begun. */
const KILLS_A_ROUND = 25;

/** The engine's process, killed at moments of chance while everything goes on that can go on. */
export const kills: Part = {
  about: "the engine is killed while it starts, reads, records, sends, imports, merges and backs up",
  unit: "kills",
  runs: { short: 4, long: 500 },
  run,
};

async function run({ seed, from, count, folder, longestTurnMs, say }: AskedPart): Promise<Figures> {
  const figures = startFigures();
  for (let first = from; first < from + count; first += KILLS_A_ROUND) {
    const most = Math.min(KILLS_A_ROUND, from + count - first);
    await round(figures, { seed, first, count: most, folder, longestTurnMs, say });
  }
  return figures.end();
}

interface Round {
  readonly seed: number;
  readonly first: number;
  readonly count: number;
  readonly folder: string;
  readonly longestTurnMs: number;
  readonly say: (line: string) => void;
}

async function round(figures: Counting, { seed, first, count, folder, longestTurnMs, say }: Round): Promise<void> {
  const profile = join(folder, `from-${first}`);
  mkdirSync(profile, { recursive: true });
  const x = await startPlatform();
  const room = await newRoom({ folder: profile, x, figures, seed, longestTurnMs });
  try {
    for (let kill = first; kill < first + count; kill += 1) {
      const how = await liveOnce(room, kill);
      figures.ran();
      say(`kill ${kill}: ${how}`);
    }
    await settle(room, first + count - 1);
  } finally {
    await x.close();
  }
}
