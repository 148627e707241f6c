import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

/** Mounts a disk of its own at a folder; null where the system lets nobody, as without root. Returns how to take it away. */
export function mountSmallDisk(folder: string, megabytes: number): (() => void) | null {
  mkdirSync(folder, { recursive: true });
  if (spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder]).status !== 0) return null;
  return () => void spawnSync("umount", ["-l", folder]);
}

export function remount(folder: string, options: string): void {
  if (spawnSync("mount", ["-o", `remount,${options}`, folder]).status !== 0)
    throw new Error(`${folder} cannot be mounted again with ${options}`);
}

const BALLAST = ".ballast";

/** Takes all the room that is left. */
export function fill(folder: string): void {
  const handle = openSync(join(folder, BALLAST), "w");
  try {
    for (const bytes of [65_536, 4_096, 512]) writeUntilFull(handle, Buffer.alloc(bytes, 1));
  } finally {
    closeSync(handle);
  }
}

export function makeRoom(folder: string): void {
  rmSync(join(folder, BALLAST), { force: true });
}

function writeUntilFull(handle: number, block: Buffer): void {
  try {
    while (writeSync(handle, block) > 0);
  } catch {
    // There is no room for one more.
  }
}
