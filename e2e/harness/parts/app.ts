import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { startPlatform } from "../work/platform.ts";
import { startApp } from "../app/appProcess.ts";
import type { AppUnderTest, EngineOfApp } from "../app/appProcess.ts";
import { startFigures } from "../part.ts";
import type { AskedPart, Counting, Figures, Part } from "../part.ts";
import { workAtDesk } from "../work/deskWork.ts";
import { citizensWrite } from "../work/intake.ts";
import { pause } from "./kills/life.ts";
import { newRoom } from "./kills/room.ts";
import type { Room } from "./kills/room.ts";
import { settle } from "./kills/settle.ts";
import { until } from "./stage.ts";

/** So many ends of its engine within a minute the shell takes for a fault that another start does not mend: then it asks a person. */
const MOST_ENDS_OF_A_PART = 3;
const KILLS_A_ROUND = 20;
const PATIENCE_MS = 90_000;

/** In turn. */
const VICTIMS = ["engine", "shell", "page"] as const;

/** The whole app, of which the shell, the engine or a page is killed while everything goes on. */
export const app: Part = {
  about: "the app's shell, its engine or a page of it is killed while it reads, records and sends",
  unit: "kills",
  runs: { short: 2, long: 100 },
  async run({ seed, from, count, folder, longestTurnMs, say }: AskedPart): Promise<Figures> {
    const figures = startFigures();
    for (let first = from; first < from + count; first += KILLS_A_ROUND) {
      const most = Math.min(KILLS_A_ROUND, from + count - first);
      await round(figures, { seed, first, count: most, folder: join(folder, `from-${first}`), longestTurnMs, say });
    }
    return figures.end();
  },
};

interface Round {
  readonly seed: number;
  readonly first: number;
  readonly count: number;
  readonly folder: string;
  readonly longestTurnMs: number;
  readonly say: (line: string) => void;
}

async function round(figures: Counting, { seed, first, count, folder, longestTurnMs, say }: Round): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const x = await startPlatform();
  const room = await newRoom({ folder, x, figures, seed, longestTurnMs });
  const random = room.chance(first, "how");
  let engines = 0;
  let isOver = false;
  const over = () => isOver;
  const works: Promise<void>[] = [citizensWrite(x, room.chance(first, "citizens"), over)];
  const onEngine = (engine: EngineOfApp) =>
    void works.push(
      workAtDesk({
        engine,
        ...room,
        random: room.chance(first + (engines += 1), "desk"),
        isOver: () => isOver || engine.hasEnded,
        onAct: ({ ms }) => figures.noteMost("longest command ms", ms),
      }),
    );
  const start = () => startApp({ profile: join(folder, "profile"), x, logFile: join(folder, "app.log"), onEngine });
  let running = await start();
  let endsOfParts = 0;
  try {
    for (let kill = first; kill < first + count; kill += 1) {
      await requireAlive(room, running, kill);
      await pause(random.between(0, 1_500));
      const victim = endsOfParts >= MOST_ENDS_OF_A_PART ? "shell" : (VICTIMS[kill % VICTIMS.length] ?? "shell");
      await killOne(running, victim);
      endsOfParts = victim === "shell" ? 0 : endsOfParts + 1;
      if (victim === "shell") running = await start();
      figures.ran();
      figures.note(victim);
      say(`kill ${kill}: ${victim}`);
    }
    await requireAlive(room, running, first + count - 1);
  } finally {
    isOver = true;
    await Promise.all(works);
    await running.quit();
  }
  await settle(room, first + count - 1);
  await x.close();
}

/** A new engine answers, and every window shows something. */
async function requireAlive({ figures }: Room, running: AppUnderTest, run: number): Promise<void> {
  const answers = await until(PATIENCE_MS, () => running.engine !== null && !running.hasEnded);
  if (!answers) figures.found("stuck", run, running.hasEnded ? "the app ended" : "no engine answers windows");
  const shows = await until(PATIENCE_MS, async () => {
    const pages = await running.pages();
    return pages.length > 0 && pages.every((letters) => letters > 0);
  });
  if (!shows) figures.found("stuck", run, "a window shows nothing");
}

async function killOne(running: AppUnderTest, victim: (typeof VICTIMS)[number]): Promise<void> {
  if (victim === "shell") {
    process.kill(running.pid, "SIGKILL");
    await running.ended;
    return;
  }
  const processes = await running.processes();
  const one = processes.find(({ type, name }) => (victim === "page" ? type === "Tab" : name === "ISMGT engine"));
  if (one !== undefined) process.kill(one.pid, "SIGKILL");
  if (victim === "engine") await until(PATIENCE_MS, () => running.engine?.pid !== one?.pid);
}
