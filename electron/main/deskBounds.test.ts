import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deskBounds } from "./deskBounds.ts";

const PRIMARY = { x: 0, y: 0, width: 1_920, height: 1_040 };
const SECOND = { x: 1_920, y: 0, width: 2_560, height: 1_400 };
const left = (x: number, y: number) => ({ bounds: { x, y, width: 1_400, height: 900 }, isMaximized: false });

describe("a desk opens", () => {
  test("within the primary screen the first time", () => {
    expect(deskBounds(null, [PRIMARY, SECOND], PRIMARY, 0)).toEqual({ x: 40, y: 40, width: 1_840, height: 960 });
  });

  test("where it was left", () => {
    expect(deskBounds(left(2_100, 200), [PRIMARY, SECOND], PRIMARY, 0)).toEqual({ x: 2_100, y: 200, width: 1_400, height: 900 });
  });

  test("on the primary screen where the one it was left on is gone", () => {
    expect(deskBounds(left(2_100, 200), [PRIMARY], PRIMARY, 0)).toMatchObject({ x: 40, y: 40 });
  });

  test("a step beside the one that is open", () => {
    const first = deskBounds(left(100, 100), [PRIMARY], PRIMARY, 0);
    const second = deskBounds(left(100, 100), [PRIMARY], PRIMARY, 1);
    expect([second.x - first.x, second.y - first.y]).toEqual([36, 36]);
  });

  test("always with its title bar in reach, wherever it was left", () => {
    fc.assert(
      fc.property(fc.integer({ min: -6_000, max: 6_000 }), fc.integer({ min: -6_000, max: 6_000 }), (x, y) => {
        const opened = deskBounds(left(x, y), [PRIMARY, SECOND], PRIMARY, 0);
        const isInReach = [PRIMARY, SECOND].some(
          (screen) =>
            opened.x + opened.width > screen.x &&
            opened.x < screen.x + screen.width &&
            opened.y >= screen.y &&
            opened.y < screen.y + screen.height,
        );
        expect(isInReach).toBe(true);
      }),
    );
  });
});
