import { accessSync, constants, realpathSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";

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
  if (platform === "linux") return isOwnImage(env["APPDIR"], execPath) ? (env["APPIMAGE"] ?? null) : null;
  if (platform !== "darwin") return null;
  return /^(?<bundle>.+\.app)\/Contents\/MacOS\/[^/]+$/u.exec(execPath)?.groups?.["bundle"] ?? null;
}

/** What was started by another program that is an AppImage, a terminal say, has that one's variables: this one would take its place. */
function isOwnImage(unpackedIn: string | undefined, execPath: string): boolean {
  return unpackedIn !== undefined && realPath(execPath).startsWith(`${realPath(unpackedIn)}${sep}`);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** What starts this program again. What runs of an AppImage is a copy that is gone after the run, and what was tried of an app of macOS has moved to its place since. */
export function executableOf({ platform, execPath }: Pick<Running, "platform" | "execPath">, place: string | null): string {
  if (place === null) return execPath;
  return platform === "darwin" ? join(place, "Contents", "MacOS", basename(execPath)) : place;
}

/** What this one starts is tried by nobody, and reads where the program lies, if it is an AppImage: the file that was tried is gone from where it was. */
export function tellPlace(env: NodeJS.ProcessEnv, place: string | null): void {
  delete env[PLACE_VARIABLE];
  if (place === null) delete env["APPIMAGE"];
  else if (env["APPIMAGE"] !== undefined) env["APPIMAGE"] = place;
}

export const ownPlace = placeOf(process);
export const ownExecutable = executableOf(process, ownPlace);
/** Started by the version before. */
export const isTried = process.env[PLACE_VARIABLE] !== undefined;
tellPlace(process.env, ownPlace);

/** Whether this person may put another one there. */
export function mayReplace(place: string): boolean {
  try {
    for (const path of [dirname(place), place]) accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
