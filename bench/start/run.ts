import { join } from "node:path";
import { clockAheadMs, profileWith, removeProfile, requireBuilt } from "../harness/app.ts";
import type { Bench, Length } from "../harness/bench.ts";
import { atMost, figureOf } from "../harness/figures.ts";
import { recordOf, withFolder } from "../harness/records.ts";
import { openVirtualScreen } from "../virtualScreen.ts";
import { makeEmptyApp } from "./emptyApp.ts";
import { msUntilPainted, writeAsking } from "./painted.ts";

const ROUNDS: Readonly<Record<Length, number>> = { tiny: 1, short: 5, long: 15 };
const MOST_TIMES = 1.3;
const projectFolder = join(import.meta.dirname, "../..");
/** Nothing answers there, so that no rehearsal is started; the record has the data. */
const NOWHERE = ["--x-base", "http://127.0.0.1:9", "--x-user", "1"];

export const bench: Bench = {
  what: "from starting the program to a wall with its data, beside an Electron window with a page of React",
  sizes: { tiny: 300, short: 10_000, long: 1_000_000 },
  needs: "windows",
  run: async ({ cases, file, length, say }) => {
    requireBuilt();
    const record = file ?? recordOf(cases, say);
    const profile = profileWith(record);
    const clock = `--clock-ahead-ms=${clockAheadMs(record)}`;
    const screen = await openVirtualScreen("1920x1080");
    try {
      return await withFolder(async (folder) => {
        const asking = writeAsking(folder);
        const env = { DISPLAY: screen.display, ISMGT_X_BEARER: "bench" };
        const wall = { args: [projectFolder, `--user-data-dir=${profile}`, clock, "--windowed", "1600x900", ...NOWHERE], env };
        const empty = { args: [await makeEmptyApp(folder), `--user-data-dir=${join(folder, "profile")}`], env };
        const [walls, empties]: [number[], number[]] = [[], []];
        // The first start of each reads its files from the disk; at the smallest nothing is measured.
        const warmUp = length === "tiny" ? 0 : 1;
        for (let round = 0; round < ROUNDS[length] + warmUp; round += 1) {
          const [wallMs, emptyMs] = [await msUntilPainted(wall, asking), await msUntilPainted(empty, asking)];
          if (round < warmUp) continue;
          walls.push(wallMs);
          empties.push(emptyMs);
          say(`${wallMs} ms, ${emptyMs} ms`);
        }
        return {
          cases,
          posts: 0,
          figures: [
            figureOf({
              name: "a wall with data, beside an empty window",
              unit: "ms",
              asked: walls,
              limit: empties,
              goals: [atMost("ratio", MOST_TIMES)],
            }),
          ],
        };
      });
    } finally {
      screen.close();
      removeProfile(profile);
    }
  },
};
