import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS } from "../clock/indianDay.ts";
import { delayAfter, triesAt, waitMs } from "./signInDelay.ts";

const anyCount = fc.nat(10_000);
const anyTime = fc.integer({ min: 0, max: 4e12 });
const LONGEST_MS = 5 * 60_000;

describe("the wait after wrong passphrases", () => {
  test("begins with the third, doubles, and is never longer than five minutes", () => {
    expect([0, 1, 2, 3, 4, 5, 10, 11, 5_000].map(delayAfter)).toEqual([0, 0, 0, 2_000, 4_000, 8_000, 256_000, LONGEST_MS, LONGEST_MS]);
    fc.assert(
      fc.property(anyCount, (count) => {
        expect(delayAfter(count + 1)).toBeGreaterThanOrEqual(delayAfter(count));
      }),
    );
  });

  test("is over after it, whatever the clock was set to meanwhile", () => {
    fc.assert(
      fc.property(anyCount, anyTime, anyTime, (count, lastAt, now) => {
        const tries = triesAt({ count, lastAt }, now);
        const leftMs = waitMs(tries, now);
        expect(leftMs).toBeLessThanOrEqual(LONGEST_MS);
        expect(waitMs(triesAt(tries, now + leftMs), now + leftMs)).toBe(0);
      }),
    );
  });

  test("is forgotten after a day, and none is there before the first wrong try", () => {
    expect(triesAt(null, 5)).toEqual({ count: 0, lastAt: 5 });
    expect(triesAt({ count: 40, lastAt: 5 }, 5 + DAY_MS - 1)).toEqual({ count: 40, lastAt: 5 });
    expect(triesAt({ count: 40, lastAt: 5 }, 5 + DAY_MS)).toMatchObject({ count: 0 });
  });
});
