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
  /** The same, for people: another program that holds the record for a moment only is none of their business. */
  readonly shown: EngineObstacle | null;
  /** Waits, while all else goes on, until no other program holds the record, for a second at most. False where one still does then. */
  untilFree(): Promise<boolean>;
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
  /** What is shown came, went or changed. */
  readonly onDidChange: (obstacle: EngineObstacle | null) => void;
}

/** Written when it is tried whether there is room: its value changes with each try, for SQLite writes nothing where nothing changes. */
const TRIED = "guard.tried";
/** The engine's loop stands still for so long where another program holds the record: longer waits are made of tries with pauses between them. */
export const LONGEST_ON_LOOP_MS = 50;
/** Nobody is to wait for a program that holds the record while it is known to. */
const WHILE_HELD_MS = 0;
/** A try costs nothing, and what waits is to go on soon. */
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;
const SHOWN_AFTER_MS = 700;
const LONGEST_PATIENCE_MS = 1_000;
const LOOKS_EVERY_MS = 25;

export function guardRecords({ records, now, onDidChange }: RecordGuardOptions): RecordGuard {
  let obstacle: EngineObstacle | null = null;
  let shown: EngineObstacle | null = null;
  let failures = 0;
  let pausedMs = 0;
  let timer: NodeJS.Timeout | null = null;
  let isTrying = false;
  let isOver = false;
  const goingOn: (() => void)[] = [];

  waitFor(LONGEST_ON_LOOP_MS);
  for (const record of records) record.onFault((error) => void met(error, record));

  function met(error: unknown, record = records[0]): boolean {
    const code = faultCodeOf(error, record?.file ?? "");
    if (FAULT_POLICIES[code].cure !== "wait") return false;
    if (isTrying || isOver) return true;
    const isNew = obstacle?.code !== code;
    if (isNew) {
      const holder = code === "DATABASE_LOCKED" && record !== undefined ? lockHolderOf(record.file) : null;
      obstacle = { code, holder, sinceAt: obstacle?.sinceAt ?? now() };
      waitFor(WHILE_HELD_MS);
    }
    if (shown?.code !== code && (code !== "DATABASE_LOCKED" || pausedMs >= SHOWN_AFTER_MS || shown !== null)) show(obstacle);
    if (timer === null) tryLater();
    return true;
  }

  function show(next: EngineObstacle | null): void {
    if (shown === next) return;
    shown = next;
    onDidChange(next);
  }

  function tryLater(): void {
    failures += 1;
    const pauseMs = obstacle?.code === "DATABASE_LOCKED" ? pauseBeforeTry(failures) : waitBeforeTry(failures);
    pausedMs += pauseMs;
    timer = setTimeout(tryNow, pauseMs);
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
    [obstacle, failures, pausedMs] = [null, 0, 0];
    waitFor(LONGEST_ON_LOOP_MS);
    show(null);
    for (const goOn of goingOn) goOn();
  }

  function waitFor(ms: number): void {
    for (const record of records) record.waitAtMost(ms);
  }

  /** Tries to take the lock that a write takes, and gives it back. */
  function look(): void {
    for (const record of records) {
      try {
        if (!record.sqlite.inTransaction) record.sqlite.exec("BEGIN IMMEDIATE; ROLLBACK");
      } catch (error) {
        if (!met(error, record)) throw error;
      }
    }
  }

  async function untilFree(): Promise<boolean> {
    if (obstacle === null) look();
    for (let waitedMs = 0; obstacle?.code === "DATABASE_LOCKED"; waitedMs += LOOKS_EVERY_MS) {
      if (waitedMs >= LONGEST_PATIENCE_MS) return false;
      await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY_MS));
    }
    return true;
  }

  return {
    get obstacle() {
      return obstacle;
    },
    get shown() {
      return shown;
    },
    untilFree,
    met: (error) => met(error),
    onDidPass: (goOn) => void goingOn.push(goOn),
    stop() {
      isOver = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}

function pauseBeforeTry(failures: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures - 1, 10));
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
