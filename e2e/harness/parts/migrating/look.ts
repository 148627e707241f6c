import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { engineCommand, runCommandLine } from "../../engine/commandLine.ts";
import { holdsHistory, isSound, reading } from "../../model/history.ts";
import type { History } from "../../model/history.ts";
import type { Counting } from "../../part.ts";
import { standingOf } from "./laterProgram.ts";

/** A record on its way through a migration. */
export interface Migrating {
  readonly folder: string;
  readonly record: string;
  /** What is made of it before it is migrated: a copy beside it, or a backup where backups are set up. */
  readonly way: "copy" | "backup";
  readonly backups: string;
  readonly key: { readonly identity: string; readonly recipient: string };
  /** Where the later program lies. */
  readonly later: string;
  /** Of the record before anything was done to it. */
  readonly history: History;
  readonly run: number;
  readonly figures: Counting;
}

/** The record is whole, as it was or as it is to be, and what was kept of it before is good. */
export async function lookAfterKill(about: Migrating): Promise<void> {
  const { record, history, way, run, figures } = about;
  const standing = standingOf(record);
  figures.note(`found ${standing} it`);
  if (standing === "half") figures.found("lost", run, "the migration was done by half");
  if (!isSound(record)) figures.found("lost", run, "quick_check of the record");
  if (!holdsHistory(record, history)) figures.found("lost", run, "events are missing, or are others");
  const kept = way === "copy" ? tryCopy(about) : await tryBackup(about);
  if (standing === "after" && !kept) figures.found("lost", run, `it was migrated, and no ${way} was made before`);
}

/** After a start that ended in order: migrated, whole, and nothing is left of the attempts. */
export async function lookAfterEnd(about: Migrating): Promise<void> {
  const { record, later, backups, run, figures } = about;
  await lookAfterKill(about);
  if (standingOf(record) !== "after") figures.found("stuck", run, "the next start did not finish the migration");
  for (const folder of [dirname(record), backups]) {
    for (const name of readdirSync(folder, { recursive: true }).map(String)) {
      if (/\.partial$|\.tmp$|-journal$/u.test(name)) figures.found("stuck", run, `left behind: ${name}`);
    }
  }
  const { code, stdout, stderr } = await runCommandLine(["verify", "--rebuild", "--db", record, "--json"], { program: later });
  if (code !== 0) figures.found("lost", run, `verify: ${stdout}${stderr}`);
}

/** The copy beside the record, if it has its name: then it is whole. */
function tryCopy({ record, history, run, figures }: Migrating): boolean {
  const name = readdirSync(dirname(record)).find((each) => each.endsWith(".backup"));
  if (name === undefined) return false;
  const copy = join(dirname(record), name);
  const isOlder = reading(copy, (sqlite) => sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'rewritten'").get() === undefined);
  if (!isOlder || !isSound(copy) || !holdsHistory(copy, history))
    figures.found("lost", run, `the copy ${name} is not the record of before`);
  figures.note("copies checked");
  return true;
}

/** The oldest backup that is listed opens, by the older program, to the record of before. */
async function tryBackup({ record, folder, backups, key, history, run, figures }: Migrating): Promise<boolean> {
  const listed = (await engineCommand(["backup", "list", "--from", backups])) as { readonly backups: readonly { readonly name: string }[] };
  const oldest = listed.backups.at(-1);
  if (oldest === undefined) return false;
  const restored = join(folder, "restored", "ismgt.db");
  rmSync(dirname(restored), { recursive: true, force: true });
  const keyFile = join(dirname(record), "identity");
  if (!existsSync(keyFile)) writeFileSync(keyFile, key.identity, { mode: 0o600 });
  mkdirSync(dirname(restored), { recursive: true });
  const made = await runCommandLine(["restore", "--from", backups, "--name", oldest.name, "--key", keyFile, "--db", restored, "--json"]);
  const seen = made.code === 0 ? await runCommandLine(["verify", "--db", restored, "--json"]) : made;
  if (seen.code !== 0) figures.found("lost", run, `the backup ${oldest.name}: ${seen.stdout}${seen.stderr}`);
  else if (!holdsHistory(restored, history)) figures.found("lost", run, `the backup ${oldest.name} is not the record of before`);
  figures.note("backups restored");
  return true;
}
