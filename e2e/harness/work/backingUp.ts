import type { EngineUnderTest } from "../engine/engineProcess.ts";
import type { Expected } from "../model/expected.ts";

/** Makes a whole backup as a person asks for it, and waits until it is said to be there. */
export async function backUpOnce({ settings }: EngineUnderTest, folder: string, recipient: string, expected: Expected): Promise<void> {
  const { policy, backups: before, failed: failedBefore } = await settings.backups.get();
  if (policy.folder === null) await settings.backups.put({ ...policy, folder, recipient });
  await settings.backups.makeNow();
  for (;;) {
    const { backups, failed, underway } = await settings.backups.get();
    // An earlier failure is told until a backup is there; while somebody reads the record it is asked for again.
    if (failed?.fault === "busy") await settings.backups.makeNow();
    else if (failed !== null && failed.at !== failedBefore?.at) throw new Error(`The backup failed: ${failed.fault}`);
    const [newest] = backups;
    if (underway === null && newest !== undefined && newest.name !== before[0]?.name) {
      for (const { name } of backups) expected.backups.add(name);
      return;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}
