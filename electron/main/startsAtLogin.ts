import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { app } from "electron";
import type { StartsAtLogin } from "#contract/shell.ts";
import { writeAtomically } from "./atomicFile.ts";
import { type StartCommand, autostartEntry } from "./autostartEntry.ts";
import { isPackaged } from "./packaged.ts";
import { ownExecutable } from "./versions/ownPlace.ts";

/**
 * Whether the app starts when this person signs in to the machine. The system keeps it, not the record: Windows and macOS by Electron,
 * a Linux desktop by a file in the person's own folder.
 */
export function readStartsAtLogin(profile: string | null): StartsAtLogin {
  if (process.platform === "linux") return { isOn: existsSync(entryFile()), isPossible: true };
  if (process.platform !== "win32" && process.platform !== "darwin") return { isOn: false, isPossible: false };
  return { isOn: app.getLoginItemSettings(loginItem(profile)).openAtLogin, isPossible: true };
}

/** `profile` is the folder that was named on the command line: the same is read at the next start. Throws where the folder refuses. */
export async function putStartsAtLogin(isOn: boolean, profile: string | null): Promise<StartsAtLogin> {
  if (process.platform !== "linux") app.setLoginItemSettings({ openAtLogin: isOn, ...loginItem(profile) });
  else if (isOn) await writeAtomically(entryFile(), autostartEntry(startCommand(profile)));
  else await rm(entryFile(), { force: true });
  return readStartsAtLogin(profile);
}

function loginItem(profile: string | null): { path: string; args: string[] } {
  const { file, args } = startCommand(profile);
  return { path: file, args: [...args] };
}

function startCommand(profile: string | null): StartCommand {
  return {
    file: ownExecutable,
    args: [...(isPackaged ? [] : [app.getAppPath()]), ...(profile === null ? [] : [`--user-data-dir=${profile}`])],
  };
}

function entryFile(): string {
  return join(process.env["XDG_CONFIG_HOME"] ?? join(homedir(), ".config"), "autostart", "ismgt.desktop");
}
