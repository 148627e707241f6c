import { existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { keyFileOf } from "../keys/keyFile.ts";
import { BESIDE_RECORD } from "../privateFile.ts";

/** Beside a record: what it was before another took its place. Nothing is ever removed from it by the program. */
const SET_ASIDE = "set-aside";

/**
 * Moves a record with all that SQLite and we keep beside it into a folder of its own, and answers with that folder; null where nothing is there. The lock
 * stays: who calls holds it. The keys stay too, and serve the record that is restored: a copy that is set aside would keep what is erased later. Throws the
 * system's error.
 */
export function setAside(file: string, at: number, what: "record" | "keys" = "record"): string | null {
  const isMeant = (suffix: string) => !suffix.startsWith(".lock") && suffix.startsWith(".keys") === (what === "keys");
  const there = BESIDE_RECORD.filter((suffix) => isMeant(suffix) && existsSync(`${file}${suffix}`));
  if (there.length === 0) return null;
  const folder = join(dirname(file), SET_ASIDE, new Date(at).toISOString().replaceAll(/[:.]/gu, "-"));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // The record first: a record that is left without its log would open as an older one.
  for (const suffix of there) renameSync(`${file}${suffix}`, join(folder, `${basename(file)}${suffix}`));
  return folder;
}

/** Where a restored record waits to take the place of the one that is there. Under this name it is whole, and a person has agreed. */
export function restoredBeside(file: string): string {
  return `${file}.restored`;
}

/** Puts the restored record that waits in the place of the one that is there, which is set aside. A kill in the middle leaves it to the next opening. */
export function takeRestored(file: string): void {
  const waiting = restoredBeside(file);
  if (!existsSync(waiting)) return;
  // By its own time, so that what a kill has left finds the folder of the rest.
  const at = statSync(waiting).mtimeMs;
  setAside(file, at);
  const keys = keyFileOf(waiting);
  if (existsSync(keys)) {
    // It goes with other keys than the record that was there.
    setAside(file, at, "keys");
    renameSync(keys, keyFileOf(file));
  }
  renameSync(waiting, file);
}
