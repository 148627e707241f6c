import { existsSync } from "node:fs";
import SqliteDatabase from "better-sqlite3";
import { RecordError } from "../faults.ts";
import { EMBEDDED, migrate, pendingOf } from "./migrate.ts";
import type { Migration } from "./migrate.ts";

/** A record that an older program wrote, before it is brought up to date. */
export interface OlderRecord {
  readonly seat: string;
  /** What is stored under a key, as parsed JSON; undefined where nothing is. */
  setting(key: string): unknown;
  /** Its file as it is now, until `release`: nothing may write it meanwhile. Null where a log cannot be moved into it. */
  pin(): { readonly bytes: number; readonly schema: string; readonly holds: OlderHoldings; readonly release: () => void } | null;
  close(): void;
}

interface OlderHoldings {
  readonly posts: number;
  readonly cases: number;
  readonly events: number;
  readonly seats: number;
}

/** Null where there is nothing to bring up to date, or the file is no record that this program can. Only these few tables are asked, which every schema has. */
export function openOlder(file: string, migrations: readonly Migration[] = EMBEDDED): OlderRecord | null {
  if (!existsSync(file)) return null;
  let sqlite: SqliteDatabase.Database;
  try {
    sqlite = new SqliteDatabase(file, { fileMustExist: true, timeout: 1_000 });
  } catch {
    return null;
  }
  try {
    if (pendingOf(sqlite, file, migrations).length === 0) {
      sqlite.close();
      return null;
    }
    const seat = sqlite.prepare<[], string>("SELECT id FROM seat WHERE is_own = 1").pluck().get();
    if (seat === undefined) throw new Error("The record names no seat of its own");
    return { seat, setting: (key) => settingIn(sqlite, key), pin: () => pinned(sqlite, file), close: () => sqlite.close() };
  } catch {
    // What is wrong with it is told where it is opened.
    sqlite.close();
    return null;
  }
}

/** Whether a newer program has brought the record up to date, so that this one does not open it. */
export function isOfNewer(file: string, migrations: readonly Migration[] = EMBEDDED): boolean {
  if (!existsSync(file)) return false;
  let sqlite: SqliteDatabase.Database | null = null;
  try {
    sqlite = new SqliteDatabase(file, { fileMustExist: true, readonly: true, timeout: 1_000 });
    pendingOf(sqlite, file, migrations);
    return false;
  } catch (error) {
    return error instanceof RecordError && error.fault === "newer-schema";
  } finally {
    sqlite?.close();
  }
}

/** Brings a restored file up to date, of which nothing else holds a copy or its keys yet. Throws as `migrate` does. */
export function bringUpToDate(file: string): void {
  const sqlite = new SqliteDatabase(file, { fileMustExist: true });
  try {
    migrate(sqlite, file, EMBEDDED, false);
  } finally {
    sqlite.close();
  }
}

function settingIn(sqlite: SqliteDatabase.Database, key: string): unknown {
  const value = sqlite.prepare<[string], string>("SELECT value FROM setting WHERE key = ?").pluck().get(key);
  return value === undefined ? undefined : JSON.parse(value);
}

function pinned(sqlite: SqliteDatabase.Database, file: string): ReturnType<OlderRecord["pin"]> {
  const [log] = sqlite.pragma("wal_checkpoint(TRUNCATE)") as readonly { readonly busy: number }[];
  if (log?.busy !== 0) return null;
  const reader = new SqliteDatabase(file, { readonly: true });
  const count = (sql: string) => reader.prepare<[], number>(sql).pluck().get() ?? 0;
  try {
    reader.exec("BEGIN");
    const holds = {
      posts: count("SELECT value FROM total WHERE name = 'posts'"),
      cases: count("SELECT total(cases) FROM state_figure"),
      events: count("SELECT value FROM total WHERE name = 'events'"),
      seats: count("SELECT count(*) FROM seat"),
    };
    const schema = reader.prepare<[], string>("SELECT max(name) FROM migration").pluck().get() ?? "";
    const bytes = (reader.pragma("page_count", { simple: true }) as number) * (reader.pragma("page_size", { simple: true }) as number);
    return { bytes, schema, holds, release: () => reader.close() };
  } catch (error) {
    reader.close();
    throw error;
  }
}
