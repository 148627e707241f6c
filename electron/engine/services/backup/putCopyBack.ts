import { copyFile, rename } from "node:fs/promises";
import { constants, existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { becomeNewSeat } from "#db/backup/becomeNewSeat.ts";
import { isSoundKeyFile } from "#db/keys/keyFile.ts";
import { copyBefore } from "#db/opening/copyBefore.ts";
import { keysIdOfFile } from "#db/opening/ownKeys.ts";
import { restoredBeside } from "#db/opening/setAside.ts";
import { BackupError } from "./backupError.ts";
import { eraseAgain, removeRecord } from "./restoreBackup.ts";
import { requireSound } from "./restoreFile.ts";

/**
 * Puts the copy that was made before a newer version brought the record up to date beside it, to take its place when the record is opened next; the one of the newer
 * version is set aside then. It goes on as another seat and with what was erased since erased again, as a restored backup does: the other may have sent what waits in
 * it. Its keys have to be here. Rejects with {@link BackupError} or the disk's error, and then leaves nothing.
 */
export async function putCopyBack(file: string, now: number): Promise<void> {
  const copy = copyBefore(file);
  if (copy === null) throw new BackupError("incomplete");
  const id = keysIdOfFile(copy.path);
  if (id !== null && !isSoundKeyFile(file, id)) throw new BackupError("wrong-key");
  const arriving = join(dirname(file), `.restoring-${basename(copy.path)}`);
  await removeRecord(arriving);
  try {
    await copyFile(copy.path, arriving, constants.COPYFILE_FICLONE);
    requireSound(arriving);
    becomeNewSeat(arriving, { from: basename(copy.path), madeAt: copy.madeAt, at: now }, { keysOf: file });
    eraseAgain(arriving, { keysOf: file }, dirname(file));
    const target = restoredBeside(file);
    if (existsSync(target)) await removeRecord(target);
    await rename(arriving, target);
  } finally {
    await removeRecord(arriving);
  }
}
