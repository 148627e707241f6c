import { readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Where a copy of the room's record that was brought and checked waits to become the record of this seat. */
export function copyBeside(file: string): string {
  return `${file}.copy`;
}

/** There while such a copy could not be taken. */
export function copyFailedBeside(file: string): string {
  return `${copyBeside(file)}.failed`;
}

/** Where it arrives piece by piece. */
export function arrivingBeside(file: string, id: string): string {
  return `${file}.copying-${id}`;
}

/** Removes what has arrived of copies, but for one that still arrives: no erasure reaches it, and where it is not gone on with, it would lie there for ever. */
export function removeArrived(file: string, but: string | null = null): void {
  const beginning = basename(arrivingBeside(file, ""));
  const kept = but === null ? null : basename(arrivingBeside(file, but));
  for (const name of readdirSync(dirname(file)))
    if (name.startsWith(beginning) && (kept === null || !name.startsWith(kept))) rmSync(join(dirname(file), name), { force: true });
}
