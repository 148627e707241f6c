import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import SqliteDatabase from "better-sqlite3";

/** What can be wrong with the file that holds the record, told apart so that a person can be told what to do. */
const RECORD_FAULTS = [
  /** Another copy of the program writes to it. */
  "already-running",
  /** The file is a database of something else, or no database at all. */
  "not-a-record",
  "damaged",
  /** Written by a newer program than this. */
  "newer-schema",
  /** Made before the first release, whose migrations this program does not have. */
  "before-first-release",
  /** Opened for reading before this program has brought it up to date. */
  "older-schema",
  /** A migration that was applied differs from the one of that name that this program has. */
  "altered-migration",
  /** A step that brings it up to date failed; it is as it was. */
  "not-brought-up",
  "disk-full",
  /** The disk failed to read or to write. */
  "disk-error",
  "read-only",
  "missing",
  /** The keys that open what is personal in it are not beside it, or are those of another record. */
  "keys-missing",
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
  ["SQLITE_PROTOCOL", "busy", "another program holds the file"],
];

const DISK_FULL: readonly [RecordFault, string] = ["disk-full", "the disk is full"];
/** Below this SQLite cannot even keep what its readers share, and says that the disk failed. */
const LEAST_ROOM_BYTES = 64 * 1_024;

/** Gives an error of SQLite, or of the system about a file, its name in {@link RECORD_FAULTS}; any other error is returned as it is. */
export function recordErrorOf(error: unknown, file: string): unknown {
  const named = nameOf(error);
  if (named === null) return error;
  const [fault, detail] = named[0] === "disk-error" && hasNoRoom(file) ? DISK_FULL : named;
  return new RecordError(fault, `${file}: ${detail}`, error);
}

function nameOf(error: unknown): readonly [RecordFault, string] | null {
  if (error instanceof SqliteDatabase.SqliteError) {
    const found = FAULT_OF_CODE.find(([prefix]) => error.code.startsWith(prefix));
    return found ? [found[1], found[2]] : null;
  }
  if (!(error instanceof Error) || !("syscall" in error) || !("code" in error)) return null;
  return FAULT_OF_SYSTEM[String(error.code)] ?? null;
}

/** What the system says where a file is opened, written or renamed. */
const FAULT_OF_SYSTEM: Readonly<Record<string, readonly [RecordFault, string] | undefined>> = {
  ENOSPC: DISK_FULL,
  EDQUOT: DISK_FULL,
  EROFS: ["read-only", "the disk cannot be written to"],
  EACCES: ["read-only", "the file or its folder cannot be written to"],
  EPERM: ["read-only", "the file or its folder cannot be written to"],
  EIO: ["disk-error", "the disk failed to read or to write"],
  EFBIG: ["disk-error", "the disk takes no larger file"],
};

/** Whether the disk of a file has less room than SQLite needs to do anything. False where the system does not tell. */
export function hasNoRoom(file: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(file));
    return bavail * bsize < LEAST_ROOM_BYTES;
  } catch {
    return false;
  }
}
