import type { CSSProperties } from "react";
import { useNow } from "../../client/useNow.ts";

/** Keeps the picture from burning in. It is made smaller by as much as it moves, so that nothing leaves the screen. */
export function usePictureShift(shifts: boolean): CSSProperties | undefined {
  const now = useNow(SHIFT_EVERY_MS);
  if (!shifts) return undefined;
  const unit = shiftUnit(innerHeight);
  const { right, down } = pictureShift(now);
  return { inset: `${unit}px`, transform: `translate(${right * unit}px, ${down * unit}px)` };
}

/** The picture stands so long at one place, and then at the next of a small round. */
export const SHIFT_EVERY_MS = 4 * 60_000;

/** Nine places, in steps of one unit: each is next to the one before, so that nobody sees the picture move. */
const PLACES = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
  [0, -1],
  [1, -1],
] as const;

/** How far the picture is moved at an instant, in units to the right and down. */
export function pictureShift(now: number): { readonly right: number; readonly down: number } {
  const [right, down] = PLACES[Math.floor(now / SHIFT_EVERY_MS) % PLACES.length] ?? [0, 0];
  return { right, down };
}

/** A unit in whole pixels: two on a screen of 1080 lines, four on one of 2160. Part of a pixel would blur every letter. */
export function shiftUnit(screenHeight: number): number {
  return Math.max(1, Math.round(screenHeight / 540));
}
