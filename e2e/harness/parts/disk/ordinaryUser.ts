import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/** `nobody` on every Linux. */
const NOBODY = 65_534;

/** What runs a program as a user whom rights bind, as they do not bind root; null where there is none. */
export function asOrdinaryUser(): readonly string[] | null {
  if (process.getuid?.() !== 0) return process.platform === "win32" ? null : [];
  const under = ["setpriv", `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups", "--"];
  const [program, ...args] = [...under, process.execPath, "--version"];
  return spawnSync(program, args, { cwd: import.meta.dirname }).status === 0 ? under : null;
}

/** Gives the record to that user but for one thing, which may be read and not written. Undoes itself by what it returns. */
export function lendTo(folder: string, record: string, butFor: "disk" | "folder" | "file"): () => void {
  const profile = dirname(record);
  const files = readdirSync(profile).map((name) => join(profile, name));
  const things = [profile, ...files];
  const before = [...waysTo(folder), ...things].map((path) => ({ path, stats: statSync(path) }));
  for (const path of waysTo(folder)) chmodSync(path, 0o755);
  for (const path of things) {
    const isReadOnly = (butFor === "folder" && path === profile) || (butFor === "file" && path === record);
    if (process.getuid?.() === 0) chownSync(path, NOBODY, NOBODY);
    if (isReadOnly) chmodSync(path, path === profile ? 0o555 : 0o444);
  }
  return () => {
    for (const { path, stats } of before) {
      chownSync(path, stats.uid, stats.gid);
      chmodSync(path, stats.mode & 0o777);
    }
  };
}

/** The folders of the harness itself are for their owner alone. */
function waysTo(folder: string): readonly string[] {
  return [folder, dirname(folder)];
}
