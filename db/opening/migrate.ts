import { createHash } from "node:crypto";
import { existsSync, renameSync, rmSync } from "node:fs";
import type { Database } from "better-sqlite3";
import { RecordError, recordErrorOf } from "../faults.ts";
import { makePrivate } from "../privateFile.ts";

/** One step of the schema, by the name of its file. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** The first migration of every record that was made before the first release. */
const BEFORE_FIRST_RELEASE = "0000_record";

/** Bundled into the program, so that a record can be brought up to date wherever the program runs. */
export const EMBEDDED: readonly Migration[] = Object.entries(
  import.meta.glob<string>("../migrations/*.sql", { query: "?raw", import: "default", eager: true }),
)
  .map(([path, sql]) => ({ name: path.slice("../migrations/".length, -".sql".length), sql }))
  .toSorted((one, other) => (one.name < other.name ? -1 : 1));

/**
 * Brings the schema up to date: by all steps that it lacks or, where one fails, by none, so that the program which wrote it last still opens it. A record that exists is
 * copied first, to `<file>.<last migration it had>.backup`, unless `copiesFirst` says that a backup was made. Throws {@link RecordError} `newer-schema`,
 * `before-first-release` or `altered-migration` before anything is changed, and `not-brought-up` for a step that failed.
 */
export function migrate(sqlite: Database, file: string, migrations: readonly Migration[] = EMBEDDED, copiesFirst = true): void {
  sqlite.exec("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT");
  const pending = pendingOf(sqlite, file, migrations);
  if (pending.length === 0) return;
  const lastApplied = [...appliedTo(sqlite).keys()].at(-1);
  if (lastApplied !== undefined && copiesFirst) copyBeside(sqlite, copyPath(file, lastApplied));
  applyAll(sqlite, file, pending);
}

/** The steps that a record has not been through yet. Throws as {@link migrate} does. */
export function pendingOf(sqlite: Database, file: string, migrations: readonly Migration[]): readonly Migration[] {
  const applied = appliedTo(sqlite);
  requireKnown(applied, migrations, file);
  return migrations.filter(({ name }) => !applied.has(name));
}

/** For a connection that only reads: throws {@link RecordError} unless the schema is exactly the one that this program knows. */
export function requireCurrentSchema(sqlite: Database, file: string, migrations: readonly Migration[] = EMBEDDED): void {
  const hasLedger = sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'migration'").get() !== undefined;
  const applied = hasLedger ? appliedTo(sqlite) : new Map<string, string>();
  requireKnown(applied, migrations, file);
  if (applied.size < migrations.length) {
    throw new RecordError("older-schema", `${file}: written by an older program; start the program on it once to bring it up to date`);
  }
}

/** Names of the applied migrations in order, with their hashes. */
function appliedTo(sqlite: Database): ReadonlyMap<string, string> {
  return new Map(sqlite.prepare<[], [string, string]>("SELECT name, sha256 FROM migration ORDER BY name").raw().all());
}

function requireKnown(applied: ReadonlyMap<string, string>, migrations: readonly Migration[], file: string): void {
  if (applied.has(BEFORE_FIRST_RELEASE)) {
    throw new RecordError("before-first-release", `${file}: written before the first release; no program brings it up to date`);
  }
  const known = new Map(migrations.map((migration) => [migration.name, sha256Of(migration)]));
  for (const [name, sha256] of applied) {
    const expected = known.get(name);
    if (expected === undefined) {
      throw new RecordError("newer-schema", `${file}: written by a newer program (it knows the step ${name}); install that one`);
    }
    if (expected !== sha256) {
      throw new RecordError("altered-migration", `${file}: the step ${name} was applied in another form than this program has`);
    }
  }
}

function applyAll(sqlite: Database, file: string, migrations: readonly Migration[]): void {
  // Off while tables are rebuilt, which drops and renames them; it cannot be switched inside a transaction.
  sqlite.pragma("foreign_keys = OFF");
  let step = "";
  try {
    sqlite
      .transaction(() => {
        for (const migration of migrations) {
          step = migration.name;
          apply(sqlite, migration);
        }
      })
      .immediate();
  } catch (error) {
    const named = recordErrorOf(error, file);
    if (named instanceof RecordError) throw named;
    const why = error instanceof Error ? error.message : String(error);
    throw new RecordError("not-brought-up", `${file}: the step ${step} failed, and nothing was changed: ${why}`, error);
  } finally {
    sqlite.pragma("foreign_keys = ON");
  }
}

function apply(sqlite: Database, migration: Migration): void {
  sqlite.exec(migration.sql);
  const broken = sqlite.pragma("foreign_key_check") as readonly unknown[];
  if (broken.length > 0) throw new Error(`it leaves ${broken.length} rows that refer to nothing`);
  sqlite.prepare("INSERT INTO migration (name, sha256, applied_at) VALUES (?, ?, ?)").run(migration.name, sha256Of(migration), Date.now());
}

/** What the copy of a record is called: by the last step that it had been through. */
export function copyPath(file: string, lastApplied: string): string {
  return `${file}.${lastApplied}.backup`;
}

/** A copy that was cut short must not pass for a whole one, so it gets its name when it is done. */
function copyBeside(sqlite: Database, path: string): void {
  const partial = `${path}.partial`;
  if (existsSync(partial)) rmSync(partial);
  makePrivate(partial);
  sqlite.prepare("VACUUM INTO ?").run(partial);
  renameSync(partial, path);
}

/** Line ends differ between checkouts; the step is the same. */
function sha256Of({ sql }: Migration): string {
  return createHash("sha256").update(sql.replaceAll("\r\n", "\n")).digest("hex");
}
