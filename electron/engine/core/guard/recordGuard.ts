import { existsSync, readFileSync, statSync } from "node:fs";
import { FAULT_POLICIES, waitBeforeTry } from "#contract/faultPolicy.ts";
import type { FatalCode } from "#contract/shell.ts";
import type { EngineObstacle } from "#contract/standing.ts";
import type { Writer } from "#db/connection.ts";
import { RecordError, recordErrorOf } from "#db/faults.ts";
import type { RecordFault } from "#db/faults.ts";
import { writeSetting } from "#db/settings.ts";

/** Knows whether the record can be written. What could not be written is tried again once it can. */
export interface RecordGuard {
  /** What is in the way now; null while nothing is. */
  readonly obstacle: EngineObstacle | null;
  /** Takes an error that a turn of the engine met. True where it passes by itself, and the turn is to be tried again once it has. */
  met(error: unknown): boolean;
  /** Runs each time when there is nothing in the way any more. */
  onDidPass(goOn: () => void): void;
  stop(): void;
}

export interface RecordGuardOptions {
  readonly records: readonly Writer[];
  /** Milliseconds UTC. */
  readonly now: () => number;
  /** The obstacle came, went or changed. */
  readonly onDidChange: (obstacle: EngineObstacle | null) => void;
  /** A transaction met what was damaged while the record was open: nothing more is to be written. */
  readonly onDamaged?: ((error: RecordError) => void) | undefined;
}

/** Written when it is tried whether there is room: its value changes with each try, for SQLite writes nothing where nothing changes. */
const TRIED = "guard.tried";
/** Nobody is to wait for a program that holds the record while it is known to. */
const BUSY_WHILE_HELD_MS = 0;

export function guardRecords({ records, now, onDidChange, onDamaged }: RecordGuardOptions): RecordGuard {
  let obstacle: EngineObstacle | null = null;
  let failures = 0;
  let timer: NodeJS.Timeout | null = null;
  let isTrying = false;
  let isOver = false;
  const goingOn: (() => void)[] = [];
  const usual = records.map(({ sqlite }) => Number(sqlite.pragma("busy_timeout", { simple: true })));

  for (const record of records) {
    record.onFault((error) => {
      if (CODE_OF_FAULT[error.fault] === "DATABASE_DAMAGED") onDamaged?.(error);
      else met(error, record);
    });
  }

  function met(error: unknown, record = records[0]): boolean {
    const code = faultCodeOf(error, record?.file ?? "");
    if (FAULT_POLICIES[code].cure !== "wait") return false;
    if (isTrying || isOver) return true;
    const isNew = obstacle?.code !== code;
    if (isNew) {
      const holder = code === "DATABASE_LOCKED" && record !== undefined ? lockHolderOf(record.file) : null;
      obstacle = { code, holder, sinceAt: obstacle?.sinceAt ?? now() };
      waitFor(() => BUSY_WHILE_HELD_MS);
      onDidChange(obstacle);
    }
    if (timer === null) tryLater();
    return true;
  }

  function tryLater(): void {
    failures += 1;
    timer = setTimeout(tryNow, waitBeforeTry(failures));
    timer.unref();
  }

  function tryNow(): void {
    timer = null;
    isTrying = true;
    let failure: unknown = null;
    try {
      for (const record of records) writeSetting(record, TRIED, { at: now(), failures }, now());
    } catch (error) {
      failure = error;
    } finally {
      isTrying = false;
    }
    if (failure !== null) {
      met(failure);
      if (timer === null) tryLater();
      return;
    }
    [obstacle, failures] = [null, 0];
    waitFor((index) => usual[index] ?? 0);
    onDidChange(null);
    for (const goOn of goingOn) goOn();
  }

  function waitFor(msOf: (index: number) => number): void {
    records.forEach(({ sqlite }, index) => sqlite.pragma(`busy_timeout = ${msOf(index)}`));
  }

  return {
    get obstacle() {
      return obstacle;
    },
    met: (error) => met(error),
    onDidPass: (goOn) => void goingOn.push(goOn),
    stop() {
      isOver = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/** SQLite locks the file itself, what its readers share, and we the file beside it. */
const LOCKED = ["", "-shm", ".lock"];

/**
 * The other program that holds a lock on a record, as `sqlite3 4711`; null where the system does not tell, as on Windows and macOS.
 * Source: `/proc/locks`, proc_locks(5).
 */
export function lockHolderOf(file: string): string | null {
  try {
    const paths = LOCKED.map((suffix) => `${file}${suffix}`).filter((path) => existsSync(path));
    const inodes = new Set(paths.map((path) => String(statSync(path).ino)));
    for (const line of readFileSync("/proc/locks", "latin1").split("\n")) {
      const [, , , access, pid = "", place = ""] = line.trim().split(/\s+/u);
      const inode = place.split(":").at(-1) ?? "";
      if (access === "WRITE" && inodes.has(inode) && pid !== String(process.pid)) return `${nameOf(pid)} ${pid}`;
    }
  } catch {
    // A file that is gone, or a system without it.
  }
  return null;
}

function nameOf(pid: string): string {
  return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
}

const CODE_OF_FAULT: Readonly<Record<RecordFault, FatalCode>> = {
  "newer-schema": "DATABASE_NEWER",
  "before-first-release": "DATABASE_BEFORE_RELEASE",
  "keys-missing": "KEYS_MISSING",
  "older-schema": "INTERNAL",
  "altered-migration": "DATABASE_DAMAGED",
  "not-brought-up": "MIGRATION_FAILED",
  damaged: "DATABASE_DAMAGED",
  "not-a-record": "DATABASE_DAMAGED",
  "already-running": "DATABASE_LOCKED",
  busy: "DATABASE_LOCKED",
  "disk-full": "DISK_FULL",
  "disk-error": "DISK_FAILED",
  "read-only": "DATABASE_UNWRITABLE",
  missing: "DATABASE_UNWRITABLE",
};

/** The code of an error in the table of `contract/faultPolicy.ts`; `file` is the record. */
export function faultCodeOf(error: unknown, file: string): FatalCode {
  const named = recordErrorOf(error, file);
  if (named instanceof RecordError) return CODE_OF_FAULT[named.fault];
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE" ? "PORT_IN_USE" : "INTERNAL";
}
