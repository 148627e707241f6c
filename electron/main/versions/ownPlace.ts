import { accessSync, constants } from "node:fs";
import { dirname } from "node:path";

/** Given by the version before to the one that it tries: what the new one takes the place of. What runs is elsewhere then. */
export const PLACE_VARIABLE = "ISMGT_PLACE";

interface Running {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly execPath: string;
}

/** What people start of this program, where it is one file or one folder: an AppImage, or an app of macOS. Null for what an installer of the system has put there. */
export function placeOf({ platform, env, execPath }: Running): string | null {
  const given = env[PLACE_VARIABLE];
  if (given !== undefined) return given;
  if (platform === "linux") return env["APPIMAGE"] ?? null;
  if (platform !== "darwin") return null;
  return /^(?<bundle>.+\.app)\/Contents\/MacOS\/[^/]+$/u.exec(execPath)?.groups?.["bundle"] ?? null;
}

export const ownPlace = placeOf(process);
/** Started by the version before. */
export const isTried = process.env[PLACE_VARIABLE] !== undefined;
// What this one starts is tried by nobody.
delete process.env[PLACE_VARIABLE];

/** Whether this person may put another one there. */
export function mayReplace(place: string): boolean {
  try {
    for (const path of [dirname(place), place]) accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
