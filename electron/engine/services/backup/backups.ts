import { statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { BackupKind, BackupLabel } from "#domain/backup/backup.ts";
import { backupPolicySchema, DEFAULT_BACKUP_POLICY, dueBackup, removableBackups } from "#domain/backup/backupPolicy.ts";
import type { BackupPolicy } from "#domain/backup/backupPolicy.ts";
import { pinSnapshot } from "#db/backup/pinSnapshot.ts";
import type { Writer } from "#db/connection.ts";
import { ownSeat } from "#db/seat.ts";
import { readSetting, writeSetting } from "#db/settings.ts";
import { logOwnFault } from "../../core/guard/lastResort.ts";
import { Alarm } from "../../core/time/alarm.ts";
import type { Clock } from "../../core/time/clock.ts";
import { BackupError, backupErrorOf } from "./backupError.ts";
import type { BackupFault } from "./backupError.ts";
import { listBackups, removeBackup, removeLeftovers } from "./backupFolder.ts";
import type { BackupWork } from "./backupWork.ts";
import type { BackupProgress, WritingBackup } from "./writeBackup.ts";

export interface BackupsOptions {
  readonly record: Writer;
  readonly clock: Clock;
  readonly work: BackupWork;
  /** On this machine, beside the record. */
  readonly stateFolder: string;
  readonly keptFolders: WritingBackup["keptFolders"];
  readonly onDidChange: () => void;
}

/** What is going on, for a page. Times are milliseconds UTC. */
export interface BackupState {
  readonly policy: BackupPolicy;
  /** Those of this seat, newest first; empty where the folder cannot be read. */
  readonly backups: readonly BackupLabel[];
  readonly underway: BackupProgress | null;
  readonly failed: { readonly fault: BackupFault | "failed"; readonly at: number; readonly nextAt: number } | null;
  /** When somebody last proved that a backup can be restored; null for never. */
  readonly drilledAt: number | null;
}

export interface Backups {
  state(): BackupState;
  put(policy: BackupPolicy): "kept" | "no-folder";
  /** Makes a whole one as soon as it can. */
  makeNow(): void;
  /** A restore drill was done. */
  drilled(): void;
  stop(): Promise<void>;
}

const POLICY = "backup.policy";
const DRILLED = "backup.drilledAt";
/** A machine that slept wakes to a timer that did not count: it is looked often. */
const LOOKS_EVERY_MS = 30_000;
const TRIES_AGAIN_MS = 5 * 60_000;

/** Makes the backups that are due, one at a time, and removes old ones beyond the bound. */
export function startBackups(options: BackupsOptions): Backups {
  const { record, clock, work, stateFolder, keptFolders, onDidChange } = options;
  const { now } = clock;
  const ending = new AbortController();
  const alarm = new Alarm(clock, ending.signal);
  let underway: BackupProgress | null = null;
  let failed: BackupState["failed"] = null;
  let isAsked = false;

  const running = run();

  async function run(): Promise<void> {
    while (!ending.signal.aborted) {
      const { folder, recipient, ...policy } = policyNow();
      if (folder !== null && recipient !== null) await look(folder, recipient, { folder, recipient, ...policy });
      await alarm.sleep(LOOKS_EVERY_MS);
    }
  }

  async function look(folder: string, recipient: string, policy: BackupPolicy): Promise<void> {
    if (failed !== null && !isAsked && now() < failed.nextAt && now() > failed.at) return;
    try {
      const seat = ownSeat(record);
      const kind = isAsked ? "whole" : dueBackup(listBackups(folder, seat), policy, now());
      if (kind === null) return;
      isAsked = false;
      await make(kind, folder, recipient);
      for (const label of removableBackups(listBackups(folder, seat), policy.mostBytes)) removeBackup(folder, label);
      failed = null;
    } catch (error) {
      if (ending.signal.aborted) return;
      const known = backupErrorOf(error);
      if (!(known instanceof BackupError)) logOwnFault("backups", error);
      failed = { fault: known instanceof BackupError ? known.fault : "failed", at: now(), nextAt: now() + TRIES_AGAIN_MS };
    }
    onDidChange();
  }

  async function make(kind: BackupKind, folder: string, recipient: string): Promise<void> {
    const seat = ownSeat(record);
    removeLeftovers(folder, seat);
    const { release, ...snapshot } = pinSnapshot(record);
    const tell = (progress: BackupProgress | null) => {
      underway = progress;
      onDidChange();
    };
    tell({ step: "writing", done: 0, total: snapshot.bytes });
    try {
      await work.write(
        { snapshot, seat, madeAt: now(), kind, folder, recipient, stateFolder, keptFolders },
        { signal: ending.signal, context: { onProgress: tell as (progress: never) => void } },
      );
    } finally {
      release();
      tell(null);
    }
  }

  function policyNow(): BackupPolicy {
    return backupPolicySchema.safeParse(readSetting(record, POLICY)).data ?? DEFAULT_BACKUP_POLICY;
  }

  function backupsNow(folder: string | null): readonly BackupLabel[] {
    try {
      return folder === null ? [] : listBackups(folder, ownSeat(record));
    } catch {
      return [];
    }
  }

  return {
    state() {
      const policy = policyNow();
      const drilledAt = z.int().safeParse(readSetting(record, DRILLED)).data ?? null;
      return { policy, backups: backupsNow(policy.folder), underway, failed, drilledAt };
    },
    put(policy) {
      if (policy.folder !== null && !isFolder(policy.folder)) return "no-folder";
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
    drilled() {
      writeSetting(record, DRILLED, now(), now());
      onDidChange();
    },
    async stop() {
      ending.abort();
      await running;
    },
  };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Beside the record: what the last backup held. */
export function backupStateFolder(recordFolder: string): string {
  return join(recordFolder, "backup-state");
}
