import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { seededRandom } from "#rehearsal/random.ts";
import { startPlatform } from "../work/platform.ts";
import { startEngineProcess } from "../engine/engineProcess.ts";
import type { EngineUnderTest } from "../engine/engineProcess.ts";
import { runCommandLine } from "../engine/commandLine.ts";
import { startFigures } from "../part.ts";
import type { AskedPart, Counting, Figures, Part } from "../part.ts";
import { workAtDesk } from "../work/deskWork.ts";
import { citizensWrite } from "../work/intake.ts";
import { pause, within } from "./kills/life.ts";
import { newRoom } from "./kills/room.ts";
import { copyRecord, foldedFrames, tear } from "./torn/tear.ts";

const STARTS_WITHIN_MS = 60_000;

/** Copies of a record that is being written, torn as a power cut may tear it: each comes up, with a beginning of the history that is whole. */
export const torn: Part = {
  about: "copies of the record taken while it is written, their logs cut or overwritten at places of chance",
  unit: "torn copies",
  runs: { short: 5, long: 300 },
  run,
};

async function run({ seed, from, count, folder, longestTurnMs, say }: AskedPart): Promise<Figures> {
  const figures = startFigures();
  const random = seededRandom(seed * 7_919 + from);
  const x = await startPlatform();
  const room = await newRoom({ folder, x, figures, seed, longestTurnMs });
  const engine = room.start(from);
  let isOver = false;
  const over = () => isOver;
  const works = [
    citizensWrite(x, room.chance(from, "citizens"), over),
    workAtDesk({ engine, ...room, random: room.chance(from, "desk"), isOver: over, onAct: () => undefined }),
  ];
  try {
    if ((await within(STARTS_WITHIN_MS, engine.desk.desk.counts())) !== "done") figures.found("stuck", from, "the engine did not start");
    for (let copy = from; copy < from + count && !engine.hasEnded; copy += 1) {
      await pause(random.between(20, 300));
      const file = join(folder, `copy-${copy}`, "ismgt.db");
      mkdirSync(join(file, ".."), { recursive: true });
      const { committed, folded } = await copyStanding(engine, room.record, file);
      const how = tear(file, { random: seededRandom(seed * 7_919 + copy), folded });
      figures.note(how);
      await tryCopy(figures, copy, { file, original: room.record, atLeast: how === "whole" || how === "torn page" ? committed : 0 });
      figures.ran();
      say(`copy ${copy}: ${how}`);
      rmSync(join(file, ".."), { recursive: true, force: true });
    }
  } finally {
    isOver = true;
    await Promise.all(works);
    await engine.stop();
    await x.close();
  }
  return figures.end();
}

/** No byte of it is written while it is copied. Resolves to how many events were recorded then, and what of the log was folded in. */
async function copyStanding(engine: EngineUnderTest, from: string, to: string): Promise<{ committed: number; folded: number }> {
  engine.kill("SIGSTOP");
  // A process that is told to stand still does so in a moment.
  await pause(20);
  try {
    copyRecord(from, to);
    return { committed: countEvents(from), folded: foldedFrames(from) };
  } finally {
    engine.kill("SIGCONT");
  }
}

function countEvents(file: string): number {
  const sqlite = new Database(file, { readonly: true });
  try {
    return sqlite.prepare<[], number>("SELECT count(*) FROM event").pluck().get() ?? 0;
  } finally {
    sqlite.close();
  }
}

interface Torn {
  readonly file: string;
  readonly original: string;
  /** So many events were acknowledged, and no tear may take them. */
  readonly atLeast: number;
}

interface Chained {
  readonly seat: string;
  readonly last: number;
  readonly events: number;
  readonly hash: string;
}

async function tryCopy(figures: Counting, run: number, { file, original, atLeast }: Torn): Promise<void> {
  compareHistory(figures, run, { file, original, atLeast });
  const engine = startEngineProcess({
    start: { databaseFile: file, secrets: {}, source: null, clockAheadMs: 0 },
    logFile: join(file, "..", "engine.log"),
  });
  const started = await within(STARTS_WITHIN_MS, engine.desk.desk.counts());
  const code = await engine.stop();
  if (started !== "done" || code !== 0) {
    figures.found(
      "stuck",
      run,
      `a copy did not start: ${started}, ${engine.fatal?.code ?? "no word"} ${engine.fatal?.detail ?? ""}, code ${code}`,
    );
    return;
  }
  const copied = new Database(file, { readonly: true });
  try {
    const pages = copied.pragma("quick_check", { simple: true });
    if (pages !== "ok") figures.found("lost", run, `quick_check of a copy: ${String(pages)}`);
    const cut = copied
      .prepare<[], number>(
        `SELECT count(*) FROM post WHERE channel = 'x' AND NOT EXISTS (SELECT 1 FROM case_post WHERE case_post.external_id = post.external_id)`,
      )
      .pluck()
      .get();
    if (cut !== 0) figures.found("lost", run, `${cut} posts of a copy have no case`);
  } finally {
    copied.close();
  }
  const { code: verified, stdout, stderr } = await runCommandLine(["verify", "--db", file, "--json"]);
  if (verified !== 0) figures.found("lost", run, `verify of a copy: ${stdout}${stderr}`);
}

/** What is in a copy is how the original began. Seen in a second copy, for the engine that comes up records events of its own. */
function compareHistory(figures: Counting, run: number, { file, original, atLeast }: Torn): void {
  const second = `${file}.seen`;
  copyRecord(file, second);
  const copied = new Database(second);
  const whole = new Database(original, { readonly: true });
  const same = whole.prepare<[string, number], string>("SELECT hash FROM event WHERE seat = ? AND seat_seq = ?").pluck();
  try {
    let total = 0;
    for (const { seat, last, events, hash } of copied.prepare<[], Chained>(ENDS).all()) {
      total += events;
      if (events !== last) figures.found("lost", run, `a copy has ${events} events of ${last}`);
      if (same.get(seat, last) !== hash) figures.found("in", run, `event ${last} of a copy is not that of the original`);
    }
    if (total < atLeast) figures.found("lost", run, `a copy has ${total} events, ${atLeast} were recorded`);
  } finally {
    copied.close();
    whole.close();
  }
}

const ENDS = `SELECT seat, max(seat_seq) AS last, count(*) AS events,
  (SELECT hash FROM event AS newest WHERE newest.seat = event.seat ORDER BY seat_seq DESC LIMIT 1) AS hash
  FROM event GROUP BY seat`;
