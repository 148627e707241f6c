import { wallBoundariesSchema } from "#contract/wallBoundaries.ts";
import type { WallBoundaries } from "#contract/wallBoundaries.ts";
import type { Writer } from "#db/connection.ts";
import type { Shapes } from "./shapesOf.ts";
import { readSetting, removeSetting, writeSetting } from "#db/settings.ts";

/** The districts' shapes that an administrator imported. */
export type Boundaries = ReturnType<typeof createBoundaries>;

const BOUNDARIES = "wall.boundaries";

/** `record` is the real record, in rehearsal too. */
export function createBoundaries(record: Writer, now: () => number) {
  // Every wall asks again after each change of a setting: they are read once.
  let known: WallBoundaries | null | undefined;
  return {
    get: () => (known ??= wallBoundariesSchema.safeParse(readSetting(record, BOUNDARIES)).data ?? null),
    /** `name` is that of the file which they came from. */
    put(name: string, shapes: Shapes): WallBoundaries {
      const boundaries = { name, importedAt: now(), ...shapes };
      writeSetting(record, BOUNDARIES, boundaries, now());
      known = boundaries;
      return boundaries;
    },
    remove() {
      removeSetting(record, BOUNDARIES);
      known = null;
    },
  };
}
