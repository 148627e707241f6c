import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { EngineObstacle, Standing } from "#contract/standing.ts";
import type { Random } from "#rehearsal/random.ts";
import { startPlatform } from "../work/platform.ts";
import type { EngineUnderTest } from "../engine/engineProcess.ts";
import { startFigures } from "../part.ts";
import type { AskedPart, Counting, Part } from "../part.ts";
import { workAtDesk } from "../work/deskWork.ts";
import { citizensWrite } from "../work/intake.ts";
import { pause, within } from "./kills/life.ts";
import { newRoom } from "./kills/room.ts";
import type { Room, StartOptions } from "./kills/room.ts";
import { settle } from "./kills/settle.ts";

/** Where one scenario happens: a room of its own, and an engine at work in it. */
export interface Stage {
  readonly run: number;
  readonly room: Room;
  readonly random: Random;
  readonly found: (is: "lost" | "stuck" | "in", what: string) => void;
  /** Starts an engine, with citizens who write and a desk that works until it ends or is let go. */
  readonly begin: (options?: StartOptions) => Promise<AtWork>;
}

export interface AtWork {
  readonly engine: EngineUnderTest;
  /** Ends the work, and the engine in order. */
  readonly end: () => Promise<void>;
  /** Ends the engine's process without warning, and the work. */
  readonly kill: () => Promise<void>;
}

export interface Scenario {
  readonly name: string;
  /** Before anything is in the folder; undoes itself by what it returns. Null where this system does not let it. */
  readonly prepare?: (folder: string) => (() => void) | null;
  readonly play: (stage: Stage) => Promise<void>;
}

const STARTS_WITHIN_MS = 60_000;

/** The first ones are those of the short form. */
const SHORT = 2;

/** A part whose runs are these scenarios, one after the other, again and again. */
export function partOf(about: string, scenarios: readonly Scenario[], rounds: number): Part {
  return {
    about,
    unit: "scenarios",
    runs: { short: SHORT, long: scenarios.length * rounds },
    async run(asked) {
      const figures = startFigures();
      for (let run = asked.from; run < asked.from + asked.count; run += 1) {
        const scenario = scenarios[run % scenarios.length];
        if (scenario !== undefined) await play(scenario, run, asked, figures);
      }
      return figures.end();
    },
  };
}

async function play(
  { name, prepare, play: act }: Scenario,
  run: number,
  { seed, folder, longestTurnMs, say }: AskedPart,
  figures: Counting,
): Promise<void> {
  const own = join(folder, `run-${run}`);
  mkdirSync(own, { recursive: true });
  const undo = prepare === undefined ? () => undefined : prepare(own);
  if (undo === null) {
    say(`${run}: ${name}: passed over, this system does not let it`);
    figures.note(`passed over: ${name}`);
    return;
  }
  const x = await startPlatform();
  try {
    const room = await newRoom({ folder: own, x, figures, seed, longestTurnMs });
    await act({
      run,
      room,
      random: room.chance(run, "how"),
      found: (is, what) => figures.found(is, run, `${name}: ${what}`),
      begin: (options) => begin(room, run, figures, options),
    });
    await settle(room, run);
    figures.ran();
    say(`${run}: ${name}`);
  } catch (error) {
    figures.found("stuck", run, `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  } finally {
    await x.close();
    undo();
  }
}

async function begin(room: Room, run: number, figures: Counting, options?: StartOptions): Promise<AtWork> {
  const engine = room.start(run, options);
  let isOver = false;
  const isOverNow = () => isOver;
  const works = [
    citizensWrite(room.x, room.chance(run, "citizens"), isOverNow),
    workAtDesk({
      engine,
      ...room,
      random: room.chance(run, "desk"),
      isOver: isOverNow,
      onAct: ({ ms }) => figures.noteMost("longest command ms", ms),
    }),
  ];
  const started = await within(STARTS_WITHIN_MS, engine.desk.desk.counts());
  const kill = async () => {
    isOver = true;
    engine.kill();
    await engine.ended;
    await Promise.all(works);
  };
  const end = async () => {
    isOver = true;
    await Promise.all(works);
    const code = await engine.stop();
    if (code !== 0) figures.found("stuck", run, `it was asked to stop and ended with ${code}`);
  };
  if (started !== "done") {
    await kill();
    throw new Error(`The engine did not start: ${started} ${engine.fatal?.code ?? ""} ${engine.fatal?.detail ?? ""}`);
  }
  return { engine, end, kill };
}

/** Waits until a condition holds; false where it does not within so long. */
export async function until(ms: number, holds: () => boolean | Promise<boolean>): Promise<boolean> {
  const giveUpAt = performance.now() + ms;
  while (performance.now() < giveUpAt) {
    if (await holds()) return true;
    await pause(50);
  }
  return false;
}

export async function obstacleOf({ wall }: EngineUnderTest): Promise<EngineObstacle | null> {
  return (await standingOf(wall)).obstacle;
}

export function standingOf(wall: EngineUnderTest["wall"]): Promise<Standing> {
  return wall.live.standing();
}
