import type { BackupFault } from "#domain/backup/faults.ts";

export class BackupError extends Error {
  override readonly name = "BackupError";
  readonly fault: BackupFault;

  constructor(fault: BackupFault, cause?: unknown) {
    super(SENTENCES[fault], { cause });
    this.fault = fault;
  }
}

/** For a command line and the log; windows have their own, in both languages. */
const SENTENCES: Readonly<Record<BackupFault, string>> = {
  "no-folder": "The folder for backups is not there, or cannot be written to: see that its disk or network folder is connected.",
  "disk-full": "The disk for backups is full: make room on it, or lower the bound on backups.",
  "disk-failed": "The disk for backups failed to read or to write.",
  "wrong-key": "This key does not open the backup. Use the one that was kept when the backups were set up.",
  damaged: "The backup is damaged: it was cut off or changed. Use another copy of it, or an older backup.",
  incomplete: "A backup that this one builds on is missing in the folder. Put it back, or choose another backup.",
  "check-failed": "The backup was written, but does not open as the record that it was made of. It is not kept.",
  newer: "The backup was written by a newer version of ISMGT. Install that version or a later one.",
  busy: "A long report or export is under way: the backup is tried again in a few minutes.",
  occupied: "There is a record already at that place. Name a place where none is.",
};

const FAULT_OF_SYSTEM: Readonly<Record<string, BackupFault>> = {
  ENOENT: "no-folder",
  ENOTDIR: "no-folder",
  EACCES: "no-folder",
  EPERM: "no-folder",
  EROFS: "no-folder",
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
};

/** Gives an error of the system its fault; an error of our own stays as it is. */
export function backupErrorOf(error: unknown): unknown {
  if (error instanceof BackupError || !(error instanceof Error)) return error;
  if ("fault" in error && error.fault === "busy") return new BackupError("busy", error);
  if ("fault" in error && error.fault === "disk-full") return new BackupError("disk-full", error);
  if (!("syscall" in error) || !("code" in error)) return error;
  return new BackupError(FAULT_OF_SYSTEM[String(error.code)] ?? "disk-failed", error);
}
