import { chmodSync, lstatSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";

const OTHERS = 0o077;
/** Of a folder in which everybody may write, as `/tmp`: such a one is no profile of anybody. */
const STICKY = 0o1000;

/**
 * Makes the profile and the folder of logs the owner's alone, with the files and folders that lie directly in them, as an older release left them.
 * Deeper ones cannot be reached by others then. On Windows the rights of the user's folder hold.
 */
export function narrowProfile(...folders: readonly string[]): void {
  if (process.platform === "win32") return;
  for (const folder of folders) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if ((lstatSync(folder).mode & STICKY) !== 0) continue;
      narrow(folder);
      for (const name of readdirSync(folder)) narrow(join(folder, name));
    } catch {
      // Where the disk does not let it, the start says so by itself.
    }
  }
}

function narrow(path: string): void {
  try {
    const stats = lstatSync(path);
    if (stats.isSymbolicLink() || stats.isSocket() || (stats.mode & OTHERS) === 0) return;
    chmodSync(path, stats.isDirectory() ? 0o700 : 0o600);
  } catch {
    // Gone meanwhile, or another's.
  }
}
