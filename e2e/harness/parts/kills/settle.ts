import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { engineCommand, runCommandLine } from "../../engine/commandLine.ts";
import { compare } from "../../model/compare.ts";
import { publishSome } from "../../work/intake.ts";
import { pause } from "./life.ts";
import type { Room } from "./room.ts";

/** With nothing less to do for so long, an engine is stuck; one that goes on, however slowly, is not. */
const STUCK_AFTER_MS = 90_000;
/** So much faster the last engine's monotonic clock goes: a reply that never arrived is tried again after ten minutes of it. */
const HURRY = 60;

/** Lets an engine finish what is left, ends it in order, and compares everything. */
export async function settle(room: Room, run: number): Promise<void> {
  const { figures, x } = room;
  x.faults.clear();
  publishSome(x, room.chance(run, "settle"), 3);
  await runUntilNothing(room, { run, hurry: 1, isLeft: () => missingPosts(room) + unreadStretches(room) });
  if (waitingReplies(room) > 0) await runUntilNothing(room, { run, hurry: HURRY, isLeft: () => waitingReplies(room) });
  // Before anybody reads the record, for a reader leaves its own files behind.
  lookForLeftovers(room, run);
  compare({ ...room, isSettled: true }, figures, run);
  await verify(room, run);
  await tryBackups(room, run);
}

interface Settling {
  readonly run: number;
  readonly hurry: number;
  readonly isLeft: () => number;
}

async function runUntilNothing(room: Room, { run, hurry, isLeft }: Settling): Promise<void> {
  const { figures } = room;
  const engine = room.start(run, { hurry });
  let left = isLeft();
  let lessAt = performance.now();
  while (left > 0 && !engine.hasEnded && performance.now() < lessAt + STUCK_AFTER_MS) {
    await pause(100);
    const now = isLeft();
    if (now < left) lessAt = performance.now();
    left = now;
  }
  if (left > 0) {
    const why = engine.fatal ? `: ${engine.fatal.code} ${engine.fatal.detail}` : "";
    figures.found(
      "stuck",
      run,
      `it did not settle, ${missingPosts(room)} posts, ${unreadStretches(room)} gaps and ${waitingReplies(room)} replies wait${why}`,
    );
  }
  const code = await engine.stop();
  if (code !== 0) figures.found("stuck", run, `it was asked to stop and ended with ${code}`);
}

function missingPosts({ record, x }: Room): number {
  const published = x.posts.filter(({ authorId }) => authorId !== x.account.id);
  const recorded = new Set(read(record, "SELECT external_id FROM post WHERE channel = 'x'"));
  return published.filter(({ id }) => !recorded.has(id)).length;
}

/**
 * What the cursors of X say that is still to be read or searched. The register names only some of it: a first visit that may have been cut, or
 * what is searched again, becomes a gap there with a later page, even where the stream has brought all its posts.
 */
function unreadStretches({ record }: Room): number {
  return read(record, "SELECT gap.value FROM source_state, json_each(source_state.cursor, '$.gaps') AS gap").length;
}

function waitingReplies({ record }: Room): number {
  return read(record, "SELECT reply_id FROM reply WHERE state IN ('approved', 'attempting')").length;
}

function read(record: string, sql: string): readonly unknown[] {
  let sqlite: Database.Database | null = null;
  try {
    sqlite = new Database(record, { readonly: true });
    return sqlite.prepare(sql).pluck().all();
  } catch {
    // There is no record before the first start is through.
    return [];
  } finally {
    sqlite?.close();
  }
}

async function verify({ record, figures }: Room, run: number): Promise<void> {
  const { code, stdout, stderr } = await runCommandLine(["verify", "--rebuild", "--db", record, "--json"]);
  if (code !== 0) figures.found("lost", run, `verify: ${stdout}${stderr}`);
}

/** What a part of the engine makes for a while is gone when it has ended in order. */
function lookForLeftovers({ record, temporary, figures }: Room, run: number): void {
  for (const name of readdirSync(temporary, { recursive: true }))
    figures.found("stuck", run, `left in the temporary folder: ${String(name)}`);
  // An empty log is one that was folded into the record while a thread still read.
  for (const suffix of ["-wal", "-journal"]) {
    const bytes = statSync(`${record}${suffix}`, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes > 0) figures.found("stuck", run, `left beside the record: ${suffix} of ${bytes} bytes`);
  }
  const temporaryName = /\.partial$|\.tmp$|\.arriving|^making-|^\.verify-/u;
  for (const entry of readdirSync(join(record, ".."), { recursive: true, withFileTypes: true })) {
    if (temporaryName.test(entry.name)) figures.found("stuck", run, `left beside the record: ${entry.name}`);
  }
}

/** Those that were said to be there are, and the newest opens to a whole record. */
async function tryBackups({ folder, backups, keyOfBackups, expected, figures }: Room, run: number): Promise<void> {
  if (expected.backups.size === 0) return;
  const listed = (await engineCommand(["backup", "list", "--from", backups])) as { readonly backups: readonly { readonly name: string }[] };
  const names = new Set(listed.backups.map(({ name }) => name));
  for (const name of expected.backups) if (!names.has(name)) figures.found("lost", run, `the backup ${name} is gone`);
  const key = join(folder, "identity");
  writeFileSync(key, keyOfBackups.identity, { mode: 0o600 });
  const restored = join(folder, "restored.db");
  const made = await runCommandLine(["restore", "--from", backups, "--key", key, "--db", restored, "--json"]);
  const seen = made.code === 0 ? await runCommandLine(["verify", "--db", restored, "--json"]) : made;
  if (seen.code !== 0) figures.found("lost", run, `the newest backup: ${seen.stdout}${seen.stderr}`);
  else figures.note("backups restored");
}
