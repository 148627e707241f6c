import { chmodSync, lstatSync, mkdirSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

/** The name of a socket may have 104 bytes on macOS and 108 on Linux; what stands in the folder needs 26 of them. */
const LONGEST_BYTES = 75;

/**
 * A folder in which this user alone can make and see names, and in which all programs of the user meet, whatever their surroundings say: the first
 * of the candidates that is one, or can be made one. Null where there is none. In a folder that all share, another user could take a name before us.
 */
export function privateFolder(candidates: readonly string[] = usualPlaces()): string | null {
  return candidates.find((folder) => Buffer.byteLength(folder) <= LONGEST_BYTES && isOursAlone(folder)) ?? null;
}

function usualPlaces(): readonly string[] {
  try {
    // Not what the environment calls the home: a service of the same user may be told another one, or none.
    const { homedir, uid } = userInfo();
    return [join(homedir, ".cache", "ismgt"), join(tmpdir(), `ismgt-${uid}`)];
  } catch {
    return [];
  }
}

function isOursAlone(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isOurs(folder)) return false;
    chmodSync(folder, 0o700);
    return true;
  } catch {
    return false;
  }
}

/** A link that another user laid there leads anywhere. */
function isOurs(folder: string): boolean {
  const found = lstatSync(folder);
  return found.isDirectory() && found.uid === process.geteuid?.();
}
