import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { backupPolicySchema } from "#domain/backup/backupPolicy.ts";
import type { OlderRecord } from "#db/opening/pending.ts";
import { logOwnFault } from "../../core/guard/lastResort.ts";
import { POLICY } from "./backups.ts";
import { backupStateFolder, keptFoldersOf } from "./besideRecord.ts";
import { createBackupWork } from "./backupWork.ts";
import type { BackupWork } from "./backupWork.ts";

/** A folder in the network that is gone must not keep the program from starting. */
const SILENT_MS = 60_000;

/**
 * Makes a whole backup of a record as an older program left it, where a folder and a key are set up, and answers with its name. Null where none is, or it could
 * not be made: then a copy beside the record has to do. Closes the record.
 */
export async function backUpOlder(file: string, older: OlderRecord, work: BackupWork = createBackupWork()): Promise<string | null> {
  try {
    const policy = backupPolicySchema.safeParse(older.setting(POLICY)).data;
    if (policy === undefined || policy.folder === null || policy.recipient === null || !existsSync(policy.folder)) return null;
    const pinned = older.pin();
    if (pinned === null) return null;
    try {
      const { bytes, schema, holds } = pinned;
      const folder = dirname(file);
      const stateFolder = backupStateFolder(folder);
      mkdirSync(stateFolder, { recursive: true, mode: 0o700 });
      const label = await work.write(
        {
          snapshot: { file, bytes, schema, holds: { ...holds, channels: [] } },
          seat: older.seat,
          madeAt: Date.now(),
          kind: "whole",
          folder: policy.folder,
          recipient: policy.recipient,
          stateFolder,
          keptFolders: keptFoldersOf(folder),
        },
        { context: { deadlineMs: SILENT_MS } },
      );
      return label.name;
    } finally {
      pinned.release();
    }
  } catch (error) {
    logOwnFault("backing up before a migration", error);
    return null;
  } finally {
    older.close();
  }
}
