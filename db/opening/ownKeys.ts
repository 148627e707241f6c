import { existsSync } from "node:fs";
import SqliteDatabase from "better-sqlite3";
import type { Database } from "better-sqlite3";
import { RecordError } from "../faults.ts";
import { keyFileOf, openKeys } from "../keys/keyFile.ts";

/** Where the keys of a record are, but for beside it. */
export interface OpeningKeys {
  /** Beside another record, of which this is a copy for a while. */
  readonly keysOf?: string;
  /** They are gone for good: what they sealed stays erased, and what comes from now on is sealed under new ones. */
  readonly areKeysLost?: boolean;
}

/** The id of the file of keys that a record goes with. */
const KEYS_ID = "keys.id";

/**
 * The keys of a record that is opened for writing; of a new record new ones. Throws {@link RecordError} `keys-missing` where a record goes with keys that are not
 * there: it would be read as if all had been erased.
 */
export function openOwnKeys(
  sqlite: Database,
  file: string,
  { keysOf = file, areKeysLost = false }: OpeningKeys,
): ReturnType<typeof openKeys> {
  const needed = keysIdOf(sqlite);
  if (needed !== null && !areKeysLost && !existsSync(keyFileOf(keysOf))) throw missing(file);
  const keys = opened(keysOf);
  if (keys.id === needed) return keys;
  if (needed !== null && !areKeysLost) {
    keys.close();
    throw missing(file);
  }
  sqlite
    .prepare("INSERT INTO setting (key, value, changed_at) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value")
    .run(KEYS_ID, JSON.stringify(keys.id), Date.now());
  return keys;
}

function opened(record: string): ReturnType<typeof openKeys> {
  try {
    return openKeys(record);
  } catch (error) {
    const isOfFile = error instanceof SqliteDatabase.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB)/u.test(error.code);
    throw isOfFile ? new RecordError("keys-missing", `${keyFileOf(record)}: the file is damaged`, error) : error;
  }
}

/** Null where the record has none yet. */
function keysIdOf(sqlite: Database): string | null {
  const value = sqlite.prepare<[string], string>("SELECT value FROM setting WHERE key = ?").pluck().get(KEYS_ID);
  return value === undefined ? null : (JSON.parse(value) as string);
}

/** The same of a record that nobody has open. */
export function keysIdOfFile(file: string): string | null {
  const sqlite = new SqliteDatabase(file, { readonly: true, fileMustExist: true });
  try {
    return keysIdOf(sqlite);
  } finally {
    sqlite.close();
  }
}

function missing(file: string): RecordError {
  return new RecordError("keys-missing", `${file}: its keys are not beside it; put ${keyFileOf(file)} back from the backups`);
}
