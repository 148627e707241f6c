import { rmSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_RETENTION_POLICY } from "#domain/privacy/retentionPolicy.ts";
import { seededRandom } from "#rehearsal/random.ts";
import type { Random } from "#rehearsal/random.ts";
import { runCommandLine } from "../engine/commandLine.ts";
import { startEngineProcess } from "../engine/engineProcess.ts";
import { historyOf } from "../model/history.ts";
import { startFigures } from "../part.ts";
import type { AskedPart, Figures, Part } from "../part.ts";
import { copyClosedRecord, generateRecord } from "../work/generatedRecord.ts";
import { citizensWithClosedCases, isRegistered } from "./erasing/citizens.ts";
import { eraseBy, WAYS } from "./erasing/erase.ts";
import type { ErasingWay } from "./erasing/erase.ts";
import { lookAtErasures } from "./erasing/look.ts";
import type { Erasing } from "./erasing/look.ts";
import { areTracesWaiting } from "./erasing/traces.ts";
import { until } from "./stage.ts";

/** All of it was kept for longer than the policy keeps anything. */
const LONG_AGO = "2022-11-24T10:00+05:30";
const CASES = { few: 120, many: 300 };
const FEW_KILLS = 5;
const CLEANED_WITHIN_MS = 90_000;
/** The idle engine waits a minute of its monotonic clock before it takes traces out. */
const HURRY = 60;

/** What erases is killed, and the next run finishes it: no word stays readable of what the register says is gone. */
export const erasing: Part = {
  about: "a retention run, or the erasure of what is held of a person, is killed",
  unit: "kills",
  runs: { short: 1, long: 60 },
  run,
};

interface Base {
  readonly asked: AskedPart;
  readonly about: Omit<Erasing, "run" | "record">;
  /** How long each takes undisturbed, milliseconds. */
  readonly tookMs: Map<ErasingWay, number>;
}

async function run(asked: AskedPart): Promise<Figures> {
  const { seed, from, count, folder, say } = asked;
  const figures = startFigures();
  const original = join(folder, "original", "ismgt.db");
  await generateRecord(original, { cases: count < FEW_KILLS ? CASES.few : CASES.many, seed, until: LONG_AGO });
  const engine = startEngineProcess({ start: startOf(original), logFile: join(folder, "original.log") });
  await engine.settings.privacy.retention.put({ ...DEFAULT_RETENTION_POLICY, isOn: true });
  await engine.stop();
  const base: Base = { asked, about: { original, history: historyOf(original), figures }, tookMs: new Map() };
  for (let kill = from; kill < from + count; kill += 1) {
    const how = await killOnce(base, kill);
    figures.ran();
    figures.note(how);
    say(`kill ${kill}: ${how}`);
  }
  return figures.end();
}

function startOf(databaseFile: string) {
  return { databaseFile, secrets: {}, source: null, clockAheadMs: 0 };
}

/** One erasure, killed once or more, and finished in the end. */
async function killOnce(base: Base, run: number): Promise<string> {
  const { about: whole, asked } = base;
  const { figures } = whole;
  const random = seededRandom(asked.seed * 1_000_003 + run * 17);
  const way = WAYS[run % WAYS.length] ?? "retention";
  const citizen = random.pick(citizensWithClosedCases(whole.original));
  const record = join(asked.folder, `kill-${run}`, "ismgt.db");
  copyClosedRecord(whole.original, record);
  const about: Erasing = { ...whole, record, run };
  const what = { record, citizen, logFile: join(record, "..", "engine.log"), run };
  for (let kills = 1; kills === 1 || (kills <= 3 && random.chance(0.3)); kills += 1) {
    const killAfterMs = await momentOf(base, way, random);
    await eraseBy(way, { ...what, killAfterMs });
    if (kills > 1) figures.note("killed again");
    const isDone = isRegistered(record, way);
    figures.note(isDone ? "killed after it was in the register" : "killed before it was in the register");
    await lookAtErasures(about, { isToBeClean: isDone && way !== "retention" });
    if (random.chance(0.4)) await startForAWhile(about);
  }
  const last = await eraseBy(way, what);
  if (last.code !== 0) figures.found("stuck", run, `the next run of it ended with ${last.code}: ${last.said}`);
  await lookAtErasures(about, { isToBeClean: true });
  await requireFinished(about, way);
  rmSync(join(record, ".."), { recursive: true, force: true });
  return way;
}

/** At any time from its start to a little after its end. */
async function momentOf(base: Base, way: ErasingWay, random: Random): Promise<number> {
  const known = base.tookMs.get(way);
  if (known !== undefined) return random.between(Math.round(known * 0.2), Math.round(known * 1.05));
  const { original, figures } = base.about;
  const record = join(base.asked.folder, "undisturbed", "ismgt.db");
  copyClosedRecord(original, record);
  const citizen = random.pick(citizensWithClosedCases(original));
  const { code, said, tookMs } = await eraseBy(way, { record, citizen, logFile: join(record, "..", "engine.log"), run: 0 });
  if (code !== 0) figures.found("stuck", base.asked.from, `undisturbed, ${way} ended with ${code}: ${said}`);
  rmSync(join(record, ".."), { recursive: true, force: true });
  base.tookMs.set(way, tookMs);
  return momentOf(base, way, random);
}

/** The program alone, which erases nothing that is not erased yet, takes out what was left of what is. */
async function startForAWhile(about: Erasing): Promise<void> {
  const { record, run, figures } = about;
  const engine = startEngineProcess({
    start: startOf(record),
    logFile: join(record, "..", "engine.log"),
    env: { ISMGT_HARNESS_HURRY: String(HURRY) },
  });
  const isClean = await until(CLEANED_WITHIN_MS, () => engine.hasEnded || !areTracesWaiting(record));
  if (!isClean || engine.hasEnded) figures.found("stuck", run, `the engine did not take out what was left ${engine.fatal?.detail ?? ""}`);
  const code = await engine.stop();
  if (code !== 0) figures.found("stuck", run, `the engine ended with ${code}`);
  figures.note("taken out by the engine");
  await lookAtErasures(about, { isToBeClean: true });
}

async function requireFinished({ record, run, figures }: Erasing, way: ErasingWay): Promise<void> {
  if (!isRegistered(record, way)) figures.found("lost", run, "the register does not say that it was erased");
  if (way === "retention") {
    const { stdout } = await runCommandLine(["retention", "--preview", "--db", record, "--json"]);
    const { due = {} } = JSON.parse(stdout) as { readonly due?: Readonly<Record<string, number>> };
    const left = Object.values(due).reduce((sum, each) => sum + each, 0);
    if (left > 0) figures.found("stuck", run, `still due after the next run: ${JSON.stringify(due)}`);
  }
  const { code, stdout, stderr } = await runCommandLine(["verify", "--rebuild", "--db", record, "--json"]);
  if (code !== 0) figures.found("lost", run, `verify: ${stdout}${stderr}`);
}
