import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { GrievanceId } from "#domain/ids.ts";
import { runCommandLine } from "../engine/commandLine.ts";
import { startEngineProcess } from "../engine/engineProcess.ts";
import type { EngineUnderTest } from "../engine/engineProcess.ts";
import { wordsOf } from "../model/expected.ts";
import type { Expected } from "../model/expected.ts";

const PASSPHRASE = "chai aur suraj nau baje";
const SCOPE = { of: "districts" as const, districts: ["Karnal", "Rohtak", "Hisar", "Sirsa", "Nuh", "Jind"] as const };
const REMARKS_AT_ONCE = 3;

/** A dossier of the room, opened on another machine, where officers act in it; what they did comes back as sealed files. */
export interface Dossiers {
  readonly folder: string;
  /** Of the room. */
  readonly record: string;
  /** Where the room's engine writes the sealed file. */
  readonly sealed: string;
  readonly expected: Expected;
  /** Sealed files with acts that the room has not said to have taken in, and the words of those. */
  readonly waiting: { readonly file: string; readonly words: readonly string[] }[];
  count: number;
}

/**
 * Makes the dossier, opens it on the other machine, and has acts done there and sealed, as far as that is still to be done. `onStep` hears of
 * each step before it begins.
 */
export async function prepareActs(room: EngineUnderTest, dossiers: Dossiers, onStep: (step: string) => void): Promise<void> {
  const laptop = join(dossiers.folder, "laptop");
  if (!existsSync(laptop)) {
    onStep("waiting for cases to act in");
    await untilCases(dossiers.record, room);
    onStep("making the dossier");
    await makeDossier(room, dossiers);
    onStep("opening the dossier on the other machine");
    await transfer(["open", dossiers.sealed, "--into", laptop]);
  }
  onStep("acting in the dossier on the other machine");
  if (dossiers.waiting.length === 0) await actInDossier(laptop, dossiers);
}

/** Takes into the room what was done in the dossier. What was taken in before changes nothing. */
export async function takeActsIn(room: EngineUnderTest, dossiers: Dossiers): Promise<void> {
  const [next] = dossiers.waiting;
  if (next === undefined) throw new Error("Nothing was done in the dossier");
  await takeIn(room, next.file);
  for (const words of next.words) dossiers.expected.words.set(words, "told");
  dossiers.waiting.shift();
}

export async function makeDossier({ review }: EngineUnderTest, { sealed }: Dossiers): Promise<void> {
  rmSync(sealed, { force: true });
  const plan = { title: "Harness", plannedAt: Date.now(), scope: { of: SCOPE.of, districts: [...SCOPE.districts] } };
  const { id } = await review.review.prepare(plan);
  const wish = { review: id, mode: "editable" as const, closedWithinDays: null, pictures: false, validDays: 30 };
  for await (const told of await review.transfer.make({ ...wish, passphrase: PASSPHRASE })) {
    if (told.is === "written") return;
    if (told.is !== "underway") throw new Error(`The dossier was not made: ${JSON.stringify(told)}`);
  }
  throw new Error("The dossier was not made");
}

/** The other machine is not killed: what it seals is known. */
async function actInDossier(laptop: string, dossiers: Dossiers): Promise<void> {
  const record = join(laptop, "ismgt.db");
  const engine = startEngineProcess({
    start: { databaseFile: record, secrets: {}, source: null, clockAheadMs: 0 },
    logFile: join(dossiers.folder, "laptop.log"),
  });
  const words: string[] = [];
  try {
    const [review] = await engine.review.review.list();
    if (review === undefined) throw new Error("The dossier holds no review");
    if (review.state === "prepared") await engine.review.review.act({ id: review.id, action: { type: "begin" } });
    for (const { id, district } of casesOf(record)) {
      const said = wordsOf("dossier", (dossiers.count += 1));
      await engine.review.review.runOnCase({ id: review.id, stop: district, grievanceId: id, act: { do: "remark", words: said } });
      words.push(said);
    }
  } finally {
    await engine.stop();
  }
  for (const said of words) dossiers.expected.words.set(said, "unknown");
  const file = join(dossiers.folder, `back-${dossiers.count}.ismgt`);
  await transfer(["acts", "--dossier", laptop, "--to", file]);
  dossiers.waiting.push({ file, words });
}

async function takeIn({ calls, review }: EngineUnderTest, file: string): Promise<void> {
  await calls.openTransferFile(file);
  // The engine is told of the file in its own time.
  while ((await review.transfer.waiting()) === null) {
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
  await review.transfer.takeIn({ passphrase: PASSPHRASE });
}

/** A dossier without cases gives nobody anything to do. */
async function untilCases(record: string, room: EngineUnderTest): Promise<void> {
  while (casesOf(record).length < REMARKS_AT_ONCE) {
    if (room.hasEnded) throw new Error("The engine ended before there were cases");
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}

function casesOf(record: string): readonly { readonly id: GrievanceId; readonly district: string }[] {
  const sqlite = new Database(record, { readonly: true });
  try {
    return sqlite
      .prepare<[number], { id: GrievanceId; district: string }>(
        "SELECT id, district FROM grievance WHERE district IS NOT NULL AND state = 'new' ORDER BY random() LIMIT ?",
      )
      .all(REMARKS_AT_ONCE);
  } finally {
    sqlite.close();
  }
}

async function transfer(args: readonly string[]): Promise<void> {
  const { code, stderr } = await runCommandLine(["transfer", ...args], { env: { ISMGT_CARRY_PASSPHRASE: PASSPHRASE } });
  if (code !== 0) throw new Error(`transfer ${args[0]} failed: ${stderr}`);
}
