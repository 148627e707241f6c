import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import Database from "better-sqlite3";
import { STATES, type State } from "#domain/grievance/state.ts";
import { IS_LONG } from "./longForm.ts";

const engineCli = join(import.meta.dirname, "..", "out", "engine", "cli.js");

/**
 * A record that is more than any window takes in at once, and of whose first district cases of every kind are late, whatever the minute at which it is made.
 * Specs that want one take this one: each of another size would be made for itself.
 */
export const MANY_CASES = IS_LONG ? 20_000 : 5_000;

/** A record in which all sorts of things have happened, for the specs that want one of many numbers. */
export const MIXED_RECORD = { acts: IS_LONG ? 7_500 : 3_000, seed: 20_261_127 };

/** The name of a kept record in its folder. */
const RECORD = "ismgt.db";

export interface RecordTotals {
  readonly posts: number;
  readonly cases: number;
  /** Every state, also those without cases. */
  readonly byState: Readonly<Record<State, number>>;
  readonly overdue: number;
}

/** What is in a record, counted in plain SQL beside the running app. */
export function readTotals(databaseFile: string): RecordTotals {
  const sqlite = new Database(databaseFile, { readonly: true });
  try {
    const rows = sqlite
      .prepare<[], { readonly state: State; readonly cases: number; readonly overdue: number }>(
        "SELECT state, count(*) AS cases, sum(overdue) AS overdue FROM grievance GROUP BY state",
      )
      .all();
    const casesIn = (state: State) => rows.find((row) => row.state === state)?.cases ?? 0;
    return {
      posts: sqlite.prepare<[], number>("SELECT count(*) FROM post").pluck().get() ?? 0,
      cases: rows.reduce((sum, { cases }) => sum + cases, 0),
      byState: Object.fromEntries(STATES.map((state) => [state, casesIn(state)])) as Record<State, number>,
      overdue: rows.reduce((sum, { overdue }) => sum + overdue, 0),
    };
  } finally {
    sqlite.close();
  }
}

export function recordOf(profile: string): string {
  return join(profile, "ismgt.db");
}

/** Puts a record of made-up cases where the app will look for its own: a copy of one that is there, or a new one without any past. */
export async function generateRecord(
  file: string,
  { cases, from }: { readonly cases: number; readonly from: string | null },
): Promise<void> {
  if (from !== null) return copyRecord(from, file);
  await generateOnce(file, ["--light", "--cases", String(cases)]);
}

/** A record in which, within eleven weeks, all sorts of things have happened to cases. */
export async function generateMixedRecord(file: string, { acts, seed }: { readonly acts: number; readonly seed: number }): Promise<void> {
  await generateOnce(file, ["--mixed", String(acts), "--seed", String(seed)]);
}

/** Specs of one run that want the same record get copies of one: `build/e2e.mjs` names the folder in which it is kept until the run ends. */
async function generateOnce(file: string, options: readonly string[]): Promise<void> {
  const folder = process.env["ISMGT_E2E_RECORDS"];
  if (folder === undefined) return generate(file, options);
  const kept = join(folder, options.join(""));
  if (!existsSync(kept)) await keep(kept, options);
  await copyRecord(join(kept, RECORD), file);
}

/** The folder comes whole: of workers that generate the same at once, one brings keys and record, and the others take its. */
async function keep(kept: string, options: readonly string[]): Promise<void> {
  const arriving = await mkdtemp(`${kept}.`);
  await generate(join(arriving, RECORD), options);
  try {
    await rename(arriving, kept);
  } catch (error) {
    if (!existsSync(kept)) throw error;
    await rm(arriving, { recursive: true, force: true });
  }
}

async function copyRecord(from: string, file: string): Promise<void> {
  await copyFile(`${from}.keys`, `${file}.keys`);
  await copyFile(from, file);
}

async function generate(file: string, options: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [engineCli, "generate", ...options, "--db", file], { maxBuffer: 2 ** 26 });
}

/** Takes a table of offices and officers into a record, before an app has it open. */
export async function importRegistry(databaseFile: string, table: string): Promise<void> {
  await promisify(execFile)(process.execPath, [engineCli, "registry", "import", table, "--db", databaseFile]);
}

/** Runs the engine's command line on records that no app has open; answers with what it printed as JSON. */
export async function engineCommand(args: readonly string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, [engineCli, ...args, "--json"]);
  return JSON.parse(stdout);
}
