import { z } from "zod";
import type { Rectangle } from "./savedWalls.ts";

/** Where a person left the desk. */
export const savedDeskSchema = z.strictObject({
  bounds: z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  isMaximized: z.boolean(),
});
export type SavedDesk = z.infer<typeof savedDeskSchema>;

/** Below this the four columns have no room. */
export const SMALLEST_DESK = { width: 1_152, height: 640 } as const;

/** A title bar that reaches so far into a screen can be taken hold of. */
const IN_SIGHT_PX = 120;
/** The next desk does not hide the one before. */
const STEP_PX = 36;
/** What a first desk leaves free around it. */
const MARGIN_PX = 40;

/**
 * Where a desk opens: as it was left, if a screen still shows it there, else on the primary screen. `open` is how many desks are
 * open already.
 */
export function deskBounds(saved: SavedDesk | null, screens: readonly Rectangle[], primary: Rectangle, open: number): Rectangle {
  const left = saved !== null && screens.some((screen) => isInSight(saved.bounds, screen)) ? saved.bounds : within(primary);
  return { ...left, x: left.x + open * STEP_PX, y: left.y + open * STEP_PX };
}

function within({ x, y, width, height }: Rectangle): Rectangle {
  const size = {
    width: Math.max(SMALLEST_DESK.width, width - 2 * MARGIN_PX),
    height: Math.max(SMALLEST_DESK.height, height - 2 * MARGIN_PX),
  };
  return { x: x + MARGIN_PX, y: y + MARGIN_PX, ...size };
}

function isInSight(bounds: Rectangle, screen: Rectangle): boolean {
  const across = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
  const topIsInside = bounds.y >= screen.y && bounds.y <= screen.y + screen.height - IN_SIGHT_PX;
  return across >= IN_SIGHT_PX && topIsInside;
}
