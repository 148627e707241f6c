import type { CSSProperties } from "react";
import { useNow } from "../../client/useNow.ts";
import { pictureShift, SHIFT_EVERY_MS, shiftUnit } from "./pictureShift.ts";

/** Keeps the picture from burning in. It is made smaller by as much as it moves, so that nothing leaves the screen. */
export function usePictureShift(shifts: boolean): CSSProperties | undefined {
  const now = useNow(SHIFT_EVERY_MS);
  if (!shifts) return undefined;
  const unit = shiftUnit(innerHeight);
  const { right, down } = pictureShift(now);
  return { inset: `${unit}px`, transform: `translate(${right * unit}px, ${down * unit}px)` };
}
