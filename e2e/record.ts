import { execFile } from "node:child_process";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";

const engineCli = join(import.meta.dirname, "..", "out", "engine", "cli.js");

const totalsSchema = z.object({
  posts: z.number(),
  cases: z.number(),
  byState: z.record(z.string(), z.number()),
  overdue: z.number(),
});
export type RecordTotals = z.infer<typeof totalsSchema>;

/** What is in a record, read from the file by the engine's command line and not through the app. */
export async function readTotals(databaseFile: string): Promise<RecordTotals> {
  const { stdout } = await promisify(execFile)(process.execPath, [engineCli, "stats", "--db", databaseFile, "--json"]);
  return totalsSchema.parse(JSON.parse(stdout));
}

export function recordOf(profile: string): string {
  return join(profile, "ismgt.db");
}

/** Puts a record of made-up cases where the app will look for its own: a copy of one that is there, or a new one without any past. */
export async function generateRecord(
  file: string,
  { cases, from }: { readonly cases: number; readonly from: string | null },
): Promise<void> {
  if (from !== null) return copyFile(from, file);
  await promisify(execFile)(process.execPath, [engineCli, "generate", "--light", "--cases", String(cases), "--db", file], {
    maxBuffer: 2 ** 26,
  });
}

/** A record in which, within eleven weeks, all sorts of things have happened to cases. */
export async function generateMixedRecord(file: string, { acts, seed }: { readonly acts: number; readonly seed: number }): Promise<void> {
  await promisify(execFile)(process.execPath, [engineCli, "generate", "--mixed", String(acts), "--seed", String(seed), "--db", file]);
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
