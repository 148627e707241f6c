import fc from "fast-check";
import { expect, test } from "vitest";
import { placePictures } from "./placePictures.ts";

test("pictures stand one below the other in a high panel, and side by side in a low one", () => {
  expect(placePictures(2, { width: 55, height: 30 }).row).toBe(false);
  expect(placePictures(2, { width: 80, height: 10 })).toMatchObject({ row: true, width: expect.closeTo(22.5, 0) });
});

test("the list beside them keeps the larger part of the panel, whatever its size", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2 }),
      fc.double({ min: 20, max: 200, noNaN: true }),
      fc.double({ min: 4, max: 100, noNaN: true }),
      (count, width, height) => {
        const place = placePictures(count, { width, height });
        expect(place.width).toBeGreaterThan(0);
        expect(place.width).toBeLessThan(width / 2);
      },
    ),
  );
});
