import { readdirSync, statSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { logOwnFault } from "../guard/lastResort.ts";

export interface Left {
  readonly folder: string;
  /** What its names begin with. */
  readonly beginnings: readonly string[];
  /** False where a program that runs now may have made it too: then what is older than a day is left. */
  readonly isOurs: boolean;
}

/**
 * Removes folders in which a part of the record lay for a while, and that a program which was killed has left: an erasure would not find what is in
 * them. To be called at the start, before anything makes one. What is there at that moment is removed, while the program goes on.
 */
export async function removeLeft(places: readonly Left[], now = Date.now()): Promise<void> {
  const left = places.flatMap((place) => leftIn(place, now));
  for (const each of left) await rm(each, { recursive: true, force: true }).catch((error: unknown) => logOwnFault("left folders", error));
}

function leftIn({ folder, beginnings, isOurs }: Left, now: number): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => beginnings.some((beginning) => name.startsWith(beginning)))
      .map((name) => join(folder, name))
      .filter((path) => isOurs || now - statSync(path).mtimeMs > DAY_MS);
  } catch {
    // There is no such folder yet, or it is not to be read now: another start looks again.
    return [];
  }
}
