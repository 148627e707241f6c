import { realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { DiskEncryptionState, Volume, VolumeUse } from "#contract/diskEncryption.ts";
import { type Ask, askProgram } from "./askProgram.ts";
import { linuxVolumes } from "./linux.ts";
import { macosVolumes } from "./macos.ts";
import { windowsVolumes } from "./windows.ts";

/** A place of ours by its real path. */
export interface Place {
  readonly path: string;
  readonly use: VolumeUse;
}

/** One volume as one system found it; several places may lie on it. */
export type Found = Omit<Volume, "holds"> & { readonly holds: VolumeUse };

export const SYSTEM: DiskEncryptionState["system"] =
  ({ linux: "linux", win32: "windows", darwin: "macos" } as const)[process.platform as "linux" | "win32" | "darwin"] ?? "other";

/** The volumes that a record, what lies beside it and the system's swap are on, and whether each is encrypted. Takes milliseconds to seconds, and never throws. */
export async function diskEncryption(recordFile: string, signal?: AbortSignal): Promise<readonly Volume[]> {
  const places = await placesOf(recordFile);
  const ask: Ask = (file, args, env) => askProgram(file, args, env, signal);
  try {
    return together(await FINDERS[SYSTEM](places, ask));
  } catch {
    return together(places.map(({ path, use }) => ({ at: path, holds: use, answer: { is: "unknown", why: "no-answer" } })));
  }
}

const FINDERS: Readonly<Record<DiskEncryptionState["system"], (places: readonly Place[], ask: Ask) => Promise<readonly Found[]>>> = {
  linux: (places, ask) => linuxVolumes(places, { proc: "/proc", sys: "/sys", ask }),
  windows: windowsVolumes,
  macos: macosVolumes,
  other: async (places) => places.map(({ path, use }) => ({ at: path, holds: use, answer: { is: "unknown", why: "system" } })),
};

/** A folder may be a link to another disk. What is not there yet will lie beside the record. */
async function placesOf(recordFile: string): Promise<readonly Place[]> {
  const folder = dirname(recordFile);
  const wanted: readonly Place[] = [
    { path: recordFile, use: "record" },
    { path: join(folder, "files"), use: "papers" },
    { path: join(folder, "pictures"), use: "papers" },
    { path: join(folder, "backup-state"), use: "backup-state" },
    // Reports and exports are made there before they are saved.
    { path: tmpdir(), use: "temporary" },
  ];
  const found = await Promise.all(
    wanted.map(async ({ path, use }) => {
      const real = await realpath(path).catch(() => null);
      return real === null ? [] : [{ path: real, use }];
    }),
  );
  return found.flat();
}

function together(found: readonly Found[]): readonly Volume[] {
  const volumes = new Map<string, Volume>();
  for (const { at, holds, answer } of found) {
    const key = JSON.stringify([at, answer]);
    const uses = volumes.get(key)?.holds ?? [];
    volumes.set(key, { at, holds: [...new Set([...uses, holds])], answer });
  }
  return [...volumes.values()];
}
