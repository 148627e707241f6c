import { MOST_BLURS } from "#domain/grievance/choices.ts";
import type { PictureEdits, Rectangle } from "#domain/grievance/roomPicture.ts";

/** In ten-thousandths of the sides of the picture, as the engine takes them. */
const WHOLE = 10_000;
const SMALLEST = 100;
/** A fortieth of a side for each stroke of an arrow. */
const STEP = 250;
const ADDED = 2_500;
/** In steps: from one added part to the next, and from one round of them to the next. */
const APART = 3;
const ROUND = 7;

/** What rooms see where nothing is drawn. */
export const ALL_OF_IT: PictureEdits = { crop: null, blurs: [] };

export type Tool = "blur" | "crop";

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** A part that is drawn from one corner to the other, in any order; null for one that is too small to be meant, as a click is. */
export function drawnPart(one: Corner, other: Corner): Rectangle | null {
  const [left, width] = spanOf(one.x, other.x);
  const [top, height] = spanOf(one.y, other.y);
  return width < SMALLEST || height < SMALLEST ? null : { left, top, width, height };
}

/** What of it lies within the picture. */
function spanOf(one: number, other: number): readonly [from: number, length: number] {
  const within = (value: number) => Math.min(WHOLE, Math.max(0, Math.round(value)));
  const [from, to] = [within(Math.min(one, other)), within(Math.max(one, other))];
  return [from, to - from];
}

/** A part to begin with, in the middle; the next ones lie a step lower and further right, so that each can be seen. */
export function addedPart(before = 0): Rectangle {
  const middle = (WHOLE - ADDED) / 2;
  const steps = Math.floor((WHOLE - ADDED) / STEP) + 1;
  const from = (by: number) => ((middle / STEP + by * APART) % steps) * STEP;
  // Each round of the diagonal lies beside the one before it.
  return { left: from(before + Math.floor(before / steps) * ROUND), top: from(before), width: ADDED, height: ADDED };
}

/** Whether no more parts can be blurred. */
export function isFull({ blurs }: PictureEdits): boolean {
  return blurs.length >= MOST_BLURS;
}

/** One that is cut replaces what was cut before; there are so many blurred ones at most. */
export function withPart(edits: PictureEdits, tool: Tool, part: Rectangle): PictureEdits {
  if (tool === "crop") return { ...edits, crop: part };
  return isFull(edits) ? edits : { ...edits, blurs: [...edits.blurs, part] };
}

/** Moved, or with Shift larger or smaller at its right and lower side; it stays within the picture. */
export function nudged({ left, top, width, height }: Rectangle, [x, y]: readonly [x: number, y: number], resizes: boolean): Rectangle {
  const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
  return resizes
    ? { left, top, width: within(width + x, SMALLEST, WHOLE - left), height: within(height + y, SMALLEST, WHOLE - top) }
    : { left: within(left + x, 0, WHOLE - width), top: within(top + y, 0, WHOLE - height), width, height };
}

export const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** Where it stands over the picture. */
export function placeOf({ left, top, width, height }: Rectangle) {
  const percent = (value: number) => `${value / (WHOLE / 100)}%`;
  return { left: percent(left), top: percent(top), width: percent(width), height: percent(height) };
}
