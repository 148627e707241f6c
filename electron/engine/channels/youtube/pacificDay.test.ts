import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextPacificMidnight, pacificDay } from "./pacificDay.ts";

const at = (time: string) => Date.parse(time);

describe("Google's day", () => {
  test("ends at midnight in California, in winter, in summer and when the clock is changed", () => {
    expect(nextPacificMidnight(at("2026-11-24T10:00:00Z"))).toBe(at("2026-11-25T08:00:00Z"));
    expect(nextPacificMidnight(at("2026-07-01T10:00:00Z"))).toBe(at("2026-07-02T07:00:00Z"));
    // Put forward on 8 March 2026 and back on 1 November 2026, at two in the night.
    expect(nextPacificMidnight(at("2026-03-08T08:30:00Z"))).toBe(at("2026-03-09T07:00:00Z"));
    expect(nextPacificMidnight(at("2026-11-01T07:30:00Z"))).toBe(at("2026-11-02T08:00:00Z"));
    expect(pacificDay(at("2026-11-25T07:59:59Z"))).toBe("2026-11-24");
  });

  test("the next one begins after now, within 25 hours, and with another date", () => {
    fc.assert(
      fc.property(fc.integer({ min: at("2020-01-01T00:00:00Z"), max: at("2040-01-01T00:00:00Z") }), (now) => {
        const next = nextPacificMidnight(now);
        expect(next).toBeGreaterThan(now);
        expect(next - now).toBeLessThanOrEqual(25 * 3_600_000);
        expect(pacificDay(next - 1)).toBe(pacificDay(now));
        expect(pacificDay(next)).not.toBe(pacificDay(now));
      }),
    );
  });
});
