import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { chmodSync, chownSync, copyFileSync, cpSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** `nobody`, which every Linux has: it owns no file, so it reads only what everybody may. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

/**
 * Copies an unpacked app to where every user may start it, as an installer does, and returns the folder. The helper of the sandbox belongs to
 * root and runs as root, which Chromium falls back on where the system gives ordinary users no namespaces.
 */
export function installForEverybody(unpacked: string, folder: string): string {
  const installed = join(folder, "ismgt");
  cpSync(unpacked, installed, { recursive: true });
  if (isRoot) {
    for (const each of [folder, installed]) chmodSync(each, 0o755);
    const helper = join(installed, "chrome-sandbox");
    if (existsSync(helper)) chmodSync(helper, 0o4755);
  }
  return installed;
}

/** Starts a program as an ordinary user, whose home is `home`: as this one, or as `nobody` where this one is root. */
export function spawnAsOrdinaryUser(program: string, args: readonly string[], home: string, options: SpawnOptions = {}): ChildProcess {
  const env = { ...process.env, ...options.env, HOME: home, TMPDIR: home };
  if (!isRoot) return spawn(program, args, { ...options, env, cwd: home });
  chownSync(home, NOBODY, NOBODY);
  return spawn(program, args, { ...options, env: { ...env, ...displayCookie(home) }, cwd: home, uid: NOBODY, gid: NOBODY });
}

/** Makes a folder, with what was prepared in it, that user's own. */
export function giveToOrdinaryUser(folder: string): void {
  if (!isRoot) return;
  for (const file of ["", ...readdirSync(folder, { recursive: true })]) chownSync(join(folder, String(file)), NOBODY, NOBODY);
}

/** The display lets in those who can read its cookie. */
function displayCookie(home: string): Readonly<Record<string, string>> {
  const given = process.env["XAUTHORITY"];
  if (given === undefined || !existsSync(given)) return {};
  const file = join(home, ".Xauthority");
  copyFileSync(given, file);
  chownSync(file, NOBODY, NOBODY);
  return { XAUTHORITY: file };
}
