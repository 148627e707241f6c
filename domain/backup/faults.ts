/** Why a backup cannot be made or restored, for a person to be told. */
export const BACKUP_FAULTS = [
  /** The folder is not there or cannot be written to. */
  "no-folder",
  "disk-full",
  "disk-failed",
  /** The identity does not open it. */
  "wrong-key",
  /** The file was cut off or changed. */
  "damaged",
  /** A backup that it builds on is not in the folder. */
  "incomplete",
  /** What was written does not open as the record that it was made of. */
  "check-failed",
  /** Written by a newer program. */
  "newer",
  /** A long read is under way: it is tried again by itself. */
  "busy",
  /** There is a record already where it is to be restored. */
  "occupied",
] as const;
export type BackupFault = (typeof BACKUP_FAULTS)[number];
