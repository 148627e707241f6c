import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { BackupState } from "#contract/backups.ts";
import { drillSchema } from "#contract/restoring.ts";
import type { Drill } from "#contract/restoring.ts";
import type { BackupKind, BackupLabel } from "#domain/backup/backup.ts";
import { backupPolicySchema, DEFAULT_BACKUP_POLICY, dueBackup } from "#domain/backup/backupPolicy.ts";
import type { BackupPolicy } from "#domain/backup/backupPolicy.ts";
import { pinSnapshot } from "#db/backup/pinSnapshot.ts";
import type { PinnedSnapshot } from "#db/backup/pinSnapshot.ts";
import { restoredFrom } from "#db/backup/restored.ts";
import type { Writer } from "#db/connection.ts";
import { ownSeat } from "#db/seat.ts";
import { readSetting, writeSetting } from "#db/settings.ts";
import { logOwnFault } from "../../core/guard/lastResort.ts";
import { WorkerEnded } from "../../core/workers/workerLink.ts";
import { Alarm } from "../../core/time/alarm.ts";
import type { Clock } from "../../core/time/clock.ts";
import { BackupError, backupErrorOf } from "./backupError.ts";
import type { BackupWork } from "./backupWork.ts";
import { backupStateFolder, keptFoldersOf } from "./besideRecord.ts";
import { keepLastPlace } from "./lastPlace.ts";
import { areOnOneDisk } from "./onOneDisk.ts";
import type { BackupProgress } from "./writeBackup.ts";

export interface BackupsOptions {
  /** The real record, in rehearsal too. */
  readonly record: Writer;
  readonly clock: Clock;
  readonly work: BackupWork;
  readonly onDidChange: () => void;
}

export interface Backups {
  state(): BackupState;
  put(policy: BackupPolicy): Promise<"kept" | "no-folder">;
  /** Makes a whole one as soon as it can. */
  makeNow(): void;
  /** A restore drill was done; one that found a fault counts as none. */
  drilled(drill: Drill): void;
  stop(): Promise<void>;
}

/** The setting with where and how often backups are made. */
export const POLICY = "backup.policy";
/** The setting with what came of the last drill. */
export const DRILL = "backup.drill";
/** A machine that slept wakes to a timer that did not count: it is looked often. */
const LOOKS_EVERY_MS = 30_000;
const TRIES_AGAIN_MS = 5 * 60_000;
/** A folder that does not answer for so long is not there. */
const LIST_MS = 30_000;
/** A backup that says nothing for so long hangs on its folder. */
const SILENT_MS = 10 * 60_000;

/** Makes the backups that are due, one at a time, and removes old ones beyond the bound. */
export function startBackups(options: BackupsOptions): Backups {
  const { record, clock, work, onDidChange } = options;
  const now = () => clock.now();
  const recordFolder = dirname(record.file);
  const stateFolder = backupStateFolder(recordFolder);
  const keptFolders = keptFoldersOf(recordFolder);
  const ending = new AbortController();
  const alarm = new Alarm(clock, ending.signal);
  let underway: BackupProgress | null = null;
  let failed: BackupState["failed"] = null;
  let isAsked = false;
  /** The erasure up to which the copy of the keys in the folder holds no destroyed key; a program that starts does not know. */
  let copiedErasure = -1;
  /** Null until the folder was read. */
  let known: readonly BackupLabel[] | null = null;
  let isOnSameDisk = false;

  const running = run();

  async function run(): Promise<void> {
    for (;;) {
      // Before the first look too: a program that starts has better to do.
      await alarm.sleep(LOOKS_EVERY_MS);
      if (ending.signal.aborted) return;
      const policy = policyNow();
      if (policy.folder !== null) await look(policy, policy.folder, policy.recipient);
    }
  }

  /** Without a recipient it is only seen what the folder holds. */
  async function look(policy: BackupPolicy, folder: string, recipient: string | null): Promise<void> {
    if (failed !== null && !isAsked && now() < failed.nextAt && now() > failed.at) return;
    try {
      if (known === null) {
        known = await list(folder);
        failed = null;
        onDidChange();
      }
      if (recipient === null) return;
      const kind = isAsked ? "whole" : dueBackup(known, policy, now());
      const erased = record.keys.lastErasure();
      if (kind === null) {
        if (erased !== copiedErasure && known.length > 0) await copyKeysAlone(folder, recipient);
        copiedErasure = erased;
        return;
      }
      isAsked = false;
      await make(kind, folder, recipient);
      copiedErasure = erased;
      known = await list(folder, policy.mostBytes);
      failed = null;
    } catch (error) {
      if (ending.signal.aborted) return;
      if (!(error instanceof BackupError)) logOwnFault("backups", error);
      failed = { fault: error instanceof BackupError ? error.fault : "failed", at: now(), nextAt: now() + TRIES_AGAIN_MS };
    }
    onDidChange();
  }

  /** Between two backups, once something was erased. */
  async function copyKeysAlone(folder: string, recipient: string): Promise<void> {
    await work.copyKeys({ record: record.file, folder, recipient }, { signal: ending.signal, context: { deadlineMs: SILENT_MS } });
  }

  /** Removes what is beyond a bound: asked only once a new backup is there, so that a bound typed in error costs nothing at once. */
  async function list(folder: string, mostBytes = Number.MAX_SAFE_INTEGER): Promise<readonly BackupLabel[]> {
    const found = await work.list(
      { folder, seat: ownSeat(record), mostBytes },
      { signal: ending.signal, context: { deadlineMs: LIST_MS } },
    );
    isOnSameDisk = await areOnOneDisk(folder, recordFolder);
    return found;
  }

  async function make(kind: BackupKind, folder: string, recipient: string): Promise<void> {
    mkdirSync(stateFolder, { recursive: true, mode: 0o700 });
    const { release, ...snapshot } = pinned();
    const tell = (progress: BackupProgress | null) => {
      underway = progress;
      onDidChange();
    };
    tell({ step: "writing", done: 0, total: snapshot.bytes });
    try {
      await work.write(
        { snapshot, seat: ownSeat(record), madeAt: now(), kind, folder, recipient, stateFolder, keptFolders },
        { signal: ending.signal, context: { onProgress: tell, deadlineMs: SILENT_MS } },
      );
      await keepLastPlace(stateFolder, { folder, seat: ownSeat(record) });
    } finally {
      release();
      tell(null);
    }
  }

  function pinned(): PinnedSnapshot {
    try {
      return pinSnapshot(record);
    } catch (error) {
      throw backupErrorOf(error);
    }
  }

  function policyNow(): BackupPolicy {
    return backupPolicySchema.safeParse(readSetting(record, POLICY)).data ?? DEFAULT_BACKUP_POLICY;
  }

  return {
    state() {
      const policy = policyNow();
      const drill = drillSchema.safeParse(readSetting(record, DRILL)).data ?? null;
      const from = restoredFrom(record);
      const restored = from && { madeAt: from.madeAt, at: from.at };
      return {
        policy,
        backups: [...(known ?? [])],
        isRead: known !== null,
        isOnSameDisk: policy.folder !== null && isOnSameDisk,
        underway,
        failed,
        drill,
        restored,
      };
    },
    async put(policy) {
      try {
        known = policy.folder === null ? null : await list(policy.folder);
      } catch (error) {
        if (error instanceof BackupError || error instanceof WorkerEnded) return "no-folder";
        throw error;
      }
      writeSetting(record, POLICY, policy, now());
      failed = null;
      alarm.ring();
      onDidChange();
      return "kept";
    },
    makeNow() {
      isAsked = true;
      alarm.ring();
    },
    drilled(drill) {
      writeSetting(record, DRILL, drill, now());
      onDidChange();
    },
    async stop() {
      ending.abort();
      await running;
    },
  };
}
