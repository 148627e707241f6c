import { describe, expect, test } from "vitest";
import { pictureShift, SHIFT_EVERY_MS, shiftUnit } from "./usePictureShift.ts";

describe("the place of the picture", () => {
  test("comes round all its places, each next to the one before", () => {
    const round = Array.from({ length: 10 }, (_, index) => pictureShift(index * SHIFT_EVERY_MS));
    expect(new Set(round.map(({ right, down }) => `${right} ${down}`)).size).toBe(9);
    for (const [index, place] of round.entries()) {
      const before = round[index - 1] ?? place;
      expect(Math.max(Math.abs(place.right - before.right), Math.abs(place.down - before.down))).toBeLessThanOrEqual(1);
    }
  });

  test("is moved by whole pixels, and by as much of the picture on every screen", () => {
    expect([720, 1_080, 2_160].map(shiftUnit)).toEqual([1, 2, 4]);
  });
});
