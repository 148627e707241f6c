import type { BackupState } from "#contract/backups.ts";
import { isBackupLate } from "#domain/backup/lateBackup.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";

/** What an administrator is told of the backups at the desk; `at` is when the newest one was made, milliseconds UTC. */
type Told = { readonly what: "failing"; readonly at: number } | { readonly what: "noBackup" } | { readonly what: "drill" };

/** Null while nobody has to do anything. */
export function noticeOfBackups({ policy, backups, failed, drill }: BackupState, now: number): Told | null {
  const at = backups[0]?.madeAt;
  // One that failed is tried again by itself: it is told once what was recorded has waited for too long.
  if (failed !== null && at === undefined) return { what: "noBackup" };
  if (failed !== null && at !== undefined && isBackupLate(at, policy, now)) return { what: "failing", at };
  // Before the first backup there is nothing to try.
  const since = drill?.fault === null ? drill.at : backups.at(-1)?.madeAt;
  return since !== undefined && now - since > policy.drillEveryDays * DAY_MS ? { what: "drill" } : null;
}
