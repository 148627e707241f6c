import { closeSync, copyFileSync, fsyncSync, linkSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Trial } from "#domain/updates/trial.ts";

const BEFORE = "before-";

/** Puts the new version where people start it, and keeps the one before in `folder`. Of one file there is always the old or the new. Throws the system's error; then the one before stays. */
export function takePlace({ program, place, from }: Trial, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder)) if (name.startsWith(BEFORE)) rmSync(join(folder, name), { recursive: true, force: true });
  const before = join(folder, `${BEFORE}${from}-${basename(place)}`);
  if (statSync(program).isDirectory()) {
    renameSync(place, before);
    try {
      renameSync(program, place);
    } catch (error) {
      renameSync(before, place);
      throw error;
    }
    return;
  }
  linkOrCopy(place, before);
  const arriving = `${place}.arriving`;
  rmSync(arriving, { force: true });
  linkOrCopy(program, arriving);
  renameSync(arriving, place);
  rmSync(program, { force: true });
}

/** The same file under another name, or a copy of it where that is on another disk: there as a whole, after a power cut too, or not at all. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    const arriving = `${to}.tmp`;
    try {
      copyFileSync(from, arriving);
      flush(arriving);
      renameSync(arriving, to);
    } catch (error) {
      rmSync(arriving, { force: true });
      throw error;
    }
  }
}

function flush(file: string): void {
  const open = openSync(file, "r+");
  try {
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
}
