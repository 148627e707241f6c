import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { noticeWrites } from "../cachedRows.ts";
import type { KeyWriter, Reader, Writer } from "../connection.ts";
import { RecordError, recordErrorOf } from "../faults.ts";
import { keyFileOf, readKeys } from "../keys/keyFile.ts";
import { narrowRecord } from "../privateFile.ts";
import { projectReviewsAgain } from "../projections/projectReview.ts";
import { joinOwnSeat } from "../seat.ts";
import { steadied } from "../steadyPlan.ts";
import { transactionsOf } from "../transaction.ts";
import { createRecord } from "./createRecord.ts";
import { openOwnKeys } from "./ownKeys.ts";
import type { OpeningKeys } from "./ownKeys.ts";
import { EMBEDDED, migrate, requireCurrentSchema } from "./migrate.ts";
import { beginAsImage, readImage, writeImage } from "./recordImage.ts";
import { setAside, takeRestored } from "./setAside.ts";
import { takeWriterLock, withWriterLock } from "./writerLock.ts";

/** Marks the file as ours in its header: "ISMG". */
const APPLICATION_ID = 0x49_53_4d_47;
/** A reader has time; anyone who waits for the writer holds up everything else of its process. */
const BUSY_TIMEOUT_MS = { reader: 5_000, writer: 1_000 };

/**
 * Opens the record for writing: makes it if it is not there, brings its schema up to date (after a copy of it was made beside it, unless `copiesFirst` says otherwise), and keeps every
 * other writer out until it is closed. A restored record that waits takes its place first. Where it
 * fails, everything it had opened is closed again. Keys lie beside it unless `about` says otherwise. A new one begins as the image in the file `image`, where that is one of
 * this program's schema. Throws {@link RecordError}.
 */
export function openWriter(file: string, about: OpeningKeys & { readonly copiesFirst?: boolean; readonly image?: string } = {}): Writer {
  const path = resolved(file);
  return named(path, () => {
    const lock = takeWriterLock(path);
    let sqlite: SqliteDatabase.Database | undefined;
    let keys: ReturnType<typeof openOwnKeys> | undefined;
    try {
      takeRestored(path);
      if (isNew(path)) createNew(path, about.image);
      narrowRecord(path);
      sqlite = new SqliteDatabase(path, { timeout: BUSY_TIMEOUT_MS.writer, fileMustExist: true });
      requireOurs(sqlite, path);
      prepareConnection(sqlite);
      migrate(sqlite, path, EMBEDDED, about.copiesFirst);
      keys = openOwnKeys(sqlite, path, about);
      const open = sqlite;
      const opened: KeyWriter & { close(): void } = keys;
      const writer = {
        ...connected(open, path),
        ...transactionsOf(open, path),
        keys: opened as KeyWriter,
        checkpoint: () => checkpoint(open) && opened.checkpoint(),
        close() {
          try {
            open.close();
            opened.close();
          } finally {
            lock.release();
          }
        },
      } as Writer;
      writer.onRollback(() => opened.forget());
      noticeWrites(writer);
      joinOwnSeat(writer);
      projectReviewsAgain(writer);
      return writer;
    } catch (error) {
      sqlite?.close();
      keys?.close();
      lock.release();
      throw error;
    }
  });
}

/** Opens a record that exists for reading, beside the program that writes it. Throws {@link RecordError}. */
export function openReader(file: string): Reader {
  if (!existsSync(file)) throw new RecordError("missing", `${file}: there is no such file`);
  const path = resolved(file);
  return named(path, () => {
    const sqlite = new SqliteDatabase(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS.reader });
    try {
      requireOurs(sqlite, path);
      requireCurrentSchema(sqlite, path);
      setForSession(sqlite);
      const keys = readKeys(path);
      return {
        ...connected(sqlite, path),
        keys,
        close() {
          sqlite.close();
          keys.close();
        },
      };
    } catch (error) {
      sqlite.close();
      throw error;
    }
  });
}

function connected(sqlite: SqliteDatabase.Database, file: string): Omit<Reader, "keys" | "close"> {
  const prepare: SqliteDatabase.Database["prepare"] = sqlite.prepare.bind(sqlite);
  sqlite.prepare = (sql: string) => prepare(steadied(sql));
  const reading = sqlite.transaction((work: () => unknown) => work());
  return {
    file,
    sqlite,
    drizzle: drizzle(sqlite),
    snapshot: <Result>(work: () => Result) => (sqlite.inTransaction ? work() : (reading.deferred(work) as Result)),
  };
}

/** Throws {@link RecordError} unless it is a record: an empty database is none either, for a new record is never there in part. */
function requireOurs(sqlite: SqliteDatabase.Database, file: string): void {
  if (statSync(file).size === 0) throw new RecordError("damaged", `${file}: the file is empty`);
  requireOurMark(sqlite, file);
}

function requireOurMark(sqlite: SqliteDatabase.Database, file: string): void {
  if (sqlite.pragma("application_id", { simple: true }) !== APPLICATION_ID) {
    throw new RecordError("not-a-record", `${file}: this is a database of another program`);
  }
}

/** Throws {@link RecordError} where the record is gone and its log or its keys are still there: a new one would take them for its own. */
function isNew(file: string): boolean {
  if (existsSync(file)) return false;
  const left = [`${file}-wal`, keyFileOf(file)].find((path) => existsSync(path) && statSync(path).size > 0);
  if (left !== undefined) throw new RecordError("damaged", `${file}: the record is gone, and only ${basename(left)} is left`);
  return true;
}

/**
 * Sets the record aside and makes an empty one in its place, which goes on with the keys that are there: a backup that is restored later needs them.
 * Throws {@link RecordError} or the system's error.
 */
export function startEmpty(file: string, at: number): void {
  const path = resolved(file);
  withWriterLock(path, () => {
    setAside(path, at);
    createRecord(path, prepareNew);
  });
}

/** An image saves time alone: where it is missing, another's or broken, or cannot be copied, the record is made by all steps of the schema. */
function createNew(file: string, image: string | undefined): void {
  const bytes = image === undefined ? null : readImage(image);
  if (bytes !== null) {
    try {
      createRecord(
        file,
        (sqlite) => {
          requireOurMark(sqlite, file);
          requireCurrentSchema(sqlite, file);
          beginAsImage(sqlite, Date.now());
          sqlite.pragma("journal_mode = WAL");
        },
        bytes,
      );
      return;
    } catch {
      // What is wrong with the disk is wrong for what follows too, which tells it.
    }
  }
  createRecord(file, prepareNew);
}

/** Makes the image that new records begin as: a record that is nobody's, of no time, and has no keys, with what `fill` puts into it. */
export function makeImage(image: string, fill: (writer: Writer) => void): void {
  const file = `${image}.record`;
  createRecord(file, (sqlite) => {
    prepareNew(sqlite, file);
    sqlite.pragma("journal_mode = DELETE");
    fill({ ...connected(sqlite, file), ...transactionsOf(sqlite, file) } as Writer);
    beginAsImage(sqlite, 0);
  });
  writeImage(image, file);
}

function prepareNew(sqlite: SqliteDatabase.Database, file: string): void {
  // Both stand in the header of the file; the page size holds only if it comes before the first page.
  sqlite.pragma("page_size = 8192");
  sqlite.pragma(`application_id = ${APPLICATION_ID}`);
  sqlite.pragma("foreign_keys = ON");
  setForSession(sqlite);
  migrate(sqlite, file);
  sqlite.pragma("journal_mode = WAL");
}

function prepareConnection(sqlite: SqliteDatabase.Database): void {
  sqlite.pragma("journal_mode = WAL");
  // Without FULL a power cut may take the last transactions with it, and an officer's act must stay.
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("wal_autocheckpoint = 4096");
  sqlite.pragma("journal_size_limit = 67108864");
  // What is deleted or overwritten leaves nothing in the file: an erasure would else be one in name only.
  sqlite.pragma("secure_delete = ON");
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

/** Every table, those too that this connection has not asked; each again once it has ten times the rows or a tenth of them. */
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
