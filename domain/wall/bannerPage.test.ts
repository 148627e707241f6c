import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BANNER_PAGE, BANNER_TURN_MS, bannerPage } from "./bannerPage.ts";

const PAGE_MS = BANNER_PAGE * BANNER_TURN_MS;

describe("the pages of the banner", () => {
  test("show every alert in turn, however many stand", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 1e12 }), (total, newest) => {
        const seen = pagesOf(total, newest).flatMap(({ from, size }) => Array.from({ length: size }, (_, index) => from + index));
        expect(seen).toEqual(Array.from({ length: total }, (_, index) => index));
      }),
    );
  });

  test("are as full as each other, so that none leaves one of three screens bare while others wait", () => {
    expect(pagesOf(8, 0).map(({ size }) => size)).toEqual([4, 4]);
    expect(pagesOf(13, 0).map(({ size }) => size)).toEqual([4, 4, 5]);
    for (let total = 3; total <= 300; total += 1) {
      const sizes = pagesOf(total, 0).map(({ size }) => size);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(BANNER_PAGE);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
  });

  test("begin with the newest as soon as it is there, also on a clock that was set back", () => {
    const fromAt = (now: number) => bannerPage(36, 1_000_000, now).from;
    expect(fromAt(1_000_000)).toBe(0);
    expect(fromAt(1_000_000 + PAGE_MS - 1)).toBe(0);
    expect(fromAt(1_000_000 + PAGE_MS)).toBe(BANNER_PAGE);
    expect(fromAt(5)).toBe(0);
  });
});

/** All of them once, in their turn. */
function pagesOf(total: number, newest: number) {
  const count = Math.max(1, Math.ceil(total / BANNER_PAGE));
  return Array.from({ length: count }, (_, page) => bannerPage(total, newest, newest + page * PAGE_MS));
}
