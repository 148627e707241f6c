import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Reader, Writer } from "./connection.ts";
import { RecordError, recordErrorOf } from "./faults.ts";
import { noticeWrites } from "./heldRows.ts";
import { migrate, requireCurrentSchema } from "./migrate.ts";
import { joinOwnSeat } from "./seat.ts";
import { steadied } from "./steadyPlan.ts";
import { transactionsOf } from "./transaction.ts";
import { takeWriterLock } from "./writerLock.ts";

/** Marks the file as ours in its header: "ISMG". */
const APPLICATION_ID = 0x49_53_4d_47;
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Opens the record for writing: makes it if it is not there, brings its schema up to date (after a copy of it was made), and keeps every
 * other writer out until it is closed. What an older program left to gather stays to be gathered. Throws {@link RecordError}.
 */
export function openRecord(file: string): Writer {
  const path = resolved(file);
  return named(path, () => {
    const lock = takeWriterLock(path);
    let sqlite: SqliteDatabase.Database | undefined;
    try {
      sqlite = new SqliteDatabase(path, { timeout: BUSY_TIMEOUT_MS });
      const isFresh = requireOurs(sqlite, path);
      prepareFile(sqlite, isFresh);
      migrate(sqlite, path);
    } catch (error) {
      sqlite?.close();
      lock.release();
      throw error;
    }
    const open = sqlite;
    const writer = {
      ...connected(open, path),
      ...transactionsOf(open, path),
      checkpoint: () => checkpoint(open),
      close() {
        open.close();
        lock.release();
      },
    } as Writer;
    noticeWrites(writer);
    joinOwnSeat(writer);
    return writer;
  });
}

/** Opens a record that exists for reading, beside whoever writes it. Throws {@link RecordError}. */
export function openReader(file: string): Reader {
  if (!existsSync(file)) throw new RecordError("missing", `${file}: there is no such file`);
  const path = resolved(file);
  return named(path, () => {
    const sqlite = new SqliteDatabase(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
    try {
      requireOurs(sqlite, path);
      requireCurrentSchema(sqlite, path);
      setForSession(sqlite);
    } catch (error) {
      sqlite.close();
      throw error;
    }
    return connected(sqlite, path);
  });
}

function connected(sqlite: SqliteDatabase.Database, file: string): Reader {
  const prepare: SqliteDatabase.Database["prepare"] = sqlite.prepare.bind(sqlite);
  sqlite.prepare = (sql: string) => prepare(steadied(sql));
  const reading = sqlite.transaction((work: () => unknown) => work());
  return {
    file,
    sqlite,
    drizzle: drizzle(sqlite),
    snapshot: <Result>(work: () => Result) => (sqlite.inTransaction ? work() : (reading.deferred(work) as Result)),
    close: () => {
      sqlite.close();
    },
  };
}

/** True for an empty file. Throws when the file is a database, but not a record. */
function requireOurs(sqlite: SqliteDatabase.Database, file: string): boolean {
  const isFresh = sqlite.prepare("SELECT count(*) FROM sqlite_schema").pluck().get() === 0;
  if (!isFresh && sqlite.pragma("application_id", { simple: true }) !== APPLICATION_ID) {
    throw new RecordError("not-a-record", `${file}: this is a database of another program`);
  }
  return isFresh;
}

function prepareFile(sqlite: SqliteDatabase.Database, isFresh: boolean): void {
  if (isFresh) {
    // Both stand in the header of the file; the page size holds only if it comes before the first page.
    sqlite.pragma("page_size = 8192");
    sqlite.pragma(`application_id = ${APPLICATION_ID}`);
  }
  sqlite.pragma("journal_mode = WAL");
  // Without FULL a power cut may take the last transactions with it, and an officer's act must stay.
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("wal_autocheckpoint = 4096");
  sqlite.pragma("journal_size_limit = 67108864");
  sqlite.pragma("analysis_limit = 1000");
  sqlite.pragma("foreign_keys = ON");
  // Without it a REPLACE would go round the triggers that guard events and posts from being removed.
  sqlite.pragma("recursive_triggers = ON");
  setForSession(sqlite);
}

function setForSession(sqlite: SqliteDatabase.Database): void {
  sqlite.pragma("cache_size = -65536");
  sqlite.pragma("temp_store = MEMORY");
  // A mapped file turns a bad sector or a truncation into a crash instead of an error.
  sqlite.pragma("mmap_size = 0");
}

/** Every table, those too that this connection has not asked; each anew once it has ten times the rows or a tenth of them. */
const LOOK_AT_ALL = 0x1_00_02;

function checkpoint(sqlite: SqliteDatabase.Database): boolean {
  sqlite.pragma(`optimize = ${LOOK_AT_ALL}`);
  const [result] = sqlite.pragma("wal_checkpoint(TRUNCATE)") as readonly { readonly busy: number }[];
  return result?.busy === 0;
}

/** One record has one path, so that a link to it does not get round the writer's lock. */
function resolved(file: string): string {
  if (existsSync(file)) {
    if (statSync(file).isDirectory()) throw new RecordError("not-a-record", `${file}: this is a folder`);
    return realpathSync(file);
  }
  const folder = dirname(file);
  if (!existsSync(folder)) throw new RecordError("missing", `${folder}: there is no such folder`);
  return join(realpathSync(folder), basename(file));
}

function named<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw recordErrorOf(error, file);
  }
}
