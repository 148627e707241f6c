import { z } from "zod";

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DisplayPlace {
  readonly id: number;
  readonly bounds: Rectangle;
}

/** Where a person put the wall. */
export const savedDisplaySchema = z.strictObject({
  id: z.number(),
  bounds: z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
});
export type SavedDisplay = z.infer<typeof savedDisplaySchema>;

/**
 * The display the wall belongs on. Ids change when cables are plugged in again, so a display at the same place and of the same size is
 * taken for the same one; where the chosen one is gone the wall goes to the primary, and back when it returns.
 */
export function chooseDisplay<D extends DisplayPlace>(displays: readonly D[], primary: D, saved: SavedDisplay | null): D {
  if (!saved) return primary;
  return displays.find(({ id }) => id === saved.id) ?? displays.find(({ bounds }) => isSame(bounds, saved.bounds)) ?? primary;
}

function isSame(one: Rectangle, other: Rectangle): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}
