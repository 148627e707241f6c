import type { BackupPolicy } from "./backupPolicy.ts";

const HOUR_MS = 3_600_000;
/** Two changes that did not come: somebody has to look. */
const MISSED_TIMES = 2;

/** Whether what is recorded now has been in no backup for too long. */
export function isBackupLate(newestAt: number, { changesEveryHours }: Pick<BackupPolicy, "changesEveryHours">, now: number): boolean {
  return now - newestAt > MISSED_TIMES * changesEveryHours * HOUR_MS;
}
