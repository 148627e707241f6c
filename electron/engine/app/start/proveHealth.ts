import { mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { RecordError } from "#db/faults.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { startEngine } from "./engine.ts";

/**
 * A version that is about to change the record shows first that it works on this machine: all of it loads, makes a record of its own beside the other, starts on it, gets ready to
 * understand posts, and ends in order. Where it does not, throws {@link RecordError} `not-brought-up`; the record is then as the version before left it.
 */
export async function proveHealth(file: string, work: (databaseFile: string) => Promise<void> = startsAndEnds): Promise<void> {
  const folder = mkdtempSync(join(dirname(file), ".proof-"));
  try {
    await work(join(folder, "record.db"));
  } catch (error) {
    // A disk without room is no fault of the version's.
    if (error instanceof RecordError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new RecordError("not-brought-up", `${file}: this version does not work here, and nothing was changed: ${why}`, error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startsAndEnds(databaseFile: string): Promise<void> {
  const engine = startEngine({
    databaseFile,
    rehearsal: null,
    source: null,
    secrets: memorySecrets({}),
    runtime: systemRuntime(),
    host: hostWithoutWindows,
  });
  try {
    await engine.prepareUnderstanding();
  } finally {
    await engine.stop();
  }
}
