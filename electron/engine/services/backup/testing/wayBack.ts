import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { pinSnapshot } from "#db/backup/pinSnapshot.ts";
import type { Writer } from "#db/connection.ts";
import { openWriter } from "#db/opening/open.ts";
import { ownSeat } from "#db/seat.ts";
import { keptFoldersOf } from "../besideRecord.ts";
import { restoreBackup } from "../restoreBackup.ts";
import { writeBackup } from "../writeBackup.ts";

/** Backs a record up as it is now, in a folder; answers with how it comes back later, as another record. */
export async function backedUp(record: Writer, folder: string): Promise<{ restore(now: number): Promise<Writer> }> {
  const identity = await generateX25519Identity();
  const [backups, state, restored] = ["backups", "state", "restored"].map((name) => join(folder, name)) as [string, string, string];
  for (const each of [backups, state, restored]) mkdirSync(each, { recursive: true, mode: 0o700 });
  const { release, ...snapshot } = pinSnapshot(record);
  const writing = {
    snapshot,
    seat: ownSeat(record),
    madeAt: Date.now(),
    kind: "whole",
    folder: backups,
    recipient: await identityToRecipient(identity),
    stateFolder: state,
    keptFolders: keptFoldersOf(dirname(record.file)),
  } as const;
  const { name } = await writeBackup(writing, () => undefined).finally(release);
  return {
    async restore(now) {
      const target = join(restored, "record.db");
      await restoreBackup({ folder: backups, name, identity, target, keptFolders: keptFoldersOf(restored), now }, () => undefined);
      return openWriter(target);
    },
  };
}
