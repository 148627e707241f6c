import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BANNER_PAGE, BANNER_TURN_MS, bannerPage } from "./bannerPage.ts";

const PAGE_MS = BANNER_PAGE * BANNER_TURN_MS;

describe("the pages of the banner", () => {
  test("show every alert in turn, however many stand", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 1e12 }), (total, newest) => {
        const seen = new Set<number>();
        const pages = Math.max(1, Math.ceil(total / BANNER_PAGE));
        for (let page = 0; page < pages; page += 1) {
          const from = bannerPage(total, newest, newest + page * PAGE_MS);
          for (let index = from; index < Math.min(total, from + BANNER_PAGE); index += 1) seen.add(index);
        }
        expect(seen.size).toBe(total);
      }),
    );
  });

  test("begin with the newest as soon as it is there, also on a clock that was set back", () => {
    expect(bannerPage(40, 1_000_000, 1_000_000)).toBe(0);
    expect(bannerPage(40, 1_000_000, 1_000_000 + PAGE_MS - 1)).toBe(0);
    expect(bannerPage(40, 1_000_000, 1_000_000 + PAGE_MS)).toBe(BANNER_PAGE);
    expect(bannerPage(40, 1_000_000, 5)).toBe(0);
  });
});
