import { createORPCClient } from "@orpc/client";
import { createRouterClient, os, type } from "@orpc/server";
import type { RouterClient } from "@orpc/server";
import { inWorkerOrInline } from "../../core/workers/inWorkerOrInline.ts";
import { WorkerLink } from "../../core/workers/workerLink.ts";
import type { WorkerCall } from "../../core/workers/workerLink.ts";
import { removableBackups } from "#domain/backup/backupPolicy.ts";
import { BackupError, backupErrorOf } from "./backupError.ts";
import { listBackups, removeBackup, removeLeftovers } from "./backupFolder.ts";
import { drillRestore } from "./drill.ts";
import type { Drilling } from "./drill.ts";
import { findBackups, tryKey } from "./findBackups.ts";
import type { Place, TriedKey } from "./findBackups.ts";
import { copyKeys, removeHalfCopies } from "./keyCopy.ts";
import type { CopyingKeys } from "./keyCopy.ts";
import type { RestoreProgress } from "./putTogether.ts";
import { restoreBackup } from "./restoreBackup.ts";
import type { Restoring } from "./restoreBackup.ts";
import { writeBackup } from "./writeBackup.ts";
import type { BackupProgress, WritingBackup } from "./writeBackup.ts";

interface BackupContext {
  readonly tell: (progress: BackupProgress | RestoreProgress) => void;
}

const backups = os.$context<BackupContext>().use(async ({ next }) => {
  try {
    return await next();
  } catch (error) {
    throw backupErrorOf(error);
  }
});

interface OfSeat {
  readonly folder: string;
  readonly seat: string;
}

/**
 * Whatever is done with the folder of the backups is done here, never on the engine's own thread: a network folder that is gone may hold a call for minutes,
 * and a backup has gigabytes to pack. Rejects with {@link BackupError} for what a person is to be told.
 */
export const backupRouter = {
  write: backups.input(type<WritingBackup>()).handler(({ context, input }) => {
    removeLeftovers(input.folder, input.seat);
    removeHalfCopies(input.folder);
    return writeBackup(input, context.tell);
  }),

  /** The copy of the keys alone, once something was erased: what a destroyed key opened is then nowhere any more. */
  copyKeys: backups.input(type<CopyingKeys>()).handler(({ input }) => copyKeys(input)),

  /** The backups of a seat, newest first, after as many of the oldest were removed that they fit the bound. */
  list: backups.input(type<OfSeat & { readonly mostBytes: number }>()).handler(({ input: { folder, seat, mostBytes } }) => {
    for (const label of removableBackups(listBackups(folder, seat), mostBytes)) removeBackup(folder, label);
    return listBackups(folder, seat);
  }),

  /** What can be restored from a folder, of whatever seat. */
  find: backups.input(type<Place>()).handler(({ input }) => findBackups(input)),

  /** The label of a backup that the key opens, with all that it builds on. */
  tryKey: backups.input(type<TriedKey>()).handler(({ input }) => tryKey(input)),

  restore: backups.input(type<Restoring>()).handler(({ context, input }) => restoreBackup(input, context.tell)),

  drill: backups.input(type<Drilling>()).handler(({ context, input }) => drillRestore(input, context.tell)),
};

/** Progress is a {@link BackupProgress} of what is written, a {@link RestoreProgress} of what is restored. */
export type BackupWork = RouterClient<typeof backupRouter, WorkerCall>;

/** On the caller's own thread: for a command. */
export const backupWorkInline: BackupWork = createRouterClient(backupRouter, {
  context: ({ onProgress = () => undefined }: WorkerCall): BackupContext => ({ tell: onProgress as BackupContext["tell"] }),
});

/** In a thread that ends with the call. */
export function createBackupWork(): BackupWork {
  const inWorker = (file: URL): BackupWork => createORPCClient(new WorkerLink(file, { perCall: true, faults: { BackupError } }));
  return inWorkerOrInline("backupWorker", inWorker, () => backupWorkInline);
}
