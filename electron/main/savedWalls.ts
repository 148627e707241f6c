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

/** Where a person put a wall. */
export const savedDisplaySchema = z.strictObject({
  id: z.number(),
  bounds: z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
});
export type SavedDisplay = z.infer<typeof savedDisplaySchema>;

const savedWallSchema = z.strictObject({
  /** `1`, `2`: what the desk calls it. A display that had a wall has the same one again. */
  wallId: z.string().min(1).max(40),
  /** Null until a person chose one. */
  display: savedDisplaySchema.nullable(),
  isOpen: z.boolean(),
  isFullScreen: z.boolean(),
});
export type SavedWall = z.infer<typeof savedWallSchema>;

/** What the next start finds: after the end of the app, and after a power cut. */
export const savedWallsSchema = z.strictObject({
  walls: z.array(savedWallSchema).max(64),
  /** True where somebody works at a desk beside them. */
  besideDesk: z.boolean(),
});
export type SavedWalls = z.infer<typeof savedWallsSchema>;

export const FIRST_WALL: SavedWall = { wallId: "1", display: null, isOpen: false, isFullScreen: true };

/** The wall for a display: the one that stood there before, else one that has no display yet, else one more. */
export function wallForDisplay(walls: readonly SavedWall[], display: DisplayPlace): SavedWall {
  const closed = walls.filter(({ isOpen }) => !isOpen);
  const before =
    closed.find((wall) => wall.display?.id === display.id) ??
    closed.find((wall) => wall.display !== null && isSamePlace(wall.display.bounds, display.bounds)) ??
    closed.find((wall) => wall.display === null);
  return { ...(before ?? { ...FIRST_WALL, wallId: nextWallId(walls) }), display: savedDisplayOf(display), isOpen: true };
}

export function savedDisplayOf({ id, bounds: { x, y, width, height } }: DisplayPlace): SavedDisplay {
  return { id, bounds: { x, y, width, height } };
}

export function isSamePlace(one: Rectangle, other: Rectangle): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}

function nextWallId(walls: readonly SavedWall[]): string {
  const taken = new Set(walls.map(({ wallId }) => wallId));
  let number = 1;
  while (taken.has(String(number))) number += 1;
  return String(number);
}
