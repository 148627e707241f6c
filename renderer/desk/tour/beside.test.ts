import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beside } from "./beside.ts";

type Box = Parameters<typeof beside>[0];

const ROOM = { width: 1_366, height: 768 };
const CARD = { width: 448, height: 230 };
/** The parts of a desk of that size of which the tour speaks. */
const PARTS: Readonly<Record<string, Box>> = {
  list: { left: 216, top: 52, width: 369, height: 680 },
  act: { left: 1_045, top: 52, width: 321, height: 680 },
  palette: { left: 1_240, top: 10, width: 64, height: 32 },
  walls: { left: 8, top: 420, width: 200, height: 34 },
  settings: { left: 8, top: 690, width: 200, height: 34 },
};

const overlap = (one: Box, other: Box) =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height;

describe("the card of the tour", () => {
  test.each(Object.entries(PARTS))("covers nothing of what it speaks of on a small screen: %s", (_, part) => {
    const spot = beside(part, CARD, ROOM);
    expect(spot).not.toBeNull();
    expect(spot && overlap({ ...spot, ...CARD }, part)).toBe(false);
  });

  test("is whole in the window and beside its target, wherever that is, or nowhere", () => {
    const boxes = fc.record({
      left: fc.integer({ min: 0, max: 1_300 }),
      top: fc.integer({ min: 0, max: 700 }),
      width: fc.integer({ min: 10, max: 1_366 }),
      height: fc.integer({ min: 10, max: 768 }),
    });
    fc.assert(
      fc.property(boxes, (target) => {
        const spot = beside(target, CARD, ROOM);
        if (spot === null) return;
        expect(overlap({ ...spot, ...CARD }, target)).toBe(false);
        expect([spot.left >= 0, spot.top >= 0]).toEqual([true, true]);
        expect([spot.left + CARD.width <= ROOM.width, spot.top + CARD.height <= ROOM.height]).toEqual([true, true]);
      }),
    );
  });
});
