import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AT_REST, changed, waitMs } from "./useCalm.ts";

/** Lets changes come at the given moments; the moments at which they are shown. Those that come while one waits are shown with it. */
function shownAt(arrivals: readonly number[]): number[] {
  const shown: number[] = [];
  let pace = AT_REST;
  for (const arrival of arrivals) {
    const last = shown.at(-1);
    if (last !== undefined && arrival <= last) continue;
    const at = arrival + waitMs(pace, arrival);
    pace = changed(pace, at);
    shown.push(at);
  }
  return shown;
}

describe("the pace of the wall", () => {
  test("shows the first change after a rest at once", () => {
    expect(shownAt([0, 5_000, 9_000])).toEqual([0, 5_000, 9_000]);
  });

  test("slows down to one change in a second and a half while posts pour in", () => {
    const every50ms = Array.from({ length: 400 }, (_, index) => index * 50);
    const shown = shownAt(every50ms);
    const gaps = shown.slice(1).map((at, index) => at - (shown[index] ?? 0));
    expect(gaps.slice(2).every((gap) => gap >= 1_500)).toBe(true);
    expect(shown.length).toBeGreaterThan(12);
  });

  test("never changes while cards glide, and never keeps a change for longer than a second and a half", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4_000 }), { minLength: 1, maxLength: 60 }), (gaps) => {
        let at = 0;
        const arrivals = gaps.map((gap) => (at += gap));
        const shown = shownAt(arrivals);
        for (const [index, moment] of shown.entries()) if (index > 0) expect(moment - (shown[index - 1] ?? 0)).toBeGreaterThanOrEqual(800);
        for (const arrival of arrivals) {
          const next = shown.find((moment) => moment >= arrival);
          expect(next).toBeDefined();
          expect((next ?? 0) - arrival).toBeLessThanOrEqual(1_500);
        }
      }),
    );
  });

  test("goes on when the clock is set back", () => {
    expect(waitMs(changed(AT_REST, 1_000_000), 5)).toBe(0);
  });
});
