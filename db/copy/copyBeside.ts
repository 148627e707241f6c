import { readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { BESIDE_RECORD } from "../privateFile.ts";

/** Where a copy of the room's record that was brought and checked waits to become the record of this seat. */
export function copyBeside(file: string): string {
  return `${file}.copy`;
}

/** There while such a copy could not be taken. */
export function copyFailedBeside(file: string): string {
  return `${copyBeside(file)}.failed`;
}

/** There once one was brought whole and refused. */
export function copyRefusedBeside(file: string): string {
  return `${copyBeside(file)}.refused`;
}

/** Where it arrives piece by piece. */
export function arrivingBeside(file: string, id: string): string {
  return `${file}.copying-${id}`;
}

/** Those that this program makes now. */
const beingMade = new Set<string>();

/** Where one is made that goes to the hub; until {@link endMaking} it is there. */
export function beginMaking(file: string, id: string): string {
  const copy = makingBeside(file, id);
  beingMade.add(copy);
  return copy;
}

export function endMaking(copy: string): void {
  beingMade.delete(copy);
  for (const suffix of BESIDE_RECORD) rmSync(`${copy}${suffix}`, { force: true });
}

function makingBeside(file: string, id: string): string {
  return `${file}.snapshot-${id}`;
}

/** Removes what has arrived of copies, but for one that still arrives: no erasure reaches it, and where it is not gone on with, it would lie there for ever. */
export function removeArrived(file: string, but: string | null = null): void {
  removeBeside(file, arrivingBeside(file, ""), ...(but === null ? [] : [arrivingBeside(file, but)]));
}

/** Removes what programs that were ended have left of copies which they made. For who alone writes to the record. */
export function removeUnmade(file: string): void {
  removeBeside(file, makingBeside(file, ""), ...beingMade);
}

function removeBeside(file: string, begins: string, ...but: readonly string[]): void {
  const beginning = basename(begins);
  const kept = but.map((each) => basename(each));
  for (const name of readdirSync(dirname(file)))
    if (name.startsWith(beginning) && !kept.some((each) => name.startsWith(each))) rmSync(join(dirname(file), name), { force: true });
}
