import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { seededRandom } from "#rehearsal/random.ts";
import type { Random } from "#rehearsal/random.ts";
import { engineCommand } from "../engine/commandLine.ts";
import { startEngineProcess } from "../engine/engineProcess.ts";
import type { EngineUnderTest } from "../engine/engineProcess.ts";
import { historyOf } from "../model/history.ts";
import type { History } from "../model/history.ts";
import { judgeStall } from "../model/hung.ts";
import { startFigures } from "../part.ts";
import type { AskedPart, Counting, Figures, Part } from "../part.ts";
import { copyClosedRecord, generateRecord } from "../work/generatedRecord.ts";
import { pause, within } from "./kills/life.ts";
import { lookAfterEnd, lookAfterKill } from "./migrating/look.ts";
import type { Migrating } from "./migrating/look.ts";
import { makeLaterProgram } from "./migrating/laterProgram.ts";

const STARTS_WITHIN_MS = 60_000;
/** What the program says once its backup is made, right before it migrates. */
const SAYS_IT_MIGRATES = "The record is brought up to date";
/** A case has seven events or so. */
const CASES = { few: 150, many: 500 };
const FEW_KILLS = 5;
/** More than a start writes otherwise. */
const WRITTEN_BYTES = 400_000;

/** A later program is killed while it backs a record up, brings it up to date, and goes on with it. */
export const migrating: Part = {
  about: "a program with one more migration is killed while it backs up and migrates a record of thousands of events",
  unit: "kills",
  runs: { short: 1, long: 60 },
  run,
};

interface Base {
  readonly asked: AskedPart;
  readonly figures: Counting;
  /** As an older program left it, without backups set up. */
  readonly older: string;
  readonly about: Omit<Migrating, "run" | "record" | "way" | "history">;
  /** Made when they are first needed. */
  readonly ways: Map<Way, OneWay>;
}
type Way = Migrating["way"];

interface OneWay {
  /** As an older program left it, with backups set up or without. */
  readonly record: string;
  readonly history: History;
  readonly took: Took;
}

/** By when an undisturbed start of the later program is so far, milliseconds. */
interface Took {
  readonly untilMigrates: number;
  readonly untilMigrated: number;
}

async function run(asked: AskedPart): Promise<Figures> {
  const { seed, from, count, folder, say } = asked;
  const figures = startFigures();
  const older = join(folder, "older", "ismgt.db");
  await generateRecord(older, { cases: count < FEW_KILLS ? CASES.few : CASES.many, seed });
  const key = (await engineCommand(["backup", "key"])) as Migrating["key"];
  const about = { folder, backups: join(folder, "backups"), key, later: makeLaterProgram(join(folder, "later"), older), figures };
  const base: Base = { asked, figures, older, about, ways: new Map() };
  for (let kill = from; kill < from + count; kill += 1) {
    const how = await killOnce(base, kill);
    figures.ran();
    figures.note(how);
    say(`kill ${kill}: ${how}`);
  }
  return figures.end();
}

async function wayOf(base: Base, way: Way): Promise<OneWay> {
  const known = base.ways.get(way);
  if (known !== undefined) return known;
  const { asked, older, about, figures, ways } = base;
  const record = way === "copy" ? older : join(asked.folder, "older-backed-up", "ismgt.db");
  if (way === "backup") {
    copyClosedRecord(older, record);
    mkdirSync(about.backups, { recursive: true });
    const engine = startEngineProcess({ start: startOf(record), logFile: join(asked.folder, "older.log") });
    const { policy } = await engine.settings.backups.get();
    await engine.settings.backups.put({ ...policy, folder: about.backups, recipient: about.key.recipient });
    await engine.stop();
  }
  const history = historyOf(record);
  figures.noteMost("longest record, events", history.events);
  const made = { record, history, took: await startUndisturbed(base, record) };
  ways.set(way, made);
  return made;
}

function startOf(databaseFile: string) {
  return { databaseFile, secrets: {}, source: null, clockAheadMs: 0 };
}

async function startUndisturbed(base: Base, older: string): Promise<Took> {
  const life = begin(base, { older, run: base.asked.from, name: "undisturbed" });
  const [untilMigrates, untilMigrated] = await Promise.all([life.migrates, life.migrated]);
  const started = await within(STARTS_WITHIN_MS, life.engine.desk.desk.counts());
  const code = await life.engine.stop();
  if (started !== "done" || code !== 0)
    base.figures.found("stuck", base.asked.from, `the later program did not start: ${started}, ended with ${code}`);
  rmSync(join(life.record, ".."), { recursive: true, force: true });
  return { untilMigrates, untilMigrated };
}

interface Life {
  readonly record: string;
  readonly engine: EngineUnderTest;
  /** Resolves, after how many milliseconds, when it says that it migrates, and when what it wrote is in the log; to 0 where it ends before. */
  readonly migrates: Promise<number>;
  readonly migrated: Promise<number>;
}

/** Starts the later program, for the first time on this record unless it is there. */
function begin(
  { asked, about, figures }: Base,
  { older, run, name }: { readonly older: string; readonly run: number; readonly name: string },
): Life {
  const record = join(asked.folder, name, "ismgt.db");
  if (!existsSync(record)) {
    rmSync(about.backups, { recursive: true, force: true });
    mkdirSync(about.backups, { recursive: true });
    copyClosedRecord(older, record);
  }
  const logFile = join(asked.folder, name, "engine.log");
  const before = saidIn(logFile);
  const startedAt = performance.now();
  const engine = startEngineProcess({
    start: startOf(record),
    logFile,
    program: about.later,
    onStall: (stall) => judgeStall(stall, { figures, run, longestTurnMs: asked.longestTurnMs }),
  });
  const when = (holds: () => boolean) => untilHolds(engine, holds).then((isSo) => (isSo ? performance.now() - startedAt : 0));
  return {
    record,
    engine,
    migrates: when(() => saidIn(logFile) > before),
    migrated: when(() => saidIn(logFile) > before && (statSync(`${record}-wal`, { throwIfNoEntry: false })?.size ?? 0) > WRITTEN_BYTES),
  };
}

async function untilHolds(engine: EngineUnderTest, holds: () => boolean): Promise<boolean> {
  while (!holds()) {
    if (engine.hasEnded) return false;
    await pause(2);
  }
  return true;
}

function saidIn(logFile: string): number {
  return existsSync(logFile) ? readFileSync(logFile, "utf8").split(SAYS_IT_MIGRATES).length - 1 : 0;
}

const MOMENTS = ["backing up", "migrating", "right after"] as const;
type Moment = (typeof MOMENTS)[number];
const AFTER_MS = 300;
/** So much longer than undisturbed. */
const BIT_LONGER = 1.1;
const MOST_KILLS_MORE = 2;

/** One record, killed once or more on its way, and brought up to date in the end. Resolves to when it was killed first. */
async function killOnce(base: Base, run: number): Promise<string> {
  const { figures } = base;
  const random = seededRandom(base.asked.seed * 1_000_003 + run * 13);
  const way = random.pick(["copy", "backup"] as const);
  const { record: older, history, took } = await wayOf(base, way);
  const next = () => begin(base, { older, run, name: `kill-${run}` });
  const moment = pickMoment(random);
  const first = next();
  const about: Migrating = { ...base.about, record: first.record, way, history, run };
  await killAt(first, { moment, took, random });
  await lookAfterKill(about);
  for (let more = 0; more < MOST_KILLS_MORE && random.chance(0.3); more += 1) {
    await killAt(next(), { moment: pickMoment(random), took, random });
    figures.note("killed again");
    await lookAfterKill(about);
  }
  const last = next();
  const started = await within(STARTS_WITHIN_MS, last.engine.desk.desk.counts());
  const code = await last.engine.stop();
  if (started === "done" && code === 0) await lookAfterEnd(about);
  else {
    const { fatal } = last.engine;
    figures.found("stuck", run, `its next start ${started}, ended with ${code} ${fatal?.code ?? ""} ${fatal?.detail ?? ""}`);
  }
  rmSync(join(about.record, ".."), { recursive: true, force: true });
  return `${moment} (${way})`;
}

function pickMoment(random: Random): Moment {
  return random.pickWeighted(MOMENTS, (each) => ({ "backing up": 1, migrating: 3, "right after": 1 })[each]);
}

interface Killing {
  readonly moment: Moment;
  readonly took: Took;
  readonly random: Random;
}

async function killAt({ engine, migrates, migrated }: Life, { moment, took, random }: Killing): Promise<void> {
  // Answered it has, or it ended; a record that is up to date by now has nothing to say of a migration.
  const ready = within(STARTS_WITHIN_MS, engine.desk.desk.counts());
  if (moment === "backing up") await pause(random.between(0, Math.round(took.untilMigrates)));
  else if (moment === "migrating") {
    await Promise.race([migrates, ready]);
    await pause(random.between(0, Math.round((took.untilMigrated - took.untilMigrates) * BIT_LONGER)));
  } else {
    await Promise.race([migrated, ready]);
    await pause(random.between(0, AFTER_MS));
  }
  engine.kill();
  await engine.ended;
  await Promise.all([ready, migrates, migrated]);
}
