import { MOST_BLURS } from "#domain/grievance/choices.ts";
import type { PictureEdits, Rectangle } from "#domain/grievance/roomPicture.ts";

/** In ten-thousandths of the sides of the picture, as the engine takes them. */
const WHOLE = 10_000;
const SMALLEST = 100;
/** A fortieth of a side for each stroke of an arrow. */
const STEP = 250;
const ADDED = 2_400;

/** What rooms see where nothing is drawn. */
export const ALL_OF_IT: PictureEdits = { crop: null, blurs: [] };

export type Tool = "blur" | "crop";

/** A part that is drawn where two corners lie, in any order; at least as large as can be taken hold of. */
export function partBetween(one: { readonly x: number; readonly y: number }, other: { readonly x: number; readonly y: number }): Rectangle {
  const [left, width] = spanOf(one.x, other.x);
  const [top, height] = spanOf(one.y, other.y);
  return { left, top, width, height };
}

function spanOf(one: number, other: number): readonly [from: number, length: number] {
  const from = Math.min(WHOLE - SMALLEST, Math.max(0, Math.round(Math.min(one, other))));
  const to = Math.min(WHOLE, Math.max(from + SMALLEST, Math.round(Math.max(one, other))));
  return [from, to - from];
}

/** A part to begin with, in the middle. */
export function addedPart(): Rectangle {
  const from = (WHOLE - ADDED) / 2;
  return { left: from, top: from, width: ADDED, height: ADDED };
}

/** One that is cut replaces what was cut before; there are so many blurred ones at most. */
export function withPart(edits: PictureEdits, tool: Tool, part: Rectangle): PictureEdits {
  if (tool === "crop") return { ...edits, crop: part };
  return edits.blurs.length >= MOST_BLURS ? edits : { ...edits, blurs: [...edits.blurs, part] };
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
