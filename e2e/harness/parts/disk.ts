import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Part } from "../part.ts";
import { runCommandLine } from "../engine/commandLine.ts";
import { backUpOnce } from "../work/backingUp.ts";
import { exportToFullDisk } from "./disk/exporting.ts";
import { asOrdinaryUser, lendTo } from "./disk/ordinaryUser.ts";
import { fill, makeRoom, mountSmallDisk, remount } from "./disk/smallDisk.ts";
import { slowDisk } from "./disk/slowDisk.ts";
import { pause, within } from "./kills/life.ts";
import type { StartOptions } from "./kills/room.ts";
import { obstacleOf, partOf, until } from "./stage.ts";
import type { AtWork, Scenario, Stage } from "./stage.ts";

const PATIENCE_MS = 45_000;
const ENDS_WITHIN_MS = 30_000;
const SMALL_MB = 12;
const ROOMY = "size=512m";

const profileOf = (folder: string) => join(folder, "profile");
const onSmallDisk = (folder: string) => mountSmallDisk(profileOf(folder), SMALL_MB);

const scenarios: readonly Scenario[] = [
  {
    name: "the disk is full while everything goes on",
    prepare: onSmallDisk,
    async play(stage) {
      const work = await stage.begin();
      await pause(stage.random.between(300, 1_500));
      const profile = profileOf(stage.room.folder);
      fill(profile);
      await untilObstacle(stage, work, "DISK_FULL");
      await pause(500);
      makeRoom(profile);
      remount(profile, ROOMY);
      await untilNone(stage, work);
      await pause(700);
      await work.end();
    },
  },
  {
    name: "the disk is full when the program ends and its log is folded into the record",
    prepare: onSmallDisk,
    async play(stage) {
      const work = await stage.begin();
      await pause(stage.random.between(300, 1_500));
      const profile = profileOf(stage.room.folder);
      fill(profile);
      await work.end();
      makeRoom(profile);
      remount(profile, ROOMY);
    },
  },
  {
    name: "the disk is full where a record is to be made",
    prepare: onSmallDisk,
    async play(stage) {
      const profile = profileOf(stage.room.folder);
      fill(profile);
      await expectEnd(stage, 10, "DISK_FULL");
      makeRoom(profile);
      remount(profile, ROOMY);
      await workAWhile(stage);
    },
  },
  {
    name: "the disk may not be written to when the program starts",
    prepare: onSmallDisk,
    async play(stage) {
      const profile = profileOf(stage.room.folder);
      remount(profile, ROOMY);
      await workAWhile(stage);
      remount(profile, "ro");
      await expectEnd(stage, 12, "DATABASE_UNWRITABLE");
      remount(profile, "rw");
      await workAWhile(stage);
    },
  },
  {
    name: "the files of the program may grow no more",
    prepare: () => (spawnSync("prlimit", ["--version"]).status === 0 ? () => undefined : null),
    async play(stage) {
      const work = await stage.begin();
      await pause(700);
      limitFiles(work, "200000");
      await untilObstacle(stage, work, "DISK_FAILED");
      limitFiles(work, "unlimited");
      await untilNone(stage, work);
      await pause(700);
      await work.end();
    },
  },
  {
    name: "the disk of the backups is full",
    prepare: (folder) => mountSmallDisk(join(folder, "backups"), 1),
    async play(stage) {
      const { backups, keyOfBackups, expected } = stage.room;
      fill(backups);
      const { engine, end } = await stage.begin();
      await pause(500);
      const why = await backUpOnce(engine, backups, keyOfBackups.recipient, expected).then(
        () => "",
        (error: unknown) => String(error),
      );
      if (!why.includes("disk-full")) stage.found("stuck", `a backup on a full disk says: ${why || "done"}`);
      makeRoom(backups);
      remount(backups, ROOMY);
      await backUpOnce(engine, backups, keyOfBackups.recipient, expected);
      const left = readdirSync(backups).filter((name) => name.endsWith(".partial"));
      if (left.length > 0) stage.found("stuck", `left among the backups: ${left.join(", ")}`);
      await end();
    },
  },
  {
    name: "the disk that files are written to for people is full",
    prepare: (folder) => mountSmallDisk(join(folder, "exports"), SMALL_MB),
    play: (stage) => exportToFullDisk(stage, join(stage.room.folder, "exports")),
  },
  {
    name: "an ordinary user opens a record whose disk, folder or file may not be written to",
    prepare: (folder) => (asOrdinaryUser() === null ? null : onSmallDisk(folder)),
    async play(stage) {
      const { folder, record } = stage.room;
      const profile = profileOf(folder);
      const under = asOrdinaryUser() ?? [];
      remount(profile, ROOMY);
      await workAWhile(stage);
      for (const what of ["disk", "folder", "file"] as const) {
        const takeBack = lendTo(folder, record, what);
        if (what === "disk") remount(profile, "ro");
        await expectEnd(stage, 12, "DATABASE_UNWRITABLE", { under });
        const { code, stderr } = await runCommandLine(["rebuild", "--db", record], { under });
        if (code === 0 || !stderr.includes("See that the folder is there and may be written to"))
          stage.found("stuck", `${what}: the command line ended with ${code} and does not say what to do: ${stderr}`);
        if (what === "disk") remount(profile, "rw");
        takeBack();
      }
      await workAWhile(stage);
    },
  },
  {
    name: "every sync of the disk takes 60 ms longer",
    prepare: (folder) => (slowDisk(folder, 0) === null ? null : () => undefined),
    async play(stage) {
      const { engine, end } = await stage.begin({ env: slowDisk(stage.room.folder, 60) ?? {} });
      await pause(3_000);
      if (engine.hasEnded) stage.found("stuck", "the engine ended");
      await end();
    },
  },
];

export const disk: Part = partOf("disks that are full, slow, or may not be written to", scenarios, 10);

async function workAWhile(stage: Stage): Promise<void> {
  const work = await stage.begin();
  await pause(800);
  await work.end();
}

async function untilObstacle(stage: Stage, { engine }: AtWork, code: string): Promise<void> {
  const met = await until(PATIENCE_MS, async () => engine.hasEnded || (await obstacleOf(engine))?.code === code);
  if (!met || engine.hasEnded) stage.found("stuck", `it does not say ${code}${engine.hasEnded ? ": it ended" : ""}`);
}

async function untilNone(stage: Stage, { engine }: AtWork): Promise<void> {
  const passed = await until(PATIENCE_MS, async () => engine.hasEnded || (await obstacleOf(engine)) === null);
  if (!passed || engine.hasEnded) stage.found("stuck", `it does not go on by itself${engine.hasEnded ? ": it ended" : ""}`);
}

/** A start that says what is wrong, and ends. */
async function expectEnd({ room, run, found }: Stage, exitCode: number, code: string, options?: StartOptions): Promise<void> {
  const engine = room.start(run, options);
  if ((await within(ENDS_WITHIN_MS, engine.ended)) !== "done") {
    found("in", "it started all the same");
    engine.kill();
  }
  const ended = await engine.ended;
  if (ended !== exitCode || engine.fatal?.code !== code)
    found("stuck", `it ended with ${ended}, ${engine.fatal?.code ?? "without a word"}`);
}

function limitFiles({ engine }: AtWork, bytes: string): void {
  spawnSync("prlimit", ["--pid", String(engine.pid), `--fsize=${bytes}:`]);
}
