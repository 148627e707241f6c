import type { BackupLabel } from "#domain/backup/backup.ts";
import { verifyEvents } from "#db/events/verify.ts";
import { openReader } from "#db/opening/open.ts";
import { bringUpToDate } from "#db/opening/pending.ts";
import { stats } from "#db/queries/stats.ts";
import { BackupError } from "./backupError.ts";

/** Brings the restored file up to date, then throws {@link BackupError} `damaged` where an event was changed, or the record does not hold what its label told the person who chose it. */
export function requireHoldings(file: string, { holds }: Pick<BackupLabel, "holds">): void {
  bringUpToDate(file);
  const reader = openReader(file);
  try {
    if (!verifyEvents(reader).intact) throw new BackupError("damaged");
    const { posts, cases, events } = stats(reader);
    if (posts !== holds.posts || cases !== holds.cases || events !== holds.events) throw new BackupError("damaged");
  } finally {
    reader.close();
  }
}
