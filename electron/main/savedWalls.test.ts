import { describe, expect, test } from "vitest";
import { FIRST_WALL, type SavedWall, wallForDisplay } from "./savedWalls.ts";

const left = { id: 2, bounds: { x: 0, y: 0, width: 3840, height: 2160 } };
const right = { id: 3, bounds: { x: 3840, y: 0, width: 3840, height: 2160 } };
const wall = (wallId: string, display: SavedWall["display"], isOpen: boolean): SavedWall => ({
  wallId,
  display,
  isOpen,
  isFullScreen: true,
});

describe("the wall for a display", () => {
  test("is the one that stood there before, by the display's id or its place", () => {
    const walls = [wall("1", left, true), wall("2", right, false)];
    expect(wallForDisplay(walls, right)).toEqual(wall("2", right, true));
    expect(wallForDisplay(walls, { ...right, id: 9 })).toEqual(wall("2", { ...right, id: 9 }, true));
  });

  test("is one that never had a display, or one more under the next number", () => {
    expect(wallForDisplay([FIRST_WALL], left)).toEqual(wall("1", left, true));
    expect(wallForDisplay([], left).wallId).toBe("1");
    expect(wallForDisplay([wall("1", left, true), wall("3", left, true)], right).wallId).toBe("2");
  });
});
