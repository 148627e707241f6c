import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { runCommandLine } from "../engine/commandLine.ts";
import type { Part } from "../part.ts";
import { pause } from "./kills/life.ts";
import { obstacleOf, partOf, until } from "./stage.ts";
import type { Scenario, Stage } from "./stage.ts";

const PATIENCE_MS = 40_000;

const scenarios: readonly Scenario[] = [
  {
    name: "another program holds the record for itself while everything goes on",
    async play(stage) {
      const { engine, end } = await stage.begin();
      await pause(700);
      const holder = await hold(stage, "BEGIN EXCLUSIVE");
      if (!(await until(PATIENCE_MS, async () => (await obstacleOf(engine))?.code === "DATABASE_LOCKED")))
        stage.found("stuck", "the engine does not say that the record is held");
      await pause(stage.random.between(0, 2_000));
      await letGo(holder);
      if (!(await until(PATIENCE_MS, async () => (await obstacleOf(engine)) === null))) stage.found("stuck", "it does not go on by itself");
      await pause(500);
      await end();
    },
  },
  {
    name: "another program reads the record without an end, so that its log grows",
    async play(stage) {
      const { end } = await stage.begin();
      await pause(500);
      const holder = await hold(stage, "BEGIN; SELECT count(*) FROM event");
      await pause(2_000);
      await end();
      await letGo(holder);
    },
  },
  {
    name: "a second program is started on the record",
    async play(stage) {
      const { engine, end } = await stage.begin();
      const second = stage.room.start(stage.run);
      const code = await second.ended;
      if (code !== 11 || second.fatal?.code !== "DATABASE_LOCKED")
        stage.found("in", `a second engine ended with ${code}, ${second.fatal?.code ?? "without a word"}`);
      const verb = await runCommandLine(["rebuild", "--db", stage.room.record]);
      if (verb.code === 0) stage.found("in", "a command that writes ran beside the engine");
      if (engine.hasEnded) stage.found("stuck", "the first engine ended");
      await pause(500);
      await end();
    },
  },
  {
    name: "a second program is started while the first one is killed",
    async play(stage) {
      for (let time = 0; time < 3; time += 1) {
        const first = await stage.begin();
        await pause(stage.random.between(100, 600));
        const second = stage.room.start(stage.run);
        await pause(stage.random.between(0, 500));
        await first.kill();
        second.kill();
        await second.ended;
      }
    },
  },
];

export const locks: Part = partOf("other programs hold, read or open the record", scenarios, 10);

async function hold({ room }: Stage, sql: string): Promise<ChildProcess> {
  const script = `
    const Database = require("better-sqlite3");
    const db = new Database(${JSON.stringify(room.record)}, { timeout: 10000 });
    for (const each of ${JSON.stringify(sql.split("; "))}) /^SELECT/.test(each) ? db.prepare(each).get() : db.exec(each);
    console.log("held");
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["--eval", script], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return child;
}

async function letGo(holder: ChildProcess): Promise<void> {
  const ended = once(holder, "exit");
  holder.kill("SIGKILL");
  await ended;
}
