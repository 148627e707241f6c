import SqliteDatabase from "better-sqlite3";

/** What can be wrong with the file that holds the record, told apart so that a person can be told what to do. */
export const RECORD_FAULTS = [
  /** Another copy of the program writes to it. */
  "already-running",
  /** The file is a database of something else, or no database at all. */
  "not-a-record",
  "damaged",
  /** Written by a newer program than this. */
  "newer-schema",
  /** Opened for reading before this program has brought it up to date. */
  "older-schema",
  /** A migration that was applied differs from the one of that name that this program has. */
  "altered-migration",
  "disk-full",
  /** The disk failed to read or to write. */
  "disk-error",
  "read-only",
  "missing",
  /** Somebody else held it for longer than we waited. */
  "busy",
] as const;
export type RecordFault = (typeof RECORD_FAULTS)[number];

/** The record cannot be opened, read or written. */
export class RecordError extends Error {
  override readonly name = "RecordError";
  readonly fault: RecordFault;

  constructor(fault: RecordFault, detail: string, cause?: unknown) {
    super(detail, { cause });
    this.fault = fault;
  }
}

const FAULT_OF_CODE: readonly (readonly [prefix: string, fault: RecordFault, detail: string])[] = [
  ["SQLITE_FULL", "disk-full", "the disk is full"],
  ["SQLITE_NOTADB", "not-a-record", "the file is not a database"],
  ["SQLITE_CORRUPT", "damaged", "the file is damaged"],
  ["SQLITE_READONLY", "read-only", "the file or its folder cannot be written to"],
  ["SQLITE_CANTOPEN", "read-only", "the file cannot be opened, or its folder cannot be written to"],
  ["SQLITE_PERM", "read-only", "the file or its folder cannot be written to"],
  ["SQLITE_IOERR", "disk-error", "the disk failed to read or to write"],
  ["SQLITE_BUSY", "busy", "another program holds the file"],
  ["SQLITE_LOCKED", "busy", "another program holds the file"],
];

/** Gives an error of SQLite its name in {@link RECORD_FAULTS}; any other error is returned as it is. */
export function recordErrorOf(error: unknown, file: string): unknown {
  if (!(error instanceof SqliteDatabase.SqliteError)) return error;
  const found = FAULT_OF_CODE.find(([prefix]) => error.code.startsWith(prefix));
  return found ? new RecordError(found[1], `${file}: ${found[2]}`, error) : error;
}
