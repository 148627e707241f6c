import { execFile } from "node:child_process";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { chmod, mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { isLater } from "#domain/updates/version.ts";
import type { Staged, Trial } from "#domain/updates/trial.ts";
import { mayReplace } from "./ownPlace.ts";
import { linkOrCopy } from "./takePlace.ts";
import type { VersionFiles } from "./versionFiles.ts";

interface StagingSeat {
  readonly files: VersionFiles;
  /** Of the program that runs. */
  readonly version: string;
  readonly place: string | null;
  /** Where the files of releases are kept. */
  readonly fetched: string;
}

/**
 * Gets a version ready that was fetched and checked, to be tried at the next start; null: none is to be tried. False where a person of this machine may not put it in place, and
 * where no program is one file or one folder. Rejects with the system's error.
 */
export async function stage(staged: Staged | null, { files, version, place, fetched }: StagingSeat): Promise<boolean> {
  const ahead = files.trial;
  if (staged === null) {
    // The one that runs on trial says that nothing is newer than itself.
    if (ahead !== null && isLater(ahead.version, version)) forget(files);
    return true;
  }
  if (place === null || !mayReplace(place)) return false;
  if (ahead?.version === staged.version && ahead.place === place && existsSync(ahead.executable)) return true;
  forget(files);
  await mkdir(files.folder, { recursive: true, mode: 0o700 });
  const found = place.endsWith(".app")
    ? await unpacked(join(fetched, staged.name), files.folder, place)
    : await linked(staged, fetched, files.folder);
  files.putTrial({ version: staged.version, from: version, ...found, place, tries: 0, closed: 0, firstTriedAt: null });
  return true;
}

type Found = Pick<Trial, "program" | "executable" | "sha512">;

async function linked({ name, sha512 }: Staged, fetched: string, folder: string): Promise<Found> {
  const program = join(folder, `next-${name}`);
  linkOrCopy(join(fetched, name), program);
  await chmod(program, 0o755);
  return { program, executable: program, sha512 };
}

/** By the system's own tool, which keeps what the signature of the app is about. */
async function unpacked(archive: string, folder: string, place: string): Promise<Found> {
  const into = join(folder, "next-app");
  await promisify(execFile)("ditto", ["-x", "-k", archive, into]);
  const program = join(into, basename(place));
  return { program, executable: join(program, "Contents", "MacOS", basename(place, ".app")), sha512: null };
}

/** What was to be tried, with its file. */
export function forget(files: VersionFiles): void {
  files.putTrial(null);
  files.putSign(null);
  if (!existsSync(files.folder)) return;
  for (const name of readdirSync(files.folder))
    if (name.startsWith("next-")) rmSync(join(files.folder, name), { recursive: true, force: true });
}
