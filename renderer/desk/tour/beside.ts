/** A rectangle of the window, in pixels of CSS. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Size = Pick<Box, "width" | "height">;
type Spot = Pick<Box, "left" | "top">;

const GAP_PX = 14;
/** Under it stand the toast and the line of the status. */
const FOOT_PX = 100;

/**
 * Where a card stands that covers nothing of what it speaks of: at its right, under it, at its left or over it, wherever there is room first. Beside what is as high
 * as the window it stands low, so that what is read there begins in sight. Null where there is no room on any side.
 */
export function beside(target: Box, card: Size, room: Size): Spot | null {
  const lowest = Math.max(GAP_PX, room.height - FOOT_PX - card.height);
  const top = target.height > room.height / 2 ? lowest : within(target.top, lowest);
  const left = within(target.left, room.width - GAP_PX - card.width);
  const spots: readonly Spot[] = [
    { left: target.left + target.width + GAP_PX, top },
    { left, top: target.top + target.height + GAP_PX },
    { left: target.left - GAP_PX - card.width, top },
    { left, top: target.top - GAP_PX - card.height },
  ];
  const fits = (spot: Spot) =>
    spot.left >= 0 && spot.top >= 0 && spot.left + card.width <= room.width && spot.top + card.height <= room.height;
  return spots.find(fits) ?? null;
}

function within(wanted: number, most: number): number {
  return Math.max(GAP_PX, Math.min(wanted, most));
}
